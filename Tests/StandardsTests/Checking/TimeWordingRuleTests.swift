import Testing
import WorkingTime

@testable import Standards

@Suite("Rules on the wording and the limits of promised times")
struct TimeWordingRuleTests {
    typealias Sample = CheckedStandard

    private func standard(
        _ maximum: String?, minimum: String? = nil, printed: String? = nil, name: String = "Surat Usaha",
        steps: [Step] = Sample.steps
    ) throws -> ServiceStandard {
        try Sample.standard(
            name: name, steps: steps, promises: [Sample.promise(maximum, minimum: minimum, printed: printed)])
    }

    @Test("A product made after the promised phases is outside every promise")
    func productOutsidePromise() throws {
        func standard(until: Step.ID?) throws -> ServiceStandard {
            try Sample.standard(promises: [Sample.promise("1 jam", until: until)])
        }
        #expect(try ProductOutsidePromise().places(standard(until: "periksa")) == ["delivery.products[0]"])
        #expect(try ProductOutsidePromise().places(standard(until: "terbit")) == [])
        #expect(try ProductOutsidePromise().places(standard(until: nil)) == [])
        #expect(try ProductOutsidePromise().places(Sample.standard(promises: [])) == [])
    }

    @Test("A promise that runs while another body holds the file is a warning, one that pauses a note")
    func promiseThroughExternalBody() throws {
        func standard(_ clock: ClockRule?, until: Step.ID? = nil) throws -> ServiceStandard {
            try Sample.standard(
                steps: [
                    Sample.steps[0], Sample.step("periksa", .verify, ways: ["lengkap": .step("luar")]),
                    Sample.step("luar", .external, ways: ["selesai": .step("terbit")], heldBy: "bpn", clock: clock),
                    Sample.steps[2],
                ], promises: [Sample.promise("2 hari kerja", until: until)])
        }
        let rule = PromiseThroughExternalBody()
        #expect(try rule.reports(standard(.runs)).map(\.severity) == [.warning])
        let paused = try rule.reports(standard(nil))
        #expect(paused.map(\.severity) == [.note])
        #expect(paused.first?.message.indonesian.contains("BPN") == true)
        #expect(try rule.places(standard(.runs, until: "periksa")) == [])
        #expect(try rule.places(Sample.standard()) == [])
    }

    @Test(
        "A number of days that are not said to be working or calendar days is vague",
        arguments: ["3-5 hari", "1 (satu) Hari", "Pendaftaran: 3 hari", "dua hari", "1 – 3 hari, lalu 2 hari kerja"])
    func vagueDays(text: String) {
        #expect(VagueDay.isVague(text))
    }

    @Test(
        "Days that are named, and other units, are not vague",
        arguments: [
            "5 Hari Kerja", "3 (tiga) hari kerja", "14 hari kalender", "60 menit", "setiap hari", "Sesuai permohonan",
        ])
    func namedDays(text: String) {
        #expect(!VagueDay.isVague(text))
    }

    @Test("A vague promise is a warning at its words, a vague target a note at the step")
    func vagueDayPlaces() throws {
        let step = try Sample.step("periksa", .verify, within: Term(parsing: "1 hari"))
        let found = try VagueDay().reports(standard("5 hari kerja", printed: "5 hari", steps: [Sample.steps[0], step]))
        #expect(found.map(\.keyPath) == ["delivery.time[0].printed", "delivery.procedure[1].within"])
        #expect(found.map(\.severity) == [.warning, .note])
        #expect(try VagueDay().places(standard("5 hari kerja", printed: "5 Hari Kerja")) == [])
    }

    @Test(
        "The time that is counted is the one that is printed",
        arguments: [
            ("5 hari kerja", "3 Hari Kerja", false), ("5 hari kerja", "5 jam", false),
            ("5 hari kerja", "3-5 hari", true),
            ("1 jam", "60 menit", true), ("120 menit", "2 (dua) jam", true), ("2 minggu", "14 hari", true),
            ("3 jam", "secepatnya", true), ("2 bulan", "2 bulan", true), ("2 tahun", "2 (dua) tahun", true),
            ("12 bulan", "1 tahun", true), ("13 bulan", "1 tahun", false), ("hari yang sama", "Hari itu juga", true),
            ("1 hari kerja", "Hari yang sama", false), ("hari yang sama", "1 hari", false),
            ("2 jam", "Hari yang sama", true),
        ])
    func promiseDiffersFromPrint(maximum: String, printed: String, isPrinted: Bool) throws {
        let places = try PromiseDiffersFromPrint().places(standard(maximum, printed: printed))
        #expect(places == (isPrinted ? [] : ["delivery.time[0].max"]))
    }

    @Test(
        "A range goes from the shorter to the longer time",
        arguments: [
            ("5 hari kerja", "3 hari kerja", true), ("2 jam", "60 menit", true),
            ("3 hari kerja", "5 hari kerja", false),
            ("5 hari kerja", "7 hari kalender", false), ("30 hari kalender", "1 bulan", false),
        ])
    func reversedRange(minimum: String, maximum: String, isReversed: Bool) throws {
        let places = try ReversedRange(minutesPerWorkingDay: 450).places(standard(maximum, minimum: minimum))
        #expect(places == (isReversed ? ["delivery.time[0].min"] : []))
    }

    @Test("Step targets without any promise leave the applicant without a time")
    func stepTargetWithoutPromise() throws {
        let target = try Sample.step("periksa", .verify, within: Term(parsing: "1 jam"))
        let steps = [Sample.steps[0], target]
        let rule = StepTargetWithoutPromise()
        #expect(try rule.places(Sample.standard(steps: steps, promises: [])) == ["delivery.procedure[1].within"])
        #expect(try rule.places(standard(nil, steps: steps)) == ["delivery.procedure[1].within"])
        #expect(try rule.places(standard("1 hari kerja", steps: steps)) == [])
        #expect(try rule.places(Sample.standard(promises: [])) == [])
    }

    @Test(
        "An answer to a request for information, or to a complaint, is not promised later than the law allows",
        arguments: [
            ("Data dan Informasi", "11 hari kerja", true), ("Permohonan Informasi Publik", "1 bulan", true),
            ("Data dan Informasi", "10 hari kerja", false), ("Data dan Informasi", "14 hari kalender", false),
            ("Penanganan Pengaduan Pelayanan Publik", "61 hari kalender", true),
            ("Penanganan Pengaduan Pelayanan Publik", "60 hari kalender", false),
            ("Surat Usaha", "90 hari kerja", false),
        ])
    func longerThanLaw(name: String, promise: String, isTooLong: Bool) throws {
        let places = try LongerThanLaw(minutesPerWorkingDay: 450).places(standard(promise, name: name))
        #expect(places == (isTooLong ? ["delivery.time[0].max"] : []))
    }

    @Test("A letter of the office's own after more than five working days needs a law behind it")
    func longerThanDefaultLimit() throws {
        let rule = LongerThanDefaultLimit(minutesPerWorkingDay: 450)
        #expect(try rule.places(standard("6 hari kerja")) == ["delivery.time[0].max"])
        #expect(try rule.places(standard("5 hari kerja")) == [])
        #expect(try rule.places(standard("7 hari kalender")) == [])
        let outside =
            Sample.steps.prefix(2) + [
                Sample.step("luar", .external, ways: ["selesai": .step("terbit")], heldBy: "bpn"), Sample.steps[2],
            ]
        let linked = outside.map { step in
            step.id == "periksa" ? Sample.step("periksa", .verify, ways: ["lengkap": .step("luar")]) : step
        }
        #expect(try rule.places(standard("2 bulan", steps: Array(linked))) == [])
    }
}
