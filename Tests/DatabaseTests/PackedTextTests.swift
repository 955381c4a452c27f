import Testing

@testable import Database

@Suite("Packed text")
struct PackedTextTests {
    private static let long = String(repeating: "Koperasi “Senja” mengajukan permohonan. ", count: 40)

    @Test("is smaller, and is the same text again", arguments: [3, 40, 5_000])
    func roundTrip(count: Int) throws {
        let text = String(repeating: "Nama: Siti Rahayu; alamat: Jl. Merdeka № 64, Jombang. ", count: count)
        let packed = try #require(PackedText.pack(text))
        #expect(packed.count < text.utf8.count)
        #expect(PackedText.unpack(packed) == text)
    }

    @Test("is not made where it would save nothing")
    func useless() {
        #expect(PackedText.pack("") == nil && PackedText.pack(String(repeating: "a", count: 100)) == nil)
        // No two characters of it are alike.
        let varied = String(String.UnicodeScalarView((0x4E00..<0x4E00 + 300).compactMap(Unicode.Scalar.init)))
        #expect((PackedText.pack(varied)?.count ?? 0) < varied.utf8.count)
    }

    @Test("is never another text when a byte of it was changed, and none when it is cut or goes on behind its end")
    func damaged() throws {
        let packed = try #require(PackedText.pack(Self.long))
        for index in packed.indices {
            var other = packed
            other[index] ^= 0x10
            // A few bits mean nothing, such as those behind the last sign.
            #expect([nil, Self.long].contains(PackedText.unpack(other)), "byte \(index)")
        }
        for other in [[], Array(packed.dropLast()), packed + [0]] { #expect(PackedText.unpack(other) == nil) }
    }
}
