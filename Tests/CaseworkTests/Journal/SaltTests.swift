import Foundation
import Testing

@testable import Casework

@Suite("The salt of a value")
struct SaltTests {
    /// HMAC as RFC 2104 writes it down, with the hash that the journal's chain is made of.
    private func hmac(_ key: [UInt8], _ text: String) throws -> [UInt8] {
        let block = key + [UInt8](repeating: 0, count: 64 - key.count)
        func hash(_ bytes: [UInt8]) throws -> [UInt8] {
            try #require(Hexadecimal.decode(Commitment.hex(of: bytes[...], salt: [])))
        }
        let inner = try hash(block.map { $0 ^ 0x36 } + Array(text.utf8))
        return try hash(block.map { $0 ^ 0x5C } + inner)
    }

    @Test("is the first half of HMAC-SHA-256 of its place, for any seed and any place") func oracle() throws {
        var generator = SystemRandomNumberGenerator()
        for length in [0, 1, 7, 15, 16, 40, 63, 64, 65, 200] {
            let seed = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            let place = String(repeating: "0/answer:é", count: length / 10 + 1).prefix(length)
            let salt = Commitment.Salts(seed: seed).salt(of: String(place))
            #expect(salt == Array(try hmac(seed, String(place)).prefix(16)))
        }
    }

    /// Its second case, with the key "Jefe".
    @Test("agrees with the test case of RFC 4231") func published() {
        let salt = Commitment.Salts(seed: Array("Jefe".utf8)).salt(of: "what do ya want for nothing?")
        #expect(Hexadecimal.encode(salt) == "5bdcc146bf60754e6a042426089575c7")
    }

    @Test("of one place tells nothing of another, whoever asks first") func independent() {
        let salts = Commitment.Salts(seed: [UInt8](0..<16))
        let first = salts.salt(of: "0/answer:a")
        _ = salts.salt(of: "0/answer:b")
        #expect(salts.salt(of: "0/answer:a") == first)
        #expect(salts.salt(of: "0/answer:b") != first)
    }
}
