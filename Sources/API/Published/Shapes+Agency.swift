import Desk
import Standards
import WorkingTime

extension Shapes {
    static let agencySummary = Shape<Catalogue.AgencyEntry>.object(
        "AgencySummary", "An office in the list of offices.",
        [
            Property("id", identifier()) { $0.agency.id },
            Property("name", localized) { $0.agency.name },
            Property("shortName", text) { $0.agency.shortName },
            Property("government", localized) { $0.agency.government },
            Property("regionCode", text.optional) { $0.agency.regionCode },
            Property("serviceCount", integer) { $0.services.count },
            Property("links", agencyLinks) { $0.agency.id },
        ])

    static let agency = Shape<Catalogue.AgencyEntry>.object(
        "Agency", "A public office that publishes service standards and serves to them.",
        [
            Property("id", identifier()) { $0.agency.id },
            Property("name", localized) { $0.agency.name },
            Property("shortName", text, "Name used where room is scarce") { $0.agency.shortName },
            Property("government", localized) { $0.agency.government },
            Property("regionCode", text.optional, "PP for a province, PP.KK for a regency or city") {
                $0.agency.regionCode
            },
            Property("timeZone", word(), "WIB is UTC+7, WITA UTC+8, WIT UTC+9") { $0.agency.zone },
            Property("caseNumberCode", text, "The first part of the office's case numbers") { $0.code },
            Property("contact", contact) { $0.agency.contact },
            Property("pledge", pledge.optional, "The signed promise to serve to the standard (maklumat pelayanan)") {
                $0.agency.pledge
            },
            Property("decree", agencyDecree, "The decree by which the office set its standards") { $0.agency.decree },
            Property("divisions", division.list) { $0.agency.divisions },
            Property("roles", role.list, "Every performer of every step; \"applicant\" is always known besides") {
                $0.agency.roles
            },
            Property(
                "hours", openingHours.list,
                "Hours of the office's own file; of several sets that apply on a date, the last one wins. The calendar has "
                    + "those that hold"
            ) { entry in
                entry.agency.hours.map { ($0, entry.agency.hoursProvenance[$0.name] ?? .printed) }
            },
            Property(
                "closures", closure.list,
                "Closed days of the office's own file; the calendar has every day, also those set since"
            ) {
                $0.agency.closures
            },
            Property("complaints", complaintChannel.list) { $0.agency.complaints },
            Property("services", serviceSummary.list) { entry in
                entry.services.map { PublishedService(entry: entry, service: $0) }
            },
            Property("links", agencyLinks) { $0.agency.id },
        ])

    static let agencyLinks = Shape<Agency.ID>.object(
        "AgencyLinks", "Where to go from an office.",
        [
            Property("self", link) { APIPath.agency($0) },
            Property("services", link) { APIPath.services($0) },
            Property("calendar", link) { APIPath.calendar($0) },
        ])

    static let contact = Shape<Contact>.object(
        "Contact", "Where and how people reach the office; values as printed.",
        [
            Property("address", text) { $0.address },
            Property("postalCode", text.optional) { $0.postalCode },
            Property("phones", text.list) { $0.phones },
            Property("faxes", text.list) { $0.faxes },
            Property("email", text.optional) { $0.email },
            Property("website", text.optional) { $0.website },
            Property("socialMedia", text.list) { $0.socialMedia },
        ])

    static let pledge = Shape<Pledge>.object(
        "Pledge", "The text of the pledge (UU 25/2009, article 22).",
        [
            Property("text", localized) { $0.text },
            Property("provenance", provenance) { $0.provenance },
        ])

    static let division = Shape<Division>.object(
        "Division", "A part of an office that owns services.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
        ])

    static let role = Shape<Role>.object(
        "Role", "A post or function that performs steps.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
            Property("kind", word(), "staff signs in; external is a body whose acts an officer records") { $0.kind },
            Property("superior", identifier().optional) { $0.superior },
            Property("provenance", provenance) { $0.provenance },
        ])

    static let agencyDecree = Shape<AgencyDecree>.object(
        "AgencyDecree", "The decree by which an office set its standards.",
        [
            Property("number", text.optional) { $0.number },
            Property("date", date.optional) { $0.date },
            Property("title", localized) { $0.title },
            Property("place", text.optional) { $0.place },
            Property("signer", signer.optional) { $0.signer },
            Property("revokes", law.list) { $0.revokes },
            Property("basis", law.list, "The laws recalled (mengingat)") { $0.basis },
            Property("services", decreeEntry.list, "The services that the dictum lists, in its order") { $0.services },
            Property("provenance", provenance) { $0.provenance },
        ])

    static let signer = Shape<AgencyDecree.Signer>.object(
        "Signer", "Who signed the decree.",
        [
            Property("name", text) { $0.name },
            Property("position", text) { $0.position },
            Property("rank", text.optional) { $0.rank },
            Property("employeeNumber", text.optional, "NIP, as printed") { $0.employeeNumber },
            Property("acting", text.optional, "\"Plt.\" and the like, where the signer acts for another") { $0.acting },
        ])

    static let decreeEntry = Shape<AgencyDecree.Entry>.object(
        "DecreeEntry", "A line in the dictum's list of services.",
        [
            Property("name", localized) { $0.name },
            Property("service", identifier().optional, "null when the service was announced without a standard") {
                $0.service
            },
            Property("division", identifier().optional) { $0.division },
        ])

    static let closure = Shape<Closure>.object(
        "Closure", "A date on which the office is closed.",
        [
            Property("date", date) { $0.date },
            Property("name", text) { $0.name },
        ])

    static let openingHours = Shape<(HoursRuleSet, Provenance)>.object(
        "OpeningHours", "Office hours with the dates on which they apply.",
        [
            Property("name", text) { $0.0.name },
            Property("from", date.optional) { $0.0.from },
            Property("to", date.optional) { $0.0.to },
            Property("week", openingDay.list) { hours, _ in
                Weekday.allCases.map { OpeningDay(weekday: $0, windows: hours.week.windows(on: $0)) }
            },
            Property("provenance", provenance) { $0.1 },
        ])

    static let openingDay = Shape<OpeningDay>.object(
        "OpeningDay", "The hours of one weekday.",
        [
            Property("day", text.described("English name in lower case, monday to sunday")) {
                $0.weekday.nameEn.lowercased()
            },
            Property("open", text.list, "Windows such as 07:30-12:00; empty when closed") { day in
                day.windows.map { $0.description.replacing(".", with: ":") }
            },
        ])
}

/// The hours of one weekday.
struct OpeningDay: Sendable {
    let weekday: Weekday
    let windows: [TimeWindow]
}
