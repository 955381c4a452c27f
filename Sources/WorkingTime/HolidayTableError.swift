/// Says why a table of holidays cannot be trusted.
public enum HolidayTableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The document is not JSON, lacks something, or has a date or kind that does not exist.
    case unreadable(HolidayDocumentFault)
    /// The stated weekday is not that of the date, so one of the two is wrong.
    case wrongWeekday(CalendarDate, stated: String)
    /// A day names a source that the table does not list.
    case unknownSource(CalendarDate, source: String)
    /// A joint decree states another number of days than the table has.
    case wrongCount(source: String, kind: String, stated: Int, found: Int)

    /// What is wrong, with which entry, and what to do, in English.
    public var description: String {
        switch self {
        case .unreadable(let fault):
            "The table of holidays cannot be read. \(fault.english)"
        case .wrongWeekday(let date, let stated):
            "The table of holidays calls \(date) a \(stated), but it is a \(date.weekday.name). Correct one of them."
        case .unknownSource(let date, let source):
            "The holiday on \(date) names the source “\(source)”, which the table does not list. Add it to the sources."
        case .wrongCount(let source, let kind, let stated, let found):
            "\(source) sets \(stated) days of kind \(kind), but the table has \(found). Add or remove days, or correct "
                + "the number."
        }
    }

    /// The same in Indonesian.
    public var indonesian: String {
        switch self {
        case .unreadable(let fault):
            "Daftar hari libur tidak dapat dibaca. \(fault.indonesian)"
        case .wrongWeekday(let date, let stated):
            "Daftar hari libur menyebut \(date) hari \(stated), padahal \(date.weekday.name). Betulkan salah satunya."
        case .unknownSource(let date, let source):
            "Hari libur \(date) menyebut sumber “\(source)” yang tidak ada dalam daftar. Tambahkan ke meta.sources."
        case .wrongCount(let source, let kind, let stated, let found):
            "\(source) menetapkan \(stated) hari berjenis \(kind), tetapi daftar memuat \(found). Tambah atau kurangi "
                + "harinya, atau betulkan jumlahnya."
        }
    }
}
