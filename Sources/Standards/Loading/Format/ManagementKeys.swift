/// The eight components of management.
enum ManagementKey: String, FormatKey {
    case legalBasis, facilities, competences, oversight, staff, guarantee, safety, evaluation

    static let definition = "management"
    static let mandatory: [Self] = []
}

/// A plain item of a component, or a lettered part of a requirement.
enum ItemKey: String, NamedKey {
    case name, nameEn

    static let definition = "item"
    static let mandatory: [Self] = [.name]
}

/// A line of the service guarantee.
enum GuaranteeKey: String, NamedKey {
    case name, nameEn, acts

    static let definition = "guarantee"
    static let mandatory: [Self] = [.name]
    static let example = "{ name: Permintaan maaf bila terlambat, acts: [apology] }"
}

enum FacilityKey: String, NamedKey {
    case name, nameEn, count

    static let definition = "facility"
    static let mandatory: [Self] = [.name]
}

enum CompetenceKey: String, FormatKey {
    case `for`, forEn, items

    static let definition = "competences"
    static let mandatory: [Self] = [.items]
}

enum StaffKey: String, FormatKey {
    case printed, count, members

    static let definition = "staff"
    static let mandatory: [Self] = [.printed, .count]
}

enum MemberKey: String, MarkedKey {
    case post, postEn, count, role, inferred, added

    static let definition = "member"
    static let mandatory: [Self] = [.post, .count]
}
