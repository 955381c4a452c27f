import WorkingTime

/// Reads a service file.
struct StandardReader {
    let log: FaultLog
    let outline: StandardOutline
    /// `nil` when what refers to the office is not to be judged.
    let office: OfficeOutline?
    private let root: ObjectReader<StandardKey>

    /// Reads a service standard.
    ///
    /// - Parameters:
    ///   - root: The tree of the file.
    ///   - agency: The office that publishes it.
    ///   - office: What the file may refer to in that office; `nil` when that is not to be judged.
    ///   - log: Takes the faults.
    /// - Returns: `nil` when a part that a standard cannot be without is not readable; the log says which.
    static func read(
        root: SourceNode, agency: Agency.ID, office: OfficeOutline?, log: FaultLog
    ) -> ServiceStandard? {
        let whole = NodeReader(node: root, trail: .file, log: log)
        let reader = StandardReader(
            log: log, outline: StandardOutline(root: root), office: office, root: ObjectReader(whole))
        return reader.standard(of: agency)
    }

    private func standard(of agency: Agency.ID) -> ServiceStandard? {
        let id = root[.service]?.identifier(of: ServiceStandard.self)
        if let id, ServiceStandard.reservedIDs.contains(id) { root[.service]?.report(.file(.reservedService(id))) }
        let name = root.name()
        let summary = root.text(.summary, english: .summaryEn)
        let keywords = root[.keywords]?.texts(atMost: Self.mostKeywords) ?? []
        let decree = decree()
        let division = root[.division].flatMap(division)
        let mode = root[.mode]?.word(of: ServiceStandard.Mode.self)
        let form = form(root.items(.form))
        log.checkUnique(.field, in: allFields())
        let delivery = root[.delivery].flatMap(delivery)
        let management = root[.management].map { self.management($0) } ?? Management.absent
        let provenance = root.provenance()
        guard let id, let name, let summary, let decree, let division, let mode, let delivery else { return nil }
        return ServiceStandard(
            agency: agency, id: id, name: name, summary: summary, keywords: keywords, decree: decree,
            division: division, mode: mode, form: form, requirements: delivery.requirements, steps: delivery.steps,
            ends: delivery.ends, promises: delivery.promises, fee: delivery.fee, products: delivery.products,
            letters: delivery.letters, complaints: delivery.complaints, chart: delivery.chart, management: management,
            limits: delivery.limits, counting: delivery.counting, corrections: delivery.corrections,
            ladder: delivery.ladder, provenance: provenance)
    }

    /// Nobody searches a service by more words than these.
    private static let mostKeywords = 200

    private func decree() -> DecreeReference? {
        guard let object = root[.decree]?.object(DecreeReferenceKey.self) else { return nil }
        return DecreeReference(
            number: object.text(.number), date: object[.date]?.date(), annex: object[.annex]?.integer(1...999))
    }

    /// The fields of the form and those that the steps record, in the order of the file.
    private func allFields() -> [NodeReader] {
        let pages = root.whole.list(StandardKey.form.rawValue)
        let steps = root[.delivery]?.list(DeliveryKey.procedure.rawValue) ?? []
        return pages.flatMap { $0.list(PageKey.fields.rawValue) } + steps.flatMap { $0.list(StepKey.records.rawValue) }
    }

    private func division(_ reader: NodeReader) -> Division.ID? {
        guard let office else { return reader.identifier() }
        return reader.reference(.division, among: office.divisions)
    }

    /// A role of the office, or the applicant.
    func role(_ reader: NodeReader) -> Role.ID? {
        guard let office else { return reader.identifier() }
        return reader.reference(.role, among: office.roles)
    }

    /// One or several roles of the office, or the applicant.
    func roles(_ reader: NodeReader) -> [Role.ID] {
        guard let office else { return (reader.oneOrMore() ?? []).compactMap { $0.identifier() } }
        return reader.references(.role, among: office.roles)
    }
}
