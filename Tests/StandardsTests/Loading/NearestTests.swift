import Testing

@testable import Standards

@Suite("The word that was probably meant is found")
struct NearestTests {
    @Test(
        "One slip or a few in a long word, in capitals or not; the beginning of a word; nothing far away",
        arguments: [
            ("survey", ["survei", "selesai"], "survei"),
            ("nmae", ["nameEn", "name"], "name"),
            ("NAMEEN", ["name", "nameEn"], "nameEn"),
            ("requirments", ["requirements", "procedure"], "requirements"),
            ("kepala", ["kepala-dinas", "petugas"], "kepala-dinas"),
            ("petugas-loket", ["kepala", "petugas"], "petugas"),
            ("xyz", ["survei", "selesai"], nil),
            ("kepala", ["kepala-dinas", "kepala-bidang"], nil),
            ("a", ["b"], nil),
            ("", ["name"], nil),
            (String(repeating: "x", count: 100_000), ["name"], nil),
        ] as [(String, [String], String?)])
    func nearest(found: String, known: [String], expected: String?) {
        #expect(Nearest.word(to: found, among: known) == expected)
    }
}
