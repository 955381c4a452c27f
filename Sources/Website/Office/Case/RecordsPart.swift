import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// What the steps before have recorded: opinions, findings, minutes, products.
struct RecordsPart: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }

    /// Steps that left something to read, the newest first.
    private var records: [CaseFile.StepRecord] {
        loaded.file.records.filter { !$0.fields.isEmpty || $0.note != nil }.reversed()
    }

    var body: some HTML {
        let records = records
        if !records.isEmpty {
            section(.class("records"), .id("hasil")) {
                h2 { speech("Hasil langkah sebelumnya", "Results of earlier steps") }
                for (index, record) in records.enumerated() {
                    details(.class("fold"), .open(if: index == 0)) {
                        summary { heading(of: record) }
                        div { content(of: record) }
                    }
                }
            }
        }
    }

    private func heading(of record: CaseFile.StepRecord) -> String {
        let step = loaded.standard.step(record.step)
        let name = step.map { speech($0.label) } ?? record.step.rawValue
        guard let step, step.outcomes.count > 1, let outcome = step.outcome(record.outcome) else { return name }
        return "\(name): \(speech(outcome.name))"
    }

    private func content(of record: CaseFile.StepRecord) -> Fragment {
        let step = loaded.standard.step(record.step)
        return Fragment {
            p(.class("hint")) { "\(screen.names.actor(record.actor)), \(screen.wording.instant(record.at))" }
            if let note = record.note {
                p {
                    strong { speech("Catatan: ", "Note: ") }
                    note
                }
            }
            dl(.class("defs")) {
                for field in step?.fields ?? [] where record.fields[field.id] != nil {
                    div {
                        dt { speech(field.name) }
                        dd {
                            AnswerView(
                                value: record.fields[field.id], field: field, zone: screen.visit.agency.zone,
                                fileAddress: screen.fileAddress, speech: speech)
                        }
                    }
                }
            }
            products(of: step)
        }
    }

    @HTMLBuilder private func products(of step: Step?) -> Fragment {
        let made = (step?.makes ?? []).filter { loaded.state.products.contains($0) }
        if !made.isEmpty {
            p {
                strong { speech("Produk: ", "Product: ") }
                made.compactMap { loaded.standard.product($0) }.map { speech($0.name) }.joined(separator: "; ")
            }
        }
    }
}
