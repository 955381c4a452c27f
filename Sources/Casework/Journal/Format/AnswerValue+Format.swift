extension AnswerValue {
    /// Writes the value as the journal keeps it: a text as a string, a list of texts as a list, everything else as an object
    /// with the kind as its one key.
    func write(to writer: inout CanonicalWriter) {
        switch self {
        case .text(let value): writer.text(value)
        case .list(let values): writer.texts(values)
        case .rows(let rows):
            writer.object {
                $0.member("rows") {
                    $0.list(rows) { $0.object($1.map { (key: $0.key, value: $0.value) }) { $0.text($1) } }
                }
            }
        case .address(let address): writer.object { $0.member("address") { address.write(to: &$0) } }
        case .files(let files): writer.object { $0.member("files") { $0.list(files) { $1.write(to: &$0) } } }
        }
    }

    init(_ value: CanonicalValue) throws(JournalFormatError) {
        switch value {
        case .text(let text): self = .text(text)
        case .list: self = .list(try value.texts())
        case .object(let members):
            guard let member = members.first, members.count == 1 else { throw .missing("rows") }
            switch (member.key, member.value) {
            case ("rows", .list(let rows)):
                self = .rows(try rows.map { row throws(JournalFormatError) in try Self.row(row) })
            case ("address", let address): self = .address(try PostalAddress(address))
            case ("files", .list(let files)):
                self = .files(try files.map { file throws(JournalFormatError) in try FileReference(file) })
            default: throw .missing(member.key)
            }
        case .number, .flag: throw .missing("\"\"")
        }
    }

    private static func row(_ value: CanonicalValue) throws(JournalFormatError) -> [String: String] {
        guard case .object(let members) = value else { throw .missing("rows") }
        var row: [String: String] = [:]
        for member in members {
            guard case .text(let text) = member.value else { throw .missing(member.key) }
            row[member.key] = text
        }
        return row
    }
}

extension PostalAddress {
    fileprivate func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.member("district") { $0.text(district) }
            $0.member("postalCode") { $0.text(postalCode) }
            $0.member("province") { $0.text(province) }
            $0.member("regency") { $0.text(regency) }
            $0.member("street") { $0.text(street) }
            $0.member("village") { $0.text(village) }
        }
    }

    fileprivate init(_ value: CanonicalValue) throws(JournalFormatError) {
        self.init(
            street: try value.text("street"), village: try value.text("village"), district: try value.text("district"),
            regency: try value.text("regency"), province: try value.text("province"),
            postalCode: try value.text("postalCode"))
    }
}

extension FileReference {
    fileprivate func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.member("contentType") { $0.text(contentType) }
            $0.member("hash") { $0.text(hash) }
            $0.member("name") { $0.text(name) }
            $0.member("size") { $0.number(size) }
        }
    }

    fileprivate init(_ value: CanonicalValue) throws(JournalFormatError) {
        self.init(
            hash: try value.text("hash"), name: try value.text("name"), size: Int(try value.number("size")),
            contentType: try value.text("contentType"))
    }
}
