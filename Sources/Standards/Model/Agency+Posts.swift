/// Who stands above whom in an office.
extension Agency {
    /// The role that another one reports to; `nil` for the highest and for those whose superior nobody has named.
    public func superior(of role: Role.ID) -> Role.ID? { self.role(role)?.superior }

    /// The superiors of several roles that share a task, each once, but for those who share the task themselves.
    public func superiors(of roles: [Role.ID]) -> [Role.ID] {
        var seen = Set(roles)
        return roles.compactMap { superior(of: $0) }.filter { seen.insert($0).inserted }
    }

    /// All roles above one, from its own superior to the highest.
    public func chain(above role: Role.ID) -> [Role.ID] {
        var chain: [Role.ID] = []
        var seen: Set<Role.ID> = [role]
        // A chain that comes back to itself is refused in files; here it just ends.
        while let next = superior(of: chain.last ?? role), seen.insert(next).inserted { chain.append(next) }
        return chain
    }

    /// The head of an office whose file names none: the only role of the office that has others below it and nobody
    /// above.
    ///
    /// - Returns: `nil` when there is no such role, or more than one.
    static func head(among roles: [Role]) -> Role.ID? {
        let superiors = Set(roles.compactMap(\.superior))
        let highest = roles.filter { $0.kind == .staff && $0.superior == nil && superiors.contains($0.id) }
        return highest.count == 1 ? highest.first?.id : nil
    }
}
