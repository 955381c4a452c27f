import Testing

@testable import Standards

@Suite("The quick reader of YAML reads as the library does")
struct PlainYAMLTests {
    @Test("Every file of the offices is read by it, with the same tree and the same places")
    func files() throws {
        for file in try Self.officeFiles() {
            let tree = try #require(PlainYAML.read(file.text), "\(file.path)")
            #expect(tree == YAMLReader.readAll(file.text, log: FaultLog(file: file.path)), "\(file.path)")
        }
    }

    @Test(
        "What it accepts has the tree and the places that the library gives",
        arguments: [
            "a: b\n", "a: b", "a:\nb: ~", "a:   b  # c\n", "a: b#c\n", "a: 'x'\nb: \"y\"\n", "'a': 1\n\"b\": 2\n",
            "a:\n  - b\n  - c: d\n    e: f\n", "a: [b, c, [d], {e: f}]\n", "a: {}\nb: []\n",
            "a: {b: c,\n d: [e,\n  f]} # g\nh: i\n", "a: >-\n  b\n  c\n\n  d\ne: f\n", "a: |-\n  b\n  c\n\n  d\n\n",
            "- a\n", "a: é ü # ö\nb: {é: ü, ö: ä}\n", "# x\n\na: b\n  # c\nd: e\n", "a: -b\nc: [-1, -]\n",
            "a b : c d\n",
            "a: b: c\n", "a: b\n  c\n", "a:\n- b\n", "a: &x b\n", "a: *x\n", "a: {b: }\n", "a: \"b\\n\"\n",
            "a: 'b''c'\n",
            "a: >\n  b\n", "a: >-\n    b\n  c\nd: e\n", "a: >-\n  b\n    c\n", "a: >-\nb: c\n", "a: |-\n\n  b\n",
            "a:\tb\n",
            "? a\n: b\n", "---\na: b\n", "a: b\n...\n", "%a\n", "a: b\r\nc: d\n", "a: b\u{2028}c\n", "a: 1\na: 2\n",
            "a: {b: 1, b: 2}\n", "a: @b\n", "a: `b`\n", "a: [b\n", "a: {b}\n", "a: [b: c]\n", "a: {\"b\":c}\n",
            "a: {b: c:d}\n", "a: {b: c:}\n", "a: {b: c :d}\n", "a:b\n", "a: #b\n", "a: \"b\"#c\n", "a: [b]#c\n",
            "a: [b]c\n", "a:\n    b: c\n  d: e\n", "a:\n  b: c\n d: e\n", "- a: b\n   c: d\n", "a:\n  -\n  - b\n",
            "a:\n  - - b\n", "a: null\nb: [null, Null]\nc: 'null'\n", "", "# x\n", "a", "{a: b}\n", " a: b\n",
            "a: b\n c: d\n", "a:\n  - b\n c: d\n", "a: >-  \n  b  \n  c\n", "a: >- # x\n  b\n",
            "a: >-\n  b\n# x\nc: d\n",
        ])
    func cases(text: String) {
        expectSame(text)
    }

    @Test("Nor do garbled files make a difference: what it does not read alike, it leaves to the library")
    func garbled() throws {
        var random = SplitMix(state: 1995)
        let files = try Self.officeFiles().map(\.text)
        for _ in 0..<Self.rounds {
            var scalars = Array(Self.piece(of: files, using: &random).unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: scalars.indices, using: &random)
                let odd = Self.odd[Int.random(in: Self.odd.indices, using: &random)]
                switch Int.random(in: 0..<5, using: &random) {
                case 0: scalars[index] = odd
                case 1: scalars.insert(odd, at: index)
                case 2 where scalars.count > 1: scalars.remove(at: index)
                case 3: scalars.insert(contentsOf: [" ", " "], at: index)
                default:
                    let other = Int.random(in: scalars.indices, using: &random)
                    let end = min(scalars.count, other + Int.random(in: 1...12, using: &random))
                    scalars.insert(contentsOf: scalars[other..<end], at: index)
                }
            }
            expectSame(String(String.UnicodeScalarView(scalars)))
        }
    }

    private static let rounds = 3_000

    private static let odd: [Unicode.Scalar] = [
        "[", "]", "{", "}", ":", ",", "-", "&", "*", "!", "|", ">", "\"", "'", "%", "@", "#", "?", "\t", "\n", "\r",
        " ",
        " ", " ", "\n", "\n", ".", "\\", "~", "`", "é", "\u{E000}", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{A0}",
        "\u{1F600}",
    ]

    private func expectSame(_ text: String) {
        guard let tree = PlainYAML.read(text) else { return }
        let log = FaultLog(file: "x.yaml")
        let whole = YAMLReader.readAll(text, log: log)
        #expect(log.isEmpty && tree == whole, "\(text)")
    }

    /// Some lines of a file, without the indentation that they have in common.
    private static func piece(of files: [String], using random: inout SplitMix) -> String {
        let file = files[Int.random(in: files.indices, using: &random)]
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        let start = Int.random(in: lines.indices, using: &random)
        let piece = lines[start..<min(lines.count, start + Int.random(in: 2...12, using: &random))]
        let common = piece.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return piece.map { String($0.dropFirst(common)) }.joined(separator: "\n") + " "
    }

    private static func officeFiles() throws -> [SourceFile] {
        try RepositoryFiles.offices().flatMap(RepositoryFiles.files)
    }
}
