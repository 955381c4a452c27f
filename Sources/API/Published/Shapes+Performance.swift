import Database
import Desk
import Standards
import WorkingTime

/// What was measured of a service, with the standard that says what was promised.
struct PerformanceView: Sendable {
    let performance: Performance
    let service: PublishedService

    var isTooFew: Bool { performance.figures == nil }

    var pauses: [Pause] {
        (performance.figures?.pauses ?? []).map { pause in
            Pause(
                pause: pause,
                role: RoleName(
                    id: pause.role,
                    name: service.agency.role(pause.role)?.name ?? LocalizedText(pause.role.rawValue)))
        }
    }

    /// A pause with the name of its role.
    struct Pause: Sendable {
        let pause: Performance.Pause
        let role: RoleName
    }
}

extension Shapes {
    static let performance = Shape<PerformanceView>.object(
        "Performance",
        "What a service promised against what was measured. Times are minutes for which the office was open.",
        [
            Property("service", identifier()) { $0.service.standard.id },
            Property("name", localized) { $0.service.standard.name },
            Property("from", date, "First day of the months that are counted") { $0.performance.period.lowerBound },
            Property("to", date) { $0.performance.period.upperBound },
            Property("promise", term.optional, "The main promise; null where no time is promised") {
                $0.service.standard.mainPromise?.maximum
            },
            Property("cases", integer, "Real cases that ended, withdrawn ones left out") { $0.performance.cases },
            Property("tooFew", boolean, "Fewer than ten cases: nothing but their number is told") { $0.isTooFew },
            Property("dayMinutes", integer, "Opening minutes of a usual day of the office") {
                $0.performance.dayMinutes
            },
            Property(
                "officeTime", officeTime.optional,
                "The office's own time; null when the promise has run in fewer than ten cases"
            ) { $0.performance.figures?.office },
            Property("wholeTime", spread.optional, "From the filing to the end, the applicant's time included") {
                $0.performance.figures?.whole
            },
            Property("pauses", pause.list, "When the clock of the promise stood still, most minutes first") {
                $0.pauses
            },
        ])

    private static let spread = Shape<Performance.Spread>.object(
        "TimeSpread", "Percentiles by nearest rank, in opening minutes.",
        [
            Property("cases", integer) { $0.cases },
            Property("median", integer) { $0.median },
            Property("percentile90", integer) { $0.ninetieth },
        ])

    private static let officeTime = Shape<Performance.OfficeTime>.object(
        "OfficeTime", "How long the clock of the main promise ran, and whether it was kept.",
        [
            Property("times", spread) { $0.spread },
            Property("kept", integer, "Cases in time") { $0.kept },
            Property("late", integer) { $0.late },
            Property("percentKept", integer, "Rounded down") { $0.percentKept },
            Property("distribution", bar.list) { $0.bars },
        ])

    private static let bar = Shape<Performance.Bar>.object(
        "TimeBar", "Cases that took from so many opening minutes to less than so many.",
        [
            Property("from", integer) { $0.from },
            Property("to", integer.optional, "Null for the last one") { $0.to },
            Property("kept", integer) { $0.kept },
            Property("late", integer) { $0.late },
        ])

    private static let pause = Shape<PerformanceView.Pause>.object(
        "PauseFigure", "How often and how long the clock stood still for one cause, sent there by one role.",
        [
            Property("role", roleName, "Whose step sent the case there") { $0.role },
            Property(
                "cause", word(),
                """
                correction: the applicant was asked to mend something; applicant: the applicant had a step to do; \
                external: another body had the file; declared: the standard says so
                """
            ) { $0.pause.cause },
            Property("count", integer) { $0.pause.total.count },
            Property("minutes", integer) { $0.pause.total.minutes },
        ])
}
