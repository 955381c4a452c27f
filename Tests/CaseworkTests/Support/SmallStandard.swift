import Standards
import WorkingTime

/// A service standard made in code, with only what the rules of a case look at.
///
/// - Parameters:
///   - form: The fields of the form's only own page.
///   - letters: Everything that steps make.
func standard(
    form: [Field] = [], pages: [FormPage] = [], requirements: [Requirement] = [], steps: [Step],
    ends: [End] = .usual, promises: [ServicePromise] = [], limits: [LegalLimit] = [], letters: [Product.ID] = [],
    ladder: Ladder? = nil, guarantee: [GuaranteeAct] = []
) -> ServiceStandard {
    let page = FormPage(id: "isian", name: LocalizedText("Isian", english: "Form"), fields: form)
    return ServiceStandard(
        agency: "kantor", id: "layanan", name: LocalizedText("Layanan", english: "Service"),
        summary: LocalizedText("Ringkasan", english: "Summary"), keywords: [],
        decree: DecreeReference(number: nil, date: nil), division: "bidang", mode: .case, form: [page] + pages,
        requirements: requirements, steps: steps, ends: ends, promises: promises, fee: nil, products: [],
        letters: letters.map { Product(id: $0, name: LocalizedText($0.rawValue), kind: .letter) }, complaints: [],
        chart: [],
        management: guarantee.isEmpty
            ? .absent
            : Management(
                legalBasis: nil, facilities: nil, competences: nil, oversight: nil, staff: nil,
                guarantee: [Guarantee(text: LocalizedText("Jaminan"), acts: guarantee)], safety: nil, evaluation: nil),
        limits: limits, ladder: ladder)
}

extension [End] {
    /// One end of every kind, named after its result.
    static var usual: [End] {
        [
            End(id: "selesai", name: LocalizedText("Selesai", english: "Done"), result: .fulfilled),
            End(id: "ditolak", name: LocalizedText("Ditolak", english: "Refused"), result: .refused),
            End(id: "dicabut", name: LocalizedText("Dicabut", english: "Withdrawn"), result: .withdrawn),
            End(id: "tidak-hadir", name: LocalizedText("Tidak hadir", english: "No-show"), result: .noShow),
            End(
                id: "tidak-terpilih", name: LocalizedText("Tidak terpilih", english: "Not selected"),
                result: .notSelected),
            End(id: "dialihkan", name: LocalizedText("Dialihkan", english: "Passed on"), result: .passedOn),
        ]
    }
}

extension Step {
    /// The step that opens every case.
    static func application(_ outcomes: Outcome...) -> Step {
        step("pengajuan", .apply, by: [.applicant], outcomes: outcomes)
    }

    /// A check that gives the service or asks for a correction.
    static let check = step(
        "periksa", .verify, by: ["petugas"], outcomes: [.end("selesai"), .to("pengajuan", "perbaikan")])

    static func step(
        _ id: ID, _ kind: StepKind, by performers: [Role.ID], within: Term? = nil, outcomes: [Outcome],
        records: [Field] = [], makes: [Product.ID] = [], clock: ClockRule? = nil
    ) -> Step {
        Step(
            id: id, name: LocalizedText(id.rawValue), label: LocalizedText(id.rawValue), performers: performers,
            kind: kind, within: within, outcomes: outcomes, records: records, makes: makes, clock: clock)
    }
}

extension Outcome {
    /// A way to another step.
    static func to(
        _ step: Step.ID, _ id: ID = "lanjut", when condition: Condition? = nil, by performers: [Role.ID] = [],
        reason: Bool = false
    ) -> Outcome {
        Outcome(
            id: id, name: LocalizedText(id.rawValue), target: .step(step), condition: condition, performers: performers,
            needsReason: reason)
    }

    /// A way to an end.
    static func end(
        _ end: End.ID, _ id: ID? = nil, when condition: Condition? = nil, by performers: [Role.ID] = [],
        reason: Bool = false
    ) -> Outcome {
        let id = id ?? ID(end.rawValue)
        return Outcome(
            id: id, name: LocalizedText(id.rawValue), target: .end(end), condition: condition, performers: performers,
            needsReason: reason)
    }
}

extension Requirement {
    static func upload(_ id: ID, optional: Bool = false, when condition: Condition? = nil) -> Requirement {
        requirement(id, .upload, optional: optional, when: condition)
    }

    static func form(
        _ id: ID, _ fields: [Field.ID], optional: Bool = false, when condition: Condition? = nil
    ) -> Requirement {
        requirement(id, .form(fields: fields), optional: optional, when: condition)
    }

    static func requirement(
        _ id: ID, _ means: Means, optional: Bool = false, when condition: Condition? = nil
    ) -> Requirement {
        Requirement(
            id: id, name: LocalizedText(id.rawValue), means: means, isOptional: optional, condition: condition)
    }
}

extension Field {
    static func field(
        _ id: ID, _ type: FieldType = .text, optional: Bool = false, when condition: Condition? = nil
    ) -> Field {
        Field(id: id, type: type, name: LocalizedText(id.rawValue), isOptional: optional, condition: condition)
    }

    static func choice(_ id: ID, _ options: [FieldOption.ID], when condition: Condition? = nil) -> Field {
        field(id, .choice(options.map { FieldOption(id: $0, name: LocalizedText($0.rawValue)) }), when: condition)
    }
}

extension Condition {
    static func chosen(_ option: FieldOption.ID, in field: Field.ID) -> Condition {
        Condition(field: field, options: [option])
    }
}

extension ServicePromise {
    static func promise(
        _ id: ID, _ text: String, from start: Start = .receipt, until: Step.ID? = nil, when condition: Condition? = nil
    ) throws -> ServicePromise {
        ServicePromise(
            id: id, name: LocalizedText(id.rawValue), printed: text,
            limit: .term(minimum: nil, maximum: try Term(parsing: text)), start: start, until: until,
            condition: condition)
    }
}
