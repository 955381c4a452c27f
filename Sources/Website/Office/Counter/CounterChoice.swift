import Desk
import HTML
import Standards

/// The services that a visitor may want, by name; typing narrows the list.
struct CounterChoice: View {
    let agency: Agency
    let standards: [ServiceStandard]
    /// What was typed, for browsers without scripts.
    let asked: String
    let speech: Speech

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Loket", "Counter") }
            p(.class("lead")) {
                speech("Layanan apa yang diminta pengunjung?", "Which service does the visitor want?")
            }
        }
        form(.class("search"), .method("get"), .action(Paths.counter), .role("search")) {
            label(.for("q")) { speech("Cari layanan", "Find a service") }
            input(
                .id("q"), .name("q"), .type("search"), .value(asked), .maxlength(100), .autocomplete("off"),
                .data("filter", "#layanan"), .data("filter-count", "#banyak"))
            button(.class("button"), .type("submit")) { speech("Cari", "Find") }
        }
        p(.id("banyak"), .class("hint"), .role("status"), .data("words", speech("{n} layanan", "{n} services"))) {
            speech("\(found.count) layanan", found.count == 1 ? "1 service" : "\(found.count) services")
        }
        if found.isEmpty {
            p { a(.href(Paths.counter)) { speech("Tampilkan semua layanan", "Show all services") } }
        }
        for division in divisions {
            if divisions.count > 1 { h2 { speech(division.name) } }
            services(of: division)
        }
    }

    private var divisions: [Division] {
        agency.divisions.filter { division in found.contains { $0.division == division.id } }
    }

    private func services(of division: Division) -> Fragment {
        ul(.class("service-list"), .id(divisions.count == 1 ? "layanan" : nil)) {
            for standard in found where standard.division == division.id {
                li(.class("service-card"), .data("filter-text", Self.text(of: standard))) {
                    h3 { a(.href(Paths.counter(standard.id))) { speech(standard.name) } }
                    p { speech(standard.summary) }
                }
            }
        }
    }

    /// Everything that a search looks at.
    private static func text(of standard: ServiceStandard) -> String {
        ([standard.name.indonesian, standard.name.english ?? ""] + standard.keywords).joined(separator: " ")
            .lowercased()
    }

    private var found: [ServiceStandard] {
        let words = asked.lowercased().split(whereSeparator: \.isWhitespace)
        return standards.filter { standard in
            let text = Self.text(of: standard)
            return words.allSatisfy { text.contains($0) }
        }
    }
}
