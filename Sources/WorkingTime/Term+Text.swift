extension Term {
    /// Reads a term in Indonesian: a number and a unit, or words for the day of receipt itself.
    ///
    /// The units are menit, jam, hari kerja, hari kalender, hari, minggu, bulan and tahun; "menit kerja" and "jam kerja"
    /// are the minutes and hours that every office counts, and a year is twelve months. "hari" alone gives working days
    /// with ``isPlainDay`` set. "hari yang sama", "hari itu juga" and "saat itu juga" give 0 working days. Capitals and
    /// extra spaces do not matter.
    ///
    /// - Throws: ``TermError/notATerm(_:)`` for other text, such as a range ("3-5 hari") or a number in words;
    ///   ``TermError/outOfRange(amount:unit:)`` for a term of more than about a hundred years.
    public init(parsing text: String) throws(TermError) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        if Self.sameDayWords.contains(words.joined(separator: " ")) {
            try self.init(0, .workingDay)
            return
        }
        guard let number = words.first, number.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            throw .notATerm(text)
        }
        let unit = words.dropFirst().joined(separator: " ")
        guard let reading = Self.readings.first(where: { $0.word == unit }) else { throw .notATerm(text) }
        // Only digits: what does not fit an Int is far above every limit.
        let (amount, isTooLarge) = (Int(number) ?? .max).multipliedReportingOverflow(by: reading.factor)
        try self.init(isTooLarge ? .max : amount, reading.unit, isPlainDay: reading.isPlainDay)
    }

    /// Everything that may stand behind the number, most usual first, and the words that stand alone: for sentences
    /// that say what would be right.
    public static var acceptedWords: (units: [String], alone: [String]) {
        (readings.map(\.word), sameDayWords)
    }

    /// True for a term of 0 days: due when the office closes on the day of receipt.
    public var isSameDay: Bool { amount == 0 && unit.measure != .openMinutes }

    /// The term in English: `5 working days`, or `5 days` where the text said only "hari"; `the same day` for 0.
    public var descriptionEn: String {
        if isSameDay { return "the same day" }
        let name = isPlainDay ? "day" : unit.nameEn
        return amount == 1 ? "1 \(name)" : "\(amount) \(name)s"
    }

    /// A word for a unit, and what it stands for.
    private struct Reading {
        let word: String
        let unit: TermUnit
        var factor = 1
        var isPlainDay = false
    }

    private static let readings = [
        Reading(word: "menit", unit: .minute), Reading(word: "menit kerja", unit: .minute),
        Reading(word: "jam", unit: .hour), Reading(word: "jam kerja", unit: .hour),
        Reading(word: "hari kerja", unit: .workingDay), Reading(word: "hari kalender", unit: .calendarDay),
        Reading(word: "hari", unit: .workingDay, isPlainDay: true), Reading(word: "minggu", unit: .week),
        Reading(word: "bulan", unit: .month), Reading(word: "tahun", unit: .month, factor: 12),
    ]

    private static let sameDayWords = ["hari yang sama", "hari itu juga", "saat itu juga"]
}

extension Term: CustomStringConvertible {
    /// The term in Indonesian, in a form that ``init(parsing:)`` reads: `5 hari kerja`.
    public var description: String {
        // In its own words only where these are read as the same term again.
        if isSameDay, unit == .workingDay, !isPlainDay { return Self.sameDayWords[0] }
        return isPlainDay ? "\(amount) hari" : "\(amount) \(unit.name)"
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
