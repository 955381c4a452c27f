/// What is drawn of the edges of a layout: lines that several edges share are drawn once.
///
/// Edges that leave a box together part like rails, and edges into the same box join like rails. Drawn twice, dashes
/// would fill each other's gaps.
struct FlowchartStrokes {
    struct Stroke {
        let points: [FlowchartPoint]
        let isReturn: Bool
        let hasHead: Bool
    }

    let strokes: [Stroke]

    init(_ edges: [FlowchartEdge]) {
        var heads: Set<FlowchartPoint> = []
        var trunks: [Trunk: FlowchartPoint] = [:]
        var strokes: [Stroke] = []
        // The longest first: it is drawn whole, and the others run into it.
        let lengths = edges.map { edge in
            zip(edge.points, edge.points.dropFirst()).reduce(0) { $0 + FlowchartPath.distance($1.0, $1.1) }
        }
        for index in edges.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
            let edge = edges[index]
            var points = FlowchartStrokes.leaving(edge, among: edges)
            var hasHead = true
            // An edge with a lane: down, to the lane, along the lane, and in.
            if edge.points.count >= 5 {
                let lane = edge.points[2]
                let trunk = Trunk(x: lane.x, target: edge.target)
                if trunks[trunk] != nil {
                    let along = FlowchartPath.point(from: lane, towards: edge.points[3], distance: FlowchartPath.radius)
                    points = points.prefix(while: { $0 != lane }) + [lane, along]
                    hasHead = false
                } else {
                    trunks[trunk] = lane
                }
            }
            if hasHead, let tip = edge.points.last { hasHead = heads.insert(tip).inserted || !edge.isReturn }
            strokes.append(Stroke(points: points, isReturn: edge.isReturn, hasHead: hasHead))
        }
        self.strokes = strokes
    }

    private struct Trunk: Hashable {
        let x: Int
        let target: Int
    }

    /// The edge from where it parts from the others of its box.
    private static func leaving(_ edge: FlowchartEdge, among edges: [FlowchartEdge]) -> [FlowchartPoint] {
        guard edge.points.count > 2, let start = edge.points.first else { return edge.points }
        let corner = edge.points[1]
        let goesOn = edges.contains { other in
            other.source == edge.source && other.points.first == start && other.points[1].y > corner.y
        }
        guard goesOn else { return edge.points }
        let parting = FlowchartPath.point(from: corner, towards: start, distance: FlowchartPath.radius)
        return [parting] + edge.points.dropFirst()
    }
}
