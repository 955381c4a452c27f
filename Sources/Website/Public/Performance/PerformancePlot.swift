import Desk
import HTML
import Standards
import WorkingTime

/// How the cases spread over the time that the office took: a bar for each stretch of time, in and beyond the promise.
struct PerformancePlot: View {
    let office: Performance.OfficeTime
    let words: PerformanceWords

    private static let bar = 28.0
    private static let height = 132.0
    private static let top = 30.0
    private static let left = 12.0

    private var speech: Speech { words.speech }
    private var width: Double { Double(office.bars.count) * Self.bar + 2 * Self.left }
    private var base: Double { Self.top + Self.height }
    private var step: Int { office.bars.first?.to ?? 1 }
    private var cases: Int { max(1, office.spread.cases) }

    var body: some HTML {
        figure(.class("plot")) {
            svg(
                .viewBox(0, 0, width, base + 40), .width(width), .height(base + 40), .role("img"),
                .aria("label", spokenSummary)
            ) {
                for (place, bar) in office.bars.enumerated() { drawing(of: bar, at: place) }
                line(.class("plot-base"), .x1(Self.left), .y1(base), .x2(width - Self.left), .y2(base))
                ticks
                if let promised { promiseLine(promised) }
            }
            ul(.class("legend")) {
                li {
                    svg(.viewBox(0, 0, 10, 10), .aria("hidden", "true")) {
                        rect(.class("plot-kept"), .width(10), .height(10))
                    }
                    speech("Dalam janji", "Within the promise")
                }
                li {
                    svg(.viewBox(0, 0, 10, 10), .aria("hidden", "true")) {
                        rect(.class("plot-late"), .x(0.5), .y(0.5), .width(9), .height(9))
                    }
                    speech("Lewat janji", "Beyond the promise")
                }
            }
            if promised != nil, words.promise?.maximum?.unit == .workingDay {
                figcaption(.class("hint")) {
                    speech(
                        """
                        Hari penerimaan tidak dihitung dalam janji, jadi yang masih dalam janji dapat berada sedikit di \
                        kanan garis.
                        """,
                        """
                        The day of receipt does not count in the promise, so what is within it may stand a little to the \
                        right of the line.
                        """)
                }
            }
        }
        details(.class("fold")) {
            summary { speech("Grafik ini dalam tabel", "The chart as a table") }
            table {
                thead {
                    tr {
                        th(.scope("col")) { speech("Waktu kantor", "Office time") }
                        th(.scope("col"), .class("number")) { speech("Dalam janji", "Within the promise") }
                        th(.scope("col"), .class("number")) { speech("Lewat janji", "Beyond it") }
                    }
                }
                tbody {
                    for bar in office.bars {
                        tr {
                            th(.scope("row")) { stretch(of: bar) }
                            td(.class("number")) { words.count(bar.kept) }
                            td(.class("number")) { words.count(bar.late) }
                        }
                    }
                }
            }
        }
    }

    // MARK: Drawing

    private var highest: Int { max(1, office.bars.map { $0.kept + $0.late }.max() ?? 1) }

    private func length(_ cases: Int) -> Double { Double(cases) * Self.height / Double(highest) }

    private func drawing(of bar: Performance.Bar, at place: Int) -> Fragment {
        let x = Self.left + Double(place) * Self.bar + 2
        let (kept, late) = (length(bar.kept), length(bar.late))
        let all = bar.kept + bar.late
        return g {
            if bar.kept > 0 {
                rect(.class("plot-kept"), .x(x), .y(base - kept), .width(Self.bar - 4), .height(kept))
            }
            if bar.late > 0 {
                // Its line lies inside, so that the height is that of the cases.
                rect(
                    .class("plot-late"), .x(x + 0.75), .y(base - kept - late + 0.75), .width(Self.bar - 5.5),
                    .height(max(0.5, late - 1.5)))
            }
            if all > 0 {
                text(.class("plot-share"), .x(x + Self.bar / 2 - 2), .y(base - kept - late - 4), .textAnchor("middle")) {
                    let percent = all * 100 / cases
                    percent == 0 ? "<1%" : "\(percent)%"
                }
            }
        }
    }

    /// Every third edge, and what it is counted in.
    @HTMLBuilder private var ticks: Fragment {
        for place in stride(from: 0, through: office.bars.count, by: 3) {
            text(.x(Self.left + Double(place) * Self.bar), .y(base + 16), .textAnchor("middle")) {
                place == office.bars.count ? "…" : number(place * step)
            }
        }
        text(.x(width / 2), .y(base + 34), .textAnchor("middle")) { axis }
    }

    private func promiseLine(_ minutes: Int) -> Fragment {
        let x = Self.left + Double(minutes) / Double(step) * Self.bar
        return g {
            line(.class("plot-promise"), .x1(x), .y1(14), .x2(x), .y2(base))
            text(.class("plot-name"), .x(x), .y(10), .textAnchor(x < 40 ? "start" : "middle")) {
                speech("janji", "promise")
            }
        }
    }

    /// Where the promise ends; `nil` where several hold, or its days are those of the calendar.
    private var promised: Int? {
        guard words.standard.promises.count == 1, let term = words.promise?.maximum, !term.isSameDay else { return nil }
        return term.openMinutes(day: words.performance.dayMinutes)
    }

    // MARK: Words

    private enum Unit { case minutes, hours, days }

    private var unit: Unit {
        if step.isMultiple(of: words.performance.dayMinutes) { return .days }
        return step.isMultiple(of: 60) ? .hours : .minutes
    }

    private func number(_ minutes: Int) -> String {
        switch unit {
        case .minutes: words.count(minutes)
        case .hours: words.count(minutes / 60)
        case .days: words.count(minutes / words.performance.dayMinutes)
        }
    }

    private var axis: String {
        switch unit {
        case .minutes: speech("menit kerja", "working minutes")
        case .hours: speech("jam kerja", "working hours")
        case .days: speech("hari kerja", "working days")
        }
    }

    private func stretch(of bar: Performance.Bar) -> String {
        guard let to = bar.to else {
            return speech("\(number(bar.from)) \(axis) atau lebih", "\(number(bar.from)) \(axis) or more")
        }
        return "\(number(bar.from))–\(number(to)) \(axis)"
    }

    private var spokenSummary: String {
        let fullest = office.bars.max { $0.kept + $0.late < $1.kept + $1.late }
        let most = fullest.map { stretch(of: $0) } ?? ""
        return speech(
            """
            Sebaran waktu kantor: terbanyak \(most). \(words.count(office.kept)) dalam janji, \
            \(words.count(office.late)) lewat janji.
            """,
            """
            How office time spreads: most often \(most). \(words.count(office.kept)) within the promise, \
            \(words.count(office.late)) beyond it.
            """)
    }
}
