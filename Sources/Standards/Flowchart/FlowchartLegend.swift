import HTML

/// What the boxes and lines of a drawing mean: only those that it has.
public struct FlowchartLegend: View {
    private let layout: FlowchartLayout
    private let progress: FlowchartProgress?
    private let wording: FlowchartWording

    public init(_ layout: FlowchartLayout, progress: FlowchartProgress? = nil) {
        self.layout = layout
        self.progress = progress
        wording = FlowchartWording(language: layout.language)
    }

    public var body: some HTML {
        ul(.class("flow-legend")) {
            for kind in FlowchartNode.Kind.allCases where layout.nodes.contains(where: { $0.kind == kind }) {
                entry(wording.name(of: kind)) { swatch(kind.className, isEnd: kind.isEnd) }
            }
            if layout.nodes.contains(where: \.isDecision) {
                entry(wording.decision) {
                    g(.class("node-decision node-plain")) { path(.d("M13 2l7 7l-7 7l-7-7z")) }
                }
            }
            if layout.edges.contains(where: \.isReturn) {
                entry(wording.back) {
                    g(.class("edge-back")) { path(.d("M25 9H6")) }
                    path(.class("edge-head edge-head-back"), .d("M1 9l8-4v8z"))
                }
            }
            if layout.nodes.contains(where: \.isAdded) {
                entry(wording.added) { swatch("node-plain node-added", isEnd: false) }
            }
            if let progress {
                if !progress.completed.isEmpty {
                    entry(wording.done) { swatch("node-plain node-done", isEnd: false) }
                }
                if progress.position != nil {
                    entry(wording.current) { swatch("node-plain node-current", isEnd: false) }
                }
            }
        }
    }

    private func swatch(_ name: String, isEnd: Bool) -> Fragment {
        g(.class(name)) { rect(.x(2), .y(2), .width(22), .height(14), .rx(isEnd ? 7 : 3)) }
    }

    private func entry(_ name: String, @HTMLBuilder sample: () -> Fragment) -> Fragment {
        li {
            svg(.viewBox(0, 0, 26, 18), .width(26), .height(18), .aria("hidden", true)) { sample() }
            name
        }
    }
}

extension FlowchartNode.Kind {
    /// The class by which the style sheet colours it.
    var className: String {
        switch self {
        case .applicant: "node-applicant"
        case .office: "node-office"
        case .external: "node-external"
        case .goodEnd: "node-end-good"
        case .badEnd: "node-end-bad"
        case .otherEnd: "node-end"
        }
    }

    var isEnd: Bool {
        switch self {
        case .applicant, .office, .external: false
        case .goodEnd, .badEnd, .otherEnd: true
        }
    }
}
