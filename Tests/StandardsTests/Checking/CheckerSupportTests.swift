import Testing
import WorkingTime

@testable import Standards

@Suite("What the rules are built from")
struct CheckerSupportTests {
    typealias Sample = CheckedStandard

    @Test(
        "Number words are read",
        arguments: [
            ("nol", 0), ("tiga", 3), ("sepuluh", 10), ("sebelas", 11), ("dua belas", 12), ("dua puluh lima", 25),
            ("seratus", 100),
            ("seratus sebelas", 111), ("tiga ratus empat puluh lima", 345), ("seribu lima ratus", 1500),
            ("dua belas ribu tiga", 12_003), ("hari", nil), ("dua tiga", nil), ("puluh", nil), ("", nil),
        ] as [(String, Int?)])
    func numberWords(words: String, value: Int?) {
        #expect(NumberWords.value(of: words.split(separator: " ").map(String.init)) == value)
    }

    @Test("Calendar units lie between the shortest and the longest that they can be")
    func timeScale() {
        let minutes = TimeScale(for: [.workingDay, .calendarDay], minutesPerDay: 100)
        #expect(minutes.bounds(1, .calendarDay) == 0...100)
        #expect(minutes.bounds(3, .calendarDay) == 100...300)
        #expect(minutes.bounds(7, .calendarDay) == 500...500)
        #expect(minutes.bounds(10, .calendarDay) == 600...800)
        #expect(minutes.bounds(2, .week) == 1000...1000)
        #expect(minutes.bounds(1, .month) == 2000...2300)
        #expect(TimeScale(for: [.week, .calendarDay], minutesPerDay: 100) == .calendarDays)
        #expect(TimeScale(for: [.month], minutesPerDay: 100) == .months)
    }

    @Test("A question that was not asked leaves its ways closed")
    func conditionalQuestions() throws {
        func choice(_ id: Field.ID, _ options: [FieldOption.ID], when condition: Condition? = nil) -> Field {
            Field(
                id: id, type: .choice(options.map { FieldOption(id: $0, name: Sample.text("\($0)", "\($0)")) }),
                name: Sample.text("\(id)", "\(id)"), condition: condition)
        }
        let whenBusiness = Condition(field: "jenis", options: ["usaha"])
        let page = FormPage(
            id: "a", name: Sample.text("A", "A"),
            fields: [choice("jenis", ["usaha", "koperasi"]), choice("skala", ["mikro", "kecil"], when: whenBusiness)])
        let standard = try Sample.standard(form: [page])
        let micro = Condition(field: "skala", options: ["mikro"])
        #expect(Answers(options: ["jenis": "usaha", "skala": "mikro"]).opens(micro, in: standard))
        #expect(!Answers(options: ["jenis": "usaha", "skala": "kecil"]).opens(micro, in: standard))
        #expect(!Answers(options: ["jenis": "koperasi", "skala": "mikro"]).opens(micro, in: standard))
        #expect(Answers.any.opens(micro, in: standard))
    }

    @Test("More than 256 combinations of answers are not gone through")
    func manyChoices() throws {
        let options = ["a", "b"].map { FieldOption(id: FieldOption.ID($0), name: Sample.text($0, $0)) }
        let fields = (0..<12).map { index in
            Field(id: Field.ID("f\(index)"), type: .choice(options), name: Sample.text("f", "f"))
        }
        let outcomes = fields.map {
            Sample.outcome("\($0.id)", .end("selesai"), when: Condition(field: $0.id, options: ["a"]))
        }
        let standard = try Sample.standard(
            form: [FormPage(id: "a", name: Sample.text("A", "A"), fields: fields)],
            steps: [Sample.step("ajukan", .apply, by: .applicant, outcomes: outcomes)])
        #expect(Answers.deciding(standard).count == 256)
    }

    @Test("A date of which only the year is known has come when the year is over")
    func partialDates() throws {
        #expect(!PartialDate(2023).hadCome(on: try CalendarDate("2023-12-31")))
        #expect(PartialDate(2023).hadCome(on: try CalendarDate("2024-01-01")))
        #expect(PartialDate(2025, 6, 5).hadCome(on: try CalendarDate("2025-06-05")))
        #expect(!PartialDate(2025, 6, 5).hadCome(on: try CalendarDate("2025-06-04")))
        #expect(PartialDate(2025, 6, 5).text(.indonesian) == "5 Juni 2025")
    }
}
