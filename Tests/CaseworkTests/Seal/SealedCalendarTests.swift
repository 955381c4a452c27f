import Testing

@testable import Casework

@Suite("The calendar under a seal")
struct SealedCalendarTests {
    private typealias Change = SealedCalendar.Change

    private static let changes = [1, 2].map { number in
        Change(
            id: number, kind: "closure", firstDay: "2026-12-28", lastDay: "2026-12-29", name: "Pindah kantor",
            content: "isi", reason: "Gedung baru", madeBy: "siti", madeAt: 1_000 * number)
    }
    private static let calendar = SealedCalendar(rules: "{}", changes: changes)

    /// The calendar with one thing changed in its first change.
    private static func changed(
        id: Int64 = 1, kind: String = "closure", firstDay: String = "2026-12-28", lastDay: String = "2026-12-29",
        name: String = "Pindah kantor", content: String = "isi", reason: String = "Gedung baru",
        madeBy: String = "siti", madeAt: Int64 = 1_000
    ) -> SealedCalendar {
        let change = Change(
            id: id, kind: kind, firstDay: firstDay, lastDay: lastDay, name: name, content: content, reason: reason,
            madeBy: madeBy, madeAt: madeAt)
        return SealedCalendar(rules: "{}", changes: [change, changes[1]])
    }

    @Test func `has another hash when any word of it is another`() {
        let others = [
            Self.changed(id: 3), Self.changed(kind: "workingDay"), Self.changed(firstDay: "2026-12-27"),
            Self.changed(lastDay: "2026-12-30"), Self.changed(name: "Pindah kantor "), Self.changed(content: ""),
            Self.changed(reason: "Gedung lama"), Self.changed(madeBy: "budi"), Self.changed(madeAt: 1_001),
            SealedCalendar(rules: "{} ", changes: Self.changes), SealedCalendar(rules: "{}", changes: []),
            SealedCalendar(rules: "{}", changes: Self.changes.reversed()),
            SealedCalendar(rules: "{}", changes: Self.changes + Self.changes),
        ]
        #expect(Self.changed() == Self.calendar)
        let hashes = Set((others + [Self.calendar]).map { $0.hash(at: 5_000) })
        #expect(hashes.count == others.count + 1)
    }

    @Test func `is that of the seal's moment, so that later changes do not break it`() {
        let first = SealedCalendar(rules: "{}", changes: [Self.changes[0]])
        #expect(Self.calendar.hash(at: 1_999) == first.hash(at: 1_999))
        #expect(Self.calendar.hash(at: 2_000) != first.hash(at: 2_000))
        #expect(Self.calendar.hash(at: 999) == SealedCalendar(rules: "{}", changes: []).hash(at: 0))
        #expect([999, 1_000, 2_000].map(Self.calendar.count(at:)) == [0, 1, 2])
    }

    @Test func `is not in seals from before, and in every one after the first that has it`() throws {
        let seals = try SealSample().seals
        #expect(try seals[0].content().calendar == nil)
        #expect(try seals[1].content().calendar == SealSample.calendarHash)
        #expect(throws: SealFault.calendarMissing(seal: 3)) {
            try Seal.next(
                after: seals[1], agency: SealSample.agency, day: "2026-11-30", count: 1, root: SealSample.other("r"),
                calendar: nil, sealedAt: 1_796_058_300)
        }
        let old = seals[1].body.replacing(#""calendar":"\#(SealSample.calendarHash.hex)","#, with: "")
        #expect(old != seals[1].body)
        let third = try Seal.next(
            after: Seal(body: old, hash: Seal.hash(of: old)), agency: SealSample.agency, day: "2026-11-30", count: 1,
            root: SealSample.other("r"), calendar: nil, sealedAt: 1_796_058_300)
        #expect(try third.content().calendar == nil)
    }

    @Test(arguments: ["", "0", String(repeating: "A", count: 64), String(repeating: "0", count: 63)])
    func `is 64 digits or the seal is none`(digits: String) throws {
        let body = try SealSample().seals[1].body.replacing(SealSample.calendarHash.hex, with: digits)
        #expect(throws: JournalFormatError.notAllowed("calendar")) { try Seal(body: body, hash: "").content() }
    }
}
