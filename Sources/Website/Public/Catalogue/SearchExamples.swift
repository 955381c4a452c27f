import Desk
import Standards

/// Words that find something in this installation, for people who do not know what to write.
struct SearchExamples {
    /// At most four, from as many offices as there are; none when no service has short words of its own.
    let words: [String]

    /// Takes the first fitting word of one service of each office in turn.
    init(of agencies: [Catalogue.AgencyEntry]) {
        var found: [String] = []
        let longest = agencies.map(\.services.count).max() ?? 0
        search: for position in 0..<longest {
            for entry in agencies where entry.services.indices.contains(position) {
                guard let word = Self.word(for: entry.services[position].standard), !found.contains(word) else {
                    continue
                }
                found.append(word)
                if found.count == Self.most { break search }
            }
        }
        words = found
    }

    private static let most = 4

    /// What people call a service: its first short keyword, or its name when that is short.
    private static func word(for standard: ServiceStandard) -> String? {
        (standard.keywords + [standard.name.indonesian]).first { (3...32).contains($0.count) }
    }
}
