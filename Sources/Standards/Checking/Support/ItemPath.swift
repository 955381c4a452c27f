/// Writes the key paths of items as they stand in the files: keys joined by dots, indices from 0 in brackets.
enum ItemPath {
    static let procedure = "delivery.procedure"
    static let time = "delivery.time"
    static let ends = "delivery.ends"
    static let staff = "management.staff"

    static func step(_ index: Int, _ key: String? = nil) -> String { item(procedure, index, key) }

    static func outcome(_ outcome: Outcome.ID, ofStep index: Int) -> String {
        "\(step(index)).outcomes.\(outcome)"
    }

    static func requirement(_ index: Int, _ key: String? = nil) -> String {
        item("delivery.requirements", index, key)
    }

    static func promise(_ index: Int, _ key: String? = nil) -> String { item(time, index, key) }

    static func limit(_ index: Int, _ key: String? = nil) -> String { item("delivery.limits", index, key) }

    static func product(_ index: Int, _ key: String? = nil) -> String { item("delivery.products", index, key) }

    static func rate(_ index: Int, _ key: String? = nil) -> String { item("delivery.fee.rates", index, key) }

    static func letter(_ index: Int) -> String { item("delivery.letters", index) }

    static func end(_ index: Int) -> String { item(ends, index) }

    static func chartBox(_ index: Int) -> String { item("delivery.chart", index) }

    static func member(_ index: Int) -> String { item("\(staff).members", index) }

    static func item(_ list: String, _ index: Int, _ key: String? = nil) -> String {
        key.map { "\(list)[\(index)].\($0)" } ?? "\(list)[\(index)]"
    }

    /// Puts key paths in the order of the format's description: delivery before management, item 2 before item 10.
    static func sortKey(_ keyPath: String) -> [SortPart] {
        keyPath.split { ".[]".contains($0) }.map { part in
            Int(part).map(SortPart.index) ?? .key(order[String(part)] ?? order.count, String(part))
        }
    }

    /// One key or index of a key path.
    enum SortPart: Hashable, Comparable {
        case index(Int)
        case key(Int, String)
    }

    private static let order: [String: Int] = {
        let keys = [
            "name", "summary", "decree", "number", "date", "services", "contact", "pledge", "roles", "head", "hours",
            "form",
            "delivery", "requirements", "procedure", "ends", "time", "limits", "counting", "corrections", "ladder",
            "fee",
            "products", "letters", "complaints", "chart",
            "management", "legalBasis", "facilities", "competences", "oversight", "staff", "guarantee", "safety",
            "evaluation",
        ]
        return Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    }()
}
