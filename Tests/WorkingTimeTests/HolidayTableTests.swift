import Testing
import WorkingTime

@Suite("The table of national holidays")
struct HolidayTableTests {
    private func table(sources: String = #""SKB": {"libur": 1}"#, days: String) throws -> HolidayTable {
        try HolidayTable(json: Array(#"{"meta": {"sources": {\#(sources)}}, "days": [\#(days)]}"#.utf8))
    }

    private let newYear =
        #"{"date": "2026-01-01", "weekday": "Kamis", "name": "Tahun Baru", "kind": "libur", "source": "SKB"}"#

    @Test("the shipped table has 2024 to 2027, of which 2027 may still change")
    func shipped() throws {
        let table = try nationalHolidays()
        #expect(table.publishedYears == [2024, 2025, 2026, 2027])
        #expect(table.provisionalYears == [2027])
    }

    @Test(
        "the shipped table has the days that the decrees set",
        arguments: [(2024, 19, 10), (2025, 17, 11), (2026, 17, 8), (2027, 18, 8)]
    )
    func counts(year: Int, holidays: Int, leave: Int) throws {
        let closures = try nationalHolidays().closures.filter { $0.date.year == year }
        #expect(closures.count { $0.kind == .nationalHoliday } == holidays)
        #expect(closures.count { $0.kind == .collectiveLeave } == leave)
        #expect(closures.count { $0.kind == .officeClosure } == 0)
    }

    @Test("a day by itself, such as an election day, does not publish its year")
    func electionDay() throws {
        let election =
            #"{"date": "2029-02-14", "name": "Pemilu", "kind": "libur", "source": "KEPPRES", "provisional": true}"#
        let table = try table(sources: #""SKB": {"libur": 1}, "KEPPRES": {}"#, days: "\(newYear), \(election)")
        #expect(table.closures.count == 2)
        #expect(table.publishedYears == [2026])
        #expect(table.provisionalYears.isEmpty)
    }

    @Test("a regional day is read and added without publishing its year")
    func regional() throws {
        let day = #"{"date": "2026-10-21", "name": "Hari jadi", "kind": "libur_daerah", "source": "SE"}"#
        let table = try table(sources: #""SKB": {"libur": 1}, "SE": {}"#, days: "\(newYear), \(day)")
        #expect(table.closures.last?.kind == .officeClosure)
        let local = Closure(date: try CalendarDate("2028-10-21"), name: "Hari jadi", kind: .officeClosure)
        #expect(table.adding([local]).closures.last == local)
        #expect(table.adding([local]).publishedYears == [2026])
    }

    @Test("a table with a day missing is refused, with both numbers")
    func missingDay() {
        #expect(throws: HolidayTableError.wrongCount(source: "SKB", kind: "libur", stated: 17, found: 1)) {
            try table(sources: #""SKB": {"libur": 17, "cuti_bersama": 8}"#, days: newYear)
        }
    }

    @Test("a date that contradicts its weekday is refused")
    func weekday() throws {
        let wrong = #"{"date": "2026-01-02", "weekday": "Kamis", "name": "x", "kind": "libur", "source": "SKB"}"#
        #expect(throws: HolidayTableError.wrongWeekday(try CalendarDate("2026-01-02"), stated: "Kamis")) {
            try table(days: wrong)
        }
    }

    @Test("a day of an unknown source is refused")
    func unknownSource() throws {
        #expect(throws: HolidayTableError.unknownSource(try CalendarDate("2026-01-01"), source: "SKB")) {
            try table(sources: "", days: newYear)
        }
    }

    @Test("a document that is no table is refused", arguments: ["", "[]", "{", #"{"meta": {"sources": {}}}"#])
    func unreadable(text: String) {
        #expect { try HolidayTable(json: Array(text.utf8)) } throws: { error in
            guard case .unreadable = error as? HolidayTableError else { return false }
            return true
        }
    }

    @Test(
        "what is wrong with a document is said with its place, in both languages and without a word of the decoder",
        arguments: [
            ("{\"meta\": {\n  ,", "line 2", "baris 2"),
            ("{}", "no “meta”", "tidak memuat “meta”"),
            (#"{"meta": {"sources": {}}, "days": 3}"#, "days is not a list", "days bukan daftar"),
            (
                #"{"meta": {"sources": {}}, "days": [{"date": 1}]}"#, "days[0].date is not a text",
                "days[0].date bukan teks"
            ),
            (
                #"{"meta": {"sources": {}}, "days": [{"date": "2026-01-01", "name": "x", "kind": "y", "source": "z"}]}"#,
                "days[0].kind is “y”", "days[0].kind berisi “y”"
            ),
        ])
    func faultOfDocument(text: String, english: String, indonesian: String) {
        #expect {
            try HolidayTable(json: Array(text.utf8))
        } throws: { error in
            guard let error = error as? HolidayTableError else { return false }
            return error.description.contains(english) && error.indonesian.contains(indonesian)
                && !error.description.contains("CodingKey")
        }
    }

    @Test("an impossible date in the table is refused, and the reason names it")
    func impossibleDate() {
        #expect {
            try table(days: newYear.replacing("2026-01-01", with: "2026-02-30"))
        } throws: { error in
            String(describing: error).contains("no day 30 in month 2 of the year 2026")
        }
    }
}
