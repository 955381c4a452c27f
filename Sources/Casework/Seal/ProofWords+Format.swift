extension ProofWords {
    /// The canonical JSON in which the words are kept.
    public var canonical: String {
        var writer = CanonicalWriter()
        write(to: &writer)
        return writer.text
    }

    /// Reads what is kept beside an entry.
    ///
    /// - Throws: ``JournalFormatError`` when it has neither of the two forms.
    public init(reading text: String) throws(JournalFormatError) {
        try self.init(try CanonicalValue(reading: text))
    }

    init(_ value: CanonicalValue) throws(JournalFormatError) {
        let isWhole = value["seed"] != nil
        try value.expect(keys: isWhole ? ["seed", "values"] : ["commitments", "salts", "values"])
        let values = try value.members("values")
        var items: [Item] = []
        if isWhole {
            let seed = try value.sixteenBytes("seed")
            for member in values { items.append(try Item(open: member, salt: Self.salt(of: member.key, seed: seed))) }
            self.init(items: items, seed: seed)
        } else {
            guard case .object(let salts) = value["salts"], salts.count == values.count else {
                throw .notAllowed("salts")
            }
            for (member, salt) in zip(values, salts) {
                // Both are sorted, so that the same keys stand at the same places.
                guard member.key.hasBytes(of: salt.key) else { throw .notAllowed("salts") }
                items.append(try Item(open: member, salt: try CanonicalValue.object([salt]).sixteenBytes(salt.key)))
            }
            let closed = try value.members("commitments")
            for member in closed { items.append(try Item(closed: member)) }
            self.init(items: items, seed: nil)
        }
        guard let first = self.items.first else { throw .notAllowed("values") }
        var before = first
        for item in self.items.dropFirst() {
            guard !item.key.hasBytes(of: before.key) else { throw .notAllowed(item.key) }
            before = item
        }
    }

    func write(to writer: inout CanonicalWriter) {
        var closed: [(key: String, value: Digest32)] = []
        var salts: [(key: String, value: [UInt8])] = []
        var values: [(key: String, value: String)] = []
        for item in items {
            switch item.state {
            case .closed(let commitment): closed.append((item.key, commitment))
            case .open(let value, let salt):
                salts.append((item.key, salt))
                values.append((item.key, value))
            }
        }
        if let seed {
            writer.object {
                $0.member("seed") { $0.text(Hexadecimal.encode(seed)) }
                $0.member("values") { $0.object(values) { $0.canonical($1) } }
            }
        } else {
            writer.object {
                $0.member("commitments") { $0.object(closed) { $0.text($1.hex) } }
                $0.member("salts") { $0.object(salts) { $0.text(Hexadecimal.encode($1)) } }
                $0.member("values") { $0.object(values) { $0.canonical($1) } }
            }
        }
    }
}

extension ProofWords.Item {
    fileprivate init(open member: CanonicalValue.Member, salt: [UInt8]) throws(JournalFormatError) {
        guard member.value.isWords else { throw .notAllowed(member.key) }
        var writer = CanonicalWriter()
        writer.value(member.value)
        self.init(key: member.key, state: .open(value: writer.text, salt: salt))
    }

    fileprivate init(closed member: CanonicalValue.Member) throws(JournalFormatError) {
        self.init(
            key: member.key, state: .closed(try CanonicalValue.object([member]).digest(member.key)))
    }
}

extension CanonicalValue {
    /// Whether the value is one that people write: a text, a list of texts, or an object with the kind as its one key.
    fileprivate var isWords: Bool {
        switch self {
        case .text: true
        case .list(let values): values.allSatisfy { if case .text = $0 { true } else { false } }
        case .object(let members):
            members.count == 1 && members.allSatisfy { ["rows", "address", "files"].contains($0.key) }
        case .number, .flag: false
        }
    }
}
