import Desk
import HTML
import Hummingbird
import Standards

/// The front page: the search over every service, and the offices.
struct HomePages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        router.get("/") { request, context in
            let query = String(request.asked("q").prefix(Self.longestQuery))
            return query.isEmpty ? try home(request, context) : try results(of: query, request, context)
        }
    }

    /// Longer questions are cut, in characters.
    private static let longestQuery = 200

    /// Addresses with a longer query are answered and not kept, in bytes.
    private static let longestKept = 200

    private func home(_ request: Request, _ context: WebContext) throws -> Response {
        try site.pages.answer(request, context, now: site.desk.currentInstant) { home(request, context) }
    }

    private func home(_ request: Request, _ context: WebContext) -> HTMLDocument {
        let speech = context.speech
        let layout = Layout(title: speech("Layanan", "Services"), context: context, request: request)
        let offices = site.desk.catalogue.agencies.map { entry in
            HomePage.Office(
                name: speech(entry.agency.name), government: speech(entry.agency.government),
                path: Paths.agency(entry.agency.id), serviceCount: entry.services.count)
        }
        return layout.document { HomePage(offices: offices, examples: examples, speech: speech) }
    }

    private var examples: [String] { SearchExamples(of: site.desk.catalogue.agencies).words }

    /// The catalogue does not change, so what one person has found is kept for the next.
    private func results(of query: String, _ request: Request, _ context: WebContext) throws -> Response {
        // Only what people type: long addresses would fill the memory with pages that nobody asks for again.
        let asked = request.uri.query ?? ""
        return try site.pages.answer(
            request, context, query: asked.utf8.count <= Self.longestKept ? asked : "", now: site.desk.currentInstant
        ) {
            found(by: query, request, context)
        }
    }

    private func found(by query: String, _ request: Request, _ context: WebContext) -> HTMLDocument {
        let speech = context.speech
        var layout = Layout(title: speech("Hasil pencarian", "Search results"), context: context, request: request)
        layout.crumbs = [(speech("Layanan", "Services"), Paths.home)]
        let catalogue = site.desk.catalogue
        let found = site.index.value.search(query, limit: 30).compactMap { hit -> ResultsPage.Found? in
            guard let entry = catalogue.agency(hit.agency), let service = entry.service(hit.service) else { return nil }
            return ResultsPage.Found(service.standard, of: entry.agency, speech: speech)
        }
        let page = ResultsPage(
            query: query, found: found, announced: announced(like: query, speech: speech),
            offices: catalogue.agencies.map { (speech($0.agency.name), Paths.agency($0.agency.id)) },
            examples: examples, speech: speech)
        return layout.document { page }
    }

    /// Services that a decree announces without a standard, by name: the index does not know them.
    private func announced(like query: String, speech: Speech) -> [ResultsPage.Announced] {
        let asked = words(of: query).filter { $0.count > 2 }
        guard !asked.isEmpty else { return [] }
        return site.desk.catalogue.agencies.flatMap { entry in
            entry.agency.decree.services.filter { line in
                let name = words(of: line.name.indonesian + " " + (line.name.english ?? ""))
                return line.service == nil && asked.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
            }.map { line in
                ResultsPage.Announced(
                    name: speech(line.name), office: speech(entry.agency.name), path: Paths.agency(entry.agency.id))
            }
        }
    }

    private func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

/// The search, the offices, and the way to an application that was sent.
struct HomePage: View {
    let offices: [Office]
    /// Words that find something.
    let examples: [String]
    let speech: Speech

    /// One office of the installation.
    struct Office {
        let name: String
        let government: String
        let path: String
        let serviceCount: Int
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private var total: Int { offices.reduce(0) { $0 + $1.serviceCount } }

    var body: some HTML {
        section(.class("hero")) {
            h1 { speech("Layanan apa yang Anda perlukan?", "Which service do you need?") }
            p(.class("lead")) {
                speech(
                    """
                    Syarat, alur, waktu, dan biaya \(total) layanan dari \(offices.count) kantor. Cari, baca, \
                    lalu ajukan dari sini.
                    """,
                    """
                    Requirements, procedure, time and fee of \(Self.counted(total, "service")) of \
                    \(Self.counted(offices.count, "office")). Find one, read it, apply here.
                    """
                )
            }
            SearchForm(query: "", example: examples.first, speech: speech)
            if !examples.isEmpty {
                p(.class("hint")) {
                    speech("Misalnya: ", "For example: ")
                    for (index, example) in examples.enumerated() {
                        if index > 0 { ", " }
                        a(.href("/?q=" + URLEncoded.escaped(example)), .lang("id")) { example }
                    }
                }
            }
        }
        section {
            h2 { speech("Kantor", "Offices") }
            ul(.class("service-list")) {
                for office in offices {
                    li(.class("service-card")) {
                        h3 { a(.href(office.path)) { office.name } }
                        p { office.government }
                        p(.class("meta")) {
                            span {
                                speech(
                                    "\(office.serviceCount) layanan",
                                    office.serviceCount == 1 ? "1 service" : "\(office.serviceCount) services")
                            }
                        }
                    }
                }
            }
        }
        section(.class("panel")) {
            h2 { speech("Sudah mengajukan?", "Have you applied already?") }
            p {
                speech(
                    "Lihat sampai di mana permohonan Anda dengan nomor dan kode di tanda terima.",
                    "See how far your application has come, with the number and the code on your receipt.")
            }
            p(.class("actions")) { a(.class("button"), .href(Paths.track)) { speech("Lacak permohonan", "Track") } }
        }
    }
}

/// The box in which people ask with their own words.
struct SearchForm: View {
    let query: String
    /// A word that finds something; shown in the empty box.
    let example: String?
    let speech: Speech

    var body: some HTML {
        form(.class("search"), .method("get"), .action(Paths.home), .role("search")) {
            label(.for("q")) { speech("Cari layanan", "Find a service") }
            input(
                .id("q"), .type("search"), .name("q"), .value(query), .maxlength(200), .autocomplete("off"),
                .placeholder(example.map { speech("mis. ", "e.g. ") + $0 } ?? ""))
            button(.class("button primary"), .type("submit")) { speech("Cari", "Search") }
        }
    }
}
