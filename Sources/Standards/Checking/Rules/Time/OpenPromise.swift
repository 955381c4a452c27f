/// A phase without a limit: "as the application asks", "as the parties agree".
///
/// Nothing measures such a phase, so nobody can say that it took too long. It is a note where another promise has a
/// limit, and a warning where none has: then the standard has no completion time at all, which UU 25/2009 ps. 21 asks
/// for.
struct OpenPromise: Rule {
    let name = "open-promise"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let hasLimit = standard.promises.contains { $0.maximum != nil }
        return standard.promises.enumerated().compactMap { index, promise in
            guard promise.maximum == nil else { return nil }
            return finding(
                standard.id, at: ItemPath.promise(index), severity: hasLimit ? .note : .warning,
                "Tahap “\(promise.name.indonesian)” tidak berbatas waktu, sehingga keterlambatannya tidak dapat diukur"
                    + (hasLimit ? "." : ", dan tidak ada janji lain yang berbatas waktu."),
                "The phase “\(promise.name(.english))” has no limit, so nobody can measure a delay"
                    + (hasLimit ? "." : ", and no other promise has one."),
                quote: promise.printed)
        }
    }
}
