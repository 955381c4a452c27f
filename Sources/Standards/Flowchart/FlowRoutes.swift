/// How every link of a graph runs: straight down a column, or through a lane beside all boxes.
struct FlowRoutes {
    enum Side: Hashable {
        case left, right
    }

    /// All links into one node that run beside the boxes, on one side.
    struct Lane {
        let side: Side
        let target: Int
        /// Distance from the boxes, in lanes; 0 is the nearest.
        var depth = 0
        /// Whether the lane enters the box from the side; otherwise other boxes are in the way, and it enters from above.
        let entersSide: Bool
        /// Rows that the lane passes, in quarters.
        fileprivate var extent: ClosedRange<Int>
    }

    enum Route: Hashable {
        /// Down the given column, from box to box.
        case straight(column: Int)
        /// Through the lane of that index.
        case lane(Int)
    }

    /// Route of each link.
    private(set) var routes: [Route] = []
    private(set) var lanes: [Lane] = []
    /// Last column that the box of each node spans.
    private(set) var span: [Int]
    /// Columns that are taken in each row, by boxes and by links that pass.
    private var taken: [[Bool]]
    private let graph: FlowGraph
    private let columns: FlowColumns

    init(_ graph: FlowGraph, columns: FlowColumns) {
        self.graph = graph
        self.columns = columns
        span = columns.column
        let rows = (graph.ranks.max() ?? 0) + 1
        taken = Array(repeating: Array(repeating: false, count: columns.count), count: rows)
        for node in graph.nodes.indices { taken[graph.ranks[node]][columns.column[node]] = true }
        runStraight()
        let missing = graph.links.indices.filter { straight[$0] == nil }
        for link in missing { run(link) }
        routes = graph.links.indices.map { straight[$0] ?? .lane(laneOf[$0] ?? 0) }
        setLanesApart()
        widen()
    }

    func lanes(on side: Side) -> Int {
        lanes.filter { $0.side == side }.reduce(0) { max($0, $1.depth + 1) }
    }

    /// Last column to the right of a node that nothing else takes.
    func room(rightOf node: Int) -> Int {
        let row = taken[graph.ranks[node]]
        let next = row.indices.first { $0 > columns.column[node] && row[$0] } ?? row.count
        return next - 1
    }

    private var straight: [Int: Route] = [:]
    private var laneOf: [Int: Int] = [:]
    /// Columns in which a link runs below each row.
    private var used: Set<[Int]> = []

    private mutating func runStraight() {
        func length(_ link: Int) -> Int {
            graph.ranks[graph.links[link].target] - graph.ranks[graph.links[link].source]
        }
        let forward = graph.links.indices.filter { !graph.links[$0].isReturn }
        for index in forward.sorted(by: { (length($0), $0) < (length($1), $1) }) {
            let link = graph.links[index]
            let column = max(columns.column[link.source], columns.column[link.target])
            let rows = graph.ranks[link.source]..<graph.ranks[link.target]
            let isFree = rows.dropFirst().allSatisfy { row in
                graph.nodes.indices.allSatisfy { node in
                    graph.ranks[node] != row || columns.column[node] > column || span[node] < column
                }
            }
            guard isFree, column <= room(rightOf: link.source), column <= room(rightOf: link.target),
                rows.allSatisfy({ !used.contains([$0, column]) })
            else { continue }
            straight[index] = .straight(column: column)
            for row in rows { used.insert([row, column]) }
            for row in rows.dropFirst() { taken[row][column] = true }
            span[link.source] = max(span[link.source], column)
            span[link.target] = max(span[link.target], column)
        }
    }

    private mutating func run(_ index: Int) {
        let link = graph.links[index]
        let side: Side = link.isReturn ? .left : .right
        let rank = graph.ranks[link.target]
        let isOutermost = graph.nodes.indices.allSatisfy { other in
            let distance = columns.column[other] - columns.column[link.target]
            return graph.ranks[other] != rank || (side == .left ? distance >= 0 : distance <= 0)
        }
        let arrival = 4 * rank - (isOutermost ? 0 : 1)
        let departure = 4 * graph.ranks[link.source] + 2
        let extent = min(arrival, departure)...max(arrival, departure)
        if let known = lanes.firstIndex(where: { $0.side == side && $0.target == link.target }) {
            let both = lanes[known].extent
            lanes[known].extent =
                min(both.lowerBound, extent.lowerBound)...max(both.upperBound, extent.upperBound)
            laneOf[index] = known
        } else {
            laneOf[index] = lanes.count
            lanes.append(Lane(side: side, target: link.target, entersSide: isOutermost, extent: extent))
        }
    }

    /// Gives lanes that pass the same row different distances; short ones run nearer to the boxes.
    private mutating func setLanesApart() {
        let byLength = lanes.indices.sorted { first, second in
            (lanes[first].extent.count, first) < (lanes[second].extent.count, second)
        }
        var placed: [Int] = []
        for index in byLength {
            let near = placed.filter {
                lanes[$0].side == lanes[index].side && lanes[$0].extent.overlaps(lanes[index].extent)
            }
            let depths = Set(near.map { lanes[$0].depth })
            lanes[index].depth = (0...depths.count).first { !depths.contains($0) } ?? depths.count
            placed.append(index)
        }
    }

    /// Lets a box span a second column where nothing stands.
    private mutating func widen() {
        for node in graph.nodes.indices {
            span[node] = max(span[node], min(room(rightOf: node), columns.column[node] + 1))
        }
    }
}
