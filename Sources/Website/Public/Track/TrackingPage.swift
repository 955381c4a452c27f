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
    /// The procedure, laid out.
    let chart: FlowchartLayout
    /// When the newest seal of the office was made; `nil` before the first.
    var sealedAt: Instant?
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
        ApologyPart(loaded: loaded, now: now, speech: speech)
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
        ProofPart(loaded: loaded, sealedAt: sealedAt, speech: speech)
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
            if let reason = loaded.endReason {
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
        let standing = PromiseStanding(of: loaded, now: now, besideClocks: true, speech: speech)
        if !standing.sentences.isEmpty || !loaded.standard.promises.isEmpty {
            section(.id("janji")) {
                h2 { speech("Janji waktu", "The promised time") }
                if standing.isOverdue { p { span(.class("tag overdue")) { speech("Lewat waktu", "Overdue") } } }
                for sentence in standing.sentences { p { sentence } }
                ClockList(loaded: loaded, now: now, reader: .applicant, speech: speech)
                OutsideHolder(loaded: loaded, speech: speech)
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
            FlowchartPicture(chart, progress: progress)
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
