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
        #expect(try chained(run.events).map(Journal.event(from:)) == run.events)
    }

    @Test func `holds nothing that people wrote`() throws {
        let run = try Samples.filedLetter()
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Rahasia"], note: "Rahasia")
        try run.act(.post(message: "Rahasia"), by: .applicant)
        try run.correct(evidence: ["ktp": .files([file("Rahasia.pdf")])])
        try run.act(.withdraw(reason: "Rahasia"), by: .applicant)
        let entries = try chained(run.events)
        #expect(entries.allSatisfy { !$0.body.contains("Rahasia") })
        #expect(entries.contains { $0.words.contains { $0.value?.contains("Rahasia") ?? false } })
    }

    @Test func `stays whole when words are erased, and the events stay readable`() throws {
        let erased = try entries().map { entry in
            JournalEntry(position: entry.position, body: entry.body, hash: entry.hash, words: entry.words.map(\.erased))
        }
        #expect(faults(erased) == [])
        let events = try erased.map(Journal.event(from:))
        #expect(events.allSatisfy { $0.words.isEmpty })
        #expect(events.map(\.fact) == (try entries().map(Journal.event(from:)).map(\.fact)))
        #expect(erased.flatMap(\.words).allSatisfy { $0.value == nil && $0.salt.isEmpty })
    }

    @Test func `hides equal values behind different commitments`() throws {
        var generator = SeededGenerator(seed: 1)
        let salts = (0..<2).map { _ in (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        let commitments = try salts.map { try Commitment(to: .text("3514120501850003"), salt: $0) }
        #expect(commitments[0] != commitments[1])
        #expect(try Commitment(to: .text("3514120501850003"), salt: salts[0]) == commitments[0])
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
        let index = try #require(entries.firstIndex { !$0.words.isEmpty })
        let words = entries[index].words
        let place = index + 1
        let changed = words.map { JournalEntry.Words(key: $0.key, salt: $0.salt, value: #"{"text":{"value":"lain"}}"#) }
        #expect(faults(entries.replacing(index, words: changed)) == [.wordsChanged(position: place, key: words[0].key)])
        let salted = words.map { JournalEntry.Words(key: $0.key, salt: "zz", value: $0.value) }
        #expect(faults(entries.replacing(index, words: salted)) == [.wordsChanged(position: place, key: words[0].key)])
        let added = words + [JournalEntry.Words(key: "note", salt: "00", value: #"{"text":{"value":"lain"}}"#)]
        #expect(faults(entries.replacing(index, words: added)) == [.wordsAdded(position: place, key: "note")])
        #expect(
            faults(entries.replacing(index, words: words + words)) == [.wordsAdded(position: place, key: words[0].key)])
        #expect(faults(entries.replacing(index, words: [])) == [.wordsMissing(position: place, key: words[0].key)])
    }

    @Test func `faults say which entry they speak of`() {
        let faults: [JournalFault] = [
            .outOfPlace(position: 7, found: 8), .chainBroken(position: 7), .foreign(position: 7),
            .unreadable(position: 7),
            .wordsChanged(position: 7, key: "note"), .wordsAdded(position: 7, key: "note"),
            .wordsMissing(position: 7, key: "note"),
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

/// Writes events as a journal does, with salts that are the same in every run.
func chained(_ events: [CaseEvent], seed: UInt64 = 7) throws -> [JournalEntry] {
    var generator = SeededGenerator(seed: seed)
    var entries: [JournalEntry] = []
    for event in events {
        entries.append(
            try Journal.entry(
                for: event, number: CaseRun.number, position: entries.count + 1, after: entries.last?.hash ?? "",
                salt: { (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) } }))
    }
    return entries
}

extension [JournalEntry] {
    /// The journal with one entry tampered with.
    func replacing(
        _ index: Int, body: String? = nil, hash: String? = nil, words: [JournalEntry.Words]? = nil
    ) -> [JournalEntry] {
        var all = self
        let old = self[index]
        all[index] = JournalEntry(
            position: old.position, body: body ?? old.body, hash: hash ?? old.hash, words: words ?? old.words)
        return all
    }
}
