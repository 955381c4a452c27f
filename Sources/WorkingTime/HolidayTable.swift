/// The national holidays and days of collective leave, and the years for which they are known.
public struct HolidayTable: Hashable, Sendable {
    /// The closed days, in the order of their dates.
    public let closures: [Closure]

    /// Years whose joint decree is in the table.
    public let publishedYears: Set<Int>

    /// Published years of which at least one day may still change, because the decree's text has not been seen.
    public let provisionalYears: Set<Int>

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - closures: The closed days, in any order.
    ///   - publishedYears: Years whose joint decree is in the table.
    ///   - provisionalYears: Published years of which a day may still change.
    public init(closures: [Closure], publishedYears: Set<Int>, provisionalYears: Set<Int> = []) {
        self.closures = closures.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
        self.publishedYears = publishedYears
        self.provisionalYears = provisionalYears
    }

    /// The table with regional or local days added.
    ///
    /// A local day says nothing about the national holidays of its year: it does not make the year a published one.
    public func adding(_ local: [Closure]) -> HolidayTable {
        HolidayTable(
            closures: closures + local,
            publishedYears: publishedYears,
            provisionalYears: provisionalYears
        )
    }
}

extension HolidayTable: Codable {
    private enum CodingKeys: String, CodingKey {
        case closures, publishedYears, provisionalYears
    }

    /// Reads what ``encode(to:)`` wrote; it is another form than the file of a joint decree, which ``init(json:)`` reads.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            closures: try container.decode([Closure].self, forKey: .closures),
            publishedYears: Set(try container.decode([Int].self, forKey: .publishedYears)),
            provisionalYears: Set(try container.decode([Int].self, forKey: .provisionalYears)))
    }

    /// Writes the table; two equal tables are written alike.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(closures, forKey: .closures)
        try container.encode(publishedYears.sorted(), forKey: .publishedYears)
        try container.encode(provisionalYears.sorted(), forKey: .provisionalYears)
    }
}
