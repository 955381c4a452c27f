import Casework
import Testing

@Suite("The number of a case")
struct CaseNumberTests {
    @Test(
        "has the office's code, the year and a serial of six digits or more",
        arguments: [
            (1, "3514-2026-000001"), (42, "3514-2026-000042"), (999_999, "3514-2026-999999"),
            (1_000_000, "3514-2026-1000000"),
        ]
    )
    func printed(serial: Int, text: String) {
        #expect(CaseNumber(officeCode: "3514", year: 2026, serial: serial).text == text)
    }

    @Test(
        "is read as people type it",
        arguments: [
            ("3514-2026-000042", "3514-2026-000042"), ("  3514 - 2026 - 000042\n", "3514-2026-000042"),
            ("jatim-2026-000001", "JATIM-2026-000001"),
        ]
    )
    func typed(text: String, number: String) { #expect(CaseNumber(text)?.text == number) }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "-", "3514-2026", "3514-2026-42", "3514-26-000042", "3514-2026-00004x", "-2026-000042",
            "3514-2026-000042-1", "3514-2026-٠٠٠٠٤٢", "3514;drop-2026-000042", "../..-2026-000042",
            "ABCDEFGHIJKLM-2026-000042", "3514-2026-0000000000042", "3514-２０２６-000042",
        ]
    )
    func nonsense(text: String) { #expect(CaseNumber(text) == nil) }

    @Test func `sorts by serial within a year`() {
        let numbers = [3, 1, 20, 100].map { CaseNumber(officeCode: "3514", year: 2026, serial: $0) }
        #expect(numbers.sorted().map(\.text).map { $0.suffix(3) } == ["001", "003", "020", "100"])
    }
}
