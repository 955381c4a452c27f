/// A kind of law that the format has no word for, or has another word for.
public struct LawKindProblem: Hashable, Sendable {
    /// What the file says.
    public let found: String

    public init(found: String) { self.found = found }

    /// The problem in words.
    var wording: Wording {
        let known = Law.Kind.allCases.map(\.rawValue)
        let other = "kind: \(Law.Kind.other.rawValue), kindName: \(found.isEmpty ? "…" : String(found.prefix(60)))"
        let meant = Self.meant(by: found)
        return Wording(
            english: (
                "found \(Phrase.quoted(found)), which is none of the kinds of law",
                (meant.map { "Write \($0). " } ?? "") + Phrase.suggestion(for: found, among: known)
                    + " For any other kind: \(other)."
            ),
            indonesian: (
                "\(Phrase.quoted(found)) bukan jenis peraturan yang dikenal",
                (meant.map { "Tulis \($0). " } ?? "") + Phrase.saran(for: found, among: known)
                    + " Untuk jenis lain: \(other)."
            ))
    }

    /// What somebody who wrote a kind in full means; `nil` when it cannot be told.
    private static func meant(by found: String) -> String? {
        let words = found.split(whereSeparator: \.isWhitespace).map(String.init)
        let name = words.joined(separator: " ").lowercased()
        if let kind = inFull.first(where: { name == $0.name }) { return "kind: \(kind.kind.rawValue)" }
        // "Permendagri", "Peraturan Badan POM": the kind and whose it is.
        let starts: [(String, Law.Kind)] = [
            ("peraturan menteri", .ministerialRegulation), ("keputusan menteri", .ministerialDecree),
            ("surat edaran", .circular), ("peraturan daerah", .regionalAct), ("peraturan", .regulation),
            ("keputusan", .decree), ("instruksi", .instruction),
        ]
        for (start, kind) in starts where name.hasPrefix(start + " ") {
            let issuer = words.dropFirst(start.split(separator: " ").count).joined(separator: " ")
            return "kind: \(kind.rawValue), issuer: \(issuer.prefix(60))"
        }
        return nil
    }

    private static let inFull: [(name: String, kind: Law.Kind)] = [
        ("undang-undang dasar", .constitution), ("uud 1945", .constitution), ("ketetapan mpr", .assemblyDecree),
        ("undang-undang", .act), ("undang-undang darurat", .emergencyAct), ("uu drt", .emergencyAct),
        ("peraturan pemerintah", .governmentRegulation), ("perpu", .interimAct),
        ("peraturan pemerintah pengganti undang-undang", .interimAct), ("peraturan presiden", .presidentialRegulation),
        ("keputusan presiden", .presidentialDecree), ("instruksi presiden", .presidentialInstruction),
        ("peraturan menteri", .ministerialRegulation), ("keputusan menteri", .ministerialDecree),
        ("peraturan komisi informasi", .commissionRegulation), ("peraturan mahkamah agung", .courtRegulation),
        ("peraturan daerah", .regionalAct), ("peraturan gubernur", .governorRegulation),
        ("peraturan bupati", .regentRegulation), ("peraturan wali kota", .mayorRegulation),
        ("peraturan walikota", .mayorRegulation), ("perwal", .mayorRegulation), ("perwako", .mayorRegulation),
        ("peraturan desa", .villageRegulation), ("peraturan kepala desa", .villageHeadRegulation),
        ("peraturan kalurahan", .kalurahanRegulation), ("surat edaran", .circular),
    ]
}
