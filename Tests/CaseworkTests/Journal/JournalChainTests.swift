import Casework
import Standards
import Testing
import WorkingTime

@Suite("The chain of a journal")
struct JournalChainTests {
    /// The journal of a letter that was sent back once.
    private func entries() throws -> [JournalEntry] {
        let run = try Samples.returnedLetter()
        try run.act(.post(message: "Baik"), by: .applicant)
        try run.correct(evidence: ["ktp": .scan])
        return try chained(run.events)
    }

    private func faults(_ entries: [JournalEntry]) -> [JournalFault] { Journal.faults(in: entries, of: CaseRun.number) }

    @Test func `is whole when nobody touched it`() throws {
        #expect(faults(try entries()) == [])
        #expect(faults([]) == [])
    }

    @Test func `gives every event back as it was`() throws {
        let run = try Samples.returnedLetter()
        #expect(try Journal.events(from: chained(run.events)) == run.events)
    }

    @Test func `holds nothing that people wrote`() throws {
        let run = try Samples.filedLetter()
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Rahasia"], note: "Rahasia")
        try run.act(.post(message: "Rahasia"), by: .applicant)
        try run.correct(evidence: ["ktp": .files([file("Rahasia.pdf")])])
        try run.act(.withdraw(reason: "Rahasia"), by: .applicant)
        let entries = try chained(run.events)
        #expect(entries.allSatisfy { !$0.body.contains("Rahasia") })
        #expect(entries.contains { $0.kept?.contains("Rahasia") ?? false })
    }

    @Test func `stays whole when words are erased, and the events stay readable`() throws {
        let entries = try entries()
        let erased = try entries.map { try $0.erasing { _ in true } }
        #expect(faults(erased.sayingErased()) == [])
        let events = try Journal.events(from: erased)
        #expect(events.allSatisfy { $0.words.isEmpty })
        #expect(events.map(\.fact) == (try Journal.events(from: entries).map(\.fact)))
        #expect(try erased.map { try $0.erasing { _ in true } } == erased, "nothing is left to erase")
    }

    @Test func `stays whole when one value is erased, and the seed that opens it is gone`() throws {
        let entries = try entries()
        let index = try #require(entries.firstIndex { $0.kept != nil })
        let place = try #require(
            Journal.events(from: entries[index]).enumerated().flatMap { number, event in
                event.words.keys.map { "\(number)/\($0)" }
            }.first)
        let erased = try entries[index].erasing { $0 == place }
        let left = try #require(erased.kept)
        #expect(entries[index].kept?.contains("seed") ?? false)
        #expect(!left.contains("seed") && left.contains(#""commitments":{""# + place))
        var mended = entries
        mended[index] = erased
        #expect(faults(mended.sayingErased()) == [])
        mended[index] = try erased.erasing { _ in true }
        #expect(faults(mended.sayingErased()) == [])
    }

    @Test func `shows what was erased without an entry that says so`() throws {
        let entries = try entries()
        let erased = try entries.map { try $0.erasing { _ in true } }
        let written = entries.filter { $0.kept != nil }.map(\.position)
        #expect(written.count > 1)
        #expect(faults(erased) == written.map { .wordsErasedUnsaid(position: $0) })
        let first = try #require(written.first)
        #expect(
            faults(erased.sayingErased([first]))
                == written.dropFirst().map { .wordsErasedUnsaid(position: $0) })
    }

    @Test func `hides equal values behind different commitments`() throws {
        let first = try entries()
        let second = try chained(Journal.events(from: first), seed: 8)
        #expect(zip(first, second).allSatisfy { $0.body != $1.body && $0.hash != $1.hash })
    }

    @Test func `shows every change of an entry's text`() throws {
        let entries = try entries()
        for index in entries.indices {
            for (old, new) in [
                (#""position":"#, #""position":1"#), ("3514-2026", "3514-2025"), (#""at":"#, #""at":1"#),
                (#""actor":""#, #""actor":"x"#),
            ] {
                let body = entries[index].body.replacing(old, with: new)
                #expect(body != entries[index].body)
                #expect(faults(entries.replacing(index, body: body)).contains(.chainBroken(position: index + 1)))
            }
        }
    }

    @Test func `shows a change that was hashed anew`() throws {
        let entries = try entries()
        for index in entries.indices.dropLast() {
            let body = entries[index].body.replacing("applicant", with: "officer:x")
            guard body != entries[index].body else { continue }
            let hash = Journal.hash(of: body, after: index == 0 ? "" : entries[index - 1].hash)
            #expect(faults(entries.replacing(index, body: body, hash: hash)) == [.chainBroken(position: index + 2)])
        }
    }

    @Test func `shows an entry that is gone, moved, repeated or from another case`() throws {
        let entries = try entries()
        for index in entries.indices {
            if index + 1 < entries.count {
                var gone = entries
                gone.remove(at: index)
                #expect(faults(gone).contains(.outOfPlace(position: index + 1, found: index + 2)))
                var moved = entries
                moved.swapAt(index, index + 1)
                #expect(faults(moved).contains(.chainBroken(position: index + 1)))
            }
            var repeated = entries
            repeated.insert(entries[index], at: index)
            #expect(!faults(repeated).isEmpty)
        }
        let other = CaseNumber(officeCode: "3514", year: 2026, serial: 43)
        #expect(
            Journal.faults(in: entries, of: other) == entries.indices.map { .foreign(position: $0 + 1) })
        #expect(faults(entries.replacing(0, body: "{}")).contains(.unreadable(position: 1)))
    }

    @Test func `shows words that were changed, added or taken away`() throws {
        let entries = try entries()
        let index = try #require(entries.firstIndex { $0.kept != nil })
        let kept = try #require(entries[index].kept)
        let place = index + 1
        for position in stride(from: 0, to: kept.utf8.count, by: 3) {
            var bytes = Array(kept.utf8)
            bytes[position] = bytes[position] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
            let changed = String(decoding: bytes, as: UTF8.self)
            #expect(faults(entries.replacing(index, kept: changed)) == [.wordsChanged(position: place)])
        }
        #expect(
            faults(entries.replacing(index, kept: kept.replacing("{", with: "{ "))) == [.wordsChanged(position: place)])
        #expect(faults(entries.replacing(index, kept: .some(nil))) == [.wordsMissing(position: place)])
        let silent = try #require(
            try chained([CaseEvent(at: Instant(secondsSinceEpoch: 1), actor: "system", fact: .released)]).first)
        let added = JournalEntry(position: 1, body: silent.body, hash: silent.hash, kept: kept)
        #expect(faults([added]) == [.wordsAdded(position: 1)])
    }

    @Test func `faults say which entry they speak of`() {
        let faults: [JournalFault] = [
            .outOfPlace(position: 7, found: 8), .chainBroken(position: 7), .foreign(position: 7),
            .unreadable(position: 7),
            .wordsChanged(position: 7), .wordsAdded(position: 7), .wordsMissing(position: 7),
        ]
        #expect(faults.allSatisfy { $0.description.hasPrefix("Entry 7: ") })
        #expect(Set(faults.map(\.description)).count == faults.count)
    }

    @Test(
        "bytes and digits belong together",
        arguments: [([], ""), ([0], "00"), ([255, 16, 1], "ff1001")] as [([UInt8], String)]
    )
    func hexadecimal(bytes: [UInt8], text: String) {
        #expect(Hexadecimal.encode(bytes) == text)
        #expect(Hexadecimal.decode(text) == bytes)
    }

    @Test("other text is no bytes", arguments: ["0", "0g", "FF", " 00", "0x00", "٠٠"])
    func noHexadecimal(text: String) { #expect(Hexadecimal.decode(text) == nil) }
}

/// Writes events as a journal does, those of one actor and instant as one act, with salts that are the same in every run.
func chained(_ events: [CaseEvent], seed: UInt64 = 7) throws -> [JournalEntry] {
    var generator = SeededGenerator(seed: seed)
    var acts: [[CaseEvent]] = []
    for event in events {
        if let last = acts.last?.first, last.at == event.at, last.actor == event.actor {
            acts[acts.count - 1].append(event)
        } else {
            acts.append([event])
        }
    }
    var entries: [JournalEntry] = []
    for act in acts {
        entries.append(
            Journal.entry(
                for: act, number: CaseRun.number, position: entries.count + 1, after: entries.last?.hash ?? "",
                random: { (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) } }))
    }
    return entries
}

extension [JournalEntry] {
    /// The same journal with one entry changed behind its back.
    func replacing(_ index: Int, body: String? = nil, hash: String? = nil, kept: String?? = nil) -> [JournalEntry] {
        var all = self
        let old = self[index]
        all[index] = JournalEntry(
            position: old.position, body: body ?? old.body, hash: hash ?? old.hash, kept: kept ?? old.kept)
        return all
    }
}

extension [JournalEntry] {
    /// The journal with one entry more, which says that the words of these positions, or of all, were erased.
    func sayingErased(_ positions: [Int]? = nil) -> [JournalEntry] {
        let event = CaseEvent(
            at: Instant(secondsSinceEpoch: 2_000_000_000), actor: "system",
            fact: .wordsErased(positions: positions ?? map(\.position)), words: [:])
        return self + [
            Journal.entry(
                for: [event], number: CaseRun.number, position: count + 1, after: last?.hash ?? "",
                random: { [UInt8](repeating: 1, count: 16) })
        ]
    }
}
