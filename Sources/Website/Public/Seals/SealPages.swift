import Casework
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// The daily seals of an office: a page for people, and the file for whoever checks.
struct SealPages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        router.get("/segel/:agency") { request, context in try await page(request, context) }
        router.get("/segel/:agency/daftar.txt") { request, context in try await file(request, context) }
    }

    private func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let id = Agency.ID(try context.parameters.require("agency"))
        guard let entry = site.desk.catalogue.agency(id) else { throw DeskError.notFound }
        let seals = try await site.desk.seals(of: id)
        var layout = Layout(title: context.speech("Segel harian", "Daily seals"), context: context, request: request)
        layout.agency = entry.agency
        layout.crumbs = [
            (context.speech("Semua kantor", "All offices"), Paths.home),
            (entry.agency.shortName, Paths.agency(entry.agency.id)),
        ]
        let view = SealsView(
            agency: entry.agency, lines: try seals.suffix(SealsView.most).reversed().map { try SealLine($0) },
            total: seals.count, speech: context.speech)
        return Answer.page(layout.document { view }, for: request)
    }

    /// One seal a line, oldest first, as docs/journal-format.md describes it.
    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let id = Agency.ID(try context.parameters.require("agency"))
        let seals = try await site.desk.seals(of: id)
        return Answer.bytes(Array(SealChain.file(of: seals).utf8), type: "text/plain; charset=utf-8", for: request)
    }
}

/// A seal in words.
struct SealLine {
    let serial: Int
    let day: String
    let count: Int
    let hash: String

    /// - Throws: A ``DeskError`` for a seal that this program did not make.
    init(_ seal: Seal) throws {
        do {
            let content = try seal.content()
            serial = content.serial
            day = content.day
            count = content.count
            hash = seal.hash
        } catch {
            throw DeskError.sealUnreadable("", String(describing: error))
        }
    }
}

/// The newest seals of an office, and what they are for.
struct SealsView: View {
    let agency: Agency
    /// Newest first.
    let lines: [SealLine]
    let total: Int
    let speech: Speech

    /// Seals on the page; the file has all.
    static let most = 60

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Segel harian", "Daily seals") }
            p {
                speech(
                    "Setiap malam kantor ini menyegel semua yang dicatatnya hari itu beserta kalender kerjanya. Siapa pun yang "
                        + "menyimpan satu baris di bawah ini dapat membuktikan kelak apakah catatan atau hari libur yang lalu "
                        + "telah diubah.",
                    "Each night this office seals everything that it recorded that day, with the calendar of its working days. "
                        + "Whoever keeps a line from below can prove later whether old records or holidays were changed."
                )
            }
        }
        if lines.isEmpty {
            div(.class("notice info")) {
                p {
                    speech(
                        "Belum ada segel. Segel pertama dibuat malam nanti.",
                        "There is no seal yet. The first is made tonight.")
                }
            }
        } else {
            p(.class("actions")) {
                a(.class("button"), .href(Paths.sealFile(agency.id))) {
                    speech("Semua segel sebagai berkas (\(total))", "All seals as a file (\(total))")
                }
            }
            div {
                table(.class("stack")) {
                    caption { speech("Segel terbaru", "Newest seals") }
                    thead {
                        tr {
                            th(.scope("col")) { speech("No.", "No.") }
                            th(.scope("col")) { speech("Hari", "Day") }
                            th(.scope("col")) { speech("Tindakan", "Acts") }
                            th(.scope("col")) { speech("Segel", "Seal") }
                        }
                    }
                    tbody { for line in lines { row(line) } }
                }
            }
        }
    }

    private func row(_ line: SealLine) -> Fragment {
        tr {
            td(.data("label", speech("No.", "No."))) { String(line.serial) }
            td(.data("label", speech("Hari", "Day"))) { day(line.day) }
            td(.data("label", speech("Tindakan", "Acts"))) { String(line.count) }
            td(.data("label", speech("Segel", "Seal"))) { code(.class("hash"), .translate(false)) { line.hash } }
        }
    }

    private func day(_ iso: String) -> String {
        let wording = Wording(language: speech.language, zone: agency.zone)
        do { return wording.date(try CalendarDate(iso)) } catch { return iso }
    }
}
