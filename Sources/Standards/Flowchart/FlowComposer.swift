/// Sets boxes, edges and labels from the top of a drawing to its bottom.
///
/// Between two rows of boxes, four zones lie on top of each other, so that nothing meets what it should not: first the
/// edges that leave for a lane, one after the other over the whole width; then ends beside the flow, each in the
/// columns of its own box; then the labels of edges that run straight down; then the edges that come out of a lane.
struct FlowComposer {
    let graph: FlowGraph
    let columns: FlowColumns
    let routes: FlowRoutes
    let wording: FlowNodeWording
    let grid: FlowGrid
    private(set) var nodes: [FlowchartNode] = []
    private(set) var edges: [FlowchartEdge] = []
    private(set) var height = 0

    /// Height of the line on which each link leaves for its lane.
    private var departures: [Int: Int] = [:]
    /// Height of the line on which a lane comes in above the box of a node.
    private var arrivals: [Int: Int] = [:]
    private var labels: [Int: FlowLabel] = [:]
    private var exits: [FlowExit] = []

    init(graph: FlowGraph, columns: FlowColumns, routes: FlowRoutes, wording: FlowNodeWording) {
        self.graph = graph
        self.columns = columns
        self.routes = routes
        self.wording = wording
        grid = FlowGrid(
            columns: columns.count, lanesLeft: routes.lanes(on: .left), lanesRight: routes.lanes(on: .right))
    }

    mutating func compose() {
        let rows = Dictionary(grouping: graph.nodes.indices) { graph.ranks[$0] }
        var drawn: [Int: FlowchartNode] = [:]
        // Marks of steps that are done stand on the upper border.
        var top = 8
        for rank in 0...(graph.ranks.max() ?? 0) {
            let row = (rows[rank] ?? []).sorted { columns.column[$0] < columns.column[$1] }
            for (node, box) in zip(row, boxes(of: row, top: top)) { drawn[node] = box }
            let bottom = row.compactMap { drawn[$0]?.frame.bottom }.max() ?? top
            let next = (rows[rank + 1] ?? []).sorted { columns.column[$0] < columns.column[$1] }
            top = composeGap(below: row, at: bottom, above: next)
        }
        nodes = graph.nodes.indices.compactMap { drawn[$0] }
        height = top
        for index in graph.links.indices { edges.append(edge(of: index)) }
        for exit in exits {
            let source = nodes[exit.source].frame
            let spine = grid.spine(of: columns.column[exit.source])
            edges.append(
                FlowchartEdge(
                    source: exit.source, target: nodes.count, isReturn: false,
                    points: [
                        FlowchartPoint(x: spine, y: source.bottom), FlowchartPoint(x: spine, y: exit.line),
                        FlowchartPoint(x: exit.node.frame.x, y: exit.line),
                    ],
                    label: exit.label.lines, labelFrame: exit.label.frame))
            nodes.append(exit.node)
        }
    }

    /// Sets what stands between two rows, and gives the top of the lower one.
    private mutating func composeGap(below row: [Int], at bottom: Int, above next: [Int]) -> Int {
        var y = bottom + 12
        for node in row {
            for index in graph.links.indices where graph.links[index].source == node {
                guard case .lane = routes.routes[index] else { continue }
                y = depart(index, at: y)
            }
        }
        var lowest = y
        for node in row {
            var own = y
            for exit in graph.exits where exit.source == node {
                let placed = FlowExit(exit, at: own, territory: territory(of: node, below: row), wording: wording)
                exits.append(placed)
                own = placed.bottom + 11
            }
            lowest = max(lowest, own)
        }
        let hasRows = lowest > bottom + 12
        y = lowest
        for node in row {
            for index in graph.links.indices where graph.links[index].source == node {
                guard case .straight(let column) = routes.routes[index], !graph.links[index].labels.isEmpty else {
                    continue
                }
                let x = grid.spine(of: column) + 8
                let label = FlowLabel(
                    graph.links[index].labels, x: x, y: lowest - (hasRows ? 2 : 4),
                    width: territory(of: node, column: column, below: row).upperBound - x)
                labels[index] = label
                y = max(y, label.bottom)
            }
        }
        for node in next {
            let arriving = routes.lanes.contains { $0.target == node && !$0.entersSide }
            if arriving {
                arrivals[node] = y + 6
                y += 11
            }
        }
        if next.isEmpty { return hasRows ? y - 9 : bottom + 2 }
        return max(y + 13, bottom + 28)
    }

    /// Sets the line on which a link leaves for its lane, and gives the place of the next.
    private mutating func depart(_ index: Int, at y: Int) -> Int {
        let link = graph.links[index]
        let row = graph.nodes.indices.filter { graph.ranks[$0] == graph.ranks[link.source] }
        let territory = territory(of: link.source, below: row)
        let x = territory.lowerBound + 8
        guard !link.labels.isEmpty else {
            departures[index] = y + 2
            return y + 12
        }
        if link.isReturn {
            // The line goes to the left, its label stands on the right.
            let label = FlowLabel(link.labels, x: x, y: y - 5, width: territory.upperBound - x)
            labels[index] = label
            departures[index] = y - 5 + FlowchartTypeface.small.leading / 2
            return label.bottom + 11
        }
        let label = FlowLabel(link.labels, x: x, y: y - 4, width: territory.upperBound - x)
        labels[index] = label
        departures[index] = label.bottom + 3
        return label.bottom + 13
    }

    /// From the line down a column to where the room of a box ends on the right, below its row.
    private func territory(of node: Int, column: Int? = nil, below row: [Int]) -> ClosedRange<Int> {
        let start = column ?? columns.column[node]
        let rank = graph.ranks[node]
        let lines = graph.links.indices.compactMap { index -> Int? in
            let link = graph.links[index]
            guard case .straight(let other) = routes.routes[index], other > start,
                graph.ranks[link.source] <= rank, graph.ranks[link.target] > rank
            else { return nil }
            return grid.spine(of: other) - 8
        }
        let boxes = row.map { columns.column[$0] }.filter { $0 > start }.map { grid.x(of: $0) - 4 }
        let limit = (lines + boxes).min() ?? grid.right(of: max(routes.room(rightOf: node), start))
        return grid.spine(of: start)...max(grid.spine(of: start) + 40, limit)
    }

    private func edge(of index: Int) -> FlowchartEdge {
        let link = graph.links[index]
        let source = nodes[link.source].frame
        let target = nodes[link.target].frame
        let label = labels[index]
        let points: [FlowchartPoint]
        switch routes.routes[index] {
        case .straight(let column):
            let x = grid.spine(of: column)
            points = [FlowchartPoint(x: x, y: source.bottom), FlowchartPoint(x: x, y: target.y)]
        case .lane(let number):
            let lane = routes.lanes[number]
            let spine = grid.spine(of: columns.column[link.source])
            let line = departures[index] ?? source.bottom + 8
            let x = grid.x(of: lane)
            var corners = [(spine, source.bottom), (spine, line), (x, line)]
            if lane.entersSide {
                corners += [(x, target.middle), (lane.side == .left ? target.x : target.right, target.middle)]
            } else {
                let port = grid.spine(of: columns.column[link.target])
                let arrival = arrivals[link.target] ?? target.y - 8
                corners += [(x, arrival), (port, arrival), (port, target.y)]
            }
            points = corners.map { FlowchartPoint(x: $0.0, y: $0.1) }
        }
        return FlowchartEdge(
            source: link.source, target: link.target, isReturn: link.isReturn, points: points,
            label: label?.lines ?? [], labelFrame: label?.frame)
    }
}
