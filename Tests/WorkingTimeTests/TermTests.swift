import Foundation
import Testing
import WorkingTime

@Suite("The term of a promise")
struct TermTests {
    @Test(
        "is read in Indonesian and told in both languages",
        arguments: [
            ("25 menit", 25, TermUnit.minute, "25 menit", "25 minutes"),
            ("1 jam", 1, .hour, "1 jam", "1 hour"),
            ("5 Hari Kerja", 5, .workingDay, "5 hari kerja", "5 working days"),
            ("1 hari kerja", 1, .workingDay, "1 hari kerja", "1 working day"),
            ("3 hari kalender", 3, .calendarDay, "3 hari kalender", "3 calendar days"),
            ("  2   MINGGU ", 2, .week, "2 minggu", "2 weeks"),
            ("4 bulan", 4, .month, "4 bulan", "4 months"),
            ("0 menit", 0, .minute, "0 menit", "0 minutes"),
            ("2 jam kerja", 2, .hour, "2 jam", "2 hours"),
            ("30 Menit Kerja", 30, .minute, "30 menit", "30 minutes"),
            ("1 tahun", 12, .month, "12 bulan", "12 months"),
            ("Hari yang sama", 0, .workingDay, "hari yang sama", "the same day"),
            ("hari itu  juga", 0, .workingDay, "hari yang sama", "the same day"),
            ("saat itu juga", 0, .workingDay, "hari yang sama", "the same day"),
            ("0 hari kerja", 0, .workingDay, "hari yang sama", "the same day"),
            ("0 hari kalender", 0, .calendarDay, "0 hari kalender", "the same day"),
        ]
    )
    func read(text: String, amount: Int, unit: TermUnit, indonesian: String, english: String) throws {
        let term = try Term(parsing: text)
        #expect(term.amount == amount)
        #expect(term.unit == unit)
        #expect(!term.isPlainDay)
        #expect(term.description == indonesian)
        #expect(term.descriptionEn == english)
        #expect(try term == Term(amount, unit))
    }

    @Test("plain “hari” counts working days, and remembers that the word was vague")
    func plainDay() throws {
        let term = try Term(parsing: "3 Hari")
        #expect(term.unit == .workingDay)
        #expect(term.isPlainDay)
        #expect(term.description == "3 hari")
        #expect(term.descriptionEn == "3 days")
        #expect(try term != Term(parsing: "3 hari kerja"))
    }

    @Test(
        "is refused when it is not one number and one unit",
        arguments: [
            "", "hari", "3", "tiga hari", "3-5 hari", "1 s/d 5 hari kerja", "1,5 jam", "-3 hari", "+3 hari", "3hari",
            "3 hari libur", "3 hari kerja kalender", "3 windu", "3 days", "hari lain", "2 hari yang sama",
            "Sesuai dengan Permohonan", "٣ hari",
        ]
    )
    func refused(text: String) {
        #expect(throws: TermError.notATerm(text)) { try Term(parsing: text) }
    }

    @Test("is refused when it is negative or longer than about a hundred years")
    func outOfRange() {
        #expect(throws: TermError.outOfRange(amount: -1, unit: .hour)) { try Term(-1, .hour) }
        #expect(throws: TermError.outOfRange(amount: 1_201, unit: .month)) { try Term(parsing: "1201 bulan") }
        #expect(throws: TermError.outOfRange(amount: .max, unit: .workingDay)) {
            try Term(parsing: "99999999999999999999999 hari")
        }
        #expect(throws: TermError.outOfRange(amount: 1_212, unit: .month)) { try Term(parsing: "101 tahun") }
        #expect(throws: TermError.outOfRange(amount: .max, unit: .month)) {
            try Term(parsing: "9999999999999999999 tahun")
        }
    }

    @Test("is told, when refused, everything that is accepted")
    func refusalListsWords() {
        let words = TermError.notATerm("3 windu").description
        for word in ["menit", "jam kerja", "hari kalender", "tahun", "hari yang sama", "saat itu juga"] {
            #expect(words.contains(word))
        }
    }

    @Test("of the same day is written in JSON in words that are read again")
    func sameDay() throws {
        let term = try Term(parsing: "hari itu juga")
        #expect(term.isSameDay)
        #expect(try !Term(parsing: "0 menit").isSameDay)
        let bytes = try JSONEncoder().encode([term])
        #expect(try JSONDecoder().decode([Term].self, from: bytes) == [term])
    }

    @Test("is one Indonesian string in JSON and keeps the vague word")
    func json() throws {
        let terms = try ["25 menit", "5 hari kerja", "5 hari", "4 bulan"].map(Term.init(parsing:))
        let bytes = try JSONEncoder().encode(terms)
        #expect(String(decoding: bytes, as: UTF8.self) == #"["25 menit","5 hari kerja","5 hari","4 bulan"]"#)
        #expect(try JSONDecoder().decode([Term].self, from: bytes) == terms)
    }
}
