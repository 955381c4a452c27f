import Desk
import Standards

extension Shapes {
    /// The whole standard, as an office publishes it.
    static let standard = Shape<PublishedService>.object(
        "ServiceStandard",
        """
        A service standard: the fourteen components that the office published, six of delivery and eight of \
        management, and the application form that makes the requirements answerable.
        """,
        [
            Property("id", identifier()) { $0.standard.id },
            Property("agency", identifier()) { $0.agency.id },
            Property("agencyName", localized) { $0.agency.name },
            Property("name", localized) { $0.standard.name },
            Property("summary", localized, "What citizens get, and who it is for") { $0.standard.summary },
            Property("keywords", text.list) { $0.standard.keywords },
            Property("mode", word(), "How the service is offered") { $0.standard.mode },
            Property("division", division.optional) { $0.agency.division($0.standard.division) },
            Property(
                "version", text,
                "Changes whenever the standard changes; a case is judged by the version it was filed under"
            ) { $0.service.version },
            Property("decree", decreeReference) { $0.standard.decree },
            Property("provenance", provenance) { $0.standard.provenance },
            Property(
                "form", formPage.list,
                "What the applicant fills in; the page about the applicant comes first. Answer every open field."
            ) { $0.standard.formPages },
            Property("delivery", delivery, "The six components of service delivery") { $0 },
            Property("management", management, "The eight components of service management") { $0.standard.management },
            Property("links", serviceLinks) { $0.paths },
        ])

    static let decreeReference = Shape<DecreeReference>.object(
        "DecreeReference", "The decree of one standard.",
        [
            Property("number", text.optional) { $0.number },
            Property("date", date.optional) { $0.date },
            Property("annex", integer.optional, "Number of the page in the annex") { $0.annex },
        ])

    static let delivery = Shape<PublishedService>.object(
        "Delivery", "The six components of service delivery, and what belongs to them.",
        [
            Property("requirements", requirement.list, "Persyaratan") { $0.standard.requirements },
            Property("procedure", step.list, "Sistem, mekanisme, prosedur; the first step opens the case") {
                $0.parts($0.standard.steps)
            },
            Property("ends", end.list, "The ways in which a case ends") { $0.standard.ends },
            Property("time", promise.list, "Jangka waktu: the promises") { $0.standard.promises },
            Property("fee", fee.optional, "Biaya; null when the decree does not print one") { $0.standard.fee },
            Property("products", product.list, "Produk pelayanan") { $0.parts($0.standard.products) },
            Property("letters", product.list, "Letters that the procedure makes besides the products") {
                $0.parts($0.standard.letters)
            },
            Property(
                "complaints", complaintChannel.list, "Penanganan pengaduan; the office's where the service has none"
            ) {
                $0.standard.channels(of: $0.agency)
            },
            Property("chart", chartBox.list, "The boxes of the decree's printed flowchart") { $0.standard.chart },
        ])

    static let requirement = Shape<Requirement>.object(
        "Requirement", "Something that an applicant must bring, show or be.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
            Property(
                "means", Shape(schema: .words(Requirement.Means.words)) { $1.string($0) },
                """
                How it is met. upload: send files under documents.{id}; form: answer the fields named here; bring, \
                sign: nothing is sent, it is shown or signed at the desk; known: the office checks its own records
                """
            ) { $0.means.keyword },
            Property("fields", identifier(Field.ID.self).list, "For form: the fields that answer it") { requirement in
                if case .form(let fields) = requirement.means { fields } else { [] }
            },
            Property("optional", boolean) { $0.isOptional },
            Property("when", condition.optional, "It applies only then; null: always") { $0.condition },
            Property("group", localized.optional, "A heading that it shares with others") { $0.group },
            Property("parts", localized.list, "The lettered parts under it") { $0.parts },
            Property("note", localized.optional) { $0.note },
            Property("provenance", provenance) { $0.provenance },
        ])

    static let end = Shape<End>.object(
        "End", "One way in which a case ends.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
            Property("result", word()) { $0.result },
            Property("provenance", provenance) { $0.provenance },
        ])

    static let promise = Shape<ServicePromise>.object(
        "Promise", "A promised time: for the whole service, for one phase, or for one variant.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
            Property("printed", text, "The decree's own wording") { $0.printed },
            Property(
                "limit", Shape(schema: .words(["term", "requested", "agreed"])) { $1.string($0) },
                "term: max holds it; requested: as the application asks; agreed: as the parties agree"
            ) { promise in
                switch promise.limit {
                case .term: "term"
                case .requested: "requested"
                case .agreed: "agreed"
                }
            },
            Property("min", term.optional) { promise in
                if case .term(let minimum, _) = promise.limit { minimum } else { nil }
            },
            Property("max", term.optional, "The due time follows it") { $0.maximum },
            Property(
                "from", Shape(schema: .words(["receipt", "complete", "step"])) { $1.string($0) },
                """
                receipt: when the application is received; complete: when the first check finds the file complete; \
                step: when fromStep is first entered
                """
            ) { promise in
                switch promise.start {
                case .receipt: "receipt"
                case .complete: "complete"
                case .step: "step"
                }
            },
            Property("fromStep", identifier().optional) { promise in
                if case .step(let id) = promise.start { id } else { nil }
            },
            Property("until", identifier().optional, "The step whose completion ends it; null: the end of the case") {
                $0.until
            },
            Property("when", condition.optional) { $0.condition },
            Property("provenance", provenance) { $0.provenance },
        ])

    static let fee = Shape<Fee>.object(
        "Fee", "The fee of a service.",
        [
            Property(
                "amount", integer.optional,
                "Whole rupiah; 0 when the service is free, null when only the rates say what it costs"
            ) { $0.amount },
            Property("rates", feeRate.list, "The sums by class; empty when one sum holds for everybody") { $0.rates },
            Property("currency", text) { _ in "IDR" },
            Property("printed", text, "The decree's own wording") { $0.printed },
        ])

    static let feeRate = Shape<FeeRate>.object(
        "FeeRate", "What one class of cases pays.",
        [
            Property("name", localized, "The class, as the decree prints it") { $0.name },
            Property("amount", integer, "Whole rupiah; 0 when the class pays nothing") { $0.amount },
            Property("per", localized.optional, "What the sum is paid for each time; null: the case as a whole") {
                $0.per
            },
        ])

    static let product = Shape<Part<Product>>.object(
        "Product", "What a service gives.",
        [
            Property("id", identifier()) { $0.item.id },
            Property("name", localized) { $0.item.name },
            Property("kind", word()) { $0.item.kind },
            Property("madeBy", identifier(Step.ID.self).list, "The steps that record it") { part in
                part.standard.steps.filter { $0.makes.contains(part.item.id) }.map(\.id)
            },
            Property("provenance", provenance) { $0.item.provenance },
        ])

    static let chartBox = Shape<ChartBox>.object(
        "ChartBox", "A box of the printed flowchart.",
        [
            Property("text", text) { $0.text },
            Property("step", identifier().optional, "null when no step stands behind the box") { $0.step },
        ])
}

extension Requirement.Means {
    static let words = [Self.upload, .form(fields: []), .bring, .sign, .known].map(\.keyword)
}
