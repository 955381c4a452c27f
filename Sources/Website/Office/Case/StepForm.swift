import Casework
import Database
import Desk
import HTML
import Standards

/// The form that finishes a step: papers to check, what the step records, the result, a note.
struct StepForm: View {
    let step: Step
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }
    private var duties: Duties { screen.duties }
    private var typed: StepInput { screen.step }
    private var problems: [FieldProblem] { screen.refusal?.problems ?? [] }

    var body: some HTML {
        form(
            .method("post"), .action(Paths.staffCase(screen.number, "langkah")), .enctype("multipart/form-data"),
            .novalidate(), .data("unsaved"), .data("guard", ""), .id("langkah")
        ) {
            FormToken(token: screen.visit.session.formToken)
            input(.type("hidden"), .name(StepInput.stepField), .value(step.id.rawValue))
            input(.type("hidden"), .name(StepInput.expectedField), .value(loaded.head.entryCount))
            // Enter in a field must not press a button that takes a file out.
            button(.class("visually-hidden"), .type("submit"), .tabindex(-1), .aria("hidden", true)) { submitName }
            if duties.checksPapers { ChecksView(screen: screen) }
            if !step.isForApplicant || duties.standsInForApplicant { fields }
            OutcomeChoice(step: step, screen: screen)
            note
            p(.class("actions")) { button(.class("button primary"), .type("submit")) { submitName } }
        }
    }

    /// Something stands above the fields that they must be told apart from.
    private var hasChecks: Bool {
        duties.checksPapers && loaded.requirements.contains { loaded.state.requirements[$0.id] != .accepted }
    }

    private var submitName: String {
        if duties.standsInForApplicant { return speech("Simpan untuk pemohon", "Record for the applicant") }
        return StepWords(speech: speech).submit(step.kind, isForApplicant: step.isForApplicant)
    }

    // MARK: What the step records

    private var fields: Fragment {
        let fields = loaded.stepFields
        let product = fields.filter { isProductField($0) }
        let others = fields.filter { !isProductField($0) }
        return Fragment {
            for field in fields where field.type == .file {
                KeptFileFields(
                    input: FieldInput.name(field.id), files: typed.answers[field.id]?.files ?? [], kept: screen.kept)
            }
            if !others.isEmpty {
                if hasChecks { h3 { speech("Catatan langkah", "Record of the step") } }
                list(others)
            }
            if !product.isEmpty {
                fieldset(.class("product")) {
                    legend { productNames }
                    p(.class("hint")) {
                        speech("Produk yang dibuat langkah ini.", "The product that this step makes.")
                    }
                    list(product)
                }
            }
            if !fields.isEmpty, duties.outcomes.contains(where: { !loaded.standard.recordsFields($0, of: step) }) {
                p(.class("hint")) { whenMandatory }
            }
        }
    }

    private var whenMandatory: String {
        if duties.standsInForApplicant {
            return speech(
                "Isi yang disampaikan pemohon; yang belum ada boleh dikosongkan.",
                "Enter what the applicant says; what is not there yet may stay empty.")
        }
        return speech(
            "Isian di atas wajib hanya bila berkas diteruskan.",
            "The fields above are mandatory only when the case goes on.")
    }

    private var productNames: String {
        step.makes.compactMap { loaded.standard.product($0) }.map { speech($0.name) }.joined(separator: "; ")
    }

    /// The fields that every product has, unless the kind or the standard asks for them in its own way.
    private func isProductField(_ field: Field) -> Bool {
        !step.makes.isEmpty && Field.product.contains(field) && !step.kind.fields.contains(field)
            && !step.records.contains(field)
    }

    private func list(_ fields: [Field]) -> Fragment {
        Fragment {
            FieldList(
                fields: fields, answers: typed.answers, problems: problems, refusedFiles: typed.refusedFiles,
                choices: loaded.state.choices, widened: typed.touched, fileAddress: screen.keptAddress, speech: speech)
        }
    }

    // MARK: The note

    private var note: Fragment {
        let problem = problems.first { $0.field == "note" }
        return div(.class("field", problem == nil ? nil : "invalid")) {
            label(.for("f-note")) { noteName }
            p(.class("hint"), .id("f-note-h")) { noteHint }
            if let problem { p(.class("error"), .id("f-note-e")) { problem.message(in: speech.language) } }
            textarea(
                .id("f-note"), .name(StepInput.noteField), .rows(3), .maxlength(AnswerReader.longestParagraph),
                .describedBy("f-note-h", problem == nil ? nil : "f-note-e"),
                .aria("invalid", problem == nil ? nil : "true")
            ) { typed.note }
        }
    }

    private var noteName: String {
        duties.needingReason.isEmpty
            ? speech("Catatan untuk rekan (boleh dikosongkan)", "Note for colleagues (optional)")
            : speech("Alasan atau catatan", "Reason or note")
    }

    private var noteHint: String {
        let names = duties.needingReason.map { "\"\(speech($0.name))\"" }.joined(separator: ", ")
        return names.isEmpty
            ? speech("Tidak terlihat oleh pemohon.", "Not seen by the applicant.")
            : speech(
                "Wajib untuk \(names): alasannya dibaca pemohon. Selain itu hanya untuk rekan.",
                "Mandatory for \(names): the applicant reads the reason. Otherwise for colleagues only.")
    }
}

/// The ways on, each with where it leads.
struct OutcomeChoice: View {
    let step: Step
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var outcomes: [Outcome] { screen.duties.outcomes }

    var body: some HTML {
        if let only = outcomes.first, outcomes.count == 1 {
            input(.type("hidden"), .name(StepInput.outcomeField), .value(only.id.rawValue))
            div(.class("only-way"), .id(anchor)) {
                p {
                    strong { speech(only.name) }
                }
                p(.class("hint")) { destination(of: only) }
            }
        } else {
            fieldset(.class("choices", problem == nil ? nil : "invalid"), .id(anchor)) {
                legend {
                    step.kind == .dispose
                        ? speech("Diteruskan kepada", "Passed on to")
                        : speech("Hasil langkah ini", "Result of this step")
                }
                if let problem { p(.class("error")) { problem.message(in: speech.language) } }
                div {
                    for outcome in outcomes { choice(outcome) }
                }
            }
        }
    }

    private var anchor: String { FieldView.anchor(StepInput.outcome) }
    private var problem: FieldProblem? { screen.refusal?.problems.first { $0.field == StepInput.outcome } }

    private func choice(_ outcome: Outcome) -> Fragment {
        label(.class("choice")) {
            input(
                .type("radio"), .name(StepInput.outcomeField), .value(outcome.id.rawValue),
                .checked(if: screen.step.outcome == outcome.id.rawValue), .required)
            span {
                speech(outcome.name)
                span(.class("hint")) { destination(of: outcome) }
            }
        }
    }

    /// Where an outcome leads, and who goes on.
    private func destination(of outcome: Outcome) -> String {
        let standard = screen.loaded.standard
        let reason = outcome.needsReason ? speech("; alasan wajib", "; a reason is needed") : ""
        switch outcome.target {
        case .end(let id):
            let name = standard.end(id).map { speech($0.name) } ?? ""
            return speech("→ Berkas berakhir: \(name)", "→ The case ends: \(name)") + reason
        case .step(let id):
            guard let next = standard.step(id) else { return reason }
            let who = next.isForApplicant ? speech("pemohon", "applicant") : screen.words.performers(of: next)
            return "→ \(speech(next.label)) (\(who))" + reason
        }
    }
}

/// What the button of a step says.
struct StepWords {
    let speech: Speech

    func submit(_ kind: StepKind, isForApplicant: Bool) -> String {
        if isForApplicant { return speech("Akhiri penantian", "End the waiting") }
        return switch kind {
        case .verify: speech("Simpan pemeriksaan", "Record the check")
        case .dispose: speech("Kirim disposisi", "Send the disposition")
        case .review: speech("Simpan telaah", "Record the review")
        case .visit: speech("Simpan hasil peninjauan", "Record the visit")
        case .meet: speech("Simpan hasil pertemuan", "Record the meeting")
        case .conduct: speech("Simpan pelaksanaan", "Record the activity")
        case .approve: speech("Simpan keputusan", "Record the decision")
        case .initial: speech("Paraf", "Initial")
        case .sign: speech("Catat tanda tangan", "Record the signature")
        case .number: speech("Catat nomor surat", "Record the letter's number")
        case .issue: speech("Terbitkan", "Issue")
        case .deliver: speech("Catat penyerahan", "Record the hand-over")
        case .external: speech("Catat jawaban", "Record the answer")
        case .announce: speech("Catat pengumuman", "Record the announcement")
        case .register: speech("Catat", "Register")
        case .select: speech("Simpan seleksi", "Record the selection")
        case .certify: speech("Terbitkan sertifikat", "Issue the certificate")
        case .report: speech("Simpan laporan", "Record the report")
        case .archive: speech("Arsipkan", "Archive")
        case .apply, .receive, .feedback: speech("Selesaikan langkah", "Finish the step")
        }
    }
}
