import Desk
import HTML
import Hummingbird
import Standards

/// The figures of the office, for its staff.
struct FigurePages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        let staff = router.group().add(middleware: SignedIn())
        staff.get(RouterPath(Paths.figures)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: site.desk)
        let mark = try await site.desk.figuresMark(of: visit.agency.id)
        let key = PrivatePageCache.key(request, context, viewer: visit.viewer)
        if let page = site.privatePages.page(key, mark: mark) { return page }
        let services = Access.services(of: visit.entry, openTo: visit.member)
        let figures = try await site.desk.figures(of: visit.agency.id, services: services)
        let view = FiguresView(
            figures: figures,
            names: Dictionary(visit.entry.services.map { ($0.standard.id, visit.speech($0.standard.name)) }) {
                first, _ in
                first
            }, speech: visit.speech)
        let layout = visit.layout(
            context.speech("Statistik", "Figures"), request, context, crumbs: [visit.inboxCrumb])
        return site.privatePages.draw(layout.document { view }, key, mark: mark, for: request)
    }
}

/// Twelve months of the office, a line for each service.
struct FiguresView: View {
    let figures: OfficeFigures
    let names: [ServiceStandard.ID: String]
    let speech: Speech

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Statistik dua belas bulan", "Twelve months in figures") }
            p(.class("hint")) {
                speech(
                    "Layanan yang Anda tangani, \(span). Berkas contoh tidak dihitung.",
                    "The services that you handle, \(span). Demo cases are not counted.")
            }
        }
        if figures.lines.allSatisfy({ $0.filed == 0 && $0.ended.isEmpty }) {
            div(.class("notice info")) {
                p { speech("Belum ada berkas untuk dihitung.", "There is no case to count yet.") }
            }
        } else {
            div {
                table(.class("stack")) {
                    caption { speech("Menurut layanan", "By service") }
                    thead {
                        tr {
                            th(.scope("col")) { speech("Layanan", "Service") }
                            th(.scope("col")) { speech("Masuk", "Filed") }
                            th(.scope("col")) { speech("Per bulan", "By month") }
                            th(.scope("col")) { speech("Selesai", "Fulfilled") }
                            th(.scope("col")) { speech("Ditolak", "Refused") }
                            th(.scope("col")) { speech("Lainnya", "Other") }
                            th(.scope("col")) { speech("Tepat waktu", "In time") }
                        }
                    }
                    tbody { for line in figures.lines { row(line) } }
                }
            }
        }
    }

    private var span: String {
        guard let first = figures.months.first, let last = figures.months.last else { return "" }
        return "\(Self.month(first))–\(Self.month(last))"
    }

    private static func month(_ month: Int) -> String {
        let number = month % 100
        return "\(number < 10 ? "0" : "")\(number)/\(month / 100)"
    }

    private func row(_ line: OfficeFigures.Line) -> Fragment {
        let fulfilled = line.ended[.fulfilled, default: 0]
        let refused = line.ended[.refused, default: 0]
        let all = line.ended.values.reduce(0, +)
        return tr {
            th(.scope("row")) { names[line.service] ?? line.service.rawValue }
            td(.class("number"), .data("label", speech("Masuk", "Filed"))) { Self.count(line.filed) }
            td(.data("label", speech("Per bulan", "By month"))) { chart(line.filedByMonth) }
            td(.class("number"), .data("label", speech("Selesai", "Fulfilled"))) { Self.count(fulfilled) }
            td(.class("number"), .data("label", speech("Ditolak", "Refused"))) { Self.count(refused) }
            td(.class("number"), .data("label", speech("Lainnya", "Other"))) { Self.count(all - fulfilled - refused) }
            td(.class("number"), .data("label", speech("Tepat waktu", "In time"))) { share(line) }
        }
    }

    private func share(_ line: OfficeFigures.Line) -> String {
        guard let share = line.shareKept else { return "–" }
        let percent = Int((share * 100).rounded(.down))
        return speech(
            "\(percent)% dari \(Self.count(line.kept + line.late))",
            "\(percent)% of \(Self.count(line.kept + line.late))")
    }

    /// Thousands with dots, as Indonesians write them.
    static func count(_ value: Int) -> String {
        var digits = Array(String(value))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(".", at: place)
            place -= 3
        }
        return String(digits)
    }

    /// Twelve bars, the highest month as high as the chart.
    private func chart(_ months: [Int]) -> Fragment {
        let highest = max(1, months.max() ?? 1)
        let words = zip(figures.months, months).map { "\(Self.month($0)): \($1)" }.joined(separator: ", ")
        return svg(
            .class("spark"), .viewBox(0, 0, 96, 24), .width(96), .height(24), .role("img"), .aria("label", words)
        ) {
            for (index, value) in months.enumerated() {
                let height = value == 0 ? 0 : max(1, Double(value) * 24 / Double(highest))
                rect(.x(Double(index) * 8), .y(24 - height), .width(6), .height(height))
            }
        }
    }
}
