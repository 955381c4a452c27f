import WorkingTime

extension StandardReader {
    /// The steps in their order.
    func steps(_ reader: NodeReader?) -> [Step] {
        guard let reader, let items = reader.items() else { return [] }
        guard let first = items.first else {
            reader.report(.shape(.emptyList))
            return []
        }
        if let does = first.node["does"], let kind = does.text.flatMap(StepKind.init(rawValue:)), kind != .apply {
            log.add(.procedure(.firstStep(kind)), at: does.position, path: KeyPath.member("does", of: first.path))
        }
        return items.compactMap(step)
    }

    private func step(_ item: NodeReader) -> Step? {
        guard let object = item.object(StepKey.self) else { return nil }
        let id = object.identifier(of: Step.self)
        if let id, Self.startWords.contains(id.rawValue) { object[.id]?.report(.procedure(.startWord(id))) }
        let printed = (object[.printed]?.oneOrMore() ?? []).compactMap { $0.integer(1...999) }
        let name = object.name()
        let label = object.text(.label, english: .labelEn)
        let kind = object[.does]?.word(of: StepKind.self)
        let performers = performers(object, kind: kind)
        let within = object[.within]?.term()
        let outcomes = outcomes(of: object)
        let records = fields(object[.records], after: Array(outline.pages.joined()))
        let makes = object[.makes]?.references(to: Product.self, .product, among: outline.products) ?? []
        let holder = holder(object)
        let clock = object[.clock]?.word(of: ClockRule.self)
        let provenance = object.provenance()
        guard let id, let name, let label, let kind else { return nil }
        return Step(
            id: id, printed: printed, name: name, label: label, performers: performers, kind: kind, within: within,
            outcomes: outcomes, records: records, makes: makes, heldBy: holder, clock: clock, provenance: provenance)
    }

    /// Who performs a step: officers or the applicant, not both, and nobody from outside.
    private func performers(_ object: ObjectReader<StepKey>, kind: StepKind?) -> [Role.ID] {
        guard let reader = object[.by] else { return [] }
        let roles = self.roles(reader)
        reportExternal(roles, in: reader)
        let others = roles.filter { $0 != .applicant }
        if roles.contains(.applicant), !others.isEmpty {
            reader.report(.procedure(.mixedPerformers))
        } else if kind == .apply, !others.isEmpty {
            reader.report(.procedure(.applyByOthers))
        }
        return roles
    }

    private func reportExternal(_ roles: [Role.ID], in reader: NodeReader) {
        for role in roles where office?.kind(of: role) == .external {
            let item = (reader.oneOrMore() ?? []).first { $0.node.text == role.rawValue }
            (item ?? reader).report(.procedure(.externalPerformer(role)))
        }
    }

    /// The body that holds the file during an external step.
    private func holder(_ object: ObjectReader<StepKey>) -> Role.ID? {
        guard let reader = object[.at] else { return nil }
        if let kind = object[.does]?.node.text, kind != StepKind.external.rawValue {
            let problem = ShapeProblem.keyOutOfPlace(
                StepKey.at.rawValue, other: StepKey.does.rawValue, values: [StepKind.external.rawValue])
            reader.report(.shape(problem))
        }
        guard let role = role(reader) else { return nil }
        if let office, let kind = office.kind(of: role), kind != .external {
            reader.report(.procedure(.holderNotExternal(role, known: office.externalRoles)))
        }
        return role
    }
}

// Where a step leads.
extension StandardReader {
    private func outcomes(of object: ObjectReader<StepKey>) -> [Outcome] {
        object.exclude(.next, .outcomes)
        if let next = object[.next] { return only(next, path: object.whole.path) }
        guard let reader = object[.outcomes] else {
            if !object.whole.node.entries.contains(where: { $0.key == StepKey.outcomes.rawValue }) {
                object.report(.shape(.neitherKey(StepKey.next.rawValue, StepKey.outcomes.rawValue)))
            }
            return []
        }
        guard let members = reader.members() else { return [] }
        if members.isEmpty { reader.report(.shape(.emptyList)) }
        return members.compactMap { key, position, value in
            if !Outcome.ID.isWellFormed(key) { log.add(.value(.identifier(key)), at: position, path: value.path) }
            return outcome(Outcome.ID(key), value)
        }
    }

    /// The one outcome that `next` stands for.
    private func only(_ next: NodeReader, path: String) -> [Outcome] {
        let outcome = KeyPath.member("selesai", of: KeyPath.member(StepKey.outcomes.rawValue, of: path))
        log.note(outcome, standsAt: next.path)
        log.note(KeyPath.member(OutcomeKey.to.rawValue, of: outcome), standsAt: next.path)
        return target(next).map { target in
            [
                Outcome(
                    id: "selesai", name: LocalizedText("Selesai", english: "Done"), target: target,
                    needsReason: refuses(target))
            ]
        } ?? []
    }

    private func outcome(_ id: Outcome.ID, _ reader: NodeReader) -> Outcome? {
        guard let object = reader.object(OutcomeKey.self) else { return nil }
        let name = object.name()
        let target = object[.to].flatMap(target)
        let condition = condition(of: object, on: wholeForm)
        let performers = object[.by].map { reader in
            let roles = self.roles(reader)
            reportExternal(roles, in: reader)
            return roles
        }
        let needsReason = object.flag(.reason)
        let provenance = object.provenance()
        guard let name, let target else { return nil }
        return Outcome(
            id: id, name: name, target: target, condition: condition, performers: performers ?? [],
            needsReason: needsReason || refuses(target), provenance: provenance)
    }

    private func target(_ reader: NodeReader) -> Outcome.Target? {
        let known = outline.steps + outline.ends
        guard let id = reader.reference(to: Step.self, .stepOrEnd, among: known) else { return nil }
        return outline.steps.contains(id.rawValue) ? .step(id) : .end(End.ID(id.rawValue))
    }

    private func refuses(_ target: Outcome.Target) -> Bool {
        if case .end(let end) = target { outline.results[end.rawValue] == .refused } else { false }
    }
}
