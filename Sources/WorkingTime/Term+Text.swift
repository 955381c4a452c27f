extension Term {
    /// Reads a term in Indonesian: a number and one of menit, jam, hari kerja, hari kalender, hari, minggu, bulan.
    ///
    /// Capitals and extra spaces do not matter. "hari" alone gives working days with ``isPlainDay`` set.
    ///
    /// - Throws: ``TermError/notATerm(_:)`` for other text, such as a range ("3-5 hari") or a number in words;
    ///   ``TermError/outOfRange(amount:unit:)`` for a term of more than about a hundred years.
    public init(parsing text: String) throws(TermError) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard let number = words.first, number.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            throw .notATerm(text)
        }
        let isPlainDay = words.dropFirst().elementsEqual(["hari"])
        let named = TermUnit.allCases.first { words.dropFirst().elementsEqual($0.name.split(separator: " ")) }
        guard let unit = isPlainDay ? .workingDay : named else { throw .notATerm(text) }
        // Only digits: what does not fit an Int is far above every limit.
        try self.init(Int(number) ?? .max, unit, isPlainDay: isPlainDay)
    }

    /// The term in English: `5 working days`, or `5 days` where the text said only "hari".
    public var descriptionEn: String {
        let name = isPlainDay ? "day" : unit.nameEn
        return amount == 1 ? "1 \(name)" : "\(amount) \(name)s"
    }
}

extension Term: CustomStringConvertible {
    /// The term in Indonesian, in the form that ``init(parsing:)`` reads: `5 hari kerja`.
    public var description: String {
        isPlainDay ? "\(amount) hari" : "\(amount) \(unit.name)"
    }
}

extension Term: Codable {
    /// Reads a term from one string in Indonesian.
    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the term as one string in Indonesian: `5 hari kerja`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
