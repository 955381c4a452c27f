/// The words at an edge, in lines; several outcomes that lead the same way stand below each other.
struct FlowLabel {
    let lines: [FlowchartLine]
    /// `nil` where there are no words.
    let frame: FlowchartFrame?
    let bottom: Int

    init(_ labels: [String], x: Int, y: Int, width: Int) {
        let face = FlowchartTypeface.small
        let texts = labels.enumerated().flatMap { index, label in
            face.wrap(index + 1 < labels.count ? label + " /" : label, width: width)
        }
        lines = texts.enumerated().map { index, text in
            FlowchartLine(
                text: text, origin: FlowchartPoint(x: x, y: y + index * face.leading + face.ascent), style: .plain)
        }
        let widest = texts.reduce(0) { max($0, face.width(of: $1)) }
        bottom = y + texts.count * face.leading
        frame = texts.isEmpty ? nil : FlowchartFrame(x: x, y: y, width: min(widest, width), height: bottom - y)
    }
}
