import Testing
import WorkingTime

@testable import Standards

@Suite("Rules on what the clock of a case needs")
struct ClockRuleTests {
    typealias Sample = CheckedStandard

    private let beyond = PromiseBeyondLaw(minutesPerWorkingDay: 450)

    private func found(_ promise: ServicePromise, _ limit: LegalLimit) throws -> [Finding] {
        try beyond.reports(
            Sample.standard(form: [Sample.choicePage()], promises: [promise], limits: [limit]))
    }

    @Test(
        "A promise is held against the limit that the standard quotes, in every unit",
        arguments: [
            ("10 hari kerja", "10 hari kerja", nil), ("11 hari kerja", "10 hari kerja", .error),
            ("1 hari", "10 hari kerja", nil), ("3 jam", "1 hari kerja", nil), ("8 jam", "1 hari kerja", .error),
            ("2 minggu", "14 hari kalender", nil), ("15 hari kalender", "2 minggu", .error),
            ("2 bulan", "60 hari kalender", .warning), ("3 bulan", "60 hari kalender", .error),
            ("10 hari kerja", "14 hari kalender", nil), ("11 hari kerja", "14 hari kalender", .error),
            ("3 hari kerja", "4 hari kalender", .warning), ("1 bulan", "1 bulan", nil),
        ] as [(String, String, Severity?)])
    func units(promise: String, limit: String, severity: Severity?) throws {
        let found = try found(Sample.promise(promise), Sample.limit(limit))
        #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.keyPath == "delivery.time[0].max" })
    }

    @Test("The message names both times, the law, and whether it is certain")
    func message() throws {
        let certain = try #require(try found(Sample.promise("20 hari kerja"), Sample.limit("10 hari kerja")).first)
        #expect(
            certain.message.indonesian.hasPrefix(
                "Janji 20 hari kerja selalu melampaui batas 10 hari kerja menurut UU 14/2008 ps. 22"))
        #expect(certain.message.english?.contains("is always longer than the limit of 10 working days") == true)
        let possible = try #require(try found(Sample.promise("3 hari kerja"), Sample.limit("4 hari kalender")).first)
        #expect(possible.message.indonesian.contains("dapat melampaui"))
        #expect(possible.message.english?.contains("can be longer than") == true)
    }

    @Test("An extension is held against the limit with the limit's own extension")
    func extensions() throws {
        func severities(_ further: String, _ allowed: String?) throws -> [Severity] {
            let found = try found(
                Sample.promise("10 hari kerja", extension: further), Sample.limit("10 hari kerja", extension: allowed))
            #expect(found.allSatisfy { $0.keyPath == "delivery.time[0].extension.term" })
            return found.map(\.severity)
        }
        #expect(try severities("7 hari kerja", "7 hari kerja") == [])
        #expect(try severities("8 hari kerja", "7 hari kerja") == [.error])
        #expect(try severities("1 hari kerja", nil) == [.error])
        let beyondItself = try found(
            Sample.promise("12 hari kerja", extension: "1 hari kerja"),
            Sample.limit("10 hari kerja", extension: "7 hari kerja"))
        #expect(beyondItself.map(\.keyPath) == ["delivery.time[0].max"], "the promise itself must keep the limit")
    }

    @Test("Only what can hold for one application, and covers the same part, is compared")
    func comparable() throws {
        func severities(
            from start: ServicePromise.Start = .receipt, until: Step.ID? = nil, when condition: Condition? = nil,
            limitFrom: ServicePromise.Start = .receipt, limitUntil: Step.ID? = nil, limitWhen: Condition? = nil
        ) throws -> [Severity] {
            try found(
                Sample.promise("20 hari kerja", from: start, until: until, when: condition),
                Sample.limit("10 hari kerja", from: limitFrom, until: limitUntil, when: limitWhen)
            ).map(\.severity)
        }
        #expect(try severities() == [.error])
        #expect(try severities(when: Sample.when("tertulis"), limitWhen: Sample.when("langsung")) == [])
        #expect(
            try severities(when: Sample.when("tertulis"), limitWhen: Sample.when("langsung", "tertulis")) == [.error])
        #expect(try severities(when: Sample.when("tertulis")) == [.error])
        #expect(try severities(from: .complete) == [.error], "later than the limit, and still too long")
        #expect(try severities(until: "periksa") == [.error], "a phase within the limit")
        #expect(try severities(limitFrom: .complete) == [.warning], "some of the promise passes before the limit")
        #expect(try severities(from: .complete, limitFrom: .step("terbit")) == [], "nobody can tell which is first")
        #expect(try severities(limitUntil: "periksa") == [], "no promise for that part")
        #expect(try severities(until: "periksa", limitUntil: "periksa") == [.error])
    }

    @Test("An open promise, and a standard without limits, are left alone")
    func nothingToCompare() throws {
        #expect(try found(Sample.promise(nil), Sample.limit("10 hari kerja")) == [])
        #expect(try beyond.places(Sample.standard(promises: [Sample.promise("2 bulan")])) == [])
    }

    @Test("A step that can send papers back has somebody who could release a second round")
    func noSuperior() throws {
        let rule = NoSuperior()
        #expect(try rule.places(Sample.standard()) == [])
        let byHead = Sample.steps.map { step in
            step.kind == .verify
                ? Sample.step(step.id, step.kind, by: "kepala", outcomes: step.outcomes) : step
        }
        #expect(try rule.places(Sample.standard(steps: byHead)) == ["delivery.procedure[1].by"])
        let released = CorrectionRule(release: ["petugas"])
        #expect(try rule.places(Sample.standard(steps: byHead, corrections: released)) == [])
        let loose = try Sample.agency(roles: Sample.roles.map { Role(id: $0.id, name: $0.name, kind: $0.kind) })
        #expect(try rule.places(Sample.standard(), loose) == ["delivery.procedure[1].by"])
    }

    @Test("A second application further on is no return")
    func secondApplication() throws {
        func places(_ ways: KeyValuePairs<String, Outcome.Target>) throws -> [String] {
            try NoSuperior().places(
                Sample.standard(steps: [
                    Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .step("umumkan")]),
                    Sample.step("umumkan", .announce, by: "kepala", ways: ways),
                    Sample.step("daftar", .apply, by: .applicant, ways: ["selesai": .step("terbit")]),
                    Sample.steps[2],
                ]))
        }
        #expect(try places(["selesai": .step("daftar")]) == [])
        #expect(try places(["selesai": .step("daftar"), "langsung": .step("terbit")]) == ["delivery.procedure[1].by"])
    }

    @Test("An office has one head")
    func headUnknown() throws {
        let rule = HeadUnknown()
        #expect(try rule.officePlaces(Sample.agency()) == [])
        let loose = Sample.roles.map { Role(id: $0.id, name: $0.name, kind: $0.kind) }
        #expect(try rule.officePlaces(Sample.agency(roles: loose)) == ["roles"])
        #expect(try rule.officePlaces(Sample.agency(roles: loose, head: "kepala")) == [])
    }

    @Test("Texts on limits, extensions and silence have an English twin")
    func english() throws {
        let limit = LegalLimit(
            id: "a", name: Sample.text("A", "A"), law: LocalizedText("UU"), term: try Term(10, .workingDay),
            extension: TermExtension(term: try Term(7, .workingDay), basis: LocalizedText("Pasal 22")),
            silence: SilenceRule(effect: .granted("selesai"), basis: LocalizedText("Pasal 53")))
        let found = try MissingEnglish().reports(Sample.standard(limits: [limit]))
        #expect(found.map(\.keyPath) == ["delivery.limits[0].law"])
        #expect(found.first?.message.english?.hasPrefix("3 texts") == true)
    }
}
