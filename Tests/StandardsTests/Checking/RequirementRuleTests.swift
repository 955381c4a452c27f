import Testing

@testable import Standards

@Suite("Rules on requirements")
struct RequirementRuleTests {
    typealias Sample = CheckedStandard

    private func requirement(
        _ name: String, _ means: Requirement.Means = .upload, when condition: Condition? = nil,
        parts: [LocalizedText] = [], note: LocalizedText? = nil, isOptional: Bool = false
    ) -> Requirement {
        Requirement(
            id: "syarat", name: Sample.text(name, "Requirement"), means: means, isOptional: isOptional,
            condition: condition,
            parts: parts, note: note)
    }

    @Test("Papers are judged on every way to the service")
    func uncheckedRequirements() throws {
        func places(_ ways: KeyValuePairs<String, Outcome.Target>, _ requirement: Requirement) throws -> [String] {
            try UncheckedRequirements().places(
                Sample.standard(
                    requirements: [requirement],
                    steps: [
                        Sample.step("ajukan", .apply, by: .applicant, ways: ways), Sample.steps[1], Sample.steps[2],
                        Sample.step("layani", .conduct, ways: ["selesai": .end("selesai")]),
                    ]))
        }
        let card = requirement("Fotokopi KTP")
        #expect(try places(["periksa": .step("periksa")], card) == [])
        #expect(
            try places(["periksa": .step("periksa"), "langsung": .step("layani")], card) == ["delivery.requirements[0]"]
        )
        #expect(
            try places(["langsung": .step("layani")], requirement("Data usaha", .form(fields: ["pemohon.nama"]))) == [])
    }

    @Test("A way without any officer is an error: the applicant alone ends no case that has papers")
    func unattendedRequirements() throws {
        let findings = try UncheckedRequirements().findings(
            in: Sample.standard(
                requirements: [requirement("Fotokopi KTP")],
                steps: [Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .end("selesai")])]),
            of: Sample.agency())
        #expect(findings.map(\.severity) == [.error])
    }

    @Test("A way without a check is found for the one answer that takes it")
    func uncheckedForOneAnswer() throws {
        func places(review: [FieldOption.ID]) throws -> [String] {
            try UncheckedRequirements().places(
                Sample.standard(
                    form: [Sample.choicePage()],
                    steps: [
                        Sample.step(
                            "ajukan", .apply, by: .applicant,
                            outcomes: [
                                Sample.outcome("a", .step("periksa"), when: Condition(field: "cara", options: review)),
                                Sample.outcome("b", .step("layani"), when: Sample.when("langsung")),
                            ]), Sample.steps[1], Sample.steps[2],
                        Sample.step("layani", .conduct, ways: ["selesai": .end("selesai")]),
                    ]))
        }
        #expect(try places(review: ["tertulis"]) == ["delivery.requirements[0]"])
    }

    @Test(
        "A requirement says what must be brought",
        arguments: [
            ("Dokumen perizinan sesuai peraturan yang berlaku", true), ("Fotokopi KTP, KK, dll.", true),
            ("Berkas lainnya", true), ("Fotokopi KTP", false), ("Surat keterangan lainnya dari desa", false),
        ])
    func vagueRequirement(name: String, isVague: Bool) throws {
        let places = try VagueRequirement().places(Sample.standard(requirements: [requirement(name)]))
        #expect(places == (isVague ? ["delivery.requirements[0].name"] : []))
    }

    @Test("A vague requirement that lists its parts or explains itself is left alone")
    func explainedRequirement() throws {
        let explained = [
            requirement("Berkas sesuai ketentuan", parts: [Sample.text("KTP", "Identity card")]),
            requirement("Berkas sesuai ketentuan", note: Sample.text("KTP dan KK.", "Identity and family card.")),
        ]
        #expect(try VagueRequirement().places(Sample.standard(requirements: explained)) == [])
    }

    @Test("A mandatory requirement has a field that must be filled in")
    func skippableRequirement() throws {
        func standard(optional: Bool, requirementIsOptional: Bool = false) throws -> ServiceStandard {
            try Sample.standard(
                form: [Sample.choicePage(optional: optional)],
                requirements: [requirement("Cara", .form(fields: ["cara"]), isOptional: requirementIsOptional)])
        }
        #expect(try SkippableRequirement().places(standard(optional: true)) == ["delivery.requirements[0].fields"])
        #expect(try SkippableRequirement().places(standard(optional: false)) == [])
        #expect(try SkippableRequirement().places(standard(optional: true, requirementIsOptional: true)) == [])
    }

    @Test("A requirement answered by the form has a field there")
    func unanswerableRequirement() throws {
        func places(_ fields: [Field.ID]) throws -> [String] {
            try UnanswerableRequirement().places(
                Sample.standard(requirements: [requirement("Nama", .form(fields: fields))]))
        }
        #expect(try places([]) == ["delivery.requirements[0]"])
        #expect(try places(["hilang"]) == ["delivery.requirements[0]"])
        #expect(try places(["hilang", "pemohon.nama"]) == [])
    }

    @Test("The same paper is asked for once from the same applicants")
    func duplicateRequirement() throws {
        let twice = [requirement("Fotokopi KTP"), requirement("fotokopi  KTP.")]
        #expect(try DuplicateRequirement().places(Sample.standard(requirements: twice)) == ["delivery.requirements[1]"])
        let apart = [
            requirement("Surat permohonan", when: Sample.when("tertulis")),
            requirement("Surat permohonan", when: Sample.when("langsung")),
        ]
        #expect(try DuplicateRequirement().places(Sample.standard(requirements: apart)) == [])
    }
}
