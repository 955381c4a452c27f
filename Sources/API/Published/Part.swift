import Standards

/// A part of a standard with the standard and the office it belongs to, where names of roles and of other parts are
/// needed.
struct Part<Item: Sendable>: Sendable {
    let item: Item
    let standard: ServiceStandard
    let agency: Agency

    init(_ item: Item, of standard: ServiceStandard, _ agency: Agency) {
        self.item = item
        self.standard = standard
        self.agency = agency
    }

    /// Another part of the same standard.
    func part<Other>(_ other: Other) -> Part<Other> { Part<Other>(other, of: standard, agency) }

    func parts<Other>(_ others: [Other]) -> [Part<Other>] { others.map { part($0) } }

    /// A role with its name; one that the office does not know keeps its identifier.
    func role(_ id: Role.ID) -> RoleName {
        RoleName(id: id, name: agency.role(id)?.name ?? LocalizedText(id.rawValue))
    }
}

/// A role as answers name it.
struct RoleName: Sendable {
    let id: Role.ID
    let name: LocalizedText
}
