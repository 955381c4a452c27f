import Standards
import WorkingTime

extension Shapes {
    static let provenance = Shape<Provenance>.object(
        "Provenance", "Where a part of a standard comes from.",
        [
            Property(
                "kind", Shape(schema: .words(["printed", "inferred", "added"])) { $1.string($0) },
                """
                printed: the decree states it; inferred: the decree is silent, damaged or vague, and this is our \
                reading; added: the decree does not have it, but people need it to run the service
                """
            ) { provenance in
                switch provenance {
                case .printed: "printed"
                case .inferred: "inferred"
                case .added: "added"
                }
            },
            Property("reason", text.optional, "Why, in Indonesian; null for printed parts") { $0.reason },
        ])

    static let condition = Shape<Condition>.object(
        "Condition", "Holds a part open only for applications that chose one of the options in a choice field.",
        [
            Property("field", identifier()) { $0.field },
            Property("is", identifier(FieldOption.ID.self).list) { $0.options },
        ])

    static let term = Shape<Term>.object(
        "Term", "The length of a promise.",
        [
            Property("amount", integer) { $0.amount },
            Property("unit", word()) { $0.unit },
            Property(
                "plainDays", boolean,
                "True when the decree says only \"hari\" (days): counted as working days, shown as printed"
            ) { $0.isPlainDay },
            Property("text", localized) { LocalizedText($0.description, english: $0.descriptionEn) },
        ])

    static let roleName = Shape<RoleName>.object(
        "RoleName", "A role of the office; \"applicant\" is the person or body that applies.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
        ])

    static let law: Shape<Law> = Shape.object(
        "Law", "A law, regulation or decree that is cited.",
        [
            Property("kind", word(), "Indonesian abbreviation: UU is an act, PP a government regulation, …") {
                $0.kind
            },
            Property("kindName", text.optional, "For kind Lainnya: the printed name of the kind") { $0.kindName },
            Property("issuer", text.optional) { $0.issuer },
            Property("number", text, "Empty for a law without one, such as the constitution") { $0.number },
            Property("year", integer.optional) { $0.year },
            Property("title", text) { $0.title },
            Property("gazette", text.optional) { $0.gazette },
            Property("citation", text, "As officers cite it") { $0.citation },
            Property("amendedBy", later("Law") { law }.list) { $0.amendedBy },
        ])

    static let complaintChannel = Shape<ComplaintChannel>.object(
        "ComplaintChannel", "A way to complain, suggest or praise.",
        [
            Property(
                "channel", word(),
                "desk: face to face; box: suggestion box; lapor: the national system SP4N-LAPOR!"
            ) { $0.kind },
            Property("value", text.optional, "Number or address as printed") { $0.value },
            Property("note", localized.optional) { $0.note },
        ])

    static let serviceLinks = Shape<ServicePaths>.object(
        "ServiceLinks", "Where to go from a service.",
        [
            Property("self", link) { $0.standard },
            Property("cases", link, "POST an application here") { $0.cases },
            Property("linkedData", link, "The service as CPSV-AP JSON-LD") { $0.linkedData },
            Property("performance", link, "What was promised against what was measured") { $0.performance },
        ])
}

/// The paths of one service.
struct ServicePaths: Sendable {
    let agency: Agency.ID
    let service: ServiceStandard.ID

    var standard: String { APIPath.service(agency, service) }
    var cases: String { standard + "/cases" }
    var linkedData: String { standard + "/linked-data" }
    var performance: String { standard + "/performance" }
}
