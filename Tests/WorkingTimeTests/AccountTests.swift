import Testing
import WorkingTime

@Suite("The account of a due time")
struct AccountTests {
    private func date(_ text: String) throws -> CalendarDate { try CalendarDate(text) }

    private func account(
        _ term: String, _ start: String, pauses: [(String, String?)] = [], makeUpDays: [MakeUpDay] = []
    ) throws -> TermAccount {
        let calendar = try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(), holidays: nationalHolidays(), makeUpDays: makeUpDays)
        let account = try calendar.account(
            of: Term(parsing: term), from: wib(start),
            pauses: pauses.map { TermPause(from: try wib($0), to: try $1.map(wib)) })
        #expect(try AccountReader.due(of: account, in: .wib) == account.due)
        return account
    }

    /// The lines in a few words each.
    private func told(_ account: TermAccount) -> [String] {
        account.lines.map { line in
            switch line {
            case .received(let at, let day): "received \(shown(at)), counts on \(day)"
            case .paused(let at, let day, let used): "paused \(shown(at)), counts on \(day), \(used) used"
            case .resumed(let at, let day): "resumed \(shown(at)), counts on \(day)"
            case .afterClosing(let day, let hours): "\(day) was over: \(hours)"
            case .hoursChange(let day, let name): "\(name) from \(day)"
            case .makeUpDay(let day): "\(day.name) on \(day.date)"
            case .counted(let days): "\(days.from) to \(days.to): \(days.amount), \(days.total) in all"
            case .calendarDays(let from, let to, let amount, let total): "\(from) to \(to): \(amount), \(total) in all"
            case .closed(let from, let to, .week): "\(from) to \(to) closed by the week"
            case .closed(let from, let to, .closures(let closures)): "\(from) to \(to) \(closures.map(\.name))"
            case .overrun(let amount): "overrun by \(amount)"
            case .endsOnClosedDay(let day): "\(day) is closed"
            case .lastDay(let day, let hours): "last day \(day): \(hours)"
            case .due(let instant): "due \(shown(instant))"
            }
        }
    }

    @Test("names every day that counts, and why the others do not")
    func workingDays() throws {
        #expect(
            try told(account("5 hari kerja", "2026-06-10 17:00")) == [
                "received 2026-06-10 17:00, counts on 2026-06-11",
                "2026-06-10 was over: [07.30-12.00, 13.00-16.00]",
                "2026-06-12 to 2026-06-12: 1, 1 in all",
                "2026-06-13 to 2026-06-14 closed by the week",
                "2026-06-15 to 2026-06-15: 1, 2 in all",
                "2026-06-16 to 2026-06-16 [\"1 Muharam Tahun Baru Islam 1448 Hijriah\"]",
                "2026-06-17 to 2026-06-19: 3, 5 in all",
                "last day 2026-06-19: [07.30-11.30, 13.00-16.30]",
                "due 2026-06-19 16:30",
            ])
    }

    @Test("tells of pauses with what was used, and of a make-up day")
    func pauses() throws {
        let saturday = MakeUpDay(
            date: try date("2026-06-13"), name: "Pengganti", windows: [TimeWindow(from: 480, to: 720)])
        #expect(
            try told(
                account(
                    "3 hari kerja", "2026-06-11 10:00", pauses: [("2026-06-12 10:00", "2026-06-12 17:00")],
                    makeUpDays: [saturday])
            ) == [
                "received 2026-06-11 10:00, counts on 2026-06-11",
                "2026-06-12 to 2026-06-12: 1, 1 in all",
                "paused 2026-06-12 10:00, counts on 2026-06-12, 1 used",
                "resumed 2026-06-12 17:00, counts on 2026-06-13",
                "2026-06-12 was over: [07.30-11.30, 13.00-16.30]",
                "2026-06-14 to 2026-06-14 closed by the week",
                "2026-06-15 to 2026-06-15: 1, 2 in all",
                "2026-06-16 to 2026-06-16 [\"1 Muharam Tahun Baru Islam 1448 Hijriah\"]",
                "2026-06-17 to 2026-06-17: 1, 3 in all",
                "last day 2026-06-17: [07.30-12.00, 13.00-16.00]",
                "due 2026-06-17 16:00",
            ])
        #expect(
            try told(account("1 hari kerja", "2026-06-12 10:00", makeUpDays: [saturday])).dropFirst() == [
                "Pengganti on 2026-06-13", "2026-06-13 to 2026-06-13: 1, 1 in all",
                "last day 2026-06-13: [08.00-12.00]", "due 2026-06-13 12:00",
            ])
    }

    @Test("of minutes gives the seconds of each day, and says where Ramadan begins")
    func minutes() throws {
        #expect(
            try told(account("10 jam", "2026-02-18 15:00:30")) == [
                "received 2026-02-18 15:00:30, counts on 2026-02-18",
                "2026-02-18 to 2026-02-18: 3570, 3570 in all",
                "Ramadan 2026 from 2026-02-19",
                "2026-02-19 to 2026-02-19: 23400, 26970 in all",
                "2026-02-20 to 2026-02-20: 9030, 36000 in all",
                "due 2026-02-20 10:30:30",
            ])
    }

    @Test("of calendar days says why it does not end on a closed day")
    func calendarDays() throws {
        let leave = "Cuti Bersama Idul Fitri 1447 Hijriah"
        #expect(
            try told(account("2 minggu", "2026-03-06 10:00")) == [
                "received 2026-03-06 10:00, counts on 2026-03-06",
                "2026-03-07 to 2026-03-20: 14, 14 in all",
                "2026-03-20 is closed",
                "2026-03-20 to 2026-03-20 [\"\(leave)\"]",
                "Jam kerja normal from 2026-03-21",
                "2026-03-21 to 2026-03-22 closed by the week",
                "2026-03-23 to 2026-03-24 [\"\(leave)\", \"\(leave)\"]",
                "last day 2026-03-25: [07.30-12.00, 13.00-16.00]",
                "due 2026-03-25 16:00",
            ])
    }

    @Test("ends with the pause while the clock stands still")
    func standing() throws {
        let account = try account("5 hari kerja", "2026-06-08 10:00", pauses: [("2026-06-10 10:00", nil)])
        #expect(account.due == nil)
        #expect(told(account).last == "paused 2026-06-10 10:00, counts on 2026-06-10, 2 used")
    }

    @Test("of a term that was overrun before a pause leads back to its last day")
    func overrun() throws {
        #expect(
            try told(
                account("1 hari kerja", "2026-06-08 10:00", pauses: [("2026-06-11 10:00", "2026-06-11 11:00")])
            ).suffix(4) == [
                "overrun by 2", "2026-06-09 to 2026-06-10: 2, 2 in all",
                "last day 2026-06-09: [07.30-12.00, 13.00-16.00]", "due 2026-06-09 16:00",
            ])
    }

    @Test("stays readable however long the term is", arguments: ["5 bulan", "105 hari kerja", "800 jam"])
    func length(term: String) throws {
        for month in 1...12 {
            for year in 2024...2026 {
                let start = try wib("\(CalendarDate(year: year, month: month, day: 5)) 10:00")
                let account = try eastJava(assumingUnpublishedYears: true).account(of: Term(parsing: term), from: start)
                #expect(account.lines.count <= 40, "\(term) from \(start)")
            }
        }
    }
}
