/// A point of a drawing, in its units, from the upper left corner.
public struct FlowchartPoint: Hashable, Sendable {
    public let x: Int
    public let y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle of a drawing, in its units.
public struct FlowchartFrame: Hashable, Sendable {
    public let x: Int
    public let y: Int
    public let width: Int
    public let height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var right: Int { x + width }

    public var bottom: Int { y + height }

    public var middle: Int { y + height / 2 }

    /// Whether the two share more than a border.
    public func overlaps(_ other: FlowchartFrame) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
}

/// Words that stand on one line.
public struct FlowchartLine: Hashable, Sendable {
    /// How the words are set.
    public enum Style: Hashable, Sendable {
        /// What a step is: bold.
        case name
        /// Who performs it, and in what time: small.
        case detail
        /// What an edge or an end says: small.
        case plain
    }

    public let text: String
    /// Start of the words, on their base line.
    public let origin: FlowchartPoint
    public let style: Style

    public init(text: String, origin: FlowchartPoint, style: Style) {
        self.text = text
        self.origin = origin
        self.style = style
    }
}
