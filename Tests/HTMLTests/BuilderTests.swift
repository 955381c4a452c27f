import HTML
import Testing

@Suite("Pages are composed with plain Swift")
struct BuilderTests {
    private enum Turn: CaseIterable { case office, applicant, outside }

    private struct Row: View {
        var service: String
        var turn: Turn
        var remark: String?

        var body: some HTML {
            tr {
                td { service }
                td {
                    switch turn {
                    case .office: "Kantor"
                    case .applicant: strong { "Anda" }
                    case .outside: em { "Pihak luar" }
                    }
                }
                if let remark {
                    td(.class("remark")) { remark }
                }
            }
        }
    }

    @Test("What is not there is not written")
    func optional() {
        let without = Row(service: "Konsultasi", turn: .office).renderedText()
        let with = Row(service: "Konsultasi", turn: .office, remark: "Lengkapi NIB").renderedText()
        #expect(without == "<tr><td>Konsultasi</td><td>Kantor</td></tr>")
        #expect(with == "<tr><td>Konsultasi</td><td>Kantor</td><td class=\"remark\">Lengkapi NIB</td></tr>")
    }

    @Test("Of several branches exactly one is written")
    func branches() {
        let rows = Turn.allCases.map { Row(service: "S", turn: $0).renderedText() }
        #expect(
            rows == [
                "<tr><td>S</td><td>Kantor</td></tr>",
                "<tr><td>S</td><td><strong>Anda</strong></td></tr>",
                "<tr><td>S</td><td><em>Pihak luar</em></td></tr>",
            ]
        )
    }

    @Test("An if with an else writes one of the two", arguments: [true, false])
    func ifElse(isLate: Bool) {
        let written = p {
            if isLate { strong { "Terlambat" } } else { "Tepat waktu" }
        }
        #expect(written.renderedText() == (isLate ? "<p><strong>Terlambat</strong></p>" : "<p>Tepat waktu</p>"))
    }

    @Test("A loop writes its items in order, several statements each")
    func loop() {
        let list = dl {
            for (name, days) in [("Survei", 2), ("Surat", 1)] {
                dt { name }
                dd { "\(days) hari" }
            }
        }
        #expect(list.renderedText() == "<dl><dt>Survei</dt><dd>2 hari</dd><dt>Surat</dt><dd>1 hari</dd></dl>")
        #expect(ul { for item in [String]() { li { item } } }.renderedText() == "<ul></ul>")
    }

    @Test("Views stand inside elements and views, in the order of the statements")
    func nesting() {
        struct Page: View {
            var rows: [Row]

            var body: some HTML {
                h1 { "Kotak masuk" }
                table { tbody { for row in rows { row } } }
            }
        }
        let page = Page(rows: [Row(service: "A", turn: .office), Row(service: "B", turn: .office)])
        #expect(
            page.renderedText() == """
                <h1>Kotak masuk</h1><table><tbody><tr><td>A</td><td>Kantor</td></tr>\
                <tr><td>B</td><td>Kantor</td></tr></tbody></table>
                """
        )
    }

    @Test("A view may wrap content that is handed to it")
    func wrapping() {
        struct Card<Content: HTML>: View {
            var heading: String
            @HTMLBuilder var content: Content

            var body: some HTML {
                section(.class("card")) {
                    h2 { heading }
                    content
                }
            }
        }
        let card = Card(heading: "Biaya") { p { "Gratis" } }
        #expect(card.renderedText() == "<section class=\"card\"><h2>Biaya</h2><p>Gratis</p></section>")
    }

    @Test("A piece that is kept in a variable stands where it is used, as often as it is used")
    func keptPieces() {
        let mark = span(.class("tag")) { "Baru" }
        let written = div {
            let first = p { "satu" }
            p { "dua" }
            mark
            first
            mark
        }
        #expect(
            written.renderedText() == """
                <div><p>dua</p><span class="tag">Baru</span><p>satu</p><span class="tag">Baru</span></div>
                """
        )
    }

    @Test("Arrays and optional values of HTML are HTML")
    func values() {
        let pieces = [b { "1" }, i { "2" }]
        let missing: Fragment? = nil
        let number: Int? = 3
        #expect(
            p {
                pieces; missing; number; "x".dropFirst()
            }.renderedText() == "<p><b>1</b><i>2</i>3</p>"
        )
    }

    @Test("A view whose property has an element's name writes the element by module")
    func shadowedElement() {
        struct Field: View {
            var label: String
            var body: some HTML { HTML::label(.for("nik")) { label } }
        }
        #expect(Field(label: "NIK").renderedText() == "<label for=\"nik\">NIK</label>")
    }

    @Test("A long page comes out whole")
    func longPage() {
        let words = String(repeating: "Standar Pelayanan & ", count: 500)
        let page = HTMLDocument(language: "id", title: "Panjang") {
            for _ in 0..<40 { p { words } }
        }
        let paragraph = "<p>" + String(repeating: "Standar Pelayanan &amp; ", count: 500) + "</p>"
        let written = page.renderedText()
        #expect(written.hasSuffix(String(repeating: paragraph, count: 40) + "</body></html>\n"))
    }

    @Test("Several writers fill one buffer, one after the other")
    func buffer() {
        var buffer = HTMLBuffer(reservingCapacity: 1)
        buffer.append("<p>")
        buffer.append(escaping: "a & b ")
        buffer.append(42)
        buffer.append(unescaped: "<br>")
        buffer.append(bytes: Array("tail".utf8))
        buffer.append(byte: UInt8(ascii: "!"))
        em { "x" }.render(into: &buffer)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "<p>a &amp; b 42<br>tail!<em>x</em>")
        #expect(HTMLBuffer().bytes.isEmpty)
    }
}
