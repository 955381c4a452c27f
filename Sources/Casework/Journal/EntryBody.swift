/// What the body of an entry says.
struct EntryBody: Hashable, Sendable {
    let actor: String
    /// Seconds since 1970, UTC.
    let at: Int64
    /// What the act did, in order; one or more.
    let facts: [CaseEvent.Fact]
    /// 32 hexadecimal digits: nobody finds out a body by trying likely ones against its hash.
    let nonce: String
    /// The number of the case, so that an entry cannot be moved to another one.
    let number: String
    let position: Int
    /// What is committed to; `nil` when nobody wrote anything.
    let words: String?

    init(
        actor: String, at: Int64, facts: [CaseEvent.Fact], nonce: String, number: String, position: Int, words: String?
    ) {
        self.actor = actor
        self.at = at
        self.facts = facts
        self.nonce = nonce
        self.number = number
        self.position = position
        self.words = words
    }

    init(reading text: String) throws(JournalFormatError) {
        let body = try CanonicalValue(reading: text)
        guard case .list(let facts) = body["facts"], !facts.isEmpty else { throw .missing("facts") }
        self.init(
            actor: try body.text("actor"), at: try body.number("at"),
            facts: try facts.map { fact throws(JournalFormatError) in try CaseEvent.Fact(fact) },
            nonce: try body.text("nonce"), number: try body.text("number"), position: Int(try body.number("position")),
            words: body["words"] == nil ? nil : try body.text("words"))
    }

    /// The canonical JSON.
    var text: String {
        var writer = CanonicalWriter(capacity: 2048)
        writer.object {
            $0.member("actor") { $0.text(actor) }
            $0.member("at") { $0.number(at) }
            $0.member("facts") { $0.list(facts) { $1.write(to: &$0) } }
            $0.member("nonce") { $0.text(nonce) }
            $0.member("number") { $0.text(number) }
            $0.member("position") { $0.number(position) }
            if let words { $0.member("words") { $0.text(words) } }
        }
        return writer.text
    }
}
