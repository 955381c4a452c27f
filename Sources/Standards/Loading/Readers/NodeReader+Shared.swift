extension NodeReader {
    /// A law, with the laws that changed it.
    func law() -> Law? {
        guard let object = object(LawKey.self) else { return nil }
        let amendments = object.items(.amendedBy).compactMap { item in
            item.object(AmendingLawKey.self)?.law(amendedBy: [])
        }
        return object.law(amendedBy: amendments)
    }

    func complaintChannel() -> ComplaintChannel? {
        guard let object = object(ChannelKey.self) else { return nil }
        let kind = object[.channel]?.word(of: ComplaintChannel.Kind.self)
        let value = object.text(.value)
        let note = object.text(.note, english: .noteEn)
        return kind.map { ComplaintChannel(kind: $0, value: value, note: note) }
    }

    /// An item that has a name only.
    func item() -> LocalizedText? {
        object(ItemKey.self)?.name()
    }
}

extension ObjectReader where Key: CitationKey {
    fileprivate func law(amendedBy amendments: [Law]) -> Law? {
        let kind = self[.kind]?.word(of: Law.Kind.self)
        let issuer = text(.issuer)
        let number = text(.number)
        let year = self[.year]?.integer(1800...2200)
        let title = text(.title)
        let gazette = text(.gazette)
        if let kind, kind.needsIssuer, self[.issuer] == nil { report(.shape(.missingKey(Key.issuer.rawValue))) }
        guard let kind, let number else { return nil }
        return Law(
            kind: kind, issuer: issuer, number: number, year: year, title: title ?? "", gazette: gazette,
            amendedBy: amendments)
    }
}

extension Law.Kind {
    /// True where the kind alone does not say who issued the law.
    fileprivate var needsIssuer: Bool {
        switch self {
        case .ministerialRegulation, .regionalAct: true
        case .act, .interimAct, .governmentRegulation, .presidentialRegulation, .commissionRegulation,
            .governorRegulation, .regentRegulation, .decree:
            false
        }
    }
}

extension FaultLog {
    /// Notes every item whose identifier, or other key, an earlier one has; the items may come from several lists.
    func checkUnique(_ noun: Fault.Noun, in items: [NodeReader], by key: String = "id") {
        var firstLines: [String: Int] = [:]
        for item in items {
            guard let node = item.node[key], let text = node.text else { continue }
            if let line = firstLines[text] {
                let path = KeyPath.member(key, of: item.path)
                add(.reference(.duplicate(noun, text, firstLine: line)), at: node.position, path: path)
            } else {
                firstLines[text] = node.position.line
            }
        }
    }
}
