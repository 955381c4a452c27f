import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// A case as its applicant sees it: where it stands, what to do now, the promise, and everything behind that.
struct TrackingPage: View {
    let loaded: LoadedCase
    let now: Instant
    let formToken: String
    var correction: CorrectionSheet?
    var step: StepSheet?
    let speech: Speech

    // What came back with a form that could not be taken.
    var message: String?
    var problems: [FieldProblem] = []
    var change = CorrectionSheet.Change()
    var refusedFiles: [Field.ID: [String]] = [:]
    var chosen: String?
    var note = ""
    var messageText = ""
    var messageProblem: String?
    /// The table for which more rows were asked.
    var widened: Field.ID?

    /// Where the page says what the applicant must do.
    static let turn = "giliran"

    private var number: CaseNumber { loaded.head.number }

    var body: some HTML {
        ErrorSummary(problems: problems, speech: speech, message: message)
        head
        turnPart
        promisePart
        ProductPart(loaded: loaded, speech: speech)
        section(.id("perjalanan")) {
            h2 { speech("Perjalanan berkas", "What was done") }
            CaseTimeline(loaded: loaded, speech: speech)
        }
        chartPart
        RequirementStates(loaded: loaded, speech: speech)
        MessagePart(
            loaded: loaded, formToken: formToken, text: messageText, problem: messageProblem, speech: speech)
        SentPart(loaded: loaded, speech: speech)
        if loaded.state.isOpen { WithdrawPart(number: number, formToken: formToken, speech: speech) }
    }

    private var head: Fragment {
        let standing = CaseStanding(of: loaded, speech: speech)
        return div(.class("page-head")) {
            p(.class("overline")) { speech(loaded.standard.name) }
            h1 {
                speech("Permohonan ", "Application ")
                span(.class("nowrap"), .translate(false)) { number.text }
            }
            p(.class("standing")) {
                span(.class("tag", standing.tag)) { standing.word }
                " "
                standing.sentence
            }
            if let reason = refusalReason {
                div(.class("notice error")) {
                    h2 { speech("Alasan", "Reason") }
                    p { reason }
                }
            }
            p(.class("meta")) {
                a(.href(Paths.receipt(number))) { speech("Tanda terima", "Receipt") }
                a(.href("#" + MessagePart.anchor)) { speech("Pesan", "Messages") }
            }
        }
    }

    /// Why the office refused, in its own words.
    private var refusalReason: String? {
        guard case .ended(let end, let result, _) = loaded.state.stage, result != .fulfilled, result != .withdrawn,
            let last = loaded.file.records.last, let step = loaded.standard.step(last.step),
            step.outcome(last.outcome)?.target == .end(end)
        else { return nil }
        return last.note
    }

    @HTMLBuilder private var turnPart: Fragment {
        if let correction {
            section(.class("panel action"), .id(Self.turn)) {
                h2 { speech("Yang harus Anda perbaiki", "What you must mend") }
                p {
                    speech(
                        "Hanya bagian di bawah ini. Persyaratan lain tetap seperti semula.",
                        "Only the parts below. The other requirements stay as they are.")
                }
                CorrectionForm(
                    sheet: correction, formToken: formToken, problems: problems, change: changeShown, speech: speech)
            }
        } else if let step {
            section(.class("panel action"), .id(Self.turn)) {
                h2 { speech("Giliran Anda: ", "Your turn: ") + speech(step.step.label) }
                appointmentPart
                ApplicantStepForm(
                    sheet: step, formToken: formToken, chosen: chosen, note: note, problems: problems,
                    refusedFiles: refusedFiles, widened: widened, speech: speech)
            }
        } else if loaded.state.isOpen {
            section(.class("panel"), .id(Self.turn)) {
                h2 { speech("Yang perlu Anda lakukan", "What you need to do") }
                appointmentPart
                p { speech("Tidak ada untuk saat ini.", "Nothing for now.") }
            }
        }
    }

    private var changeShown: CorrectionSheet.Change {
        var change = change
        change.widened = change.widened ?? widened
        return change
    }

    @HTMLBuilder private var appointmentPart: Fragment {
        if let appointment = loaded.file.appointment {
            let words = StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
            div(.class("notice info")) {
                h3 { speech("Jadwal", "Appointment") }
                p { AppointmentWords(appointment: appointment, words: words).line }
            }
        }
    }

    @HTMLBuilder private var promisePart: Fragment {
        let standing = PromiseStanding(of: loaded, now: now, speech: speech)
        if !standing.sentences.isEmpty {
            section(.id("janji")) {
                h2 { speech("Janji waktu", "The promised time") }
                if standing.isOverdue { p { span(.class("tag overdue")) { speech("Lewat waktu", "Overdue") } } }
                for sentence in standing.sentences { p { sentence } }
                if standing.isOverdue {
                    p(.class("meta")) {
                        a(.href(Paths.service(loaded.agency.id, loaded.standard.id) + "#pengaduan")) {
                            speech("Saluran pengaduan", "Ways to complain")
                        }
                    }
                }
            }
        }
    }

    private var chartPart: Fragment {
        section(.id("alur")) {
            h2 { speech("Alur dan posisinya", "The procedure, and where it is") }
            FlowchartPicture(
                FlowchartLayout(of: loaded.standard, agency: loaded.agency, language: speech.language),
                progress: progress)
            details(.class("fold")) {
                summary { speech("Bagan ini dalam kata-kata", "The chart in words") }
                FlowchartText(of: loaded.standard, agency: loaded.agency, language: speech.language)
            }
        }
    }

    private var progress: FlowchartProgress {
        let position: FlowchartProgress.Position? =
            switch loaded.state.stage {
            case .notFiled: nil
            case .at(let step, _): .step(step)
            case .ended(let end, let result, _):
                .end(end, after: result == .withdrawn ? nil : loaded.state.completedSteps.last)
            }
        return FlowchartProgress(completed: Set(loaded.state.completedSteps), position: position)
    }
}

/// What was made, with its number and files.
struct ProductPart: View {
    let loaded: LoadedCase
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if !loaded.state.products.isEmpty {
            section(.class("panel"), .id("hasil")) {
                h2 { speech("Hasil layanan", "What the service made") }
                for id in loaded.state.products {
                    if let product = loaded.standard.product(id) { part(product) }
                }
            }
        }
    }

    @HTMLBuilder private func part(_ product: Product) -> Fragment {
        h3 { speech(product.name) }
        if let record = loaded.file.record(of: product.id, in: loaded.standard),
            let step = loaded.standard.step(record.step)
        {
            RecordList(fields: step.fields, record: record, loaded: loaded, speech: speech)
        }
    }
}

/// Every requirement with what the office found about it.
struct RequirementStates: View {
    let loaded: LoadedCase
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if !loaded.requirements.isEmpty {
            section(.id("persyaratan")) {
                h2 { speech("Persyaratan", "Requirements") }
                ul(.class("documents")) {
                    for requirement in loaded.requirements {
                        li {
                            span(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
                            tag(of: requirement)
                        }
                    }
                }
            }
        }
    }

    private func tag(of requirement: Requirement) -> Fragment {
        switch loaded.state.requirements[requirement.id] {
        case .accepted: span(.class("tag done")) { speech("Diterima", "Accepted") }
        case .returned: span(.class("tag refused")) { speech("Harus diperbaiki", "To be mended") }
        case .unchecked, nil: span(.class("tag")) { speech("Belum diperiksa", "Not checked yet") }
        }
    }
}

/// Messages between applicant and office.
struct MessagePart: View {
    let loaded: LoadedCase
    let formToken: String
    var text = ""
    var problem: String?
    let speech: Speech

    static let anchor = "pesan"

    private var wording: Wording { Wording(language: speech.language, zone: loaded.agency.zone) }

    var body: some HTML {
        section(.id(Self.anchor)) {
            h2 { speech("Pesan", "Messages") }
            if !loaded.file.messages.isEmpty {
                ol(.class("thread")) {
                    for message in loaded.file.messages {
                        li(.class(message.isFromApplicant ? "mine" : nil)) {
                            p(.class("meta")) {
                                span { message.isFromApplicant ? speech("Anda", "You") : loaded.agency.shortName }
                                span { wording.instant(message.at) }
                            }
                            p(.class("answer")) { message.text }
                        }
                    }
                }
            }
            form(
                .method("post"), .action(Paths.tracking(loaded.head.number) + "/pesan"), .novalidate(),
                .data("guard", speech("Mengirim…", "Sending…"))
            ) {
                FormToken(token: formToken)
                input(.type("hidden"), .name("terlihat"), .value(loaded.file.messages.count))
                div(.class("field", problem == nil ? nil : "invalid")) {
                    label(.for("f-pesan")) { speech("Tulis kepada kantor", "Write to the office") }
                    if let problem { p(.class("error"), .id("f-pesan-e")) { problem } }
                    textarea(
                        .id("f-pesan"), .name("pesan"), .rows(3), .maxlength(5000),
                        .describedBy(problem == nil ? nil : "f-pesan-e"),
                        .aria("invalid", problem == nil ? nil : "true")
                    ) { text }
                }
                p(.class("actions")) {
                    button(.class("button"), .type("submit")) { speech("Kirim pesan", "Send message") }
                }
            }
        }
    }
}

/// What the applicant sent, folded.
struct SentPart: View {
    let loaded: LoadedCase
    let speech: Speech

    var body: some HTML {
        details(.class("fold"), .id("isian")) {
            summary { speech("Isian dan berkas yang Anda kirim", "What you sent") }
            for page in loaded.standard.formPages where loaded.state.satisfies(page.condition) {
                h3 { speech(page.name) }
                dl(.class("defs")) {
                    for field in page.fields where loaded.state.satisfies(field.condition) {
                        row(speech(field.name)) {
                            AnswerView(
                                value: loaded.file.answers[field.id], field: field, zone: loaded.agency.zone,
                                fileAddress: address, speech: speech)
                        }
                    }
                }
            }
            if !uploads.isEmpty {
                h3 { speech("Berkas", "Files") }
                dl(.class("defs")) {
                    for requirement in uploads {
                        row(speech(requirement.name)) {
                            FileNames(
                                files: loaded.file.evidence[requirement.id]?.files ?? [], address: address,
                                speech: speech)
                        }
                    }
                }
            }
        }
    }

    private var uploads: [Requirement] { loaded.requirements.filter { $0.means == .upload } }

    private var address: @Sendable (FileReference) -> String {
        let number = loaded.head.number
        return { Paths.trackedFile(number, $0.hash) }
    }

    private func row(_ name: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        div {
            dt { name }
            dd { content() }
        }
    }
}

/// The way out, folded so that nobody takes it by accident.
struct WithdrawPart: View {
    let number: CaseNumber
    let formToken: String
    let speech: Speech

    var body: some HTML {
        details(.class("fold"), .id("cabut")) {
            summary { speech("Cabut permohonan", "Withdraw the application") }
            form(.method("post"), .action(Paths.tracking(number) + "/cabut"), .data("guard", "")) {
                FormToken(token: formToken)
                p {
                    speech(
                        "Permohonan yang dicabut tidak diproses lagi dan tidak dapat dibuka kembali. Anda boleh mengajukan yang baru.",
                        "A withdrawn application is not handled any more and cannot be reopened. You may apply again.")
                }
                div(.class("field")) {
                    label(.for("f-cabut")) { speech("Alasan (boleh dikosongkan)", "Reason (optional)") }
                    textarea(.id("f-cabut"), .name("alasan"), .rows(2), .maxlength(1000))
                }
                p(.class("actions")) {
                    button(.class("button danger"), .type("submit")) {
                        speech("Cabut permohonan ini", "Withdraw this application")
                    }
                }
            }
        }
    }
}
