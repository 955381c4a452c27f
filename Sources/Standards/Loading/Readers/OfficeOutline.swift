/// What service files may refer to in their office.
struct OfficeOutline {
    /// The kinds of the roles; `nil` for a role whose kind cannot be read.
    private let kinds: [String: Role.Kind?]
    /// The roles in the order of the file, with the applicant behind them.
    let roles: [String]
    let divisions: [String]

    init(_ agency: Agency) {
        self.init(
            roles: agency.roles.map { ($0.id.rawValue, $0.kind) }, divisions: agency.divisions.map(\.id.rawValue))
    }

    /// What an `agency.yaml` declares, whatever else may be wrong with it: one slip there must not put every service
    /// file in the wrong.
    init(root: SourceNode) {
        let roles = (root["roles"]?.items ?? []).compactMap { item in
            item["id"]?.text.map { ($0, item["kind"]?.text.flatMap(Role.Kind.init(rawValue:))) }
        }
        let divisions = (root["divisions"]?.items ?? []).compactMap { $0["id"]?.text }
        self.init(roles: roles, divisions: divisions)
    }

    private init(roles: [(String, Role.Kind?)], divisions: [String]) {
        let applicant = Role.ID.applicant.rawValue
        var kinds = Dictionary(roles) { first, _ in first }
        kinds[applicant] = .some(.applicant)
        self.kinds = kinds
        self.roles = roles.map(\.0).filter { $0 != applicant } + [applicant]
        self.divisions = divisions
    }

    func has(_ role: Role.ID) -> Bool { kinds[role.rawValue] != nil }

    /// The kind of a role; `nil` when there is no such role, or when its kind cannot be read.
    func kind(of role: Role.ID) -> Role.Kind? { kinds[role.rawValue] ?? nil }

    /// The roles that the office's own people fill.
    var staffRoles: [String] { roles.filter { kinds[$0] == .some(.staff) } }

    /// The bodies outside the office.
    var externalRoles: [String] { roles.filter { kinds[$0] == .some(.external) } }
}
