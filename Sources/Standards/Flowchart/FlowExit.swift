/// An end beside the flow, set at the step that may lead to it.
struct FlowExit {
    let source: Int
    let node: FlowchartNode
    let label: FlowLabel
    /// Height of the line that leads to it.
    let line: Int
    let bottom: Int

    /// Sets the end below a box.
    ///
    /// - Parameters:
    ///   - y: Where its room begins.
    ///   - territory: From the line that leaves the box to where the room of the box ends.
    init(_ exit: FlowGraph.Exit, at y: Int, territory: ClosedRange<Int>, wording: FlowNodeWording) {
        let face = FlowchartTypeface.small
        let name = exit.end.name(wording.language)
        // A label that says what the end says would only be read twice.
        let labels = exit.labels.filter { $0.lowercased() != name.lowercased() }
        let start = territory.lowerBound
        let room = territory.upperBound - start
        let beside = start + 120
        let widest = labels.reduce(0) { max($0, face.width(of: $1)) }
        let isShort = labels.count == 1 && room >= 230 && widest <= beside - start - 24
        let left = isShort ? beside : start + 22
        let texts = face.wrap(name, width: max(48, territory.upperBound - left - 2 * Self.padding))
        let height = texts.count * face.leading + 10
        let width = texts.reduce(0) { max($0, face.width(of: $1)) } + 2 * Self.padding
        let top: Int
        if isShort {
            label = FlowLabel(labels, x: start + 8, y: y - 4 + max(0, height / 2 - 20), width: beside - start - 16)
            line = label.bottom + 4
            top = line - height / 2
        } else {
            label = FlowLabel(labels, x: start + 8, y: y - 4, width: room - 8)
            top = labels.isEmpty ? y - 2 : label.bottom + 3
            line = top + height / 2
        }
        source = exit.source
        bottom = top + height
        node = FlowchartNode(
            subject: .end(exit.end.id), kind: wording.kind(of: exit.end), isDecision: false,
            isAdded: exit.end.provenance != .printed,
            frame: FlowchartFrame(x: left, y: top, width: width, height: height),
            lines: texts.enumerated().map { index, text in
                FlowchartLine(
                    text: text,
                    origin: FlowchartPoint(x: left + Self.padding, y: top + 5 + index * face.leading + face.ascent),
                    style: .plain)
            })
    }

    private static let padding = 12
}
