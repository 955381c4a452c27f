extension CalendarDate {
    /// Reads a date written as in ISO 8601: `2026-03-13`.
    ///
    /// - Throws: ``CalendarDateError/notADate(_:)`` for other text, ``CalendarDateError/noSuchDate(year:month:day:)``
    ///   for a date that the calendar does not have.
    public init(_ iso8601: String) throws(CalendarDateError) {
        var reader = TextReader(iso8601)
        guard let date = try reader.date(), reader.isAtEnd else { throw .notADate(iso8601) }
        self = date
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as in ISO 8601: `2026-03-13`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

extension CalendarDate: Codable {
    /// Reads a date from one ISO 8601 string.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the date as one ISO 8601 string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
