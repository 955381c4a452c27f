import WorkingTime

/// Reads `agency.yaml`.
struct AgencyReader {
    private let log: FaultLog
    private let outline: OfficeOutline
    /// The services that have a file in the folder.
    private let services: [String]
    private let root: ObjectReader<AgencyKey>

    /// Reads an office.
    ///
    /// - Parameters:
    ///   - root: The tree of the file.
    ///   - services: The services that have a file in the folder.
    ///   - log: Takes the faults.
    /// - Returns: `nil` when a part that an office cannot be without is not readable; the log says which.
    static func read(root: SourceNode, services: [String], log: FaultLog) -> Agency? {
        let whole = NodeReader(node: root, trail: .file, log: log)
        let reader = AgencyReader(
            log: log, outline: OfficeOutline(root: root), services: services, root: ObjectReader(whole))
        return reader.agency()
    }

    private func agency() -> Agency? {
        let id = root[.agency]?.identifier(of: Agency.self)
        if let id, Agency.reservedIDs.contains(id) { root[.agency]?.report(.file(.reservedOffice(id))) }
        let name = root.name()
        let shortName = root.text(.shortName)
        let government = root.text(.government, english: .governmentEn)
        let regionCode = regionCode()
        let zone = root[.timeZone]?.word(of: Zone.self)
        let contact = contact()
        let pledge = pledge()
        let decree = decree()
        let divisions = divisions()
        let roles = roles()
        let hours = hours()
        let counterHours = hoursSets(root[.counterHours])
        let closureItems = root.items(.closures)
        log.checkUnique(.closure, in: closureItems, by: ClosureKey.date.rawValue)
        let closures = closureItems.compactMap(closure)
        let makeUpItems = root.items(.makeUpDays)
        log.checkUnique(.makeUpDay, in: makeUpItems, by: MakeUpDayKey.date.rawValue)
        let makeUpDays = makeUpItems.compactMap(makeUpDay)
        let complaints = root.items(.complaints).compactMap { $0.complaintChannel() }
        let head = root[.head]?.officer(of: outline)
        let ladder = root[.ladder]?.ladder(of: outline)
        guard let id, let name, let shortName, let government, let zone, let contact, let decree else { return nil }
        return Agency(
            id: id, name: name, shortName: shortName, government: government, regionCode: regionCode, zone: zone,
            contact: contact, pledge: pledge, decree: decree, divisions: divisions, roles: roles,
            hours: hours.map(\.set),
            hoursProvenance: Self.provenance(of: hours), closures: closures, complaints: complaints, head: head,
            ladder: ladder, counterHours: counterHours.map(\.set),
            counterHoursProvenance: Self.provenance(of: counterHours), makeUpDays: makeUpDays)
    }

    /// The code of a region: `PP` or `PP.KK`.
    private func regionCode() -> String? {
        guard let reader = root[.regionCode], let text = reader.text() else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isCode =
            (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                part.utf8.count == 2 && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
        if !isCode { reader.report(.value(.regionCode(text))) }
        return isCode ? text : nil
    }

    private func contact() -> Contact? {
        guard let object = root[.contact]?.object(ContactKey.self) else { return nil }
        let address = object.text(.address)
        let contact = Contact(
            address: address ?? "", postalCode: object.text(.postalCode), phones: object.texts(.phones),
            faxes: object.texts(.faxes), email: object.text(.email), website: object.text(.website),
            socialMedia: object.texts(.socialMedia))
        return address == nil ? nil : contact
    }

    private func pledge() -> Pledge? {
        guard let object = root[.pledge]?.object(PledgeKey.self) else { return nil }
        let provenance = object.provenance()
        return object.text(.text, english: .textEn).map { Pledge(text: $0, provenance: provenance) }
    }

    private func divisions() -> [Division] {
        let items = root.items(.divisions)
        log.checkUnique(.division, in: items)
        return items.compactMap { item in
            guard let object = item.object(DivisionKey.self) else { return nil }
            let id = object.identifier(of: Division.self)
            let name = object.name()
            guard let id, let name else { return nil }
            return Division(id: id, name: name)
        }
    }

    private func closure(_ item: NodeReader) -> Closure? {
        guard let object = item.object(ClosureKey.self) else { return nil }
        let date = object[.date]?.date()
        let name = object.text(.name)
        guard let date, let name else { return nil }
        return Closure(date: date, name: name, kind: .officeClosure)
    }
}

// The decree.
extension AgencyReader {
    private func decree() -> AgencyDecree? {
        guard let object = root[.decree]?.object(DecreeKey.self) else { return nil }
        let number = object.text(.number)
        let date = object[.date]?.date()
        let title = object.text(.title, english: .titleEn)
        let place = object.text(.place)
        let signer = object[.signer].flatMap(signer)
        let revokes = object.items(.revokes).compactMap { $0.law() }
        let basis = object.items(.basis).compactMap { $0.law() }
        let entries = object.items(.services)
        log.checkUnique(.service, in: entries, by: EntryKey.service.rawValue)
        let services = entries.compactMap(entry)
        let provenance = object.provenance()
        guard let title else { return nil }
        return AgencyDecree(
            number: number, date: date, title: title, place: place, signer: signer, revokes: revokes, basis: basis,
            services: services, provenance: provenance)
    }

    private func signer(_ item: NodeReader) -> AgencyDecree.Signer? {
        guard let object = item.object(SignerKey.self) else { return nil }
        let name = object.text(.name)
        let position = object.text(.position)
        let rank = object.text(.rank)
        let employeeNumber = object.text(.employeeNumber)
        let acting = object.text(.acting)
        guard let name, let position else { return nil }
        return AgencyDecree.Signer(
            name: name, position: position, rank: rank, employeeNumber: employeeNumber, acting: acting)
    }

    private func entry(_ item: NodeReader) -> AgencyDecree.Entry? {
        guard let object = item.object(EntryKey.self) else { return nil }
        let name = object.name()
        let service = object[.service]?.identifier(of: ServiceStandard.self)
        if let service, !services.contains(service.rawValue) {
            object[.service]?.report(.file(.noServiceFile(service.rawValue, known: services)))
        }
        let division = object[.division]?.reference(to: Division.self, .division, among: outline.divisions)
        return name.map { AgencyDecree.Entry(name: $0, service: service, division: division) }
    }
}

// The roles.
extension AgencyReader {
    private func roles() -> [Role] {
        let items = root.items(.roles)
        log.checkUnique(.role, in: items)
        reportLoops(in: items)
        return items.compactMap(role)
    }

    private func role(_ item: NodeReader) -> Role? {
        guard let object = item.object(RoleKey.self) else { return nil }
        let id = object.identifier(of: Role.self)
        if let id, id == .applicant { object[.id]?.report(.reference(.reserved(.role, id.rawValue))) }
        let name = object.name()
        let kind = object[.kind]?.word(among: [Role.Kind.staff, .external])
        let known = outline.roles.filter { $0 != Role.ID.applicant.rawValue }
        let superior = object[.superior]?.reference(to: Role.self, .role, among: known)
        let provenance = object.provenance()
        guard let id, let name, let kind else { return nil }
        return Role(id: id, name: name, kind: kind, superior: superior, provenance: provenance)
    }

    /// Notes chains of superiors that come back to where they began, each at its first role.
    private func reportLoops(in items: [NodeReader]) {
        let pairs = items.compactMap { item in
            item.node["id"]?.text.map { ($0, item.node["superior"]?.text) }
        }
        let superiors = Dictionary(pairs) { first, _ in first }
        var settled: Set<String> = []
        for item in items {
            guard let start = item.node["id"]?.text else { continue }
            var chain: [String] = []
            var current: String? = start
            while let role = current, !settled.contains(role), !chain.contains(role) {
                chain.append(role)
                current = superiors[role] ?? nil
            }
            if let role = current, let first = chain.firstIndex(of: role),
                let looping = items.first(where: { chain[first...].contains($0.node["id"]?.text ?? "") }),
                let superior = looping.node["superior"], let name = superior.text
            {
                let path = KeyPath.member(RoleKey.superior.rawValue, of: looping.path)
                log.add(.reference(.superiorLoop(name)), at: superior.position, path: path)
            }
            settled.formUnion(chain)
        }
    }
}

// The hours.
extension AgencyReader {
    private typealias ReadHours = (set: HoursRuleSet, provenance: Provenance)

    private static func provenance(of hours: [ReadHours]) -> [String: Provenance] {
        Dictionary(hours.map { ($0.set.name, $0.provenance) }) { first, _ in first }
    }

    /// The hours of the office, which must open for good.
    private func hours() -> [ReadHours] {
        let sets = hoursSets(root[.hours])
        // A set that cannot be read may be the one that seems to be missing.
        if let list = root[.hours], let items = list.items(), !items.isEmpty, sets.count == items.count {
            checkOpening(zip(items, sets).map { ($0, $1.set) }, in: list)
        }
        return sets
    }

    /// Sets of hours that can be read; each has its own name.
    private func hoursSets(_ list: NodeReader?) -> [ReadHours] {
        guard let list, let items = list.items() else { return [] }
        if items.isEmpty { list.report(.shape(.emptyList)) }
        log.checkUnique(.hoursSet, in: items, by: HoursKey.name.rawValue)
        return items.compactMap(hoursSet)
    }

    private func makeUpDay(_ item: NodeReader) -> MakeUpDay? {
        guard let object = item.object(MakeUpDayKey.self) else { return nil }
        let date = object[.date]?.date()
        let name = object.text(.name)
        let windows = object[.windows]?.windows() ?? []
        // A list that holds something has a fault of its own where nothing of it can be read.
        if let list = object[.windows], case .list(let items) = list.node.content, items.isEmpty {
            list.report(.shape(.emptyList))
        }
        let counterWindows = object[.counterWindows]?.windows()
        guard let date, let name else { return nil }
        return MakeUpDay(date: date, name: name, windows: windows, counterWindows: counterWindows)
    }

    /// Notes hours that leave the office without a working day for good: every due time would be impossible.
    ///
    /// Of the sets without dates the last one wins, and so it does among those that begin one day and never end.
    private func checkOpening(_ sets: [(item: NodeReader, set: HoursRuleSet)], in list: NodeReader) {
        guard sets.contains(where: { $0.set.from == nil && $0.set.to == nil }) else {
            list.report(.time(.noHoursWithoutDates))
            return
        }
        guard let last = sets.last(where: { $0.set.to == nil }), last.set.week.minutesPerWeek == 0 else { return }
        let week = last.item.node[HoursKey.week.rawValue]
        log.add(
            .time(.closedForGood(last.set.name)), at: week?.position ?? last.item.node.position,
            path: KeyPath.member(HoursKey.week.rawValue, of: last.item.path))
    }

    private func hoursSet(_ item: NodeReader) -> ReadHours? {
        guard let object = item.object(HoursKey.self) else { return nil }
        let name = object.text(.name)
        let from = object[.from]?.date()
        let to = object[.to]?.date()
        if let from, let to, from > to { object[.from]?.report(.value(.reversed("\(from)", "\(to)"))) }
        let week = object[.week]?.weeklyHours()
        let provenance = object.provenance()
        guard let name, let week else { return nil }
        return (HoursRuleSet(name: name, from: from, to: to, week: week), provenance)
    }
}
