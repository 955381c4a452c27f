import Casework
import Standards
import Testing

@Suite("Lines and paragraphs")
struct TextAnswerTests {
    @Test(
        "lose blanks at their ends; a line has no line breaks",
        arguments: [
            ("  Siti Rahayu \n", FieldType.text, "Siti Rahayu"), ("Siti\r\nRahayu", .text, "Siti Rahayu"),
            ("Siti\tRahayu", .text, "Siti Rahayu"), ("Siti\u{2028}Rahayu", .text, "Siti Rahayu"),
            ("satu\r\ndua\rtiga\nempat", .paragraph, "satu\ndua\ntiga\nempat"), ("a\tb", .paragraph, "a\tb"),
            ("Warung “Bu Sri” — 100% <halal>", .text, "Warung “Bu Sri” — 100% <halal>"), ("ꦱꦶꦠꦶ", .text, "ꦱꦶꦠꦶ"),
            ("👨‍👩‍👧", .text, "👨‍👩‍👧"),
        ] as [(String, FieldType, Typed)]
    )
    func canonicalText(text: String, type: FieldType, expected: Typed) throws {
        #expect(try canonical(text, type) == expected)
    }

    @Test func `of several lines are the same however they were typed`() {
        #expect(AnswerReader.canonicalText(" Satu\r\ndua\u{200B} \n") == "Satu\ndua")
    }

    @Test(
        "lose marks that nobody sees: they could make a line read otherwise than it is stored",
        arguments: [
            ("\u{202E}itiS\u{202C}", "itiS"), ("Siti\u{200B}Rahayu", "SitiRahayu"), ("\u{FEFF}Siti", "Siti"),
            ("Si\u{AD}ti", "Siti"), ("\u{2067}Siti\u{2069}", "Siti"), ("Siti\u{200F}", "Siti"),
            ("Si\u{2060}ti", "Siti"),
        ] as [(String, Typed)]
    )
    func invisible(text: String, expected: Typed) throws { #expect(try canonical(text, .text) == expected) }

    @Test(
        "of nothing visible are empty",
        arguments: ["", " ", "\n\t\r", "\u{A0}\u{3000}", "\u{200B}\u{200E}", "\u{202E}\u{202C}", "\u{3164}"]
    )
    func blank(text: String) throws {
        #expect(try canonical(text, .text) == .fault(.missing))
        #expect(try read(.text(text), .text, optional: true) == .success(nil))
        #expect(RawAnswer.text(text).isEmpty)
    }

    @Test("refuse control characters", arguments: ["a\u{0}b", "\u{1B}[31mmerah", "a\u{7F}", "a\u{85}b", "a\u{8}b"])
    func control(text: String) throws {
        let expected = Typed.fault(.unprintable)
        #expect(try canonical(text, .text) == expected)
        #expect(try canonical(text, .paragraph) == expected)
    }

    @Test(
        "keep to their length, in characters",
        arguments: [(FieldType.text, 200), (.paragraph, 5000)]
    )
    func length(type: FieldType, limit: Int) throws {
        let longest = String(repeating: "é", count: limit)
        #expect(try canonical(longest, type) == .text(longest))
        #expect(try canonical(longest + "x", type) == .fault(.tooLong(limit: limit)))
        #expect(try canonical(String(repeating: "x", count: 2_000_000), type) == .fault(.tooLong(limit: limit)))
        let stacked = "e" + String(repeating: "\u{301}", count: 100_000)
        #expect(try canonical(stacked, type) == .fault(.tooLong(limit: limit)), "one character without end")
    }
}

@Suite("Choices and boxes")
struct ChoiceAnswerTests {
    private let options = ["solar", "pertalite", "lain"].map {
        FieldOption(id: FieldOption.ID($0), name: LocalizedText($0))
    }

    @Test func `a choice is one of its options`() throws {
        #expect(try canonical("solar", .choice(options)) == "solar")
        #expect(try canonical("Solar", .choice(options)) == .fault(.unknownOption("Solar")))
        #expect(try canonical("premium", .choice(options)) == .fault(.unknownOption("premium")))
        #expect(try read(.list(["solar", "lain"]), .choice(options)).problems.map(\.kind) == [.wrongShape])
    }

    @Test func `several choices come in the order of the field, each once`() throws {
        #expect(try read(.list(["lain", "solar", "solar"]), .choices(options)) == .success(.list(["solar", "lain"])))
        #expect(try read(.text("lain"), .choices(options)) == .success(.list(["lain"])))
        #expect(
            try read(.list(["solar", "x", "y"]), .choices(options)).problems.map(\.kind)
                == [.unknownOption("x"), .unknownOption("y")])
        #expect(try read(.list([]), .choices(options)).problems.map(\.kind) == [.missing])
    }

    @Test("a box is ticked", arguments: ["true", "on", "ya", "1", "YES", " Ya "])
    func ticked(text: String) throws { #expect(try canonical(text, .confirm) == "true") }

    @Test("a box is not ticked", arguments: ["", "false", "off", "tidak", "0", "benar?"])
    func unticked(text: String) throws { #expect(try canonical(text, .confirm) == .fault(.mustBeTicked)) }

    @Test func `a box that is not there is asked for as a box`() throws {
        #expect(try read(nil, .confirm).problems.map(\.kind) == [.mustBeTicked])
        #expect(try read(nil, .text).problems.map(\.kind) == [.missing])
        #expect(try read(nil, .text, optional: true) == .success(nil))
    }
}

@Suite("Answers of another shape")
struct ShapeTests {
    private static let lineTypes: [FieldType] = [
        .text, .paragraph, .number(NumberLimits()), .money(minimum: nil, maximum: nil), .date(nil), .time, .nik,
        .familyCard, .nib,
        .npwp, .phone, .email, .confirm, .choice([FieldOption(id: "a", name: LocalizedText("a"))]),
    ]

    @Test("are refused by simple fields", arguments: lineTypes)
    func simple(type: FieldType) throws {
        let shapes: [RawAnswer] = [.list(["a"]), .rows([["a": "b"]]), .address(["street": "a"]), .files([file()])]
        for raw in shapes { #expect(try read(raw, type).problems.map(\.kind) == [.wrongShape]) }
    }

    @Test func `are refused by tables, addresses and uploads`() throws {
        let table = FieldType.rows(columns: [.field("nama")], minimum: 1, maximum: 3)
        for type in [table, .address, .file] {
            #expect(try read(.text("a"), type).problems.map(\.kind) == [.wrongShape])
            #expect(try read(.list(["a"]), type).problems.map(\.kind) == [.wrongShape])
        }
        #expect(try read(.files([file()]), .file) == .success(.files([file()])))
        #expect(try read(.files([]), .file).problems.map(\.kind) == [.missing])
    }

    @Test func `every kind of field is covered by these tests`() {
        let covered = Self.lineTypes.map(\.keyword) + ["choices", "rows", "address", "file"]
        #expect(Set(covered) == Set(FieldType.keywords))
    }
}
