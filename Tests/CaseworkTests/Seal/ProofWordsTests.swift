import Testing

@testable import Casework

@Suite("Kept words")
struct ProofWordsTests {
    private let words = ProofWords(
        values: [("0/note", #""Baik""#), ("0/answer:b", #"["x","y"]"#), ("1/answer:a", #"{"rows":[{"k":"v"}]}"#)],
        seed: SealSample.bytes(0))

    @Test func `are read as they were written, whole, in part and closed`() throws {
        for kept in [words, words.closing { $0 == "0/note" }, words.closing { _ in true }] {
            let read = try ProofWords(reading: kept.canonical)
            #expect(read.canonical.hasBytes(of: kept.canonical))
            #expect(read.hash == words.hash)
        }
    }

    @Test func `keep their hash when values are closed, and lose value, salt and seed`() throws {
        let closed = words.closing { $0 == "0/note" }
        #expect(closed.hash == words.hash)
        #expect(!closed.canonical.contains("Baik"))
        #expect(!closed.canonical.contains("seed"))
        let salt = Hexadecimal.encode(ProofWords.salt(of: "0/note", seed: SealSample.bytes(0)))
        #expect(!closed.canonical.contains(salt))
        #expect(closed.closing { $0 == "1/answer:a" }.hash == words.hash)
        #expect(words.closing { _ in false }.canonical == words.canonical)
    }

    @Test(arguments: [
        #"{}"#, #"[]"#, #"{"values":{"0/a":"x"}}"#, #"{"seed":"00","values":{"0/a":"x"}}"#,
        #"{"seed":"000102030405060708090A0B0C0D0E0F","values":{"0/a":"x"}}"#,
        #"{"seed":"000102030405060708090a0b0c0d0e0f","values":{}}"#,
        #"{"seed":"000102030405060708090a0b0c0d0e0f","values":{"0/a":1}}"#,
        #"{"seed":"000102030405060708090a0b0c0d0e0f","values":{"0/a":["x",1]}}"#,
        #"{"seed":"000102030405060708090a0b0c0d0e0f","values":{"0/a":{"text":"x"}}}"#,
        #"{"seed":"000102030405060708090a0b0c0d0e0f","values":{"0/a":{"address":{},"rows":[]}}}"#,
        #"{"commitments":{},"seed":"000102030405060708090a0b0c0d0e0f","values":{"0/a":"x"}}"#,
        #"{"commitments":{},"salts":{},"values":{}}"#, #"{"commitments":{},"salts":{},"values":{"0/a":"x"}}"#,
        #"{"commitments":{},"salts":{"0/a":"000102030405060708090a0b0c0d0e0f"},"values":{}}"#,
        #"{"commitments":{},"salts":{"0/b":"000102030405060708090a0b0c0d0e0f"},"values":{"0/a":"x"}}"#,
        #"{"commitments":{},"salts":{"0/a":"000102030405060708090a0b0c0d0e"},"values":{"0/a":"x"}}"#,
        #"{"commitments":{"0/a":"00"},"salts":{},"values":{}}"#,
        #"{"commitments":{"0/a":"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},"salts":"#
            + #"{"0/a":"000102030405060708090a0b0c0d0e0f"},"values":{"0/a":"x"}}"#,
        #"{"salts":{"0/a":"000102030405060708090a0b0c0d0e0f"},"values":{"0/a":"x"}}"#,
    ])
    func `of another form are refused`(text: String) {
        #expect(throws: JournalFormatError.self) { try ProofWords(reading: text) }
    }

    @Test func `tell letters apart that only look the same`() {
        func hash(_ value: String) -> Digest32 { ProofWords(values: [("0/a", value)], seed: SealSample.bytes(0)).hash }
        #expect(hash("\"\u{E9}\"") != hash("\"e\u{301}\""))
        let keys = ProofWords(values: [("0/\u{E9}", #""x""#), ("0/e\u{301}", #""y""#)], seed: SealSample.bytes(0))
        #expect(throws: Never.self) { try ProofWords(reading: keys.canonical) }
    }
}
