import HTML
import Testing

@Suite("Elements are written as browsers expect them")
struct ElementTests {
    @Test("An element is written with its attributes in order, its content and its closing tag")
    func order() {
        #expect(
            a(.class("button"), .href("/layanan"), .rel("next")) { "Layanan" }.renderedText()
                == "<a class=\"button\" href=\"/layanan\" rel=\"next\">Layanan</a>"
        )
    }

    @Test("An element without content is still closed")
    func empty() {
        #expect(td().renderedText() == "<td></td>")
        #expect(div(.id("isi")) {}.renderedText() == "<div id=\"isi\"></div>")
    }

    @Test(
        "A void element has no closing tag",
        arguments: [
            (br(), "br"), (hr(), "hr"), (img(), "img"), (input(), "input"), (link(), "link"), (meta(), "meta"),
            (col(), "col"), (source(), "source"), (wbr(), "wbr"), (voidElement("track"), "track"),
        ]
    )
    func void(element: Fragment, name: String) {
        #expect(element.renderedText() == "<\(name)>")
    }

    @Test(
        "Every element is written under its own name",
        arguments: [
            (html(), "html"), (head(), "head"), (title(), "title"), (body(), "body"), (header(), "header"),
            (nav(), "nav"),
            (main(), "main"), (footer(), "footer"), (section(), "section"), (article(), "article"), (aside(), "aside"),
            (address(), "address"), (search(), "search"), (h1(), "h1"), (h2(), "h2"), (h3(), "h3"), (h4(), "h4"),
            (div(), "div"), (p(), "p"), (span(), "span"), (ul(), "ul"), (ol(), "ol"), (li(), "li"), (dl(), "dl"),
            (dt(), "dt"), (dd(), "dd"), (a(), "a"), (strong(), "strong"), (em(), "em"), (small(), "small"),
            (time(), "time"), (abbr(), "abbr"), (code(), "code"), (pre(), "pre"), (blockquote(), "blockquote"),
            (cite(), "cite"), (q(), "q"), (mark(), "mark"), (del(), "del"), (ins(), "ins"), (b(), "b"), (i(), "i"),
            (sub(), "sub"), (sup(), "sup"), (details(), "details"), (summary(), "summary"), (dialog(), "dialog"),
        ] as [(Fragment, String)]
    )
    func textNames(element: Fragment, name: String) {
        #expect(element.renderedText() == "<\(name)></\(name)>")
    }

    @Test(
        "Every element of tables, forms, pictures and drawings is written under its own name",
        arguments: [
            (table(), "table"), (caption(), "caption"), (colgroup(), "colgroup"), (thead(), "thead"),
            (tbody(), "tbody"),
            (tfoot(), "tfoot"), (tr(), "tr"), (th(), "th"), (td(), "td"), (form(), "form"), (fieldset(), "fieldset"),
            (legend(), "legend"), (label(), "label"), (textarea(), "textarea"), (select(), "select"),
            (optgroup(), "optgroup"), (option(), "option"), (datalist(), "datalist"), (button(), "button"),
            (output(), "output"), (progress(), "progress"), (meter(), "meter"), (picture(), "picture"),
            (figure(), "figure"), (figcaption(), "figcaption"), (iframe(), "iframe"), (svg(), "svg"), (g(), "g"),
            (path(), "path"), (rect(), "rect"), (circle(), "circle"), (ellipse(), "ellipse"), (line(), "line"),
            (polyline(), "polyline"), (polygon(), "polygon"), (text(), "text"), (tspan(), "tspan"),
            (titleElement(), "title"), (desc(), "desc"), (defs(), "defs"), (marker(), "marker"), (use(), "use"),
            (symbol(), "symbol"), (element("bdi"), "bdi"),
        ] as [(Fragment, String)]
    )
    func otherNames(element: Fragment, name: String) {
        #expect(element.renderedText() == "<\(name)></\(name)>")
    }

    @Test("A script is a file of its own")
    func scriptFile() {
        #expect(
            script(src: "/aset/site.js", .defer()).renderedText() == "<script src=\"/aset/site.js\" defer></script>"
        )
    }

    @Test(
        "A text field gives back the line break it starts with",
        arguments: [("\nbaris", "\n\nbaris"), ("baris\n", "baris\n"), ("", ""), ("\r\nbaris", "\n\r\nbaris")]
    )
    func leadingLineBreak(written: String, expected: String) {
        #expect(textarea { written }.renderedText() == "<textarea>\(expected)</textarea>")
        #expect(
            textarea {
                ""; written
            }.renderedText() == "<textarea>\(expected)</textarea>"
        )
    }

    @Test("A page states its type, language, character set, scale and title, in this order")
    func document() {
        let page = HTMLDocument(language: "id", title: "Kotak masuk", bodyAttributes: [.class("kantor")]) {
            link(.rel("stylesheet"), .href("/aset/site.css"))
        } content: {
            h1 { "Kotak masuk" }
        }
        #expect(
            String(decoding: page.render(), as: UTF8.self) == """
                <!doctype html>
                <html lang="id"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Kotak masuk</title>\
                <link rel="stylesheet" href="/aset/site.css"></head><body class="kantor"><h1>Kotak masuk</h1></body></html>

                """
        )
    }

    @Test("A drawing in a file of its own is well-formed")
    func drawing() {
        let drawing = svg(.svgNamespace, .viewBox(0, 0, 120, 40.5), .role("img"), .aria("labelledby", "judul")) {
            titleElement(.id("judul")) { "Alur" }
            g(.class("node-office"), .translate(10, 2.25)) {
                rect(.width(100), .height(30), .rx(4))
                text(.x(50), .y(15), .textAnchor("middle")) { tspan { "Periksa" } }
            }
            polyline(.points([(0, 0), (5.5, 10)]), .markerEnd("panah"))
        }
        #expect(
            drawing.renderedText() == """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40.5" role="img" aria-labelledby="judul">\
                <title id="judul">Alur</title><g class="node-office" transform="translate(10 2.25)">\
                <rect width="100" height="30" rx="4"></rect>\
                <text x="50" y="15" text-anchor="middle"><tspan>Periksa</tspan></text></g>\
                <polyline points="0 0 5.5 10" marker-end="url(#panah)"></polyline></svg>
                """
        )
    }
}
