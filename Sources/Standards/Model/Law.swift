import WorkingTime

/// A law, regulation or decree that a standard cites.
public struct Law: Hashable, Sendable {
    public let kind: Kind
    /// The printed name of a kind that has no word of its own; given exactly for ``Kind/other``.
    public let kindName: String?
    /// Ministry, body, region or official, where the kind alone does not say who issued it.
    public let issuer: String?
    /// Number as printed, such as `25` or `950/271/424.085/2024`; empty for a law that has none.
    public let number: String
    /// Year of issue; `nil` where the print has none.
    public let year: Int?
    /// Subject after "tentang".
    public let title: String
    /// Printed place in the state gazette, when the decree gives it.
    public let gazette: String?
    /// Laws named with "sebagaimana telah diubah dengan".
    public let amendedBy: [Law]

    public init(
        kind: Kind, kindName: String? = nil, issuer: String? = nil, number: String, year: Int?, title: String,
        gazette: String? = nil, amendedBy: [Law] = []
    ) {
        self.kind = kind
        self.kindName = kindName
        self.issuer = issuer
        self.number = number
        self.year = year
        self.title = title
        self.gazette = gazette
        self.amendedBy = amendedBy
    }

    /// What kind of law it is, as officers say it: "UU", "Surat Edaran", or the printed name of another kind.
    public var kindWords: String { kindName ?? kind.printed }

    /// How officers cite it: "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik".
    public var citation: String {
        var text = kindWords
        if let issuer { text += " \(issuer)" }
        if !number.isEmpty { text += " Nomor \(number)" }
        if let year, !number.hasSuffix("/\(year)") { text += " Tahun \(year)" }
        return title.isEmpty ? text : text + " tentang \(title)"
    }
}
