import HTML
import Testing

@Suite("Attributes are present when they say something")
struct AttributeTests {
    @Test(
        "A condition decides whether an attribute is written, never its value",
        arguments: [
            (Attribute.required(if: true), " required"), (.required(if: false), ""), (.required, " required"),
            (.checked(if: true), " checked"), (.checked(if: false), ""),
            (.disabled(if: true), " disabled"), (.disabled(if: false), ""),
            (.selected(if: true), " selected"), (.selected(if: false), ""),
            (.open(if: true), " open"), (.open(if: false), ""),
            (.readonly(if: true), " readonly"), (.readonly(if: false), ""),
            (.hidden(if: true), " hidden"), (.hidden(if: false), ""),
            (.multiple, " multiple"), (.autofocus, " autofocus"), (.novalidate(), " novalidate"),
            (.attribute("inert", if: true), " inert"), (.attribute("inert", if: false), ""),
            (.current(if: true), " aria-current=\"page\""), (.current("step", if: true), " aria-current=\"step\""),
            (.current(if: false), ""),
            (.data("guard"), " data-guard=\"\""), (.data("guard", if: false), ""),
            (.formnovalidate(), " formnovalidate"), (.defer(), " defer"), (.defer(if: false), ""),
            (.when(true, .id("a")), " id=\"a\""), (.when(false, .id("a")), ""),
        ]
    )
    func conditions(attribute: Attribute, written: String) {
        #expect(div(attribute).renderedText() == "<div\(written)></div>")
    }

    @Test(
        "Every attribute is written under its own name",
        arguments: [
            (Attribute.id("v"), "id"), (.class("v"), "class"), (.lang("v"), "lang"), (.dir("v"), "dir"),
            (.title("v"), "title"), (.role("v"), "role"), (.href("v"), "href"), (.src("v"), "src"), (.rel("v"), "rel"),
            (.target("v"), "target"), (.hreflang("v"), "hreflang"), (.download("v"), "download"), (.alt("v"), "alt"),
            (.loading("v"), "loading"), (.charset("v"), "charset"), (.content("v"), "content"),
            (.datetime("v"), "datetime"), (.scope("v"), "scope"), (.action("v"), "action"), (.method("v"), "method"),
            (.enctype("v"), "enctype"), (.name("v"), "name"), (.value("v"), "value"), (.type("v"), "type"),
            (.for("v"), "for"), (.form("v"), "form"), (.formaction("v"), "formaction"),
            (.placeholder("v"), "placeholder"), (.autocomplete("v"), "autocomplete"), (.inputmode("v"), "inputmode"),
            (.pattern("v"), "pattern"), (.accept("v"), "accept"), (.capture("v"), "capture"), (.min("v"), "min"),
            (.max("v"), "max"), (.step("v"), "step"), (.list("v"), "list"), (.d("v"), "d"),
            (.preserveAspectRatio("v"), "preserveAspectRatio"), (.transform("v"), "transform"),
            (.textAnchor("v"), "text-anchor"), (.dominantBaseline("v"), "dominant-baseline"), (.fill("v"), "fill"),
            (.stroke("v"), "stroke"), (.orient("v"), "orient"), (.aria("label", "v"), "aria-label"),
            (.data("kind", "v"), "data-kind"), (.attribute("xml:lang", "v"), "xml:lang"),
            (.describedBy("v"), "aria-describedby"), (.current("v", if: true), "aria-current"),
        ]
    )
    func names(attribute: Attribute, name: String) {
        #expect(div(attribute).renderedText() == "<div \(name)=\"v\"></div>")
    }

    @Test(
        "Every attribute that takes a number is written under its own name",
        arguments: [
            (Attribute.tabindex(4), "tabindex"), (.colspan(4), "colspan"), (.rowspan(4), "rowspan"),
            (.start(4), "start"), (.value(4), "value"), (.min(4), "min"), (.max(4), "max"),
            (.minlength(4), "minlength"), (.maxlength(4), "maxlength"), (.rows(4), "rows"), (.size(4), "size"),
            (.x(4), "x"), (.y(4), "y"), (.dx(4), "dx"), (.dy(4), "dy"), (.width(4), "width"), (.height(4), "height"),
            (.x1(4), "x1"), (.y1(4), "y1"), (.x2(4), "x2"), (.y2(4), "y2"), (.cx(4), "cx"), (.cy(4), "cy"),
            (.r(4), "r"),
            (.rx(4), "rx"), (.ry(4), "ry"), (.strokeWidth(4), "stroke-width"), (.markerWidth(4), "markerWidth"),
            (.markerHeight(4), "markerHeight"), (.refX(4), "refX"), (.refY(4), "refY"),
        ]
    )
    func numberNames(attribute: Attribute, name: String) {
        #expect(div(attribute).renderedText() == "<div \(name)=\"4\"></div>")
    }

    @Test("An attribute that is true or false is written either way")
    func trueOrFalse() {
        #expect(
            div(.aria("expanded", false), .aria("live", "polite"), .translate(false)).renderedText()
                == "<div aria-expanded=\"false\" aria-live=\"polite\" translate=\"no\"></div>"
        )
        #expect(
            div(.aria("busy", true), .translate(true)).renderedText()
                == "<div aria-busy=\"true\" translate=\"yes\"></div>"
        )
    }

    @Test("An attribute without a value is left out; an empty value is kept")
    func missing() {
        #expect(
            input(.value(nil as String?), .id(nil), .attribute("list", nil), .href(nil)).renderedText() == "<input>"
        )
        #expect(input(.value("")).renderedText() == "<input value=\"\">")
        #expect(img(.src("/a.png"), .alt("")).renderedText() == "<img src=\"/a.png\" alt=\"\">")
        #expect(div(.aria("label", nil), .data("x", nil)).renderedText() == "<div></div>")
    }

    @Test("Class names stand side by side; those that are missing leave no gap")
    func classes() {
        #expect(li(.class("a")).renderedText() == "<li class=\"a\"></li>")
        #expect(li(.class("a", nil, "b", "")).renderedText() == "<li class=\"a b\"></li>")
        #expect(li(.class("a", "b")).renderedText() == "<li class=\"a b\"></li>")
        #expect(li(.class(nil)).renderedText() == "<li></li>")
        #expect(li(.class(nil, nil)).renderedText() == "<li></li>")
    }

    @Test("A field is tied to its hint and its error")
    func describedBy() {
        #expect(
            input(.describedBy("nik-hint", nil, "nik-error")).renderedText()
                == "<input aria-describedby=\"nik-hint nik-error\">"
        )
        #expect(input(.describedBy(nil, nil)).renderedText() == "<input>")
    }

    @Test("Attributes put together at run time are written where they stand")
    func group() {
        let shared: [Attribute] = [.name("nik"), .required(if: true), .maxlength(16)]
        #expect(
            input(.id("nik"), .all(shared), .type("text")).renderedText()
                == "<input id=\"nik\" name=\"nik\" required maxlength=\"16\" type=\"text\">"
        )
    }

    @Test(
        "Numbers in drawings are short, exact to two decimals, and never in a form that SVG does not know",
        arguments: [
            (0.0, "0"), (7, "7"), (12.5, "12.5"), (12.25, "12.25"), (1.0 / 3, "0.33"), (0.1 + 0.2, "0.3"),
            (2.006, "2.01"), (2.004, "2"),
            (0.04, "0.04"), (-0.5, "-0.5"), (-3.14159, "-3.14"), (-0.001, "0"), (1e9, "1000000000"), (1e300, "0"),
            (.infinity, "0"), (.nan, "0"), (99.999, "100"),
        ]
    )
    func numbers(number: Double, written: String) {
        #expect(rect(.x(number)).renderedText() == "<rect x=\"\(written)\"></rect>")
    }

    @Test("Whole numbers are written in plain digits", arguments: [0, 9, 10, -1, 1_250_000, .max, .min])
    func wholeNumbers(number: Int) {
        #expect(td { number }.renderedText() == "<td>\(number)</td>")
        #expect(progress(.value(number), .max(number)).renderedText().contains("value=\"\(number)\" max=\"\(number)\""))
    }
}

@Suite("A link cannot carry a script")
struct AddressTests {
    @Test(
        "An address that runs no code passes",
        arguments: [
            "/kabupaten-pasuruan", "layanan/1", "?q=izin", "#isi", "", "https://www.lapor.go.id/",
            "HTTPS://lapor.go.id",
            "mailto:dinkop@jatimprov.go.id", "tel:+62343561614", "https://wa.me/62811", "//lapor.go.id", "/a:b",
            "?next=javascript:x", "#x:y", "/cari?q=a:b",
        ]
    )
    func safe(address: String) {
        #expect(a(.href(address)).renderedText() == "<a href=\"\(address)\"></a>")
        #expect(img(.src(address)).renderedText() == "<img src=\"\(address)\">")
        #expect(form(.action(address)).renderedText() == "<form action=\"\(address)\"></form>")
        #expect(button(.formaction(address)).renderedText() == "<button formaction=\"\(address)\"></button>")
    }

    @Test(
        "An address that could run code, or that nobody listed, leads nowhere",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)", "java\nscript:alert(1)", "vbscript:x",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd", "blob:x", ":", "jаvascript:alert(1)",
        ]
    )
    func unsafe(address: String) {
        #expect(a(.href(address)).renderedText() == "<a href=\"about:invalid\"></a>")
        #expect(img(.src(address)).renderedText() == "<img src=\"about:invalid\">")
        #expect(form(.action(address)).renderedText() == "<form action=\"about:invalid\"></form>")
        #expect(button(.formaction(address)).renderedText() == "<button formaction=\"about:invalid\"></button>")
    }

    @Test("A picture may be written into its address; a link may not")
    func inlinePictures() {
        let picture = "data:image/png;base64,AAAA"
        #expect(img(.src(picture)).renderedText() == "<img src=\"\(picture)\">")
        #expect(a(.href(picture)).renderedText() == "<a href=\"about:invalid\"></a>")
    }
}
