import Testing
import WorkingTime

@testable import Standards

@Suite("Rules on promised times")
struct TimeRuleTests {
    typealias Sample = CheckedStandard

    private let exceed = StepsExceedPromise(minutesPerWorkingDay: 450)

    /// Application, check and letter with target times.
    private func standard(
        _ check: String?, _ letter: String?, promise: String, from start: ServicePromise.Start = .receipt,
        ways: KeyValuePairs<String, Outcome.Target> = ["lengkap": .step("terbit"), "perbaikan": .step("ajukan")],
        then steps: [Step] = []
    ) throws -> ServiceStandard {
        try Sample.standard(
            steps: [
                Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .step("periksa")]),
                Sample.step("periksa", .verify, within: check.map { try Term(parsing: $0) }, ways: ways),
                Sample.step(
                    "terbit", .issue, within: letter.map { try Term(parsing: $0) }, ways: ["selesai": .end("selesai")],
                    makes: ["surat"]),
            ] + steps,
            promises: [Sample.promise(promise, from: start)])
    }

    @Test("Targets of 49 minutes and one day break a promise of one working day for everybody")
    func sumBeyondPromise() throws {
        let found = try exceed.reports(standard("49 menit", "1 hari", promise: "1 hari kerja"))
        #expect(found.map(\.keyPath) == ["delivery.time[0].max"])
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.message.indonesian.contains("1 hari + 49 menit") == true)
        #expect(found.first?.message.english?.contains("1 day + 49 minutes") == true)
    }

    @Test(
        "Targets that fit the promise are fine in every unit",
        arguments: [
            ("50 menit", "400 menit", "1 hari kerja"), ("2 jam", "1 jam", "3 jam"),
            ("1 minggu", "1 minggu", "14 hari kalender"),
            ("1 bulan", "1 bulan", "2 bulan"), ("20 hari kerja", "3 hari kerja", "1 bulan"),
            ("2 hari kalender", "1 hari kerja", "2 hari kerja"),
            ("30 menit", nil, "1 jam"),
        ])
    func sumWithinPromise(check: String, letter: String?, promise: String) throws {
        #expect(try exceed.places(standard(check, letter, promise: promise)) == [])
    }

    @Test(
        "Targets beyond the promise are found in every unit",
        arguments: [
            ("2 jam", "61 menit", "3 jam"), ("1 minggu", "8 hari kalender", "14 hari kalender"),
            ("2 bulan", "1 bulan", "2 bulan"),
            ("1 bulan", "1 bulan", "1 minggu"), ("2 hari kerja", "4 hari kerja", "5 hari kerja"),
        ])
    func sumsBeyond(check: String, letter: String, promise: String) throws {
        #expect(try exceed.places(standard(check, letter, promise: promise)) == ["delivery.time[0].max"])
    }

    @Test("When only the longest way exceeds the promise, it is a warning")
    func longestWayOnly() throws {
        let visit = try Sample.step(
            "tinjau", .visit, within: Term(parsing: "5 hari kerja"), ways: ["selesai": .step("terbit")])
        let split = try standard(
            "1 hari kerja", "1 hari kerja", promise: "5 hari kerja",
            ways: ["lengkap": .step("terbit"), "tinjau": .step("tinjau"), "perbaikan": .step("ajukan")], then: [visit])
        let found = try exceed.reports(split)
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.message.indonesian.contains("7 hari kerja") == true)
    }

    @Test("A loop counts once")
    func loopCountsOnce() throws {
        #expect(try exceed.places(standard("2 hari kerja", "3 hari kerja", promise: "5 hari kerja")) == [])
    }

    @Test("A promise from complete papers does not count the check itself")
    func fromComplete() throws {
        #expect(
            try exceed.places(standard("2 hari kerja", "5 hari kerja", promise: "5 hari kerja", from: .complete)) == [])
        #expect(
            try exceed.places(standard("1 menit", "6 hari kerja", promise: "5 hari kerja", from: .complete))
                == ["delivery.time[0].max"])
    }

    @Test("A phase counts from its first step to its last")
    func phase() throws {
        let steps = try Sample.steps.map { step in
            Sample.step(
                step.id, step.kind, by: step.performers[0], within: try Term(parsing: "3 jam"), outcomes: step.outcomes,
                makes: step.makes)
        }
        func standard(_ limit: String, from: Step.ID, until: Step.ID) throws -> ServiceStandard {
            try Sample.standard(steps: steps, promises: [Sample.promise(limit, from: .step(from), until: until)])
        }
        #expect(try exceed.places(standard("3 jam", from: "periksa", until: "periksa")) == [])
        #expect(try exceed.places(standard("5 jam", from: "periksa", until: "terbit")) == ["delivery.time[0].max"])
    }

    @Test("Time that the clock does not count is left out")
    func pausedSteps() throws {
        func standard(_ clock: ClockRule?) throws -> ServiceStandard {
            let outside = try Sample.step(
                "luar", .external, within: Term(parsing: "30 hari kerja"), ways: ["selesai": .step("terbit")],
                heldBy: "bpn",
                clock: clock)
            return try self.standard(
                "1 hari kerja", "1 hari kerja", promise: "5 hari kerja", ways: ["lengkap": .step("luar")],
                then: [outside])
        }
        #expect(try exceed.places(standard(nil)) == [])
        #expect(try exceed.places(standard(.runs)) == ["delivery.time[0].max"])
    }

    @Test("A promise for one answer looks only at the ways of that answer")
    func promiseForOneAnswer() throws {
        let long = try Term(parsing: "9 hari kerja")
        func standard(_ option: FieldOption.ID) throws -> ServiceStandard {
            try Sample.standard(
                form: [Sample.choicePage()],
                steps: [
                    Sample.steps[0],
                    Sample.step(
                        "periksa", .verify,
                        outcomes: [
                            Sample.outcome("a", .step("terbit"), when: Sample.when("langsung")),
                            Sample.outcome("b", .step("telaah"), when: Sample.when("tertulis")),
                        ]),
                    Sample.steps[2], Sample.step("telaah", .review, within: long, ways: ["selesai": .step("terbit")]),
                ],
                promises: [Sample.promise("5 hari kerja", when: Sample.when(option))])
        }
        #expect(try exceed.places(standard("langsung")) == [])
        #expect(try exceed.reports(standard("tertulis")).map(\.severity) == [.error])
    }

    @Test("A promise needs a first and a last step that are reached in that order")
    func unmeasuredPromise() throws {
        func places(
            from start: ServicePromise.Start = .receipt, until: Step.ID? = nil, steps: [Step] = Sample.steps
        ) throws -> [String] {
            try UnmeasuredPromise().places(
                Sample.standard(steps: steps, promises: [Sample.promise("1 jam", from: start, until: until)]))
        }
        #expect(try places() == [])
        #expect(try places(from: .step("periksa"), until: "terbit") == [])
        #expect(try places(from: .step("terbit"), until: "terbit") == [])
        #expect(try places(from: .step("hilang")) == ["delivery.time[0].from"])
        #expect(try places(until: "hilang") == ["delivery.time[0].until"])
        #expect(try places(from: .step("terbit"), until: "periksa") == ["delivery.time[0].until"])
        let lost = Sample.steps + [Sample.step("lain", .archive, ways: ["selesai": .end("selesai")])]
        #expect(try places(from: .step("lain"), steps: lost) == ["delivery.time[0].from"])
    }

    @Test("A promise from complete papers needs a step that finds them complete")
    func completeWithoutCheck() throws {
        func standard(_ kind: StepKind) throws -> ServiceStandard {
            try Sample.standard(
                steps: [
                    Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .step("layani")]),
                    Sample.step("layani", kind, ways: ["selesai": .end("selesai")]),
                    Sample.step("catat", .archive, ways: ["selesai": .end("selesai")]),
                ], promises: [Sample.promise("1 jam", from: .complete)])
        }
        let found = try UnmeasuredPromise().reports(standard(.conduct))
        #expect(found.map(\.keyPath) == ["delivery.time[0].from"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test("A promise during which only the applicant acts is never broken")
    func clockAlwaysStandsStill() throws {
        func standard(_ clock: ClockRule?) throws -> ServiceStandard {
            try Sample.standard(
                steps: [
                    Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .step("belajar")]),
                    Sample.step("belajar", .register, by: .applicant, ways: ["selesai": .end("selesai")], clock: clock),
                ], promises: [Sample.promise("3 jam")])
        }
        #expect(try UnmeasuredPromise().places(standard(nil)) == ["delivery.time[0]"])
        #expect(try UnmeasuredPromise().places(standard(.runs)) == [])
    }

    @Test("A phase without a limit is a note beside one with a limit, else a warning")
    func openPromise() throws {
        func found(_ promises: [ServicePromise]) throws -> [Finding] {
            try OpenPromise().reports(Sample.standard(promises: promises))
        }
        let open = try Sample.promise(nil)
        #expect(try found([Sample.promise("3 hari kerja"), open]).map(\.severity) == [.note])
        #expect(try found([open]).map(\.severity) == [.warning])
        #expect(try found([Sample.promise("3 hari kerja")]) == [])
    }

    @Test("Every answer is promised a time when some are")
    func optionWithoutPromise() throws {
        func places(_ conditions: [Condition?]) throws -> [String] {
            try OptionWithoutPromise().places(
                Sample.standard(
                    form: [Sample.choicePage()], promises: conditions.map { try Sample.promise("1 jam", when: $0) }))
        }
        #expect(try places([Sample.when("tertulis")]) == ["delivery.time"])
        #expect(try places([Sample.when("tertulis"), Sample.when("langsung")]) == [])
        #expect(try places([Sample.when("tertulis"), nil]) == [])
    }
}
