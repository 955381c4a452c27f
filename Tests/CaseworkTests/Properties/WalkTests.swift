import Casework
import Standards
import Testing

@Suite("Random cases under random standards")
struct WalkTests {
    private static let walksEach: UInt64 = 20

    @Test("never break what the engine promises", arguments: UInt64(0)..<15)
    func promises(block: UInt64) throws {
        for seed in block * Self.walksEach..<(block + 1) * Self.walksEach {
            var walk = try RandomWalk(seed: seed)
            walk.walk(commands: 30)
            #expect(walk.violations == [], "seed \(seed)")
        }
    }

    @Test("leave a journal that verifies, reads back and shows tampering", arguments: UInt64(1000)..<1008)
    func journal(seed: UInt64) throws {
        var walk = try RandomWalk(seed: seed)
        walk.walk(commands: 30)
        let entries = try chained(walk.events, seed: seed)
        #expect(Journal.faults(in: entries, of: CaseRun.number) == [])
        #expect(try Journal.events(from: entries) == walk.events)
        #expect(try chained(walk.events, seed: seed) == entries, "the same events are written the same way")
        #expect(entries.allSatisfy { !$0.body.contains(RandomWalk.word) })
        for index in entries.indices {
            var bytes = Array(entries[index].body.utf8)
            let place = Int.random(in: bytes.indices, using: &walk.generator)
            bytes[place] = bytes[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
            let tampered = entries.replacing(index, body: String(decoding: bytes, as: UTF8.self))
            #expect(Journal.faults(in: tampered, of: CaseRun.number).contains(.chainBroken(position: index + 1)))
            if let kept = entries[index].kept {
                let changed = kept.replacing(RandomWalk.word, with: RandomWalk.word + "!")
                #expect(
                    changed == kept
                        || Journal.faults(in: entries.replacing(index, kept: changed), of: CaseRun.number)
                            == [.wordsChanged(position: index + 1)]
                )
            }
        }
        let erased = try entries.map { try $0.erasing { _ in true } }
        #expect(Journal.faults(in: erased.sayingErased(), of: CaseRun.number) == [])
        #expect(walk.process.state(after: try Journal.events(from: erased)) == walk.state)
    }

    @Test func `meet most rules and reach most ends, or they would prove little`() throws {
        var rules: Set<String> = []
        var ends: Set<String> = []
        var rounds = 0
        for seed in UInt64(0)..<150 {
            var walk = try RandomWalk(seed: seed)
            walk.walk(commands: 30)
            rules.formUnion(walk.refusals.keys)
            if case .ended(let end, _, _) = walk.state.stage { ends.insert(end.rawValue) }
            rounds = max(rounds, walk.state.correctionRounds)
        }
        #expect(rules.count >= 18, "\(rules.sorted())")
        #expect(ends.isSuperset(of: ["selesai", "ditolak", "dicabut", "tidak-hadir", "dialihkan"]))
        #expect(rounds >= 3)
    }
}
