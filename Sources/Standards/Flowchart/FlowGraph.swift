/// The procedure as a graph: the steps that can be reached, the ends that the flow runs into, and what joins them.
///
/// Nodes stand in an order in which every link that is not a return goes from a lower to a higher index.
struct FlowGraph {
    struct Node {
        let subject: FlowchartNode.Subject
    }

    /// All outcomes of a step that lead to the same node.
    struct Link {
        let source: Int
        let target: Int
        /// What leads this way; empty where there is nothing to choose.
        let labels: [String]
        /// Whether it goes back to a node from which its source was reached.
        let isReturn: Bool
    }

    /// A way out of the procedure beside its flow: drawn at the step that it leaves, as often as there are such steps.
    struct Exit {
        let source: Int
        let end: End
        let labels: [String]
    }

    private(set) var nodes: [Node] = []
    private(set) var links: [Link] = []
    private(set) var exits: [Exit] = []
    /// Row of each node, from 0 at the top; a link that is not a return leads to a lower row.
    private(set) var ranks: [Int] = []
    /// The node that every way from the start to this node passes last; `nil` for the start.
    private(set) var dominators: [Int?] = []

    init(_ standard: ServiceStandard, language: Language) {
        let draft = FlowDraft(standard, language: language)
        let rows = draft.rows
        let order = draft.places.sorted { (rows[$0, default: 0], $0) < (rows[$1, default: 0], $1) }
        let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        nodes = order.map { Node(subject: draft.subject(at: $0)) }
        ranks = order.map { rows[$0, default: 0] }
        for way in draft.ways {
            guard let source = position[way.source] else { continue }
            switch way.target {
            case .node(let place):
                guard let target = position[place] else { continue }
                links.append(
                    Link(source: source, target: target, labels: way.labels, isReturn: ranks[target] <= ranks[source]))
            case .exit(let end): exits.append(Exit(source: source, end: end, labels: way.labels))
            }
        }
        let anchors = draft.anchors.compactMap { from, to in
            position[from].flatMap { source in position[to].map { (source, $0) } }
        }
        dominate(by: links.filter { !$0.isReturn }.map { ($0.source, $0.target) } + anchors)
    }

    /// Puts every node into a row of its own, for flows with more branches than fit side by side.
    mutating func stack() {
        ranks = Array(nodes.indices)
        links = links.map { link in
            Link(
                source: link.source, target: link.target, labels: link.labels, isReturn: link.target <= link.source)
        }
    }

    private mutating func dominate(by pairs: [(Int, Int)]) {
        dominators = Array(repeating: nil, count: nodes.count)
        let sources = Dictionary(grouping: pairs) { $0.1 }
        for node in nodes.indices.dropFirst() {
            var common: Int?
            for (source, _) in sources[node] ?? [] {
                common = common.map { nearest($0, source) } ?? source
            }
            dominators[node] = common ?? 0
        }
    }

    private func nearest(_ first: Int, _ second: Int) -> Int {
        var (first, second) = (first, second)
        while first != second {
            // The later one in the order lies deeper or elsewhere; the start is the last resort of both.
            if first > second { first = dominators[first] ?? 0 } else { second = dominators[second] ?? 0 }
        }
        return first
    }
}
