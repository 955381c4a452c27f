import HTML
import WorkingTime

/// The procedure in words: one item a step, in the order and with the numbers of the standard's list.
///
/// It says everything that the drawing shows, and what the drawing has no room for: who records an outcome in place of
/// the performer, and for which applications an outcome is open.
public struct FlowchartText: View {
    /// One step in words.
    public struct Item: Hashable, Sendable {
        public let step: Step.ID
        /// Number of the step, from 1.
        public let number: Int
        /// Who does what, and the way on where there is only one.
        public let sentence: String
        /// The ways on, where there are several.
        public let ways: [String]
    }

    public let items: [Item]

    public init(of standard: ServiceStandard, agency: Agency, language: Language) {
        let wording = FlowchartWording(language: language)
        let names = FlowNodeWording(standard: standard, agency: agency, language: language)
        items = standard.steps.enumerated().map { index, step in
            var sentence = "\(names.performers(of: step)): \(step.label(language))"
            if let term = step.within {
                let time = language == .indonesian ? term.description : term.descriptionEn
                sentence += " (\(wording.within(time)))"
            }
            let ways = step.outcomes.map { outcome in
                FlowchartText.way(outcome, of: index, in: standard, names: names, wording: wording)
            }
            let isOnly = ways.count == 1
            return Item(
                step: step.id, number: index + 1, sentence: "\(sentence)." + (isOnly ? " " + ways[0] : ""),
                ways: isOnly ? [] : ways)
        }
    }

    public var body: some HTML {
        ol(.class("flow-text")) {
            for item in items {
                li {
                    item.sentence
                    if !item.ways.isEmpty {
                        ul {
                            for way in item.ways { li { way } }
                        }
                    }
                }
            }
        }
    }

    private static func way(
        _ outcome: Outcome, of index: Int, in standard: ServiceStandard, names: FlowNodeWording,
        wording: FlowchartWording
    ) -> String {
        let step = standard.steps[index]
        let label = step.outcomes.count > 1 ? outcome.name(names.language) : nil
        var notes: [String] = []
        if !outcome.performers.isEmpty, outcome.performers != step.performers {
            notes.append(wording.recorded(by: names.names(of: outcome.performers)))
        }
        if let condition = outcome.condition { notes.append(names.only(condition, wording: wording)) }
        switch outcome.target {
        case .end(let id):
            let end = standard.end(id)?.name(names.language) ?? id.rawValue
            return wording.way(label: label, notes: notes, target: end, isEnd: true, isBack: false)
        case .step(let id):
            let place = standard.steps.firstIndex { $0.id == id }
            let name = standard.step(id)?.label(names.language) ?? id.rawValue
            let target = place.map { wording.step($0 + 1, name) } ?? name
            return wording.way(
                label: label, notes: notes, target: target, isEnd: false, isBack: place.map { $0 <= index } ?? false)
        }
    }
}
