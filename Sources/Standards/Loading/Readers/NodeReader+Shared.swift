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
    private func kind(_ reader: NodeReader) -> Law.Kind? {
        guard let text = reader.text() else { return nil }
        guard let kind = Law.Kind(rawValue: text) else {
            reader.report(.value(.lawKind(LawKindProblem(found: text))))
            return nil
        }
        return kind
    }

    fileprivate func law(amendedBy amendments: [Law]) -> Law? {
        let kind = self[.kind].flatMap(kind)
        let kindName = text(.kindName)
        let issuer = text(.issuer)
        let number = text(.number)
        let year = self[.year]?.integer(1800...2200)
        let title = text(.title)
        let gazette = text(.gazette)
        if let kind, kind.needsIssuer, self[.issuer] == nil { report(.shape(.missingKey(Key.issuer.rawValue))) }
        guard let kind else { return nil }
        if kind == .other, self[.kindName] == nil { report(.shape(.missingKey(Key.kindName.rawValue))) }
        if kind != .other, let name = self[.kindName] {
            name.report(
                .shape(
                    .keyOutOfPlace(
                        Key.kindName.rawValue, other: Key.kind.rawValue, values: [Law.Kind.other.rawValue])))
        }
        if !kind.mayLackNumber, self[.number] == nil { report(.shape(.missingKey(Key.number.rawValue))) }
        return Law(
            kind: kind, kindName: kindName, issuer: issuer, number: number ?? "", year: year, title: title ?? "",
            gazette: gazette, amendedBy: amendments)
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
