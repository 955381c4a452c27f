import Testing

@testable import Casework

@Suite("A proof file from anybody")
struct HostileProofTests {
    private func faults(_ bytes: [UInt8]) throws -> [ProofFault] {
        let result = CaseProof.check(bytes, against: .file(try SealSample().seals))
        #expect(result.provedPosition == 0 || result.faults.allSatisfy { $0.position != nil })
        return result.faults
    }

    private func file() throws -> String { try SealSample().proof().file }

    @Test(arguments: [
        ("", ""), (#""leaf":1"#, #""leaf":-1"#), (#""leaf":1"#, #""leaf":9223372036854775807"#),
        (#""leaf":1"#, #""leaf":9223372036854775808"#), (#""leaf":1"#, #""leaf":1e0"#), (#""leaf":1"#, #""leaf":01"#),
        (#""leaf":1"#, #""leaf":-0"#), (#""leaf":1"#, #""leaf":"1""#), (#""leaf":1,"#, ""),
        (#""leaf":1"#, #""leaf":1,"leaf":1"#),
        (#""leaf":1"#, #""leaf":null"#), (#""path":["#, #""path":[["#), (#""path":["#, #""path":["","#),
        (#""hash":""#, #""hash":"A"#), (#""hash":""#, #""hash":"0"#), (#""seed":""#, #""seed":"0"#),
        (#""seed":"#, #""Seed":"#), (#""salts":{"#, #""salts":{"0/a":"","#),
        (#""commitments":{"#, #""commitments":{"0/note":"x","#),
        (#""commitments":"#, #""commitment":"#), (#""format":"maklumat-proof-1""#, #""format":"maklumat-proof-2""#),
        (#""agency":"dinas-perizinan","entries""#, #""agency":"lain","entries""#),
        (#""format":"maklumat-proof-1","number""#, #""format":"maklumat-proof-1","more":1,"number""#),
        (#","number":"3514-2026-000042"}"#, "}"), ("Senja", "Fajar"), ("Senja", "Se\\u006eja"), ("{", "{ "),
        ("}", "},"),
        (#""files""#, #""file""#), (#""values":{"#, #""values":{"0/a":7,"#),
    ])
    func `is refused with a fault when anything in it is not as it should be`(old: String, new: String) throws {
        let file = try file()
        let changed = old.isEmpty ? new : file.replacing(old, with: new)
        #expect(changed != file)
        #expect(try !faults(Array(changed.utf8)).isEmpty)
    }

    @Test func `is refused at every length that is cut off`() throws {
        let bytes = Array(try file().utf8)
        for count in 0..<bytes.count - 1 { #expect(try !faults(Array(bytes.prefix(count))).isEmpty) }
    }

    @Test func `never traps and is never proved with any byte changed`() throws {
        let bytes = Array(try file().utf8)
        var generator = SeededGenerator(seed: 11)
        for index in bytes.indices.dropLast() {
            var changed = bytes
            changed[index] = UInt8.random(in: 0...255, using: &generator)
            if changed != bytes { #expect(try !faults(changed).isEmpty, "byte \(index) is \(changed[index])") }
        }
    }

    @Test func `is refused when it is no text, deep, or a number without end`() throws {
        #expect(try faults([0xFF, 0xFE]) == [.notUnicode])
        #expect(try faults([0xEF, 0xBB, 0xBF] + Array(try file().utf8)) == [.notAProof(.unexpected(at: 0))])
        for opening in ["[", #"{"a":"#] {
            let deep = String(repeating: opening, count: 200_000)
            #expect(try !faults(Array(deep.utf8)).isEmpty)
        }
        let digits = [UInt8](repeating: UInt8(ascii: "9"), count: 10_000_000)
        #expect(try faults(digits) == [.notAProof(.unexpected(at: 0))])
        #expect(try faults(Array(#"{"agency":"#.utf8) + digits) == [.notAProof(.unexpected(at: 10))])
    }

    @Test func `is refused with a path longer than any tree has`() throws {
        let digest = SealSample.other("x")
        let long = try SealSample().proof().placing(0, path: Array(repeating: digest, count: 65))
        #expect(try faults(Array(long.file.utf8)) == [.notAnEntry(position: 1, .notAllowed("path"))])
    }

    @Test func `names the entry that is misshapen`() throws {
        let changed = try file().replacing(#""leaf":0,"#, with: "")
        #expect(try faults(Array(changed.utf8)) == [.notAnEntry(position: 2, .missing("leaf"))])
        let strange = try file().replacing(#""leaf":0,"#, with: #""leaf":0,"leaf2":0,"#)
        #expect(try faults(Array(strange.utf8)) == [.notAnEntry(position: 2, .unknownKey("leaf2"))])
    }
}
