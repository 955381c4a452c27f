import Desk
import HTML
import Standards

/// What a search found, or help when it found nothing.
struct ResultsPage: View {
    let query: String
    let found: [Found]
    let announced: [Announced]
    let offices: [(name: String, path: String)]
    /// Words that find something.
    let examples: [String]
    let speech: Speech

    /// A service that fits the question.
    struct Found {
        let name: String
        let office: String
        let summary: String
        let facts: [String]
        let path: String

        init(_ standard: ServiceStandard, of agency: Agency, speech: Speech) {
            let words = StandardWords(standard: standard, agency: agency, speech: speech)
            name = speech(standard.name)
            office = speech(agency.name)
            summary = speech(standard.summary)
            facts = [words.shortTime, words.fee]
            path = Paths.service(agency.id, standard.id)
        }
    }

    /// A service that a decree names, and no standard describes.
    struct Announced {
        let name: String
        let office: String
        let path: String
    }

    private var count: Int { found.count + announced.count }

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Hasil pencarian", "Search results") }
            SearchForm(query: query, example: examples.first, speech: speech)
        }
        if count == 0 {
            help
        } else {
            p(.class("meta"), .role("status")) {
                speech(
                    "\(count) layanan untuk \"\(query)\"",
                    "\(count == 1 ? "1 service" : "\(count) services") for \"\(query)\"")
            }
            ul(.class("service-list")) {
                for hit in found { card(hit) }
                for line in announced {
                    AnnouncedCard(name: line.name, office: line.office, path: line.path, speech: speech)
                }
            }
        }
    }

    private func card(_ hit: Found) -> Fragment {
        li(.class("service-card")) {
            p(.class("overline")) { hit.office }
            h2 { a(.href(hit.path)) { hit.name } }
            p { hit.summary }
            p(.class("meta")) { for fact in hit.facts { span { fact } } }
        }
    }

    private var help: Fragment {
        div(.class("notice info"), .role("status")) {
            h2 { speech("Tidak ada layanan untuk \"\(query)\"", "No service for \"\(query)\"") }
            ul {
                li {
                    speech(
                        "Tulis satu atau dua kata saja, misalnya nama surat atau kegiatannya",
                        "Write one or two words only, such as the paper or the activity")
                    for (index, example) in examples.enumerated() {
                        index == 0 ? ": " : ", "
                        a(.href("/?q=" + URLEncoded.escaped(example)), .lang("id")) { example }
                    }
                    "."
                }
                li {
                    speech(
                        "Periksa ejaannya; salah satu huruf tidak apa-apa.",
                        "Check the spelling; one wrong letter does not matter.")
                }
                li {
                    speech("Atau lihat semua layanan di tiap kantor: ", "Or see all services of each office: ")
                    ul { for office in offices { li { a(.href(office.path)) { office.name } } } }
                }
            }
        }
    }
}

/// A service that is announced without a published standard.
struct AnnouncedCard: View {
    let name: String
    /// Left out, like the way to it, on the office's own page.
    var office: String?
    var path: String?
    let speech: Speech

    var body: some HTML {
        li(.class("service-card")) {
            if let office { p(.class("overline")) { office } }
            if let path {
                h2 { a(.href(path)) { name } }
            } else {
                h4 { name }
            }
            p(.class("meta")) {
                span(.class("tag")) { speech("Standar belum diterbitkan", "Standard not published yet") }
            }
            p(.class("hint")) {
                speech(
                    """
                    Keputusan kantor menyebut layanan ini, tetapi belum memuat standarnya. Tanyakan langsung \
                    ke kantor.
                    """,
                    "The office's decree names this service, but holds no standard for it yet. Please ask the office.")
            }
        }
    }
}
