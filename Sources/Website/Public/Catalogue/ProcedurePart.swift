import Desk
import HTML
import Standards

/// The procedure: drawn as a flowchart, told step by step, and the decree's own sentences folded.
struct ProcedurePart: View {
    let standard: ServiceStandard
    let agency: Agency
    let isOpen: Bool
    let speech: Speech

    private var words: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }

    var body: some HTML {
        FlowchartPicture(FlowchartLayout(of: standard, agency: agency, language: speech.language))
        details(.class("fold"), .open(if: isOpen)) {
            summary { speech("Bagan ini dalam kata-kata", "The chart in words") }
            FlowchartText(of: standard, agency: agency, language: speech.language)
        }
        details(.class("fold"), .open(if: isOpen)) {
            summary { speech("Uraian tiap langkah", "Each step in full") }
            ol(.class("procedure")) {
                for step in standard.steps { item(step) }
            }
            if !endings.isEmpty {
                h3 { speech("Cara lain permohonan berakhir", "Other ways in which a case ends") }
                ul {
                    for end in endings {
                        li {
                            speech(end.name)
                            ProvenanceNote(provenance: end.provenance, speech: speech, isOpen: isOpen)
                        }
                    }
                }
            }
        }
    }

    private var endings: [End] { standard.ends.filter { $0.result != .fulfilled } }

    private func item(_ step: Step) -> Fragment {
        li {
            strong { speech(step.label) }
            p(.lang(speech.foreign(step.name))) { speech(step.name) }
            p(.class("meta")) {
                span { words.performers(of: step) }
                if let within = step.within { span { words.wording.term(within) } }
                if let printed = printedNumber(of: step) { span { printed } }
            }
            ProvenanceNote(provenance: step.provenance, speech: speech, isOpen: isOpen)
            for outcome in step.outcomes where outcome.provenance.reason != nil {
                p(.class("hint")) {
                    speech("Hasil \"\(speech(outcome.name))\":", "Outcome \"\(speech(outcome.name))\":")
                }
                ProvenanceNote(provenance: outcome.provenance, speech: speech, isOpen: isOpen)
            }
        }
    }

    private func printedNumber(of step: Step) -> String? {
        guard !step.printed.isEmpty else { return nil }
        let numbers = step.printed.map(String.init).joined(separator: ", ")
        return speech("butir \(numbers) dalam keputusan", "item \(numbers) of the decree")
    }
}

/// The promised times: one row a phase or variant.
struct PromiseTable: View {
    let standard: ServiceStandard
    let agency: Agency
    let isOpen: Bool
    let speech: Speech

    private var words: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }

    var body: some HTML {
        if standard.promises.isEmpty {
            p { speech("Keputusan tidak mencantumkan jangka waktu.", "The decree states no time.") }
        }
        ul(.class("promises")) {
            for promise in standard.promises {
                li {
                    p {
                        if standard.promises.count > 1 || promise.condition != nil { speech(promise.name) + ": " }
                        strong { words.limit(of: promise) }
                        if promise.printed.lowercased() != words.limit(of: promise).lowercased() {
                            span(.class("hint")) {
                                speech(" (tertulis: \(promise.printed))", " (in print: \(promise.printed))")
                            }
                        }
                    }
                    if let condition = promise.condition {
                        p(.class("hint")) { speech("Hanya bila ", "Only if ") + words.condition(condition) }
                    }
                    p(.class("hint")) { words.span(of: promise) }
                    ProvenanceNote(provenance: promise.provenance, speech: speech, isOpen: isOpen)
                }
            }
        }
        if standard.promises.contains(where: { $0.maximum != nil }), let pauses = words.pauses {
            p(.class("hint")) { pauses }
        }
    }
}
