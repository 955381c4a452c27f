/// What makes two citations the same law: its kind, its issuer, its number and its year.
struct LawIdentity: Hashable, Sendable {
    let kind: Law.Kind
    /// Ministry or region, in one spelling; `nil` where the kind alone says who issued it, or the citation does not.
    let issuer: String?
    /// The running number in front of any code, or the whole of it for decrees.
    let number: String
    let year: Int

    init(_ kind: Law.Kind, issuer: String? = nil, _ number: Int, _ year: Int) {
        self.kind = kind
        self.issuer = issuer
        self.number = String(number)
        self.year = year
    }

    /// Reads a citation; `nil` where it has no number or no year.
    init?(_ law: Law) {
        guard let year = law.year, let number = Self.number(of: law) else { return nil }
        kind = law.kind
        issuer = Self.issuer(of: law)
        self.number = number
        self.year = year
    }

    private static func number(of law: Law) -> String? {
        if law.kind == .decree {
            let compact = law.number.filter { !$0.isWhitespace }
            return compact.isEmpty ? nil : compact
        }
        // `18/Per/M.KUKM/IX/2015` is number 18.
        return Int(law.number.drop(while: \.isWhitespace).prefix(while: \.isNumber)).map(String.init)
    }

    private static func issuer(of law: Law) -> String? {
        switch law.kind {
        case .act, .interimAct, .governmentRegulation, .presidentialRegulation, .commissionRegulation: nil
        case .ministerialRegulation: law.issuer.flatMap(ministry)
        case .regionalAct, .governorRegulation, .regentRegulation, .decree:
            law.issuer.map { PlainWords($0).words.joined(separator: " ") }
        }
    }

    /// One name for the many in which a ministry is cited.
    private static func ministry(_ name: String) -> String? {
        let words = PlainWords(name)
        for (key, phrases) in ministries where words.first(of: phrases) != nil { return key }
        return words.isEmpty ? nil : words.words.joined(separator: " ")
    }

    static let cooperatives = "koperasi"
    static let administrativeReform = "panrb"
    static let homeAffairs = "dalam negeri"
    static let fuelRegulator = "bph migas"

    private static let ministries: [(key: String, phrases: [String])] = [
        (cooperatives, ["koperasi", "kukm", "kop ukm", "kopukm"]),
        (administrativeReform, ["aparatur negara", "panrb", "pan rb", "menpan"]),
        (homeAffairs, ["dalam negeri", "mendagri"]),
        (fuelRegulator, ["bph migas", "badan pengatur hilir"]),
    ]
}
