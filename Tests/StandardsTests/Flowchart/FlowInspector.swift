@testable import Standards

/// Looks for everything in a drawing that would make it hard to read or wrong.
struct FlowInspector {
    let layout: FlowchartLayout
    let standard: ServiceStandard

    /// One sentence for each fault.
    var faults: [String] {
        boxFaults + edgeFaults + labelFaults + sharedLineFaults + contentFaults
    }

    private var boxFaults: [String] {
        var faults: [String] = []
        for (index, node) in layout.nodes.enumerated() {
            let frame = node.frame
            if frame.x < 0 || frame.y < 0 || frame.right > layout.width || frame.bottom > layout.height {
                faults.append("\(name(index)) stands outside the drawing")
            }
            for other in layout.nodes.indices where other > index && layout.nodes[other].frame.overlaps(frame) {
                faults.append("\(name(index)) and \(name(other)) overlap")
            }
            for line in node.lines {
                let face = line.style == .name ? FlowchartTypeface.name : .small
                let right = line.origin.x + face.width(of: line.text)
                if line.origin.x < frame.x + 4 || right > frame.right || line.origin.y > frame.bottom - 3
                    || line.origin.y - face.size * 2 / 3 < frame.y
                {
                    faults.append("\(line.text) does not fit \(name(index))")
                }
            }
        }
        return faults
    }

    private var edgeFaults: [String] {
        var faults: [String] = []
        for edge in layout.edges {
            let way = "\(name(edge.source)) to \(name(edge.target))"
            let source = layout.nodes[edge.source].frame
            let target = layout.nodes[edge.target].frame
            guard let first = edge.points.first, let last = edge.points.last, edge.points.count > 1 else {
                faults.append("\(way) has no line")
                continue
            }
            if !isOnBorder(first, of: source) { faults.append("\(way) does not begin at its box") }
            if !isOnBorder(last, of: target) { faults.append("\(way) does not end at its box") }
            if edge.isReturn != (target.y <= source.y) { faults.append("\(way) is drawn as the wrong kind") }
            for (start, end) in segments(of: edge) {
                if start.x != end.x && start.y != end.y { faults.append("\(way) runs aslant") }
                if min(start.x, end.x) < 0 || max(start.x, end.x) > layout.width || max(start.y, end.y) > layout.height
                {
                    faults.append("\(way) leaves the drawing")
                }
                for index in layout.nodes.indices {
                    let frame = layout.nodes[index].frame
                    let isOwn = index == edge.source || index == edge.target
                    if crosses(start, end, frame, margin: isOwn ? 1 : -2) {
                        faults.append("\(way) crosses \(name(index))")
                    }
                }
            }
        }
        return faults
    }

    private var labelFaults: [String] {
        var faults: [String] = []
        for (index, edge) in layout.edges.enumerated() {
            guard let label = edge.labelFrame else { continue }
            let words = edge.label.map(\.text).joined(separator: " ")
            if label.right > layout.width { faults.append("“\(words)” leaves the drawing") }
            for (other, node) in layout.nodes.enumerated() where node.frame.overlaps(label) {
                faults.append("“\(words)” lies on \(name(other))")
            }
            for (other, crossing) in layout.edges.enumerated() {
                if other > index, let frame = crossing.labelFrame, frame.overlaps(label) {
                    faults.append("“\(words)” lies on “\(crossing.label.map(\.text).joined(separator: " "))”")
                }
                if segments(of: crossing).contains(where: { crosses($0, $1, label, margin: 1) }) {
                    faults.append("a line runs through “\(words)”")
                }
            }
        }
        return faults
    }

    /// Edges that have neither source nor target in common must not look like one.
    private var sharedLineFaults: [String] {
        var faults: [String] = []
        for (index, edge) in layout.edges.enumerated() {
            for other in layout.edges[(index + 1)...] where edge.source != other.source && edge.target != other.target {
                for (start, end) in segments(of: edge) {
                    for (from, to) in segments(of: other) where overlap(start, end, from, to) {
                        faults.append(
                            "\(name(edge.source)) to \(name(edge.target)) and \(name(other.source)) to "
                                + "\(name(other.target)) share a line")
                    }
                }
            }
        }
        return faults
    }

    /// What can be reached is drawn once, with an edge for every outcome.
    private var contentFaults: [String] {
        var faults: [String] = []
        var open = standard.steps.prefix(1).map(\.id)
        var reached = Set(open)
        while let id = open.popLast(), let step = standard.step(id) {
            let drawn = layout.nodes.indices.filter { layout.nodes[$0].subject == .step(id) }
            guard drawn.count == 1 else {
                faults.append("\(id) is drawn \(drawn.count) times")
                continue
            }
            for outcome in step.outcomes {
                let subject: FlowchartNode.Subject
                switch outcome.target {
                case .step(let next):
                    subject = .step(next)
                    if reached.insert(next).inserted { open.append(next) }
                case .end(let end): subject = .end(end)
                }
                let edge = layout.edges.first {
                    $0.source == drawn[0] && layout.nodes[$0.target].subject == subject
                }
                if edge == nil { faults.append("\(id) has no edge for \(outcome.id)") }
            }
        }
        let extra = layout.nodes.count { node in
            if case .step(let id) = node.subject { !reached.contains(id) } else { false }
        }
        if extra > 0 { faults.append("\(extra) steps are drawn that cannot be reached") }
        return faults
    }

    private func name(_ index: Int) -> String {
        switch layout.nodes[index].subject {
        case .step(let id): "step \(id)"
        case .end(let id): "end \(id)"
        }
    }

    private func segments(of edge: FlowchartEdge) -> [(FlowchartPoint, FlowchartPoint)] {
        Array(zip(edge.points, edge.points.dropFirst()))
    }

    private func isOnBorder(_ point: FlowchartPoint, of frame: FlowchartFrame) -> Bool {
        let isInside = (frame.x...frame.right).contains(point.x) && (frame.y...frame.bottom).contains(point.y)
        return isInside
            && (point.x == frame.x || point.x == frame.right || point.y == frame.y || point.y == frame.bottom)
    }

    private func crosses(
        _ start: FlowchartPoint, _ end: FlowchartPoint, _ frame: FlowchartFrame, margin: Int
    ) -> Bool {
        max(start.x, end.x) >= frame.x + margin && min(start.x, end.x) <= frame.right - margin
            && max(start.y, end.y) >= frame.y + margin && min(start.y, end.y) <= frame.bottom - margin
    }

    private func overlap(
        _ start: FlowchartPoint, _ end: FlowchartPoint, _ from: FlowchartPoint, _ to: FlowchartPoint
    ) -> Bool {
        if start.x == end.x, from.x == to.x, start.x == from.x {
            return min(max(start.y, end.y), max(from.y, to.y)) > max(min(start.y, end.y), min(from.y, to.y))
        }
        if start.y == end.y, from.y == to.y, start.y == from.y {
            return min(max(start.x, end.x), max(from.x, to.x)) > max(min(start.x, end.x), min(from.x, to.x))
        }
        return false
    }
}
