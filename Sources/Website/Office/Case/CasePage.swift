import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// The page of a case: its papers on the left, on the right the one thing to do.
struct CasePage: View {
    let screen: CaseScreen

    static let unmaskedParameter = "data"
    static let unmaskedValue = "lengkap"
    /// The identifier of the part with the thing to do.
    static let action = "tindakan"

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }

    var body: some HTML {
        if let refusal = screen.refusal { RefusalView(refusal: refusal, speech: speech) }
        if let news = screen.news {
            div(.class("notice success"), .role("status")) {
                p { news }
                if !screen.duties.mayAct { goOn }
            }
        }
        CaseHeadView(screen: screen)
        CaseClocks(screen: screen)
        div(.class("case-layout")) {
            div {
                ApplicantPart(screen: screen)
                RecordsPart(screen: screen)
                FormPart(screen: screen)
                RequirementsPart(screen: screen)
                MessagesPart(screen: screen)
                HistoryPart(screen: screen)
                p {
                    a(.href(Paths.staffCase(screen.number, "akses"))) {
                        speech("Siapa yang membuka berkas ini", "Who opened this case")
                    }
                }
            }
            section(.class("panel action-panel"), .id(Self.action)) { ActionPanel(screen: screen) }
        }
    }
}

extension CasePage {
    /// An officer with a queue goes on to the next case.
    private var goOn: Fragment {
        p(.class("actions")) {
            if let next = screen.next {
                a(.class("button"), .href(Paths.staffCase(next))) {
                    speech("Berkas berikutnya: \(next)", "Next case: \(next)")
                }
            }
            a(.href(Paths.inbox)) { speech("Ke kotak masuk", "To the inbox") }
        }
    }
}

/// Why something was not done, with the rule and a link to each place.
struct RefusalView: View {
    let refusal: Refusal
    let speech: Speech

    var body: some HTML {
        if refusal.problems.isEmpty {
            div(.class("error-summary"), .role("alert"), .tabindex(-1), .autofocus) {
                h2 { heading }
                p { refusal.message }
                if !refusal.requirements.isEmpty {
                    ul {
                        for requirement in refusal.requirements {
                            li { a(.href("#" + ChecksView.anchor(requirement.id))) { speech(requirement.name) } }
                        }
                    }
                }
                if let rule = refusal.rule {
                    p(.class("hint")) {
                        speech("Aturan: ", "Rule: ")
                        code { rule }
                    }
                }
            }
        } else {
            ErrorSummary(
                problems: refusal.problems, speech: speech, message: refusal.message.isEmpty ? nil : refusal.message)
        }
    }
}

extension RefusalView {
    private var heading: String {
        refusal.rule == DeskError.changedMeanwhile.rule
            ? speech("Berkas sudah berubah", "The case has changed")
            : speech("Belum dapat dikerjakan", "This cannot be done yet")
    }
}

/// What a case is called, where it stands, and the way to the thing to do.
struct CaseHeadView: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline")) { speech(loaded.standard.name) }
            h1 {
                span(.translate(false)) { screen.number.text }
                span(.class("of-whom")) { " \(loaded.head.applicant)" }
            }
            p(.class("tags")) {
                standing
                if let assignee = loaded.state.assignee {
                    " "
                    span(.class("tag")) { speech("Ditangani ", "Taken by ") + screen.names.colleague(assignee) }
                }
                if loaded.head.isDemo {
                    " "
                    span(.class("tag demo")) { speech("contoh", "demo") }
                }
            }
            p(.class("meta")) {
                span {
                    speech("Diterima ", "Received ")
                    time(.datetime(loaded.head.filedAt.iso8601(in: screen.visit.agency.zone))) {
                        screen.wording.instant(loaded.head.filedAt)
                    }
                    " \(channel)"
                }
                a(.href(Paths.staffCase(screen.number, "tanda-terima"))) { speech("Tanda terima", "Receipt") }
            }
            if loaded.state.isOpen {
                p(.class("jump")) {
                    a(.class("button"), .href("#" + CasePage.action)) {
                        speech("Ke tindakan: ", "To the action: ") + stepName
                    }
                }
            }
        }
    }

    private var stepName: String { loaded.currentStep.map { speech($0.label) } ?? "" }

    private var channel: String {
        switch loaded.head.channel {
        case .online: speech("lewat situs", "on the site")
        case .counter: speech("di loket", "at the counter")
        case .api: speech("lewat aplikasi lain", "through another application")
        }
    }

    @HTMLBuilder private var standing: Fragment {
        switch loaded.state.stage {
        case .notFiled: Fragment()
        case .at(let id, _):
            let step = loaded.standard.step(id)
            if step?.isForApplicant ?? false {
                span(.class("tag you")) { speech("Menunggu pemohon: ", "Waits for the applicant: ") + stepName }
            } else if step?.kind == .external {
                span(.class("tag outside")) { speech("Di instansi lain: ", "At another body: ") + stepName }
            } else {
                span(.class("tag office")) { stepName }
            }
        case .ended(let id, let result, _):
            span(.class("tag", result == .fulfilled ? "done" : "refused")) {
                loaded.standard.end(id).map { speech($0.name) } ?? ""
            }
        }
    }
}
