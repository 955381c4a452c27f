import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// A step that waits for the applicant, with what was typed for it so far.
struct StepSheet {
    let loaded: LoadedCase
    let step: Step
    /// Filled in and not sent.
    private(set) var unsent: ApplicationForm

    /// The applicant's step; `nil` when the case waits for somebody else, or for corrections.
    init?(of loaded: LoadedCase, unsent: ApplicationForm) {
        guard let step = loaded.currentStep, step.performers.contains(.applicant), loaded.state.openCorrection.isEmpty
        else { return nil }
        self.loaded = loaded
        self.step = step
        self.unsent = unsent
    }

    /// The ways on that the applicant may take; those of officers are not offered.
    var outcomes: [Outcome] {
        step.outcomes.filter { outcome in
            (outcome.performers.isEmpty || outcome.performers.contains(.applicant))
                && loaded.state.satisfies(outcome.condition)
        }
    }

    /// The fields that are open for this case.
    var fields: [Field] { step.fields.filter { loaded.state.satisfies($0.condition) } }

    /// What the office recorded just before, so that the applicant knows what to answer.
    var question: CaseFile.StepRecord? {
        // A rating looks back on the whole case; nothing of it has to be read first.
        guard step.kind != .feedback, let last = loaded.file.records.last, let asked = loaded.standard.step(last.step),
            !asked.isForApplicant
        else {
            return nil
        }
        return last
    }

    /// Takes in what a form sent.
    mutating func fill(from form: FormData, desk: Desk, language: Language) throws -> FilledIn {
        let given = try FilledIn(to: fields, in: form, before: unsent.answers, desk: desk, language: language)
        unsent.answers.merge(given.answers) { _, new in new }
        return given
    }
}

/// The form of a step that waits for the applicant.
struct ApplicantStepForm: View {
    let sheet: StepSheet
    let formToken: String
    var chosen: String?
    var note = ""
    var problems: [FieldProblem] = []
    var refusedFiles: [Field.ID: [String]] = [:]
    var widened: Field.ID?
    let speech: Speech

    static let outcome = "hasil"
    static let note = "alasan"

    private var number: CaseNumber { sheet.loaded.head.number }
    private var needsReason: Bool { sheet.outcomes.contains(where: \.needsReason) }

    var body: some HTML {
        p(.lang(speech.foreign(sheet.step.name))) { speech(sheet.step.name) }
        if let question = sheet.question {
            RecordPart(
                record: question, loaded: sheet.loaded, heading: speech("Dari kantor", "From the office"),
                speech: speech)
        }
        form(
            .method("post"), .action(Paths.tracking(number) + "/langkah"), .enctype("multipart/form-data"),
            .novalidate(),
            .data("unsaved"), .data("guard", "")
        ) {
            FormToken(token: formToken)
            input(.type("hidden"), .name("langkah"), .value(sheet.step.id.rawValue))
            button(
                .class("visually-hidden"), .type("submit"), .name(CorrectionForm.justSave), .value("ya"), .tabindex(-1),
                .aria("hidden", true)
            ) {
                speech("Simpan", "Save")
            }
            FieldList(
                fields: sheet.fields, answers: sheet.unsent.answers, problems: problems, refusedFiles: refusedFiles,
                choices: sheet.loaded.state.choices, widened: widened,
                fileAddress: { [number] in Paths.trackedFile(number, $0.hash) }, speech: speech)
            outcomeChoice
            if needsReason { reason }
            p(.class("actions")) {
                button(.class("button primary"), .type("submit"), .name("kirim"), .value("ya")) {
                    speech("Kirim", "Send")
                }
            }
        }
    }

    @HTMLBuilder private var outcomeChoice: Fragment {
        let outcomes = sheet.outcomes
        if outcomes.count == 1 {
            for outcome in outcomes {
                input(.type("hidden"), .name(Self.outcome), .value(outcome.id.rawValue))
            }
        } else {
            fieldset(.class("choices"), .id("f-" + Self.outcome)) {
                legend { speech("Jawaban Anda", "Your answer") }
                for outcome in outcomes {
                    label(.class("choice")) {
                        input(
                            .type("radio"), .name(Self.outcome), .value(outcome.id.rawValue),
                            .checked(if: chosen == outcome.id.rawValue), .required)
                        span { speech(outcome.name) }
                    }
                }
            }
        }
    }

    private var reason: Fragment {
        div(.class("field")) {
            label(.for("f-alasan")) { speech("Alasan", "Reason") }
            textarea(.id("f-alasan"), .name(Self.note), .rows(3), .maxlength(AnswerReader.longestParagraph)) { note }
        }
    }
}

/// What one step recorded, as far as it is meant for the applicant.
struct RecordPart: View {
    let record: CaseFile.StepRecord
    let loaded: LoadedCase
    let heading: String
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if !shown.isEmpty {
            div(.class("notice info")) {
                h3 { heading }
                RecordList(fields: shown, record: record, loaded: loaded, speech: speech)
            }
        }
    }

    /// Instructions, opinions and scores are the office's own; all else that was recorded is for the applicant.
    private var shown: [Field] {
        guard let step = loaded.standard.step(record.step) else { return [] }
        let own: Set<Field.ID> =
            switch step.kind {
            case .dispose, .review, .select: Set(step.kind.fields.map(\.id))
            case .apply, .receive, .verify, .visit, .meet, .approve, .initial, .sign, .number, .issue, .deliver,
                .external, .announce, .register, .conduct, .certify, .feedback, .report, .archive:
                []
            }
        return step.fields.filter { record.fields[$0.id] != nil && !own.contains($0.id) }
    }
}

/// Recorded values by name.
struct RecordList: View {
    let fields: [Field]
    let record: CaseFile.StepRecord
    let loaded: LoadedCase
    let speech: Speech

    var body: some HTML {
        dl(.class("defs")) {
            for field in fields where record.fields[field.id] != nil {
                div {
                    dt { speech(field.name) }
                    dd {
                        AnswerView(
                            value: record.fields[field.id], field: field, zone: loaded.agency.zone,
                            fileAddress: { [number = loaded.head.number] in Paths.trackedFile(number, $0.hash) },
                            speech: speech)
                    }
                }
            }
        }
    }
}
