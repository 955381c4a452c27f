import Testing

@testable import Standards

@Suite("Rules on the procedure")
struct ProcedureRuleTests {
    typealias Sample = CheckedStandard

    private func standard(adding steps: [Step], form: [FormPage] = []) throws -> ServiceStandard {
        try Sample.standard(form: form, steps: Sample.steps + steps)
    }

    private func standard(check ways: KeyValuePairs<String, Outcome.Target>, then steps: [Step] = []) throws
        -> ServiceStandard
    {
        try Sample.standard(
            steps: [Sample.steps[0], Sample.step("periksa", .verify, ways: ways), Sample.steps[2]] + steps)
    }

    @Test("A step that nothing leads to is unreachable")
    func unreachableStep() throws {
        let lost = try standard(adding: [Sample.step("arsip", .archive, ways: ["selesai": .end("selesai")])])
        #expect(try UnreachableStep().places(lost) == ["delivery.procedure[3]"])
        #expect(try UnreachableStep().places(Sample.standard()) == [])
    }

    @Test("A reachable step without a way to an end is a dead end, and so is what leads only there")
    func deadEndStep() throws {
        let stuck = try standard(
            check: ["lengkap": .step("terbit"), "lama": .step("antre")],
            then: [Sample.step("antre", .review, ways: ["terus": .step("buntu")]), Sample.step("buntu", .archive)])
        #expect(try DeadEndStep().places(stuck) == ["delivery.procedure[3]", "delivery.procedure[4]"])
        #expect(try DeadEndStep().places(Sample.standard()) == [])
        let lost = try standard(adding: [Sample.step("arsip", .archive)])
        #expect(try DeadEndStep().places(lost) == [], "an unreachable step is another rule's")
    }

    @Test("An end that no step leads to is unreachable, a withdrawal is not")
    func unreachableEnd() throws {
        let end = End(id: "tidak-hadir", name: Sample.text("Tidak hadir", "No-show"), result: .noShow)
        #expect(try UnreachableEnd().places(Sample.standard(ends: Sample.ends + [end])) == ["delivery.ends[3]"])
        #expect(try UnreachableEnd().places(Sample.standard()) == [])
    }

    @Test("A service that only refuses can be got by nobody")
    func noWayToFulfilment() throws {
        let refusing = try standard(check: ["ditolak": .end("ditolak")])
        #expect(try NoWayToFulfilment().places(refusing) == ["delivery.ends"])
        #expect(try NoWayToFulfilment().places(Sample.standard()) == [])
    }

    @Test("An answer that leads to no end at all is named, one that leads to a refusal is not")
    func strandedAnswer() throws {
        let outcomes = [Sample.outcome("a", .step("terbit"), when: Sample.when("tertulis"))]
        func standard(_ more: [Outcome]) throws -> ServiceStandard {
            try Sample.standard(
                form: [Sample.choicePage()],
                steps: [
                    Sample.steps[0], Sample.step("periksa", .verify, outcomes: outcomes + more), Sample.steps[2],
                ])
        }
        let found = try NoWayToFulfilment().reports(standard([]))
        #expect(found.map(\.keyPath) == ["delivery.procedure"])
        #expect(found.first?.message.indonesian.contains("langsung") == true)
        let refusal = Sample.outcome("b", .end("ditolak"), when: Sample.when("langsung"))
        #expect(try NoWayToFulfilment().places(standard([refusal])) == [])
    }

    @Test("A loop inside the office is named once at the way back, a loop through the applicant is fine")
    func loopWithoutApplicant() throws {
        let looping = try standard(
            check: ["lengkap": .step("paraf"), "perbaikan": .step("ajukan")],
            then: [
                Sample.step("paraf", .initial, ways: ["setuju": .step("terbit"), "kembali": .step("periksa")])
            ])
        #expect(try LoopWithoutApplicant().places(looping) == ["delivery.procedure[3].outcomes.kembali"])
        #expect(try LoopWithoutApplicant().places(Sample.standard()) == [])
    }

    @Test("A step that repeats itself is a loop")
    func selfLoop() throws {
        let looping = try standard(check: ["lengkap": .step("terbit"), "lagi": .step("periksa")])
        #expect(try LoopWithoutApplicant().places(looping) == ["delivery.procedure[1].outcomes.lagi"])
    }

    @Test("A way back that was added to the decree makes the loop a note")
    func addedLoop() throws {
        let back = Sample.outcome("lagi", .step("periksa"), provenance: .added(reason: "Perlu."))
        let looping = try Sample.standard(
            steps: [
                Sample.steps[0], Sample.step("periksa", .verify, ways: ["lengkap": .step("terbit")], outcomes: [back]),
                Sample.steps[2],
            ])
        #expect(try LoopWithoutApplicant().reports(looping).map(\.severity) == [.note])
    }

    @Test("An option that no outcome takes strands the case, and so does a choice that may be left empty")
    func choiceWithoutWay() throws {
        func standard(_ options: [FieldOption.ID], optional: Bool = false) throws -> ServiceStandard {
            try Sample.standard(
                form: [Sample.choicePage(options, optional: optional)],
                steps: [
                    Sample.steps[0],
                    Sample.step(
                        "periksa", .verify,
                        outcomes: [
                            Sample.outcome("a", .step("terbit"), when: Sample.when("tertulis")),
                            Sample.outcome("b", .end("ditolak"), when: Sample.when("langsung")),
                        ]), Sample.steps[2],
                ])
        }
        let place = ["delivery.procedure[1].outcomes"]
        #expect(try ChoiceWithoutWay().places(standard(["tertulis", "langsung", "daring"])) == place)
        #expect(try ChoiceWithoutWay().places(standard(["tertulis", "langsung"], optional: true)) == place)
        #expect(try ChoiceWithoutWay().places(standard(["tertulis", "langsung"])) == [])
    }

    @Test("A procedure begins with the applicant's application")
    func noApplicationStep() throws {
        let announced = Sample.step("umumkan", .announce, ways: ["selesai": .step("periksa")])
        let byOfficer = Sample.step("ajukan", .apply, ways: ["selesai": .step("periksa")])
        let rest = Sample.steps.dropFirst()
        #expect(
            try NoApplicationStep().places(Sample.standard(steps: [announced] + rest)) == ["delivery.procedure[0].does"]
        )
        #expect(
            try NoApplicationStep().places(Sample.standard(steps: [byOfficer] + rest)) == ["delivery.procedure[0].by"])
        #expect(try NoApplicationStep().places(Sample.standard()) == [])
    }

    @Test("A service needs an end for those who withdraw")
    func noWithdrawal() throws {
        #expect(try NoWithdrawal().places(Sample.standard(ends: Array(Sample.ends.dropLast()))) == ["delivery.ends"])
        #expect(try NoWithdrawal().places(Sample.standard()) == [])
    }

    @Test("Who judges must be able to say no; an added refusal is a note")
    func noWayToRefuse() throws {
        let yesOnly = try standard(check: ["lengkap": .step("terbit"), "perbaikan": .step("ajukan")])
        #expect(try NoWayToRefuse().reports(yesOnly).map(\.severity) == [.warning])
        let added = Sample.ends.map {
            End(id: $0.id, name: $0.name, result: $0.result, provenance: .added(reason: "Perlu."))
        }
        let found = try NoWayToRefuse().reports(Sample.standard(ends: added))
        #expect(found.map(\.severity) == [.note])
        #expect(found.map(\.keyPath) == ["delivery.ends[1]"])
        #expect(try NoWayToRefuse().places(Sample.standard()) == [])
    }

    @Test("A check of papers leads back to the applicant; an added way back is a note")
    func noWayToCorrect() throws {
        let strict = try standard(check: ["lengkap": .step("terbit"), "ditolak": .end("ditolak")])
        #expect(try NoWayToCorrect().places(strict) == ["delivery.procedure[1].outcomes"])
        let back = Sample.outcome("perbaikan", .step("ajukan"), provenance: .added(reason: "Perlu."))
        let added = try Sample.standard(
            steps: [
                Sample.steps[0], Sample.step("periksa", .verify, ways: ["lengkap": .step("terbit")], outcomes: [back]),
                Sample.steps[2],
            ])
        #expect(try NoWayToCorrect().reports(added).map(\.severity) == [.note])
        #expect(try NoWayToCorrect().places(Sample.standard()) == [])
        #expect(try NoWayToCorrect().places(Sample.standard(requirements: [])) == [])
    }

    @Test("A refusal gives its reason")
    func refusalWithoutReason() throws {
        func standard(reason: Bool) throws -> ServiceStandard {
            let outcomes = [Sample.outcome("ditolak", .end("ditolak"), reason: reason)]
            return try Sample.standard(
                steps: [
                    Sample.steps[0],
                    Sample.step("periksa", .verify, ways: ["lengkap": .step("terbit")], outcomes: outcomes),
                    Sample.steps[2],
                ])
        }
        #expect(
            try RefusalWithoutReason().places(standard(reason: false)) == ["delivery.procedure[1].outcomes.ditolak"])
        #expect(try RefusalWithoutReason().places(standard(reason: true)) == [])
    }

    @Test("A rating that only the applicant can give keeps the case open")
    func waitingForSilentApplicant() throws {
        func standard(_ kind: StepKind, skip: [Outcome]) throws -> ServiceStandard {
            let rating = Sample.step("nilai", kind, by: .applicant, ways: ["selesai": .end("selesai")], outcomes: skip)
            return try Sample.standard(steps: Sample.steps.dropLast() + [rating])
        }
        let skip = Sample.outcome("dilewati", .end("selesai"), by: ["petugas"])
        let rule = WaitingForSilentApplicant()
        #expect(try rule.places(standard(.feedback, skip: [])) == ["delivery.procedure[2].outcomes"])
        #expect(try rule.reports(standard(.feedback, skip: [])).map(\.severity) == [.warning])
        #expect(try rule.reports(standard(.register, skip: [])).map(\.severity) == [.note])
        #expect(try rule.places(standard(.feedback, skip: [skip])) == [])
    }

    @Test("Nobody judges their own application")
    func applicantJudgesOwnCase() throws {
        let own = Sample.step("setujui", .approve, by: .applicant, ways: ["selesai": .end("selesai")])
        let signs = Sample.step("tanda-tangan", .sign, by: .applicant, ways: ["selesai": .end("selesai")])
        #expect(try ApplicantJudgesOwnCase().places(standard(adding: [own])) == ["delivery.procedure[3].by"])
        #expect(try ApplicantJudgesOwnCase().places(standard(adding: [signs])) == [])
    }

    @Test("A step of another body names that body")
    func externalBodyUnnamed() throws {
        func standard(_ holder: Role.ID?) throws -> ServiceStandard {
            try self.standard(adding: [Sample.step("luar", .external, heldBy: holder)])
        }
        #expect(try ExternalBodyUnnamed().places(standard(nil)) == ["delivery.procedure[3]"])
        #expect(try ExternalBodyUnnamed().places(standard("kepala")) == ["delivery.procedure[3].at"])
        #expect(try ExternalBodyUnnamed().places(standard("bpn")) == [])
    }

    @Test("Every number of the decree's list is done by a step, and every printed step has a number")
    func printedNumbers() throws {
        func standard(_ numbers: [[Int]], provenance: Provenance = .printed) throws -> ServiceStandard {
            try Sample.standard(
                steps: numbers.enumerated().map { index, numbers in
                    Sample.step(Step.ID("s\(index)"), .archive, printed: numbers, provenance: provenance)
                })
        }
        let found = try PrintedStepMissing().reports(standard([[1], [2, 5]]))
        #expect(found.map(\.keyPath) == ["delivery.procedure"])
        #expect(found.first?.message.english?.contains("3, 4") == true)
        #expect(try PrintedStepMissing().places(standard([[1, 2], [3]])) == [])
        #expect(try PrintedStepMissing().places(standard([[], []])) == [])
        #expect(try UnmarkedStep().places(standard([[1], []])) == ["delivery.procedure[1]"])
        #expect(try UnmarkedStep().places(standard([[1], []], provenance: .added(reason: "Perlu."))) == [])
        #expect(try UnmarkedStep().places(standard([[], []])) == [])
    }
}
