// Drawings. SVG is written with closing tags throughout, so that the same bytes are right inside a page and in a
// file of their own. `title`, `a` and `script` are shared with HTML.

/// A drawing; in a file of its own it needs `.svgNamespace`.
public func svg(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("svg", attributes, content())
}

/// Shapes that belong together.
public func g(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("g", attributes, content())
}

/// A line of any shape.
public func path(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("path", attributes, content())
}

/// A rectangle.
public func rect(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("rect", attributes, content())
}

/// A circle.
public func circle(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("circle", attributes, content())
}

/// An ellipse.
public func ellipse(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("ellipse", attributes, content())
}

/// A straight line.
public func line(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("line", attributes, content())
}

/// Straight lines from point to point.
public func polyline(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("polyline", attributes, content())
}

/// A closed shape of straight lines.
public func polygon(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("polygon", attributes, content())
}

/// Words in a drawing.
public func text(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("text", attributes, content())
}

/// A stretch of the words, placed on its own: SVG breaks no lines.
public func tspan(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("tspan", attributes, content())
}

/// The name of a drawing or of a part of it, for screen readers; the same element as `title`.
public func titleElement(
    _ attributes: Attribute...,
    @HTMLBuilder content: () -> Fragment = { Fragment() }
) -> Fragment {
    .element("title", attributes, content())
}

/// What a drawing or a part of it shows, in words.
public func desc(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("desc", attributes, content())
}

/// Shapes kept for use elsewhere.
public func defs(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("defs", attributes, content())
}

/// A shape at the ends of lines: an arrow head.
public func marker(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("marker", attributes, content())
}

/// A shape that was defined elsewhere, drawn here.
public func use(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("use", attributes, content())
}

/// A shape with its own scale, for use elsewhere.
public func symbol(_ attributes: Attribute..., @HTMLBuilder content: () -> Fragment = { Fragment() }) -> Fragment {
    .element("symbol", attributes, content())
}
