/// A procedure laid out as a drawing: boxes in rows from the top, edges between them, in whole units.
///
/// A flow without branches is one column of boxes, 328 units wide with all that belongs to it: on a phone of 360 pixels
/// its smallest letters are still 12 pixels high. Branches stand side by side where they fit. Edges that go back run in
/// lanes on the left, edges that leave out boxes in lanes on the right; no edge passes through a box. An end that
/// is not what the procedure runs into (a refusal, a no-show) is drawn beside the step that may lead to it, as often
/// as there are such steps. Steps that cannot be reached, and ends to which no outcome leads, are not drawn.
public struct FlowchartLayout: Sendable {
    public let service: ServiceStandard.ID
    /// Name of the service, in the language of the drawing.
    public let title: String
    public let language: Language
    public let width: Int
    public let height: Int
    /// How many branches stand side by side at most; up to 2 fit a phone.
    public let columns: Int
    /// Steps and ends; the first one opens the case.
    public let nodes: [FlowchartNode]
    public let edges: [FlowchartEdge]

    /// Lays out the procedure of a standard.
    ///
    /// The same standard gives the same drawing, always.
    public init(of standard: ServiceStandard, agency: Agency, language: Language) {
        var graph = FlowGraph(standard, language: language)
        var columns = FlowColumns(graph)
        if columns.count > FlowColumns.limit {
            graph.stack()
            columns = FlowColumns(graph)
        }
        let routes = FlowRoutes(graph, columns: columns)
        let wording = FlowNodeWording(standard: standard, agency: agency, language: language)
        var composer = FlowComposer(graph: graph, columns: columns, routes: routes, wording: wording)
        composer.compose()
        service = standard.id
        title = standard.name(language)
        self.language = language
        width = composer.grid.width
        height = composer.height
        self.columns = columns.count
        nodes = composer.nodes
        edges = composer.edges
    }

    /// Whether the drawing needs more room than a phone has across.
    public var isWide: Bool { columns > 2 }
}

/// A box of a flowchart.
public struct FlowchartNode: Hashable, Sendable {
    /// What a box stands for.
    public enum Subject: Hashable, Sendable {
        case step(Step.ID)
        case end(End.ID)
    }

    /// Who acts, or how it ends.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case applicant, office, external
        /// The service is fulfilled.
        case goodEnd
        /// Refused, not selected, not there.
        case badEnd
        /// Neither: passed on or withdrawn.
        case otherEnd
    }

    public let subject: Subject
    public let kind: Kind
    /// Whether different ways lead on from here.
    public let isDecision: Bool
    /// Whether the decree itself does not have it, or not in so many words.
    public let isAdded: Bool
    public let frame: FlowchartFrame
    public let lines: [FlowchartLine]

    public init(
        subject: Subject, kind: Kind, isDecision: Bool, isAdded: Bool, frame: FlowchartFrame, lines: [FlowchartLine]
    ) {
        self.subject = subject
        self.kind = kind
        self.isDecision = isDecision
        self.isAdded = isAdded
        self.frame = frame
        self.lines = lines
    }

    public var isEnd: Bool {
        if case .end = subject { true } else { false }
    }
}

/// An edge of a flowchart: upright and level lines from the border of a box to the border of another.
public struct FlowchartEdge: Hashable, Sendable {
    /// Index of the box that the edge leaves.
    public let source: Int
    /// Index of the box that the edge enters.
    public let target: Int
    /// Whether it goes back to something that was done before.
    public let isReturn: Bool
    /// Corners, both ends included.
    public let points: [FlowchartPoint]
    /// The outcomes that lead this way; empty where there is nothing to choose.
    public let label: [FlowchartLine]
    /// The room that the label takes.
    public let labelFrame: FlowchartFrame?

    public init(
        source: Int, target: Int, isReturn: Bool, points: [FlowchartPoint], label: [FlowchartLine],
        labelFrame: FlowchartFrame?
    ) {
        self.source = source
        self.target = target
        self.isReturn = isReturn
        self.points = points
        self.label = label
        self.labelFrame = labelFrame
    }
}
