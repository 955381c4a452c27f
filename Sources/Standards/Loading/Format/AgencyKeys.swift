/// `agency.yaml` itself.
enum AgencyKey: String, NamedKey {
    case agency, name, nameEn, shortName, government, governmentEn, regionCode, timeZone, contact, pledge, decree,
        divisions
    case roles, head, hours, counterHours, closures, makeUpDays, complaints, ladder

    static let definition = "agency"
    static let mandatory: [Self] = [
        .agency, .name, .shortName, .government, .timeZone, .contact, .decree, .divisions, .roles, .hours,
    ]
}

enum ContactKey: String, FormatKey {
    case address, postalCode, phones, faxes, email, website, socialMedia

    static let definition = "contact"
    static let mandatory: [Self] = [.address]
}

enum PledgeKey: String, MarkedKey {
    case text, textEn, inferred, added

    static let definition = "pledge"
    static let mandatory: [Self] = [.text]
}

enum DecreeKey: String, MarkedKey {
    case number, date, title, titleEn, place, signer, revokes, basis, services, inferred, added

    static let definition = "decree"
    static let mandatory: [Self] = [.title]
}

enum SignerKey: String, FormatKey {
    case name, position, rank, employeeNumber, acting

    static let definition = "signer"
    static let mandatory: [Self] = [.name, .position]
}

/// A line in the decree's list of services.
enum EntryKey: String, NamedKey {
    case name, nameEn, service, division

    static let definition = "entry"
    static let mandatory: [Self] = [.name]
}

enum DivisionKey: String, IdentifiedKey, NamedKey {
    case id, name, nameEn

    static let definition = "division"
    static let mandatory: [Self] = [.id, .name]
}

enum RoleKey: String, IdentifiedKey, NamedKey, MarkedKey {
    case id, name, nameEn, kind, superior, inferred, added

    static let definition = "role"
    static let mandatory: [Self] = [.id, .name, .kind]
    static let nullable: [Self] = [.superior]
}

enum HoursKey: String, MarkedKey {
    case name, from, to, week, inferred, added

    static let definition = "hours"
    static let mandatory: [Self] = [.name, .week]
}

/// A day on which the office works although its week or a closure says no.
enum MakeUpDayKey: String, FormatKey {
    case date, name, windows, counterWindows

    static let definition = "makeUpDay"
    static let mandatory: [Self] = [.date, .name, .windows]
    static let example = "{ date: 2026-01-03, name: Pengganti libur 2 Januari, windows: [07.30-12.00] }"
}

enum ClosureKey: String, FormatKey {
    case date, name

    static let definition = "closure"
    static let mandatory: [Self] = [.date, .name]
}
