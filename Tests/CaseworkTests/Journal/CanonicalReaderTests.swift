import Testing

@testable import Casework

@Suite("The reader of the journal's JSON")
struct CanonicalReaderTests {
    private func written(_ value: CanonicalValue) -> String {
        var writer = CanonicalWriter()
        writer.value(value)
        return writer.text
    }

    @Test(arguments: [
        "0", "-1", "9223372036854775807", "-9223372036854775808", "true", "false", #""""#, "[]", "{}", #"["a",1,[{}]]"#,
        #"{"A":1,"B":2,"_":3,"a":4,"a10":5,"a2":6,"é":7}"#, "{\"\u{FF5E}\":1,\"\u{1F600}\":2}",
        "{\"e\u{301}\":1,\"\u{E9}\":2}",
        #""\u0000\u0001\b\t\n\u000b\f\r\u001f\"\\/""#, "\"\u{7F}\u{80}\u{2028}\u{2029}\"",
    ])
    func `reads what is canonical, and writing gives the same bytes`(text: String) throws {
        #expect(written(try CanonicalValue(reading: text)).hasBytes(of: text))
    }

    @Test(arguments: [
        "", " 1", "1 ", "01", "-0", "00", "-01", "-", "+1", "1.0", "1e3", "9223372036854775808", "null", "nul", "tru",
        "{", "[",
        #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{"a10":1,"a1":2}"#, #"{"a":1,}"#, "[1,]", #"{"a" :1}"#, "[1 ,2]",
        "{\"\u{1F600}\":1,\"\u{FF5E}\":2}", #""\u000A""#, #""\u000a""#, #""\u0008""#, #""\u001F""#, #""\u+00a""#,
        #""\u0020""#,
        #""\u00e9""#, #""\ud83d\ude00""#, #""\/""#, #""\x""#, #""\u00"#, "\"\n\"", "\"a", "\"\\", "\u{FEFF}1", "1\n",
    ])
    func `refuses every other way to write`(text: String) {
        #expect(throws: JournalFormatError.self) { try CanonicalValue(reading: text) }
    }

    @Test func `reads sixteen levels and no more`() {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels - 1) + "1" + String(repeating: "]", count: levels - 1)
        }
        #expect(throws: Never.self) { try CanonicalValue(reading: nested(16)) }
        #expect(throws: JournalFormatError.self) { try CanonicalValue(reading: nested(17)) }
    }

    @Test func `does not take a Kelvin sign for a K`() throws {
        #expect(try CanonicalValue(reading: "{\"\u{212A}\":1}")["K"] == nil)
    }
}
