extension FlowComposer {
    /// The boxes of a row; all steps in it are as high as the highest.
    func boxes(of row: [Int], top: Int) -> [FlowchartNode] {
        let contents = row.map(content)
        let height = zip(row, contents).filter { !isEnd($0.0) }.map(\.1.height).max() ?? 0
        return zip(row, contents).map { node, content in
            let frame = FlowchartFrame(
                x: grid.x(of: columns.column[node]), y: top, width: content.width,
                height: isEnd(node) ? content.height : height)
            let lines = content.lines.map { line in
                FlowchartLine(
                    text: line.text,
                    origin: FlowchartPoint(x: frame.x + line.origin.x, y: frame.y + line.origin.y), style: line.style)
            }
            return FlowchartNode(
                subject: graph.nodes[node].subject, kind: content.kind, isDecision: content.isDecision,
                isAdded: content.isAdded, frame: frame, lines: lines)
        }
    }

    /// A box, measured from its own corner.
    private struct Content {
        var kind: FlowchartNode.Kind
        var isDecision = false
        var isAdded = false
        var width: Int
        var height = 0
        var lines: [FlowchartLine] = []
    }

    private func isEnd(_ node: Int) -> Bool {
        if case .end = graph.nodes[node].subject { true } else { false }
    }

    private func content(of node: Int) -> Content {
        let left = grid.x(of: columns.column[node])
        let room = grid.right(of: routes.span[node]) - left
        switch graph.nodes[node].subject {
        case .step(let id):
            guard let step = wording.standard.step(id) else { return Content(kind: .office, width: room) }
            return content(of: step, node: node, width: room)
        case .end(let id):
            guard let end = wording.standard.end(id) else { return Content(kind: .otherEnd, width: room) }
            return content(of: end, node: node, room: room)
        }
    }

    private func content(of step: Step, node: Int, width: Int) -> Content {
        var content = Content(kind: wording.kind(of: step), width: width)
        let ways = graph.links.count { $0.source == node } + graph.exits.count { $0.source == node }
        content.isDecision = ways > 1
        content.isAdded = step.provenance != .printed
        let padding = width < 160 ? 8 : 12
        var y = 8
        func set(_ text: String, face: FlowchartTypeface, style: FlowchartLine.Style) {
            for line in face.wrap(text, width: width - 2 * padding) {
                content.lines.append(
                    FlowchartLine(text: line, origin: FlowchartPoint(x: padding, y: y + face.ascent), style: style))
                y += face.leading
            }
        }
        set(wording.name(of: step), face: .name, style: .name)
        y += 1
        set(wording.detail(of: step), face: .small, style: .detail)
        content.height = y + 11
        return content
    }

    private func content(of end: End, node: Int, room: Int) -> Content {
        // In a narrow column large letters would break the words.
        let isNarrow = room < 160
        let face = isNarrow ? FlowchartTypeface.small : .name
        let padding = isNarrow ? 12 : 18
        let texts = face.wrap(end.name(wording.language), width: room - 2 * padding)
        let widest = texts.reduce(0) { max($0, face.width(of: $1)) }
        // Every line that comes from above must meet the box.
        let lines = graph.links.indices.compactMap { index -> Int? in
            guard graph.links[index].target == node, case .straight(let column) = routes.routes[index] else {
                return nil
            }
            return grid.spine(of: column) - grid.x(of: columns.column[node]) + FlowGrid.port
        }
        return Content(
            kind: wording.kind(of: end), isAdded: end.provenance != .printed,
            width: min(room, max(widest + widest / 14 + 2 * padding, lines.max() ?? 0)),
            height: texts.count * face.leading + 16,
            lines: texts.enumerated().map { index, text in
                FlowchartLine(
                    text: text, origin: FlowchartPoint(x: padding, y: 8 + index * face.leading + face.ascent),
                    style: isNarrow ? .plain : .name)
            })
    }
}
