import Testing

@testable import Casework

@Suite("A seal")
struct SealTests {
    private func content(_ body: String) throws -> Seal.Content { try Seal(body: body, hash: "").content() }

    @Test func `is read as it was written`() throws {
        let seal = try SealSample().seals[1]
        let content = try seal.content()
        #expect(content.canonical.hasBytes(of: seal.body))
        #expect(content.serial == 2)
        #expect(content.count == 2)
        #expect(content.day == "2026-11-29")
        #expect(content.sealedAt == 1_795_971_900)
        #expect(Seal(content) == seal)
    }

    @Test(
        arguments: [
            (#""count":2"#, #""count":-1"#, .notAllowed("count")), (#""count":2"#, #""count":"2""#, .missing("count")),
            (#""count":2"#, #""count":0"#, .notAllowed("root")),
            (#""serial":2"#, #""serial":0"#, .notAllowed("serial")),
            (#""serial":2"#, #""serial":1"#, .notAllowed("previous")),
            (#""root":""#, #""root":"0"#, .notAllowed("root")),
            (#""previous":""#, #""previous":"0"#, .notAllowed("previous")),
            ("2026-11-29", "2026-11-31", .notAllowed("day")),
            ("2026-11-29", "2026-02-29", .notAllowed("day")), ("2026-11-29", "2026-1-29", .notAllowed("day")),
            ("2026-11-29", "0000-11-29", .notAllowed("day")), ("2026-11-29", "2026-11-29 ", .notAllowed("day")),
            ("2026-11-29", "２026-11-29", .notAllowed("day")),
            (#""serial":2"#, #""serial":2,"wurzel":1"#, .unknownKey("wurzel")),
        ] as [(String, String, JournalFormatError)])
    func `with a value or a key that no seal has is refused`(old: String, new: String, error: JournalFormatError) throws
    {
        let body = try SealSample().seals[1].body
        let changed = body.replacing(old, with: new)
        #expect(changed != body)
        #expect(throws: error) { try content(changed) }
    }

    @Test(arguments: [
        ("{", "{ "), (#""count":2"#, #""count":02"#), (#""count":2"#, #""count":2.0"#),
        (#""count":2"#, #""count":2,"count":2"#),
        ("dinas", "d\\u0069nas"), (#","serial":2}"#, #"}"#), (#","serial":2}"#, #","serial":9223372036854775808}"#),
    ])
    func `in another form than the canonical one is refused`(old: String, new: String) throws {
        let body = try SealSample().seals[1].body
        let changed = body.replacing(old, with: new)
        #expect(changed != body)
        #expect(throws: JournalFormatError.self) { try content(changed) }
    }

    @Test func `of a leap day and of a day without entries is one`() throws {
        let root = MerkleTree.root(of: [])
        let seal = try Seal.next(
            after: nil, agency: "a", day: "2028-02-29", count: 0, root: root, calendar: nil, sealedAt: 0)
        #expect(try seal.content().count == 0)
        #expect(SealChain.faults(in: [seal]) == [])
    }

    @Test func `follows only a seal that it continues`() throws {
        let sample = try SealSample()
        let newest = sample.seals[1]
        func next(
            _ newest: Seal, agency: String = SealSample.agency, day: String = "2026-11-30", count: Int = 1,
            at: Int64 = 1_796_058_300
        ) throws(SealFault) -> Seal {
            let root = SealSample.other("root")
            return try Seal.next(
                after: newest, agency: agency, day: day, count: count, root: root, calendar: SealSample.mark,
                sealedAt: at)
        }
        let third = try next(newest)
        #expect(SealChain.faults(in: sample.seals + [third]) == [])
        #expect(throws: SealFault.anotherAgency(seal: 3)) { try next(newest, agency: "lain") }
        #expect(throws: SealFault.dayGoesBack(seal: 3)) { try next(newest, day: "2026-11-28") }
        #expect(throws: SealFault.timeGoesBack(seal: 3)) { try next(newest, at: 1_795_971_899) }
        #expect(throws: SealFault.unreadable(seal: 3, .notAllowed("count"))) { try next(newest, count: -1) }
        #expect(throws: SealFault.unreadable(seal: 3, .notAllowed("day"))) { try next(newest, day: "besok") }
        #expect(throws: SealFault.bodyChanged(seal: 2)) {
            try next(Seal(body: newest.body, hash: sample.seals[0].hash))
        }
        #expect(throws: SealFault.newestUnreadable(.unexpected(at: 0))) { try next(Seal(body: "", hash: "")) }
        let last = newest.body.replacing(#""serial":2"#, with: #""serial":\#(Int.max)"#)
        #expect(throws: SealFault.newestUnreadable(.notAllowed("serial"))) {
            try next(Seal(body: last, hash: Seal.hash(of: last)))
        }
    }

    @Test func `is put on no earlier than the newest entry and seal, even when the clock was set back`() {
        #expect(Seal.moment(clock: 5, previous: nil, newestEntry: nil) == 5)
        #expect(Seal.moment(clock: 5, previous: 7, newestEntry: 6) == 7)
        #expect(Seal.moment(clock: 5, previous: 6, newestEntry: 7) == 7)
        #expect(Seal.moment(clock: 9, previous: 6, newestEntry: 7) == 9)
    }
}
