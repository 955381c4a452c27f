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
        let hashes = Set((others + [Self.calendar]).map { $0.mark().hash })
        #expect(hashes.count == others.count + 1)
    }

    @Test func `is that of its first changes, so that later ones do not break it, and none fits between`() {
        let first = SealedCalendar(rules: "{}", changes: [Self.changes[0]]).mark()
        #expect(first.changes == 1 && Self.calendar.mark().changes == 2)
        #expect(Self.calendar.mark(changes: 1) == first)
        #expect(Self.calendar.mark(changes: 2) == Self.calendar.mark())
        #expect(Self.calendar.mark(changes: 3) == Self.calendar.mark(), "fewer are there than a seal says")
        #expect(Self.calendar.mark(changes: 0) == SealedCalendar(rules: "{}", changes: []).mark())
        let between = SealedCalendar(rules: "{}", changes: [Self.changed(id: 0).changes[0]] + Self.changes)
        #expect(between.mark(changes: 2) != Self.calendar.mark())
    }

    @Test func `is not in seals from before, and in every one after the first that has it`() throws {
        let seals = try SealSample().seals
        #expect(try seals[0].content().calendar == nil)
        #expect(try seals[1].content().calendar == SealSample.mark)
        #expect(throws: SealFault.calendarMissing(seal: 3)) {
            try Seal.next(
                after: seals[1], agency: SealSample.agency, day: "2026-11-30", count: 1, root: SealSample.other("r"),
                calendar: nil, sealedAt: 1_796_058_300)
        }
        #expect(throws: SealFault.calendarMissing(seal: 3)) {
            try Seal.next(
                after: seals[1], agency: SealSample.agency, day: "2026-11-30", count: 1, root: SealSample.other("r"),
                calendar: SealSample.calendar.mark(changes: 0), sealedAt: 1_796_058_300)
        }
        let old = seals[1].body.replacing(#""calendar":"\#(SealSample.mark.hash.hex)","changes":1,"#, with: "")
        #expect(old != seals[1].body)
        let third = try Seal.next(
            after: Seal(body: old, hash: Seal.hash(of: old)), agency: SealSample.agency, day: "2026-11-30", count: 1,
            root: SealSample.other("r"), calendar: nil, sealedAt: 1_796_058_300)
        #expect(try third.content().calendar == nil)
    }

    @Test(arguments: ["", "0", String(repeating: "A", count: 64), String(repeating: "0", count: 63)])
    func `is 64 digits or the seal is none`(digits: String) throws {
        let body = try SealSample().seals[1].body.replacing(SealSample.mark.hash.hex, with: digits)
        #expect(throws: JournalFormatError.notAllowed("calendar")) { try Seal(body: body, hash: "").content() }
    }

    @Test(arguments: [(#""changes":1,"#, ""), (#""changes":1"#, #""changes":-1"#)])
    func `comes with the number of its changes`(old: String, new: String) throws {
        let body = try SealSample().seals[1].body.replacing(old, with: new)
        #expect(throws: JournalFormatError.self) { try Seal(body: body, hash: "").content() }
    }
}

@Suite("Changes of a calendar are dated")
struct CalendarDatesTests {
    private func change(_ id: Int64, at madeAt: Int64) -> SealedCalendar.Change {
        SealedCalendar.Change(
            id: id, kind: "closure", firstDay: "2026-12-28", lastDay: "2026-12-28", name: "Pindah", content: "",
            reason: "Gedung baru", madeBy: "siti", madeAt: madeAt)
    }

    private func calendar(_ times: Int64...) -> SealedCalendar {
        SealedCalendar(rules: "{}", changes: times.enumerated().map { change(Int64($0) + 1, at: $1) })
    }

    private func seal(at sealedAt: Int64, changes: Int?) -> Seal.Content {
        Seal.Content(
            agency: "a", calendar: changes.map { calendar(1, 2, 3).mark(changes: $0) }, count: 1, day: "2026-12-01",
            previous: "", root: SealSample.other("r"), sealedAt: sealedAt, serial: 1)
    }

    @Test func `in the order of their numbers`() {
        #expect(calendar().misdated(under: []) == [])
        #expect(calendar(5, 5, 9).misdated(under: []) == [])
        #expect(calendar(5, 9, 8, 10, 2).misdated(under: []) == [3, 5])
    }

    @Test func `after every seal that does not have them`() {
        let seals = [seal(at: 10, changes: nil), seal(at: 20, changes: 1), seal(at: 30, changes: 2)]
        #expect(calendar(5, 21, 31).misdated(under: seals) == [])
        // A clock that ran ahead may date a change after its own seal.
        #expect(calendar(25, 35, 40).misdated(under: seals) == [])
        #expect(calendar(5, 20, 31).misdated(under: seals) == [2])
        #expect(calendar(5, 21, 30).misdated(under: seals) == [3])
        #expect(calendar(5, 21).misdated(under: seals) == [])
    }
}
