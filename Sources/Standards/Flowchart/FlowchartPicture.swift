import HTML

/// A flowchart as a figure: the drawing in SVG, and what its colours and lines mean.
///
/// The drawing brings classes only; the style sheet gives colours, and letters of 15 units for names and 13 for the
/// rest, bold for names. Screen readers hear its title and a sentence; the text equivalent, ``FlowchartText``,
/// belongs next to it.
public struct FlowchartPicture: View {
    private let layout: FlowchartLayout
    private let progress: FlowchartProgress?
    private let wording: FlowchartWording

    /// - Parameters:
    ///   - layout: What to draw.
    ///   - progress: How far a case has come; `nil` for the procedure as such.
    public init(_ layout: FlowchartLayout, progress: FlowchartProgress? = nil) {
        self.layout = layout
        self.progress = progress
        wording = FlowchartWording(language: layout.language)
    }

    public var body: some HTML {
        figure(
            .class("flow", layout.isWide ? "flow-wide" : nil),
            // What scrolls must be reachable by keyboard.
            .when(layout.isWide, .tabindex(0)), .when(layout.isWide, .role("group")),
            .when(layout.isWide, .aria("label", wording.title(layout.title)))
        ) {
            drawing
            figcaption { FlowchartLegend(layout, progress: progress) }
        }
    }

    /// The drawing alone.
    public var drawing: Fragment {
        let title = "flow-\(layout.service)-title"
        let summary = "flow-\(layout.service)-desc"
        return svg(
            .viewBox(0, 0, Double(layout.width), Double(layout.height)), .width(Double(layout.width)),
            .height(Double(layout.height)), .role("img"), .aria("labelledby", title), .aria("describedby", summary)
        ) {
            titleElement(.id(title)) { wording.title(layout.title) }
            desc(.id(summary)) { wording.summary(of: layout, progress: progress) }
            lines
            g(.class("edge-label")) {
                for edge in layout.edges {
                    for line in edge.label { words(line) }
                }
            }
            for (index, node) in layout.nodes.enumerated() { box(node, at: index) }
        }
    }

    private var lines: Fragment {
        let strokes = FlowchartStrokes(layout.edges).strokes
        return Fragment {
            for isReturn in [false, true] {
                let group = strokes.filter { $0.isReturn == isReturn }
                if !group.isEmpty {
                    g(.class(isReturn ? "edge-back" : "edge")) {
                        for stroke in group {
                            path(.d(FlowchartPath(stroke.points, hasHead: stroke.hasHead).course))
                        }
                    }
                    path(
                        .class("edge-head", isReturn ? "edge-head-back" : nil),
                        .d(group.filter(\.hasHead).map { FlowchartPath.head(of: $0.points) }.joined()))
                }
            }
        }
    }

    private func box(_ node: FlowchartNode, at index: Int) -> Fragment {
        let frame = node.frame
        let radius = node.isEnd ? min(frame.height / 2, 18) : 6
        return g(
            .class(
                node.kind.className, node.isDecision ? "node-decision" : nil, node.isAdded ? "node-added" : nil,
                stateClass(of: node, at: index))
        ) {
            rect(
                .x(Double(frame.x)), .y(Double(frame.y)), .width(Double(frame.width)), .height(Double(frame.height)),
                .rx(Double(radius)))
            if node.isDecision, let start = port(of: index) {
                path(.d("M\(start.x) \(start.y - 6)l6 6l-6 6l-6-6z"))
            }
            if isDone(node) {
                circle(.cx(Double(frame.right - 13)), .cy(Double(frame.y)), .r(7))
                path(.class("flow-check"), .d("M\(frame.right - 17) \(frame.y)l3 3l5-6"))
            }
            for line in node.lines { words(line) }
        }
    }

    private func words(_ line: FlowchartLine) -> Fragment {
        text(
            .class(line.style == .name ? "flow-name" : line.style == .detail ? "flow-detail" : nil),
            .x(Double(line.origin.x)), .y(Double(line.origin.y))
        ) { line.text }
    }

    /// Where the first way on leaves a box.
    private func port(of index: Int) -> FlowchartPoint? {
        layout.edges.filter { $0.source == index }.compactMap(\.points.first).min { $0.x < $1.x }
    }

    private func isDone(_ node: FlowchartNode) -> Bool {
        guard let progress, case .step(let id) = node.subject else { return false }
        return progress.completed.contains(id) && progress.position != .step(id)
    }

    private func stateClass(of node: FlowchartNode, at index: Int) -> String? {
        guard let position = progress?.position else { return isDone(node) ? "node-done" : nil }
        switch (node.subject, position) {
        case (.step(let id), .step(let current)) where id == current: return "node-current"
        case (.end(let id), .end(let reached, let last)) where id == reached:
            // An end that is drawn at several steps is marked where the case ended.
            let sources = layout.edges.filter { $0.target == index }.map { layout.nodes[$0.source].subject }
            return last.map { sources.contains(.step($0)) } ?? true ? "node-current" : nil
        default: return isDone(node) ? "node-done" : nil
        }
    }
}
