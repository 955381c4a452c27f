import HTML
import Testing

/// The five characters that have a meaning in markup, and how each is written.
private let special: [(character: String, written: String)] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
]

@Suite("Words of applicants and officers stay words")
struct EscapingTests {
    @Test(
        "Each of the five characters is escaped in text, wherever it stands",
        arguments: special,
        [
            "\u{2}", "\u{2}aman", "aman\u{2}", "am\u{2}an", "\u{2}\u{2}", "é\u{2}–\u{2}ñ",
            "Koperasi Serba Usaha \u{2} Maju Jaya",
        ]
    )
    func text(_ special: (character: String, written: String), place: String) {
        let words = place.replacing("\u{2}", with: special.character)
        let written = place.replacing("\u{2}", with: special.written)
        #expect(p { words }.renderedText() == "<p>\(written)</p>")
        #expect(words.renderedText() == written)
        #expect(words.dropFirst(0).renderedText() == written)
    }

    @Test(
        "Each of the five characters is escaped in the value of every kind of attribute",
        arguments: special,
        ["\u{2}", "\u{2}aman", "aman\u{2}", "am\u{2}an", "\u{2}\u{2}"]
    )
    func attributes(_ special: (character: String, written: String), place: String) {
        let words = place.replacing("\u{2}", with: special.character)
        let written = place.replacing("\u{2}", with: special.written)
        #expect(input(.value(words)).renderedText() == "<input value=\"\(written)\">")
        #expect(input(.aria("label", words)).renderedText() == "<input aria-label=\"\(written)\">")
        #expect(input(.data("hint", words)).renderedText() == "<input data-hint=\"\(written)\">")
        #expect(input(.attribute("maxlength", words)).renderedText() == "<input maxlength=\"\(written)\">")
        #expect(input(.class("a", words)).renderedText() == "<input class=\"a \(written)\">")
        #expect(input(.all([.value(words)])).renderedText() == "<input value=\"\(written)\">")
        #expect(a(.href("/cari?q=" + words)).renderedText() == "<a href=\"/cari?q=\(written)\"></a>")
    }

    @Test("A value cannot end its attribute and begin another")
    func attributeBreakout() {
        let name = "\" onfocus=\"alert(1)\" x=\""
        #expect(
            input(.name("nama"), .value(name)).renderedText()
                == "<input name=\"nama\" value=\"&quot; onfocus=&quot;alert(1)&quot; x=&quot;\">"
        )
    }

    @Test("A script in an applicant's name is shown, not run")
    func script() {
        let page = HTMLDocument(language: "id", title: "</title><script>alert(1)</script>") {
            p { "<script>alert(2)</script>" }
        }
        #expect(!page.renderedText().contains("<script>"))
        #expect(page.renderedText().contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    }

    @Test("Text is escaped once, however deep it stands")
    func once() {
        struct Name: View {
            var name: String
            var body: some HTML { strong { name } }
        }
        let kept = Fragment { Name(name: "Tahu & Tempe") }
        let nested = div {
            section {
                kept; p { "R&D" }
            }
        }
        #expect(
            div { nested }.renderedText()
                == "<div><div><section><strong>Tahu &amp; Tempe</strong><p>R&amp;D</p></section></div></div>"
        )
    }

    @Test("Text that looks escaped is shown as it was typed")
    func typedEntity() {
        #expect(p { "&lt;" }.renderedText() == "<p>&amp;lt;</p>")
    }

    @Test("Words in any script pass unchanged", arguments: ["Koperasi ꦏꦥꦺꦫꦱꦶ", "عربي", "日本 🇮🇩", "e\u{301}", ""])
    func scripts(words: String) {
        #expect(p { words }.renderedText() == "<p>\(words)</p>")
    }

    @Test("Only markup that is named unescaped passes as it is")
    func unescaped() {
        #expect(p { Unescaped("<b>&nbsp;</b>") }.renderedText() == "<p><b>&nbsp;</b></p>")
        #expect(p { "<b>" }.renderedText() == "<p>&lt;b&gt;</p>")
    }
}
