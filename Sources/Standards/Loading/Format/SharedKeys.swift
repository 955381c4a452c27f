// Objects that stand in `agency.yaml` and in service files.

/// A law, regulation or decree.
enum LawKey: String, CitationKey {
    case kind, kindName, issuer, number, year, title, gazette, amendedBy

    static let definition = "law"
    static let mandatory: [Self] = [.kind]
    static let example = "{ kind: UU, number: 25, year: 2009, title: Pelayanan Publik }"
}

/// A law that changed another one; it names no further changes.
enum AmendingLawKey: String, CitationKey {
    case kind, kindName, issuer, number, year, title, gazette

    static let definition = "amendingLaw"
    static let mandatory: [Self] = [.kind]
    static let example = "{ kind: UU, number: 25, year: 2009, title: Pelayanan Publik }"
}

/// One rung of a ladder.
enum RungKey: String, FormatKey {
    case at, tell, `do`

    static let definition = "rung"
    static let mandatory: [Self] = [.at, .tell, .do]
    static let example = "{ at: 90%, tell: [performers, superior], do: message }"
}

enum ChannelKey: String, FormatKey {
    case channel, value, note, noteEn

    static let definition = "complaintChannel"
    static let mandatory: [Self] = [.channel]
    static let example = "{ channel: phone, value: (0321) 861494 }"
}
