import Casework
import Database
import Desk
import HTML
import Standards

/// A further round of corrections: why it needs a superior, the request, and the superior's answer.
struct ReleaseView: View {
    let screen: CaseScreen

    static let reasonField = "alasan"
    static let ask = "minta-izin"
    static let allow = "izinkan"
    static let decline = "tolak-izin"

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }
    private var duties: Duties { screen.duties }

    @HTMLBuilder var body: Fragment {
        if let asked = loaded.state.askedRelease {
            request(asked)
        } else if duties.mayAskRelease {
            missing(loaded.state.correctionRounds + 1)
        } else if isReleased {
            div(.class("notice success")) {
                let round = loaded.state.releasedRound
                p {
                    speech(
                        "Atasan mengizinkan permintaan perbaikan ke-\(round).",
                        "A superior has let correction round \(round) begin.")
                }
            }
        }
    }

    /// The next round has been let begin, and has not begun.
    private var isReleased: Bool {
        duties.mayAskForCorrection && loaded.state.releasedRound == loaded.state.correctionRounds + 1
    }

    private var releasers: String { screen.words.roles(loaded.process.releasers(in: loaded.state)) }

    private func missing(_ round: Int) -> Fragment {
        details(.class("fold"), .open(if: screen.reason(for: Self.ask) != nil || declined != nil)) {
            summary { speech("Perbaikan ke-\(round) perlu izin atasan", "Correction round \(round) needs a release") }
            p {
                speech(
                    """
                    Pemohon sudah pernah diminta memperbaiki. Permintaan lagi menghentikan waktu kantor sekali lagi, maka \
                    \(releasers) harus mengizinkannya dahulu.
                    """,
                    """
                    The applicant was asked for corrections before. Asking again stops the office's clock once more, so \
                    \(releasers) must let it begin first.
                    """)
            }
            if let declined {
                div(.class("notice error")) {
                    p { strong { speech("Permintaan terakhir tidak diizinkan.", "The last request was declined.") } }
                    p { declined }
                }
            }
            ActForm(
                act: Self.ask, name: speech("Minta izin atasan", "Ask for a release"),
                reason: speech(
                    "Apa yang masih kurang, dan mengapa belum diminta sebelumnya",
                    "What is still missing, and why it was not asked for before"),
                screen: screen)
        }
    }

    /// Why the last request at this step was declined; `nil` when none was.
    private var declined: String? {
        for event in loaded.file.events.reversed() {
            switch event.fact {
            case .releaseDeclined: return event.words["note"]?.text ?? ""
            case .entered, .correctionReleased, .releaseAsked: return nil
            default: continue
            }
        }
        return nil
    }

    private func request(_ asked: AskedRelease) -> Fragment {
        let event = loaded.file.events.last { $0.fact == .releaseAsked(round: asked.round) }
        return div(.class("notice warning release"), .id("izin")) {
            h3 {
                speech(
                    "Izin untuk perbaikan ke-\(asked.round) diminta",
                    "A release for correction round \(asked.round) is asked for")
            }
            p {
                screen.names.actor(asked.actor)
                if let event { ", \(screen.wording.moment(event.at))" }
            }
            if let reason = event?.words["note"]?.text { p(.class("answer")) { reason } }
            if duties.mayAnswerRelease {
                ActForm(
                    act: Self.allow, name: speech("Izinkan", "Let it begin"), reason: nil, screen: screen,
                    isPrimary: true)
                ActForm(
                    act: Self.decline, name: speech("Tolak", "Decline"),
                    reason: speech("Alasan menolak", "Why it is declined"), screen: screen)
            } else {
                p(.class("hint")) {
                    speech("Menunggu jawaban \(releasers).", "Waiting for the answer of \(releasers).")
                }
            }
        }
    }
}

/// The one extension of a clock, for those who may give it: the rule, and what it does to the due time.
struct ExtensionView: View {
    let screen: CaseScreen

    static let act = "perpanjang"
    static let clockField = "waktu"

    private var speech: Speech { screen.speech }

    var body: some HTML {
        for possible in screen.duties.extensions {
            let isTyped = screen.reason(for: Self.act) != nil
            details(.class("fold"), .open(if: isTyped)) {
                summary { speech("Perpanjang: ", "Extend: ") + speech(screen.loaded.standard.name(of: possible.clock)) }
                p { effect(of: possible) }
                p(.class("hint")) { speech("Dasar: ", "Basis: ") + speech(possible.rule.basis) }
                if let letter = possible.rule.letter.flatMap({ screen.loaded.standard.product($0) }) {
                    p(.class("hint")) {
                        speech(
                            "Pemohon diberi tahu dengan \(speech(letter.name)).",
                            "The applicant is told by \(speech(letter.name)).")
                    }
                }
                ActForm(
                    act: Self.act, name: speech("Perpanjang", "Extend"),
                    reason: speech("Alasan, dibaca pemohon", "Reason, which the applicant reads"), screen: screen,
                    hidden: (Self.clockField, possible.clock.text))
            }
        }
    }

    private func effect(of possible: PossibleExtension) -> String {
        let more = screen.wording.length(possible.rule.term)
        guard let due = possible.due, let then = possible.dueThen else {
            return speech(
                "Menambah \(more), satu kali saja. Waktunya sekarang berhenti.",
                "Adds \(more), once only. The clock stands still now.")
        }
        let (now, later) = (screen.wording.moment(due), screen.wording.moment(then))
        return speech(
            "Menambah \(more), satu kali saja: jatuh tempo \(now) menjadi \(later).",
            "Adds \(more), once only: due \(now) becomes \(later).")
    }
}

/// A form of one button, with a reason where the act needs one.
struct ActForm: View {
    let act: String
    let name: String
    /// What the reason is called; `nil` where none is needed.
    let reason: String?
    let screen: CaseScreen
    var isPrimary = false
    var hidden: (name: String, value: String)?

    private var field: String { "f-\(act)-\(hidden.map { $0.value.replacing(":", with: "-") } ?? "alasan")" }

    var body: some HTML {
        form(.class("act"), .method("post"), .action(Paths.staffCase(screen.number, act)), .data("guard", "")) {
            FormToken(token: screen.visit.session.formToken)
            input(.type("hidden"), .name(StepInput.expectedField), .value(screen.loaded.head.entryCount))
            if let hidden { input(.type("hidden"), .name(hidden.name), .value(hidden.value)) }
            if let reason {
                div(.class("field")) {
                    label(.for(field)) { reason }
                    textarea(
                        .id(field), .name(ReleaseView.reasonField), .rows(3), .required,
                        .maxlength(AnswerReader.longestParagraph)
                    ) { screen.reason(for: act) ?? "" }
                }
            }
            button(.class(isPrimary ? "button primary" : "button"), .type("submit")) { name }
        }
    }
}

/// Says, before the applicant is asked, that the promise has nearly run out: whoever asks now is flagged with it.
struct LateAskingView: View {
    let screen: CaseScreen

    @HTMLBuilder var body: Fragment {
        if screen.duties.mayAskForCorrection, !screen.duties.promisesAskedLate.isEmpty {
            let speech = screen.speech
            let names = screen.duties.promisesAskedLate.map { speech(screen.loaded.standard.name(of: .promise($0))) }
            div(.class("notice warning")) {
                p {
                    speech(
                        """
                        Sembilan per sepuluh waktu "\(screen.wording.list(names))" sudah terpakai. Bila perbaikan diminta \
                        sekarang, riwayat mencatat bahwa itu terlambat diminta.
                        """,
                        """
                        Nine tenths of "\(screen.wording.list(names))" are used. If corrections are asked for now, the \
                        history keeps that they were asked for late.
                        """)
                }
            }
        }
    }
}
