import WorkingTime

extension StandardReader {
    /// The six components of delivery, with the procedure's ends, letters and chart, and what the clock needs beside the
    /// promises.
    struct Delivery {
        let requirements: [Requirement]
        let steps: [Step]
        let ends: [End]
        let promises: [ServicePromise]
        let limits: [LegalLimit]
        let counting: Counting
        let corrections: CorrectionRule?
        let ladder: Ladder?
        let fee: Fee?
        let products: [Product]
        let letters: [Product]
        let complaints: [ComplaintChannel]?
        let chart: [ChartBox]
    }

    func delivery(_ reader: NodeReader) -> Delivery? {
        guard let object = reader.object(DeliveryKey.self) else { return nil }
        let requirements = object.items(.requirements)
        log.checkUnique(.requirement, in: requirements)
        // Targets of outcomes and makers of products name one list and the other alike.
        log.checkUnique(.stepOrEnd, in: object.items(.procedure) + object.items(.ends))
        log.checkUnique(.product, in: object.items(.products) + object.items(.letters))
        log.checkUnique(.promise, in: object.items(.time))
        log.checkUnique(.limit, in: object.items(.limits))
        return Delivery(
            requirements: requirements.compactMap(requirement), steps: steps(object[.procedure]),
            ends: ends(object[.ends]), promises: object.items(.time).compactMap(promise),
            limits: object.items(.limits).compactMap(legalLimit),
            counting: object[.counting].flatMap(counting) ?? .standard,
            corrections: object[.corrections].flatMap(corrections),
            ladder: object[.ladder].flatMap { $0.ladder(of: office) },
            fee: object[.fee].flatMap(fee), products: object.items(.products).compactMap(product),
            letters: object.items(.letters).compactMap(product),
            complaints: object[.complaints]?.items()?.compactMap { $0.complaintChannel() },
            chart: object.items(.chart).compactMap(chartBox))
    }

    private func requirement(_ item: NodeReader) -> Requirement? {
        guard let object = item.object(RequirementKey.self) else { return nil }
        let id = object.identifier(of: Requirement.self)
        let name = object.name()
        let means = means(object)
        let isOptional = object.flag(.optional)
        let condition = condition(of: object, on: wholeForm)
        let group = object.text(.group, english: .groupEn)
        let parts = object.items(.parts).compactMap { $0.item() }
        let note = object.text(.note, english: .noteEn)
        let provenance = object.provenance()
        guard let id, let name, let means else { return nil }
        return Requirement(
            id: id, name: name, means: means, isOptional: isOptional, condition: condition, group: group, parts: parts,
            note: note, provenance: provenance)
    }

    private func means(_ object: ObjectReader<RequirementKey>) -> Requirement.Means? {
        guard let means = object[.by]?.word(of: MeansWord.self) else { return nil }
        if means != .form, let fields = object[.fields] {
            let word = MeansWord.form.rawValue
            fields.report(
                .shape(
                    .keyOutOfPlace(RequirementKey.fields.rawValue, other: RequirementKey.by.rawValue, values: [word])))
        }
        switch means {
        case .upload: return .upload
        case .bring: return .bring
        case .sign: return .sign
        case .known: return .known
        case .form:
            guard let fields = object[.fields] else {
                object.report(.shape(.missingKey(RequirementKey.fields.rawValue)))
                return nil
            }
            return .form(fields: fields.references(.field, among: outline.answers))
        }
    }

    /// The words for the ways in which a requirement is met.
    private enum MeansWord: String, CaseIterable {
        case upload, form, bring, sign, known
    }

    private func ends(_ reader: NodeReader?) -> [End] {
        guard let reader, let items = reader.items() else { return [] }
        let results = items.map { $0.node["result"]?.text.flatMap(End.Result.init(rawValue:)) }
        // An end whose result cannot be read may be the one that seems to be missing.
        if !results.contains(nil) {
            for result in [End.Result.fulfilled, .withdrawn] where !results.contains(result) {
                reader.report(.procedure(.noEnd(result)))
            }
        }
        return items.compactMap { item in
            guard let object = item.object(EndKey.self) else { return nil }
            let id = object.identifier(of: End.self)
            let name = object.name()
            let result = object[.result]?.word(of: End.Result.self)
            let provenance = object.provenance()
            guard let id, let name, let result else { return nil }
            return End(id: id, name: name, result: result, provenance: provenance)
        }
    }

    private func product(_ item: NodeReader) -> Product? {
        guard let object = item.object(ProductKey.self) else { return nil }
        let id = object.identifier(of: Product.self)
        let name = object.name()
        let kind = object[.kind]?.word(of: Product.Kind.self)
        let provenance = object.provenance()
        guard let id, let name, let kind else { return nil }
        return Product(id: id, name: name, kind: kind, provenance: provenance)
    }

    private func chartBox(_ item: NodeReader) -> ChartBox? {
        guard let object = item.object(ChartBoxKey.self) else { return nil }
        let step = object[.step]?.reference(to: Step.self, .step, among: outline.steps)
        return object.text(.box).map { ChartBox(text: $0, step: step) }
    }
}
