import Standards
import Testing

/// Compares a list of laws with the printed one, each with what amends it.
func expect(_ laws: [Law], toBe facts: [DecreeFacts.Law]) {
    let ours = laws.map { "\($0.kind.rawValue) \($0.number)/\($0.year ?? 0)" }
    #expect(ours == facts.map { "\($0.kind) \($0.number)/\($0.year)" })
    for (law, fact) in zip(laws, facts) {
        #expect(law.title.plain == fact.title.plain)
        #expect(law.gazette?.plain == fact.gazette?.plain)
        // The print leaves out the region of some regional acts.
        if let issuer = fact.issuer { #expect(law.issuer == issuer) }
        expect(law.amendedBy, toBe: fact.amendedBy ?? [])
    }
}
