/// Says why a document is no table of holidays, and where.
public enum HolidayDocumentFault: Hashable, Sendable {
    /// What a value should be.
    public enum Expected: Hashable, Sendable, CaseIterable {
        case text, wholeNumber, flag, list, object
    }

    /// The text is not JSON; the place is where the reader stopped, counted from 1.
    case notJSON(line: Int, column: Int)
    /// A key is missing in the object at a path; an empty path is the document itself.
    case missing(key: String, at: String)
    /// A value is of another kind than it should be.
    case wrongKind(at: String, expected: Expected)
    /// A text is no date, or a date that the calendar does not have; the reason says which.
    case date(String, at: String, reason: CalendarDateError)
    /// A day is of a kind that there is not.
    case kind(String, at: String)

    /// What is wrong and what to do, in English.
    public var english: String {
        switch self {
        case .notJSON(let line, let column):
            "It is not JSON from line \(line), column \(column) on. Look for a comma, a quote or a bracket that is missing "
                + "or too many there."
        case .missing(let key, let path):
            "\(Self.place(path, or: "The document")) has no “\(key)”. Add it."
        case .wrongKind(let path, let expected):
            "\(Self.place(path, or: "The document")) is not \(expected.english). Correct it."
        case .date(_, let path, let reason): "\(path): \(reason)"
        case .kind(let text, let path):
            "\(path) is “\(text)”. Write libur, cuti_bersama or libur_daerah."
        }
    }

    /// The same in Indonesian.
    public var indonesian: String {
        switch self {
        case .notJSON(let line, let column):
            "Mulai baris \(line), kolom \(column) bukan JSON. Periksa koma, tanda kutip, atau kurung yang kurang atau "
                + "berlebih di sana."
        case .missing(let key, let path):
            "\(Self.place(path, or: "Dokumen")) tidak memuat “\(key)”. Tambahkan."
        case .wrongKind(let path, let expected):
            "\(Self.place(path, or: "Dokumen")) bukan \(expected.indonesian). Betulkan."
        case .date(let text, let path, _):
            "\(path): “\(text)” bukan tanggal yang ada. Tulis tahun-bulan-hari, misalnya 2026-01-31."
        case .kind(let text, let path):
            "\(path) berisi “\(text)”. Tulis libur, cuti_bersama, atau libur_daerah."
        }
    }

    /// The item at fault, such as `days[3].date`; empty for the document as a whole.
    public var path: String {
        switch self {
        case .notJSON: ""
        case .missing(_, let path), .wrongKind(let path, _), .date(_, let path, _), .kind(_, let path): path
        }
    }

    private static func place(_ path: String, or whole: String) -> String { path.isEmpty ? whole : path }
}

extension HolidayDocumentFault.Expected {
    fileprivate var english: String {
        switch self {
        case .text: "a text in quotes"
        case .wholeNumber: "a whole number"
        case .flag: "true or false"
        case .list: "a list in brackets"
        case .object: "a group of keys in braces"
        }
    }

    fileprivate var indonesian: String {
        switch self {
        case .text: "teks dalam tanda kutip"
        case .wholeNumber: "bilangan bulat"
        case .flag: "true atau false"
        case .list: "daftar dalam kurung siku"
        case .object: "kelompok kunci dalam kurung kurawal"
        }
    }
}
