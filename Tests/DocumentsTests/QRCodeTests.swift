import Documents
import HTML
import Testing

@Suite("QR codes")
struct QRCodeTests {
    @Test func `a code has the three finder patterns of its standard`() throws {
        let code = try QRCode("https://layanan.contoh.go.id/lacak/3514-2026-000001")
        func isDark(_ row: Int, _ column: Int) -> Bool { code.modules[row * code.size + column] }
        for (top, left) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
            for offset in 0..<7 {
                #expect(isDark(top, left + offset) && isDark(top + 6, left + offset))
                #expect(isDark(top + offset, left) && isDark(top + offset, left + 6))
            }
            #expect(!isDark(top + 1, left + 1) && isDark(top + 3, left + 3))
        }
    }

    @Test func `the outline draws each dark module once`() throws {
        let code = try QRCode("3514-2026-000001")
        var drawn = 0
        for part in code.outline.split(separator: "M") {
            let run = part.split(separator: "h").dropFirst().first?.split(separator: "v").first
            drawn += Int(run ?? "") ?? 0
        }
        #expect(drawn == code.modules.count { $0 })
    }

    @Test func `a longer text needs a larger code, and too long a text is refused`() throws {
        #expect(try QRCode("a").size < QRCode(String(repeating: "a", count: 200)).size)
        #expect(throws: QRCodeError.tooLong) { try QRCode(String(repeating: "a", count: 4000)) }
    }

    @Test func `the picture says what it is to people who do not see it`() throws {
        let text = try QRCode("a").picture(label: "Kode \"QR\"").renderedText()
        #expect(text.contains("aria-label=\"Kode &quot;QR&quot;\"") && text.contains("role=\"img\""))
    }
}
