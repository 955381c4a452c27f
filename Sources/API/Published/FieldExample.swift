import Standards

/// An answer for each field that passes its checks, for people who learn the API.
///
/// It says nothing about a real person.
enum FieldExample {
    /// The answer as it would be sent.
    static func value(for field: Field) -> JSONValue {
        switch field.type {
        case .text: .string(field.name.indonesian)
        case .paragraph: .string("Contoh: \(field.name.indonesian).")
        case .number(let limits): number(minimum: limits.minimum, maximum: limits.maximum)
        case .money(let minimum, let maximum):
            number(minimum: Double(max(minimum ?? 0, 1_000_000)), maximum: maximum.map(Double.init))
        case .date(let limit): .string(date(limit))
        case .time: "09:00"
        case .nik: "3514014107900001"
        case .familyCard: "3514010107900001"
        case .nib: "9120001234567"
        case .npwp: "0012345678901000"
        case .phone: "0811 0000 1234"
        case .email: "nama@contoh.example"
        case .address: address
        case .choice(let options): options.first.map { .string($0.id.rawValue) } ?? .null
        case .choices(let options): .array(options.prefix(1).map { .string($0.id.rawValue) })
        case .confirm: true
        case .rows(let columns, let minimum, _): rows(columns, count: max(minimum, 1))
        case .file: [["name": "contoh.png", "content": .string(picture)]]
        }
    }

    private static func number(minimum: Double?, maximum: Double?) -> JSONValue {
        let low = minimum?.rounded(.up) ?? 1
        let wanted = max(low, 1)
        return JSONValue(min(wanted, maximum ?? wanted))
    }

    /// Far enough from today on either side that the example stays right.
    private static func date(_ limit: DateLimit?) -> String {
        switch limit {
        case .past: "2024-01-31"
        case .future: "2099-12-31"
        case nil: "2026-03-13"
        }
    }

    private static func rows(_ columns: [Field], count: Int) -> JSONValue {
        let row = JSONValue.object(columns.map { .init($0.id.rawValue, value(for: $0)) })
        return .array(Array(repeating: row, count: count))
    }

    private static let address: JSONValue = [
        "street": "Jl. Melati No. 12", "village": "Kauman", "district": "Bangil", "regency": "Kabupaten Pasuruan",
        "province": "Jawa Timur", "postalCode": "67153",
    ]

    /// A PNG of one grey dot.
    private static let picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
}
