/// Which column every node of a graph stands in; no two nodes of a row share one.
///
/// Branches of a node stand side by side, each with all that only it leads to, as close to the left as their rows allow:
/// a chain keeps to its column, and what follows the branches stands below the first of them again.
struct FlowColumns {
    /// More columns would be too narrow to read.
    static let limit = 5

    /// Column of each node, from 0.
    private(set) var column: [Int]
    /// Number of columns, 1 or more.
    private(set) var count: Int

    init(_ graph: FlowGraph) {
        column = Array(repeating: 0, count: graph.nodes.count)
        let children = Dictionary(grouping: graph.nodes.indices.dropFirst()) { graph.dominators[$0] ?? 0 }
        // From the last node to the first, so that everything below a node is placed before it.
        var outlines: [Int: Outline] = [:]
        for node in graph.nodes.indices.reversed() {
            var outline = Outline(node: node, rank: graph.ranks[node])
            for child in children[node] ?? [] {
                if let part = outlines.removeValue(forKey: child) { outline.take(part) }
            }
            outlines[node] = outline
        }
        for (node, place) in outlines[0]?.columns ?? [] { column[node] = place }
        count = (column.max() ?? 0) + 1
    }

    /// A node with everything below it: the columns of its nodes, and how far it reaches in each row.
    private struct Outline {
        var columns: [(node: Int, column: Int)]
        private var reach: [Int: ClosedRange<Int>]

        init(node: Int, rank: Int) {
            columns = [(node, 0)]
            reach = [rank: 0...0]
        }

        /// Sets another part to the right of what is there, no further than needed.
        mutating func take(_ part: Outline) {
            let shift = part.reach.reduce(0) { shift, row in
                max(shift, reach[row.key].map { $0.upperBound + 1 - row.value.lowerBound } ?? 0)
            }
            columns += part.columns.map { ($0.node, $0.column + shift) }
            for (rank, range) in part.reach {
                let moved = range.lowerBound + shift...range.upperBound + shift
                reach[rank] = reach[rank].map { min($0.lowerBound, moved.lowerBound)...moved.upperBound } ?? moved
            }
        }
    }
}
