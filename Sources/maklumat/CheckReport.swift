import Standards

/// What a check found, as text in one language.
struct CheckReport {
    let results: [CheckResult]
    let language: Language

    /// One line for each fault and finding, with the decree's words under it, and a line that counts them.
    var text: String { (results.flatMap(lines) + [summary]).joined(separator: "\n") }

    private func lines(of result: CheckResult) -> [String] {
        result.faults.map { $0.text(in: language) }
            + result.findings.flatMap { finding, place in
                let place = place.map(String.init(describing:)) ?? result.office
                let line = "\(place): \(finding.severity.rawValue) [\(finding.rule)] \(finding.message(language))"
                return [line] + [finding.quote.map { "    \u{201C}\($0)\u{201D}" }].compactMap(\.self)
            }
    }

    private var summary: String {
        let findings = results.flatMap(\.findings).map(\.finding)
        let counts = Severity.allCases.reversed().map { severity in
            counted(findings.count { $0.severity == severity }, severity.words)
        }
        let faults = results.map(\.faults.count).reduce(0, +)
        let head = counted(results.map(\.services).reduce(0, +), ("layanan", "service", "services"))
        let line = head + ": " + counts.joined(separator: ", ")
        guard faults > 0 else { return line + "." }
        let keeps = language == .indonesian ? "yang membuat berkas tidak terbaca" : "that keep files from loading"
        let oneKeeps = language == .indonesian ? keeps : "that keeps files from loading"
        return line + ", " + counted(faults, ("kesalahan", "fault", "faults")) + " "
            + (faults == 1 ? oneKeeps : keeps) + "."
    }

    private func counted(_ count: Int, _ words: (indonesian: String, one: String, many: String)) -> String {
        switch language {
        case .indonesian: "\(count) \(words.indonesian)"
        case .english: "\(count) \(count == 1 ? words.one : words.many)"
        }
    }
}

extension Severity {
    /// How findings of this severity are counted.
    fileprivate var words: (indonesian: String, one: String, many: String) {
        switch self {
        case .error: ("galat", "error", "errors")
        case .warning: ("peringatan", "warning", "warnings")
        case .note: ("catatan", "note", "notes")
        }
    }
}
