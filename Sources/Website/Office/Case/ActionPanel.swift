import Casework
import Database
import Desk
import HTML
import Standards

/// The one thing to do with a case, or who can do it.
struct ActionPanel: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }
    private var duties: Duties { screen.duties }

    var body: some HTML {
        if let left = screen.leftOver { LeftOverView(typed: left, screen: screen) }
        if let step = loaded.currentStep {
            p(.class("overline")) { speech("Langkah sekarang", "Current step") }
            h2 { speech(step.label) }
            p(.class("hint"), .lang(speech.foreign(step.name))) { speech(step.name) }
            WaitingView(step: step, screen: screen)
            ReleaseView(screen: screen)
            LateAskingView(screen: screen)
            if let holder = duties.holder, duties.takesPart {
                div(.class("notice warning")) {
                    p {
                        let name = screen.names.colleague(holder)
                        speech(
                            "Ditangani \(name). Ia dapat mengalihkannya.", "\(name) has taken it, and can hand it over."
                        )
                    }
                }
            } else if duties.mayAct {
                if duties.maySchedule {
                    ScheduleView(step: step, screen: screen)
                } else {
                    StepForm(step: step, screen: screen)
                }
            } else {
                performers(of: step)
            }
            ExtensionView(screen: screen)
            if duties.takesPart { HandsView(screen: screen) }
        } else {
            ended
        }
    }

    private func performers(of step: Step) -> Fragment {
        let officers = step.officers
        return div(.class("notice info")) {
            if officers.isEmpty {
                p {
                    speech(
                        "Tidak ada yang perlu dikerjakan kantor di langkah ini.",
                        "The office has nothing to do in this step.")
                }
            } else {
                p {
                    speech("Dikerjakan oleh ", "This is done by ")
                    strong { screen.words.roles(officers) }
                    "."
                }
                if !screen.colleagues.isEmpty {
                    p(.class("hint")) { screen.colleagues.map(\.name).joined(separator: ", ") }
                }
            }
        }
    }

    private var ended: Fragment {
        Fragment {
            h2 { speech("Berkas ini sudah berakhir", "This case has ended") }
            if case .ended(let id, _, let at) = loaded.state.stage {
                p { "\(loaded.standard.end(id).map { speech($0.name) } ?? ""), \(screen.wording.longInstant(at))." }
            }
            if !loaded.state.products.isEmpty {
                h3 { speech("Produk", "Products") }
                ul {
                    for product in loaded.state.products {
                        li { loaded.standard.product(product).map { speech($0.name) } ?? "" }
                    }
                }
            }
            p(.class("hint")) { speech("Tidak ada lagi yang dapat diubah.", "Nothing can be changed any more.") }
        }
    }
}

/// Explains a step in which the office waits for somebody else.
struct WaitingView: View {
    let step: Step
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }

    var body: some HTML {
        if !loaded.state.openCorrection.isEmpty {
            div(.class("notice warning")) {
                p {
                    speech(
                        "Pemohon diminta memperbaiki (putaran ke-\(round)); waktu kantor berhenti:",
                        "The applicant was asked to mend this (round \(round)); the office's clock stands still:"
                    )
                }
                ul {
                    for requirement in CorrectionInput(fresh: loaded).requirements {
                        li {
                            speech(requirement.name)
                            if let remark = loaded.file.remarks[requirement.id] { p(.class("hint")) { remark } }
                        }
                    }
                }
            }
            CorrectionView(screen: screen)
        } else if step.isForApplicant {
            div(.class("notice warning")) {
                p {
                    speech(
                        "Menunggu pemohon, yang mengerjakannya di halaman lacak. Waktu kantor \(clock).",
                        "Waits for the applicant, who does it on the tracking page. The office's clock \(clock).")
                }
            }
        } else if step.kind == .external {
            div(.class("notice info")) {
                p {
                    let body = step.heldBy.map { screen.words.roles([$0]) } ?? speech("instansi lain", "another body")
                    speech(
                        "Berkas ada di \(body). Catat di sini begitu jawabannya ada. Waktu kantor \(clock).",
                        "The case is with \(body). Record the answer here once it is there. The office's clock \(clock)."
                    )
                }
            }
        }
    }

    private var round: Int { loaded.state.correctionRounds }

    private var clock: String {
        step.pausesClock
            ? speech("berhenti selama itu", "stands still meanwhile") : speech("tetap berjalan", "keeps running")
    }
}

/// What was typed for a step that somebody else has finished meanwhile, to be read and copied.
struct LeftOverView: View {
    let typed: StepInput
    let screen: CaseScreen

    private var speech: Speech { screen.speech }

    var body: some HTML {
        details(.class("fold left-over"), .open()) {
            summary { speech("Yang tadi Anda ketik (tidak tersimpan)", "What you typed (not recorded)") }
            dl(.class("defs")) {
                for line in lines {
                    div {
                        dt { line.name }
                        dd { p(.class("answer")) { line.text } }
                    }
                }
            }
        }
    }

    private var lines: [(name: String, text: String)] {
        let standard = screen.loaded.standard
        let step = standard.step(typed.step)
        let text = AnswerText(speech: speech, wording: screen.wording)
        var lines: [(String, String)] = []
        if let step { lines.append((speech("Langkah", "Step"), speech(step.label))) }
        if let outcome = typed.outcome.flatMap({ step?.outcome(Outcome.ID($0)) }) {
            lines.append((speech("Hasil", "Result"), speech(outcome.name)))
        }
        for field in step?.fields ?? [] {
            guard let given = typed.answers[field.id], !given.isEmpty else { continue }
            lines.append((speech(field.name), text.typed(given)))
        }
        for requirement in standard.requirements {
            guard let remark = typed.checks[requirement.id]?.remark, !remark.isEmpty else { continue }
            lines.append((speech(requirement.name), remark))
        }
        if !typed.note.isEmpty { lines.append((speech("Catatan", "Note"), typed.note)) }
        return lines
    }
}

extension AnswerText {
    /// One line for what was typed, right or wrong.
    func typed(_ given: RawAnswer) -> String {
        switch given {
        case .text(let text): text
        case .list(let options): options.joined(separator: ", ")
        case .rows(let rows): speech("\(rows.count) baris", "\(rows.count) rows")
        case .address(let parts): parts.values.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
        case .files(let files): files.map(\.name).joined(separator: ", ")
        }
    }
}
