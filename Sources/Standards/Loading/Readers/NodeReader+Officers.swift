extension NodeReader {
    /// A role that the office's own people fill.
    ///
    /// - Parameter office: The office; `nil` when what refers to it is not to be judged.
    func officer(of office: OfficeOutline?) -> Role.ID? {
        guard let office else { return identifier() }
        guard let role: Role.ID = reference(.role, among: office.roles) else { return nil }
        reportOthers(than: office, role)
        return role
    }

    /// One or several roles that the office's own people fill; none of them twice.
    ///
    /// - Parameter office: The office; `nil` when what refers to it is not to be judged.
    func officers(of office: OfficeOutline?) -> [Role.ID] {
        guard let office else { return (oneOrMore() ?? []).compactMap { $0.identifier() } }
        for item in oneOrMore() ?? [] {
            if let text = item.node.text { item.reportOthers(than: office, Role.ID(text)) }
        }
        return references(.role, among: office.roles)
    }

    /// Notes a role of the applicant or of another body; one whose kind cannot be read is a fault of its own.
    func reportOthers(than office: OfficeOutline, _ role: Role.ID) {
        guard let kind = office.kind(of: role), kind != .staff else { return }
        report(.clock(.notStaff(role, known: office.staffRoles)))
    }
}
