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
        kind = Self.kind(of: law)
        issuer = Self.issuer(of: law)
        self.number = number
        self.year = year
    }

    /// A regulation under its issuer's printed name ("Peraturan Menteri Dalam Negeri", "Peraturan BPH Migas") is the
    /// same law as one under the short word for it.
    private static func kind(of law: Law) -> Law.Kind {
        guard let issuer = law.issuer, law.kind == .regulation || law.kind == .decree else { return law.kind }
        let words = PlainWords(issuer)
        let isKnown = words.words.first == "menteri" || ministries.contains { words.first(of: $0.phrases) != nil }
        return switch law.kind {
        case .regulation: isKnown ? .ministerialRegulation : law.kind
        default: words.words.first == "menteri" ? .ministerialDecree : law.kind
        }
    }

    private static func number(of law: Law) -> String? {
        let compact = law.number.filter { !$0.isWhitespace }
        switch law.kind {
        case .decree, .jointDecree, .ministerialDecree, .assemblyDecree, .instruction, .circular, .other:
            return compact.isEmpty ? nil : compact
        default:
            // `18/Per/M.KUKM/IX/2015` is number 18.
            return Int(compact.prefix(while: \.isNumber)).map(String.init)
        }
    }

    private static func issuer(of law: Law) -> String? {
        switch law.kind {
        case .constitution, .assemblyDecree, .act, .emergencyAct, .interimAct, .governmentRegulation,
            .presidentialRegulation, .presidentialDecree, .presidentialInstruction, .commissionRegulation,
            .courtRegulation, .yogyakartaAct:
            return nil
        case .ministerialRegulation, .ministerialDecree, .regulation:
            return law.issuer.flatMap(ministry)
        case .decree:
            return kind(of: law) == .decree ? law.issuer.map(plain) : law.issuer.flatMap(ministry)
        case .other:
            return plain([law.kindName, law.issuer].compactMap(\.self).joined(separator: " "))
        case .jointRegulation, .regionalAct, .qanun, .specialRegionalAct, .provincialAct, .governorRegulation,
            .regentRegulation, .mayorRegulation, .villageRegulation, .villageHeadRegulation, .kalurahanRegulation,
            .jointDecree, .instruction, .circular:
            return law.issuer.map(plain)
        }
    }

    private static func plain(_ name: String) -> String { PlainWords(name).words.joined(separator: " ") }

    /// One name for the many in which a ministry is cited.
    private static func ministry(_ name: String) -> String? {
        // "Menteri Dalam Negeri" and "Dalam Negeri" are one.
        let whole = PlainWords(name).words
        let words = PlainWords(words: whole.first == "menteri" ? Array(whole.dropFirst()) : whole)
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
