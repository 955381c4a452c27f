import WorkingTime

/// A law, regulation or decree that a standard cites.
public struct Law: Hashable, Sendable {
    /// The kind of a legal instrument, from high to low.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Undang-Undang, an act.
        case act = "UU"
        /// Peraturan Pemerintah Pengganti Undang-Undang, an interim act.
        case interimAct = "Perppu"
        /// Peraturan Pemerintah, a government regulation.
        case governmentRegulation = "PP"
        /// Peraturan Presiden.
        case presidentialRegulation = "Perpres"
        /// Peraturan Menteri; the issuer names the ministry.
        case ministerialRegulation = "Permen"
        /// Peraturan Komisi Informasi.
        case commissionRegulation = "Perki"
        /// Peraturan Daerah; the issuer names the region.
        case regionalAct = "Perda"
        /// Peraturan Gubernur.
        case governorRegulation = "Pergub"
        /// Peraturan Bupati.
        case regentRegulation = "Perbup"
        /// Keputusan, a decree of an office head.
        case decree = "Keputusan"
    }

    public let kind: Kind
    /// Ministry, commission or region, where the kind alone does not say who issued it.
    public let issuer: String?
    /// Number as printed, such as `25` or `950/271/424.085/2024`.
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
        kind: Kind, issuer: String? = nil, number: String, year: Int?, title: String, gazette: String? = nil,
        amendedBy: [Law] = []
    ) {
        self.kind = kind
        self.issuer = issuer
        self.number = number
        self.year = year
        self.title = title
        self.gazette = gazette
        self.amendedBy = amendedBy
    }

    /// How officers cite it: "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik".
    public var citation: String {
        var text = kind.rawValue
        if let issuer { text += " \(issuer)" }
        text += " Nomor \(number)"
        if let year, !number.hasSuffix("/\(year)") { text += " Tahun \(year)" }
        return title.isEmpty ? text : text + " tentang \(title)"
    }
}
