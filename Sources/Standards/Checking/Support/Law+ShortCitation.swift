extension Law {
    /// Kind, issuer, number and year without the title: `UU 25/2009`, `Permen Dalam Negeri 54/2010`.
    var shortCitation: String {
        let start = [kindWords, issuer].compactMap { $0 }.joined(separator: " ")
        guard !number.isEmpty else { return year.map { "\(start) \($0)" } ?? start }
        guard let year, !number.hasSuffix("/\(year)") else { return "\(start) \(number)" }
        return "\(start) \(number)/\(year)"
    }
}
