import WorkingTime

extension StandardReader {
    /// An outer limit that a law sets.
    func legalLimit(_ item: NodeReader) -> LegalLimit? {
        guard let object = item.object(LimitKey.self) else { return nil }
        let id = object.identifier(of: LegalLimit.self)
        let name = object.name()
        let law = object.text(.law, english: .lawEn)
        let term = object[.term]?.term()
        let start = object[.from].map(start) ?? .receipt
        let until = object[.until]?.reference(to: Step.self, .step, among: outline.steps)
        let condition = condition(of: object, on: wholeForm)
        let further = object[.extension].flatMap { termExtension($0, of: term) }
        let silence = object[.silence].flatMap(silence)
        let provenance = object.provenance()
        guard let id, let name, let law, let term, let start else { return nil }
        return LegalLimit(
            id: id, name: name, law: law, term: term, extension: further, silence: silence, start: start, until: until,
            condition: condition, provenance: provenance)
    }

    /// The further time of a promise or of a limit.
    ///
    /// - Parameters:
    ///   - lengthened: The time that it lengthens; `nil` where that is a fault of its own.
    func termExtension(_ reader: NodeReader, of lengthened: Term?) -> TermExtension? {
        guard let object = reader.object(ExtensionKey.self) else { return nil }
        let term = object[.term]?.term()
        let performers = object[.by]?.officers(of: office) ?? []
        let basis = object.text(.basis, english: .basisEn)
        let letter = object[.letter]?.reference(to: Product.self, .product, among: outline.products)
        let provenance = object.provenance()
        if let term, let lengthened, !term.unit.isCounted(like: lengthened.unit) {
            object[.term]?.report(.clock(.extensionUnit(term, of: lengthened)))
        }
        guard let term, let basis else { return nil }
        return TermExtension(term: term, performers: performers, basis: basis, letter: letter, provenance: provenance)
    }

    /// What happens by itself when a promise or a limit has run out.
    func silence(_ reader: NodeReader) -> SilenceRule? {
        guard let object = reader.object(SilenceKey.self) else { return nil }
        let effect = effect(object)
        let basis = object.text(.basis, english: .basisEn)
        let provenance = object.provenance()
        guard let effect, let basis else { return nil }
        return SilenceRule(effect: effect, basis: basis, provenance: provenance)
    }

    private func effect(_ object: ObjectReader<SilenceKey>) -> SilenceRule.Effect? {
        guard let word = object[.then]?.word(of: SilenceWord.self) else { return nil }
        switch word {
        case .grant: return silentEnd(object, result: .fulfilled).map(SilenceRule.Effect.granted)
        case .refuse: return silentEnd(object, result: .refused).map(SilenceRule.Effect.refused)
        case .sendUp:
            refuse(.end, of: object, unless: [.grant, .refuse])
            guard let role = object[.to] else {
                object.report(.shape(.missingKey(SilenceKey.to.rawValue)))
                return nil
            }
            return role.officer(of: office).map { .sentUp(to: $0) }
        }
    }

    /// The end that a silence leads to, which must mean the same as the silence.
    private func silentEnd(_ object: ObjectReader<SilenceKey>, result: End.Result) -> End.ID? {
        refuse(.to, of: object, unless: [.sendUp])
        guard let reader = object[.end] else {
            object.report(.shape(.missingKey(SilenceKey.end.rawValue)))
            return nil
        }
        guard let end = reader.reference(to: End.self, .end, among: outline.ends) else { return nil }
        // An end whose result cannot be read is a fault of its own.
        if let found = outline.results[end.rawValue], found != result {
            let fitting = outline.ends.filter { outline.results[$0] == result }
            reader.report(.clock(.silenceEnd(end, expected: result, known: fitting)))
        }
        return end
    }

    /// Notes a key that has a meaning only for other effects.
    private func refuse(_ key: SilenceKey, of object: ObjectReader<SilenceKey>, unless words: [SilenceWord]) {
        object[key]?.report(
            .shape(
                .keyOutOfPlace(key.rawValue, other: SilenceKey.then.rawValue, values: words.map(\.rawValue))))
    }

    /// How the days of terms are counted; what the file leaves out is as usual.
    func counting(_ reader: NodeReader) -> Counting? {
        guard let object = reader.object(CountingKey.self) else { return nil }
        let number = object[.receiptDay]?.integer(0...1) ?? 0
        let afterClosing = object[.afterClosing]?.word(of: Counting.AfterClosing.self)
        return Counting(
            receiptDay: number == 0 ? .dayZero : .dayOne,
            afterClosing: afterClosing ?? Counting.standard.afterClosing)
    }

    /// Who releases a second round of corrections.
    func corrections(_ reader: NodeReader) -> CorrectionRule? {
        guard let object = reader.object(CorrectionsKey.self) else { return nil }
        let release = object[.release]?.officers(of: office) ?? []
        let provenance = object.provenance()
        return release.isEmpty ? nil : CorrectionRule(release: release, provenance: provenance)
    }
}

/// The words for what silence brings about.
enum SilenceWord: String, CaseIterable {
    case grant, refuse, sendUp
}
