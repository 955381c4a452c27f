/// The course of an edge in the notation of SVG, with rounded corners.
struct FlowchartPath {
    /// Radius of a corner.
    static let radius = 6

    /// The value of a path's `d`.
    let course: String

    /// - Parameters:
    ///   - points: Corners of upright and level lines.
    ///   - hasHead: Whether a head follows; the line then ends inside of it, so that the tip stays sharp.
    init(_ points: [FlowchartPoint], hasHead: Bool) {
        var points = points
        if hasHead, points.count > 1 {
            let last = points.count - 1
            points[last] = FlowchartPath.point(from: points[last], towards: points[last - 1], distance: 5)
        }
        guard let start = points.first else {
            course = ""
            return
        }
        var text = "M\(start.x) \(start.y)"
        for index in points.indices.dropFirst() {
            let corner = points[index]
            let before = points[index - 1]
            guard index + 1 < points.count else {
                text += FlowchartPath.line(from: before, to: corner)
                break
            }
            let after = points[index + 1]
            let radius = min(
                FlowchartPath.radius, FlowchartPath.distance(before, corner) / (index == 1 ? 1 : 2),
                FlowchartPath.distance(corner, after) / (index + 2 == points.count ? 1 : 2))
            let bend = FlowchartPath.point(from: corner, towards: before, distance: radius)
            let end = FlowchartPath.point(from: corner, towards: after, distance: radius)
            text += FlowchartPath.line(from: before, to: bend)
            if radius > 0 { text += "Q\(corner.x) \(corner.y) \(end.x) \(end.y)" }
        }
        course = text
    }

    /// The head of an edge: a triangle whose tip is the last point.
    static func head(of points: [FlowchartPoint]) -> String {
        guard let tip = points.last, let before = points.dropLast().last(where: { $0 != tip }) else { return "" }
        if before.x == tip.x {
            return before.y < tip.y ? "M\(tip.x) \(tip.y)l-4-8h8z" : "M\(tip.x) \(tip.y)l-4 8h8z"
        }
        return before.x < tip.x ? "M\(tip.x) \(tip.y)l-8-4v8z" : "M\(tip.x) \(tip.y)l8-4v8z"
    }

    /// The point at a distance from one point on the straight line to another, no further than that one.
    static func point(from start: FlowchartPoint, towards end: FlowchartPoint, distance: Int) -> FlowchartPoint {
        let distance = min(distance, self.distance(start, end))
        return FlowchartPoint(
            x: start.x + (end.x - start.x).signum() * distance, y: start.y + (end.y - start.y).signum() * distance)
    }

    /// Distance of two points on an upright or level line.
    static func distance(_ first: FlowchartPoint, _ second: FlowchartPoint) -> Int {
        abs(first.x - second.x) + abs(first.y - second.y)
    }

    private static func line(from start: FlowchartPoint, to end: FlowchartPoint) -> String {
        if start == end { return "" }
        return start.x == end.x ? "V\(end.y)" : start.y == end.y ? "H\(end.x)" : "L\(end.x) \(end.y)"
    }
}
