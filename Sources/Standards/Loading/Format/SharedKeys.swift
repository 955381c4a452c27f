// Objects that stand in `agency.yaml` and in service files.

/// A law, regulation or decree.
enum LawKey: String, CitationKey {
    case kind, issuer, number, year, title, gazette, amendedBy

    static let definition = "law"
    static let mandatory: Set<Self> = [.kind, .number]
}

/// A law that changed another one; it names no further changes.
enum AmendingLawKey: String, CitationKey {
    case kind, issuer, number, year, title, gazette

    static let definition = "amendingLaw"
    static let mandatory: Set<Self> = [.kind, .number]
}

enum ChannelKey: String, FormatKey {
    case channel, value, note, noteEn

    static let definition = "complaintChannel"
    static let mandatory: Set<Self> = [.channel]
}
