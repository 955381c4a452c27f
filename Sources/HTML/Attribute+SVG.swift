// Attributes of drawings. Numbers are in the drawing's own units, as set by the view box; they are written with at
// most two decimals. Colours and line widths belong in the style sheet, by class.

extension Attribute {
    /// Makes a drawing readable in a file of its own.
    public static var svgNamespace: Attribute { Attribute("xmlns", "http://www.w3.org/2000/svg") }

    /// The part of the plane that a drawing, symbol or marker shows.
    public static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
        Attribute("viewBox", x, y, width, height)
    }

    /// How a drawing fits a frame of another shape, such as `xMidYMid meet`.
    public static func preserveAspectRatio(_ value: String) -> Attribute { Attribute("preserveAspectRatio", value) }

    /// Left edge, or starting point of words.
    public static func x(_ value: Double) -> Attribute { Attribute("x", value) }

    /// Top edge, or base line of words.
    public static func y(_ value: Double) -> Attribute { Attribute("y", value) }

    /// Distance of words from their place, to the right.
    public static func dx(_ value: Double) -> Attribute { Attribute("dx", value) }

    /// Distance of words from their place, downwards.
    public static func dy(_ value: Double) -> Attribute { Attribute("dy", value) }

    /// Width, of shapes as of pictures.
    public static func width(_ value: Double) -> Attribute { Attribute("width", value) }

    /// Height, of shapes as of pictures.
    public static func height(_ value: Double) -> Attribute { Attribute("height", value) }

    /// Start of a line, from the left.
    public static func x1(_ value: Double) -> Attribute { Attribute("x1", value) }

    /// Start of a line, from the top.
    public static func y1(_ value: Double) -> Attribute { Attribute("y1", value) }

    /// End of a line, from the left.
    public static func x2(_ value: Double) -> Attribute { Attribute("x2", value) }

    /// End of a line, from the top.
    public static func y2(_ value: Double) -> Attribute { Attribute("y2", value) }

    /// Centre of a circle, from the left.
    public static func cx(_ value: Double) -> Attribute { Attribute("cx", value) }

    /// Centre of a circle, from the top.
    public static func cy(_ value: Double) -> Attribute { Attribute("cy", value) }

    /// Radius of a circle.
    public static func r(_ value: Double) -> Attribute { Attribute("r", value) }

    /// Radius across: of an ellipse, or of a rectangle's corners.
    public static func rx(_ value: Double) -> Attribute { Attribute("rx", value) }

    /// Radius up and down: of an ellipse, or of a rectangle's corners.
    public static func ry(_ value: Double) -> Attribute { Attribute("ry", value) }

    /// The course of a path, in the notation of SVG.
    public static func d(_ value: String) -> Attribute { Attribute("d", value) }

    /// The corners of a polyline or polygon.
    public static func points(_ points: [(x: Double, y: Double)]) -> Attribute {
        var buffer = HTMLBuffer()
        buffer.append(points.flatMap { [$0.x, $0.y] })
        return Attribute("points", buffer.text)
    }

    /// Moves, turns or scales what it stands on, in the notation of SVG.
    public static func transform(_ value: String) -> Attribute { Attribute("transform", value) }

    /// Moves what it stands on.
    public static func translate(_ x: Double, _ y: Double) -> Attribute {
        var buffer = HTMLBuffer()
        buffer.append("translate(")
        buffer.append([x, y])
        buffer.append(byte: UInt8(ascii: ")"))
        return Attribute("transform", buffer.text)
    }

    /// Which point of the words stands at their place: `start`, `middle` or `end`.
    public static func textAnchor(_ value: String) -> Attribute { Attribute("text-anchor", value) }

    /// Which height of the words stands at their place, such as `middle`.
    public static func dominantBaseline(_ value: String) -> Attribute { Attribute("dominant-baseline", value) }

    /// Colour inside a shape, or `none`; `currentColor` follows the text around the drawing.
    public static func fill(_ value: String) -> Attribute { Attribute("fill", value) }

    /// Colour of a line, or `none`.
    public static func stroke(_ value: String) -> Attribute { Attribute("stroke", value) }

    /// Width of a line.
    public static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", value) }

    /// The marker at the end of a line, by its `id`.
    public static func markerEnd(_ identifier: String) -> Attribute { Attribute("marker-end", "url(#\(identifier))") }

    /// Width of a marker.
    public static func markerWidth(_ value: Double) -> Attribute { Attribute("markerWidth", value) }

    /// Height of a marker.
    public static func markerHeight(_ value: Double) -> Attribute { Attribute("markerHeight", value) }

    /// The point of a marker that lies on the line, from its left.
    public static func refX(_ value: Double) -> Attribute { Attribute("refX", value) }

    /// The point of a marker that lies on the line, from its top.
    public static func refY(_ value: Double) -> Attribute { Attribute("refY", value) }

    /// How a marker is turned; `auto` follows the line.
    public static func orient(_ value: String) -> Attribute { Attribute("orient", value) }
}
