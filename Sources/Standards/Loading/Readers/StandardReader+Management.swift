extension StandardReader {
    /// The eight components of management; one that the file does not have stays absent.
    func management(_ reader: NodeReader) -> Management {
        guard let object = reader.object(ManagementKey.self) else { return .absent }
        return Management(
            legalBasis: list(object[.legalBasis]) { $0.law() },
            facilities: list(object[.facilities], of: facility),
            competences: list(object[.competences], of: competences),
            oversight: list(object[.oversight]) { $0.item() },
            staff: object[.staff].flatMap(staff),
            guarantee: list(object[.guarantee], of: guarantee),
            safety: list(object[.safety]) { $0.item() },
            evaluation: list(object[.evaluation]) { $0.item() })
    }

    /// The items of a component; `nil` when the component is absent, none when its heading stands alone.
    private func list<Item>(_ reader: NodeReader?, of read: (NodeReader) -> Item?) -> [Item]? {
        reader?.items()?.compactMap(read)
    }

    private func facility(_ item: NodeReader) -> Facility? {
        guard let object = item.object(FacilityKey.self) else { return nil }
        let count = object[.count]?.integer(0...100_000)
        return object.name().map { Facility(name: $0, count: count) }
    }

    private func guarantee(_ item: NodeReader) -> Guarantee? {
        guard let object = item.object(GuaranteeKey.self) else { return nil }
        var acts: [GuaranteeAct] = []
        for reader in object[.acts]?.oneOrMore() ?? [] {
            guard let act = reader.word(of: GuaranteeAct.self) else { continue }
            if acts.contains(act) {
                let line = object[.acts]?.node.position.line ?? reader.node.position.line
                reader.report(.reference(.duplicate(.act, act.rawValue, firstLine: line)))
            } else {
                acts.append(act)
            }
        }
        return object.name().map { Guarantee(text: $0, acts: acts) }
    }

    private func competences(_ item: NodeReader) -> CompetenceGroup? {
        guard let object = item.object(CompetenceKey.self) else { return nil }
        let post = object.text(.for, english: .forEn)
        return CompetenceGroup(post: post, items: object.items(.items).compactMap { $0.item() })
    }

    private func staff(_ reader: NodeReader) -> Roster? {
        guard let object = reader.object(StaffKey.self) else { return nil }
        let printed = object.text(.printed)
        let count = object[.count]?.integer(0...100_000)
        let members = object.items(.members).compactMap(member)
        guard let printed, let count else { return nil }
        return Roster(printed: printed, count: count, members: members)
    }

    private func member(_ item: NodeReader) -> Roster.Member? {
        guard let object = item.object(MemberKey.self) else { return nil }
        let post = object.text(.post, english: .postEn)
        let count = object[.count]?.integer(0...100_000)
        let role = object[.role].flatMap(role)
        let provenance = object.provenance()
        guard let post, let count else { return nil }
        return Roster.Member(post: post, count: count, role: role, provenance: provenance)
    }
}
