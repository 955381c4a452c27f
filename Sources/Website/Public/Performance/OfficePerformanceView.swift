import Desk
import HTML
import Standards

/// Every service of an office: its promise beside what was measured, a line each.
struct OfficePerformanceView: View {
    let entry: Catalogue.AgencyEntry
    /// In the order of the services.
    let performances: [Performance]
    let speech: Speech

    private var agency: Agency { entry.agency }

    private var lines: [PerformanceWords] {
        zip(entry.services, performances).map { service, performance in
            PerformanceWords(performance: performance, standard: service.standard, agency: agency, speech: speech)
        }
    }

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline")) { speech(agency.name) }
            h1 { speech("Janji dan kenyataan", "Promised and measured") }
            if let first = lines.first { p(.class("lead")) { first.period + "." } }
        }
        table(.class("stack")) {
            caption { speech("Menurut layanan", "By service") }
            thead {
                tr {
                    th(.scope("col")) { speech("Layanan", "Service") }
                    th(.scope("col")) { speech("Dijanjikan", "Promised") }
                    th(.scope("col"), .class("number")) { speech("Selesai", "Ended") }
                    th(.scope("col"), .class("number")) { speech("Tepat waktu", "In time") }
                    th(.scope("col"), .class("number")) { speech("Separuh dalam", "Half within") }
                    th(.scope("col"), .class("number")) { speech("9 dari 10 dalam", "9 of 10 within") }
                }
            }
            tbody { for line in lines { row(line) } }
        }
        HowMeasured(
            dayMinutes: agency.usualDayMinutes, wording: Wording(language: speech.language, zone: agency.zone),
            speech: speech)
        p(.class("meta")) {
            a(.href(Paths.agency(agency.id))) { speech("Layanan kantor ini", "Services of this office") }
            a(.href(Paths.performance(agency.id) + ".csv"), .type("text/csv")) { "CSV" }
        }
    }

    private func row(_ line: PerformanceWords) -> Fragment {
        tr {
            th(.scope("row")) {
                a(.href(Paths.performance(agency.id, line.standard.id))) { speech(line.standard.name) }
            }
            td(.data("label", speech("Dijanjikan", "Promised"))) {
                line.promise == nil ? speech("Tidak ada janji waktu", "No time is promised") : line.standardWords.shortTime
            }
            td(.class("number"), .data("label", speech("Selesai", "Ended"))) { line.count(line.performance.cases) }
            if let office = line.performance.figures?.office {
                td(.class("number"), .data("label", speech("Tepat waktu", "In time"))) { "\(office.percentKept)%" }
                td(.class("number"), .data("label", speech("Separuh dalam", "Half within"))) {
                    line.time(office.spread.median)
                }
                td(.class("number"), .data("label", speech("9 dari 10 dalam", "9 of 10 within"))) {
                    line.time(office.spread.ninetieth)
                }
            } else {
                td(.class("number"), .colspan(3), .data("label", speech("Waktu kantor", "Office time"))) {
                    line.promise == nil && line.performance.figures != nil ? "–" : PerformanceWords.tooFew(speech)
                }
            }
        }
    }
}
