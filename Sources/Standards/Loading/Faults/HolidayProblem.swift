import WorkingTime

/// Why the table of national holidays cannot be used.
public enum HolidayProblem: Hashable, Sendable {
    /// There is no table.
    case missing
    /// The table cannot be trusted.
    case table(HolidayTableError)
}

extension HolidayProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .missing:
            Wording(
                english: (
                    "the table of national holidays is missing, and without it no due time is right",
                    "Copy Agencies/national-holidays.json of the installation into this folder."
                ),
                indonesian: (
                    "daftar hari libur nasional tidak ada, padahal tanpa itu tidak ada tenggat yang benar",
                    "Salin Agencies/national-holidays.json dari pemasangan ini ke dalam folder ini."
                ))
        case .table(let error):
            Wording(
                english: Self.parts(error.description, advice: "docs/standard-format.md describes the table."),
                indonesian: Self.parts(error.indonesian, advice: "docs/standard-format.md menerangkan daftarnya."))
        }
    }

    /// An error's sentences as message and advice: a message begins in lower case and has no full stop.
    private static func parts(_ sentences: String, advice: String) -> (message: String, advice: String) {
        let whole = sentences.hasSuffix(".") ? String(sentences.dropLast()) : sentences
        return (whole.prefix(1).lowercased() + whole.dropFirst(), advice)
    }
}

extension Fault {
    /// A fault of the table of national holidays.
    public init(holidays problem: HolidayProblem, in file: String) {
        var position = SourcePosition.start
        var path = ""
        if case .table(.unreadable(let fault)) = problem {
            path = fault.path
            if case .notJSON(let line, let column) = fault { position = SourcePosition(line: line, column: column) }
        }
        self.init(
            file: file, line: position.line, column: position.column, keyPath: path, problem: .holidays(problem))
    }

    /// A fault of a file that has no text, found outside the folder of an office.
    public init(unreadable path: String, defect: SourceDefect) {
        let position = defect.position
        self.init(
            file: path, line: position.line, column: position.column, keyPath: "", problem: .file(.defect(defect)))
    }
}
