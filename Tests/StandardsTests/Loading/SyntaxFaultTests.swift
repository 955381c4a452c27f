import Standards
import Testing

@Suite("A text that is not YAML is told so with its place")
struct SyntaxFaultTests {
    @Test(
        "In words that help",
        arguments: [
            ("", 1, 1, "the file is empty", "Write the keys"),
            ("# Nanti\n", 1, 1, "the file is empty", "Write the keys"),
            ("~", 1, 1, "the file is empty", "Write the keys"),
            ("- a\n- b\n", 1, 1, "found a list in the place of a group of keys", "Write keys"),
            ("hanya teks\n", 1, 1, "found a text in the place of a group of keys", "Write keys"),
            ("a: b: c\n", 1, 5, "a colon that makes a key", "in quotes"),
            ("a:\n\tb: 2\n", 2, 1, "found a tab", "spaces"),
            ("a: 1\n  \u{A0}b: 2\n", 2, 3, "found the character U+00A0", "ordinary space"),
            ("a:\u{202F}1\nb: 2\n", 1, 3, "found the character U+202F", "ordinary space"),
            ("a: x\n    b: 1\n", 2, 6, "begins with 4 spaces, the one before with 0", "indentation"),
            ("a:\n    b: 1\n   c: 2\n", 3, 4, "begins with 3 spaces, the one before with 4", "indentation"),
            ("a: 1\nb\nc: 2\n", 3, 1, "no colon behind its key", "key: value"),
            ("a:\n  - x\n  y: 1\n", 3, 3, "their block begins on line 2", "indentation"),
            ("a: [1, 2\nb: 3\n", 2, 2, "opened on line 1", "Close the bracket"),
            ("a: \"x\nb: 1\n", 3, 1, "inside quotes that open on line 1", "Close the quotes"),
            ("a: @x\n", 1, 4, "begins with @", "quotes"),
            ("a: \"\\q\"\n", 1, 5, "a backslash", "single quotes"),
            ("a: *x\n", 1, 4, "begins with * or &", "quotes"),
            ("a: 1\n---\nb: 1\n", 2, 1, "second document", "one document"),
            ("a: \u{0}\n", 1, 4, "U+0000", "Remove"),
            ("a: é\u{1B}\n", 1, 5, "U+001B", "Remove"),
            (String(repeating: "[", count: 5000), 1, 1, "more levels", "brackets"),
            ("%YAML 9.0\n---\na: 1\n", 1, 1, "not YAML: found incompatible YAML document", "Correct"),
        ])
    func places(text: String, line: Int, column: Int, message: String, advice: String) throws {
        let file = SourceFile(path: "contoh/layanan.yaml", text: text)
        let result = AgencyLoader.load(files: [
            file, SourceFile(path: SampleOffice.agencyPath, text: SampleOffice.agency),
        ])
        let fault = try #require(result.faults.first { $0.file == file.path })
        #expect([fault.line, fault.column] == [line, column], "\(fault)")
        #expect(fault.message.contains(message), "\(fault)")
        #expect(fault.advice.contains(advice), "\(fault)")
    }

    @Test("A byte order mark and carriage returns are no fault")
    func otherSystems() {
        let windows = { (text: String) in
            "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
        let files = SampleOffice.files(agency: windows(SampleOffice.agency), service: windows(SampleOffice.service))
        #expect(AgencyLoader.load(files: files).faults.map(\.description) == [])
    }

    @Test("Deep nesting is walked through without harm")
    func depth() {
        let lists = String(repeating: "[", count: 990) + String(repeating: "]", count: 990)
        for text in ["service: \(lists)\n", "? \(lists)\n: 1\n", "x: \(lists)\nx: \(lists)\n"] {
            let file = SourceFile(path: "contoh/layanan.yaml", text: text)
            #expect(AgencyLoader.load(files: [file]).faults.contains { $0.file == file.path })
        }
    }

    @Test("Aliases of aliases are refused before they grow")
    func aliasFlood() {
        let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let bombs = [
            "a0: &a0 x\n" + levels.joined(separator: "\n"),
            "a0: &a0 x\n" + levels.joined(separator: "\n") + "\n? *a40\n: 1\n? *a39\n: 2\n",
        ]
        for text in bombs {
            let file = SourceFile(path: "contoh/layanan.yaml", text: text)
            let faults = AgencyLoader.load(files: [file]).faults.filter { $0.file == file.path }
            #expect(faults.map(\.message) == ["found an anchor or an alias"])
        }
    }

    @Test("Every anchor is told once, at its place")
    func anchors() {
        let text = "name: &a x\nsummary: *a\nkeywords: &b [*a]\nform: *b\n"
        let file = SourceFile(path: "contoh/layanan.yaml", text: text)
        let faults = AgencyLoader.load(files: [file]).faults.filter { $0.file == file.path }
        #expect(faults.map { "\($0.line):\($0.column)" } == ["1:7", "3:11"])
    }

    @Test("Text with asterisks and ampersands is no alias")
    func asterisks() {
        let lines = (1...30).map { "  *butir \($0) & lainnya" }.joined(separator: "\n")
        let text = SampleOffice.service.changing(
            "summary: Pedagang mendapat izin menempati kios.", to: "summary: |\n  Tata & Kelola &satu\n\(lines)")
        #expect(AgencyLoader.load(files: SampleOffice.files(service: text)).faults.map(\.description) == [])
    }
}
