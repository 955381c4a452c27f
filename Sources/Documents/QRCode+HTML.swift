import HTML

extension QRCode {
    /// The code as an SVG picture with its quiet zone.
    ///
    /// - Parameters:
    ///   - label: What the picture says to people who do not see it.
    public func picture(label: String) -> some HTML {
        svg(
            .class("qr"), .attribute("viewBox", "0 0 \(size + 8) \(size + 8)"), .role("img"), .aria("label", label),
            .attribute("shape-rendering", "crispEdges")
        ) {
            rect(.attribute("width", "100%"), .attribute("height", "100%"), .attribute("fill", "#fff"))
            path(.attribute("d", outline), .attribute("transform", "translate(4 4)"), .attribute("fill", "#000"))
        }
    }
}
