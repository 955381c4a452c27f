extension NodeReader {
    /// The identifier of something that must be there.
    func reference<Tag>(to tag: Tag.Type = Tag.self, _ noun: Fault.Noun, among known: [String]) -> Identifier<Tag>? {
        guard let text = text() else { return nil }
        guard known.contains(text) else {
            report(.reference(.unknown(noun, text, known: known)))
            return nil
        }
        return Identifier(text)
    }

    /// One or several identifiers of things that must be there; none of them twice.
    func references<Tag>(to tag: Tag.Type = Tag.self, _ noun: Fault.Noun, among known: [String]) -> [Identifier<Tag>] {
        var found: [Identifier<Tag>] = []
        var firstLines: [String: Int] = [:]
        for item in oneOrMore() ?? [] {
            guard let id = item.reference(to: Tag.self, noun, among: known) else { continue }
            if let line = firstLines[id.rawValue] {
                item.report(.reference(.duplicate(noun, id.rawValue, firstLine: line)))
            } else {
                firstLines[id.rawValue] = item.node.position.line
                found.append(id)
            }
        }
        return found
    }
}
