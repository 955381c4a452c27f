extension Instant {
    /// Reads a moment written as in ISO 8601 with its offset from UTC: `2026-03-13T10:20:00+07:00` or
    /// `2026-03-13T03:20:00Z`.
    ///
    /// Seconds may be left out; a fraction of a second is dropped.
    ///
    /// - Throws: ``InstantError/notAnInstant(_:)`` for other text; a time without an offset is refused, because it
    ///   does not say which moment it is. ``InstantError/noSuchDate(_:)`` for a date that the calendar does not have.
    public init(iso8601 text: String) throws(InstantError) {
        var reader = TextReader(text)
        let date: CalendarDate?
        do { date = try reader.date() } catch { throw .noSuchDate(error) }
        guard
            let date, reader.take("T"),
            let time = reader.clockTime(hours: 0...23),
            let second = reader.secondOfMinute(),
            let offset = reader.utcOffsetSeconds(),
            reader.isAtEnd
        else { throw .notAnInstant(text) }
        self.init(secondsSinceEpoch: Int64(date.dayNumber) * 86_400 + Int64(time * 60 + second - offset))
    }

    /// The moment in local time with the offset of the zone: `2026-03-13T10:20:00+07:00`.
    public func iso8601(in zone: Zone) -> String {
        "\(localISO8601(in: zone))+\(padded(zone.utcOffsetSeconds / 3600, to: 2)):00"
    }

    private func localISO8601(in zone: Zone) -> String {
        "\(date(in: zone))T\(Self.clock(second: secondOfDay(in: zone)))"
    }

    private static func clock(second: Int) -> String {
        "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
    }
}

extension Instant: CustomStringConvertible {
    /// The moment in UTC: `2026-03-13T03:20:00Z`.
    public var description: String {
        let second = ((secondsSinceEpoch % 86_400) + 86_400) % 86_400
        let date = CalendarDate(clampingDayNumber: Int((secondsSinceEpoch - second) / 86_400))
        return "\(date)T\(Self.clock(second: Int(second)))Z"
    }
}

extension Instant: Codable {
    /// Reads a moment from one ISO 8601 string with an offset.
    public init(from decoder: any Decoder) throws {
        try self.init(iso8601: decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the moment as one ISO 8601 string in UTC, so that one moment is always the same text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
