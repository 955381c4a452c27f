extension Law {
    /// Kind, issuer, number and year without the title: `UU 25/2009`, `Permen Dalam Negeri 54/2010`.
    var shortCitation: String {
        let start = [kind.rawValue, issuer].compactMap { $0 }.joined(separator: " ")
        guard let year, !number.hasSuffix("/\(year)") else { return "\(start) \(number)" }
        return "\(start) \(number)/\(year)"
    }
}
