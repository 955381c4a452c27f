/// One of the three time zones of Indonesia; none of them has summer time.
public enum Zone: String, CaseIterable, Hashable, Codable, Sendable {
    /// Western Indonesian Time, UTC+7: Sumatra, Java, West and Central Kalimantan.
    case wib = "WIB"
    /// Central Indonesian Time, UTC+8: Bali, Nusa Tenggara, South, East and North Kalimantan, Sulawesi.
    case wita = "WITA"
    /// Eastern Indonesian Time, UTC+9: Maluku and Papua.
    case wit = "WIT"

    /// Seconds that local time is ahead of UTC.
    public var utcOffsetSeconds: Int {
        switch self {
        case .wib: 7 * 3600
        case .wita: 8 * 3600
        case .wit: 9 * 3600
        }
    }

    /// Name in Indonesian; the abbreviation to show behind a time is the raw value.
    public var name: String {
        switch self {
        case .wib: "Waktu Indonesia Barat"
        case .wita: "Waktu Indonesia Tengah"
        case .wit: "Waktu Indonesia Timur"
        }
    }

    /// Name in English.
    public var nameEn: String {
        switch self {
        case .wib: "Western Indonesian Time"
        case .wita: "Central Indonesian Time"
        case .wit: "Eastern Indonesian Time"
        }
    }
}
