import Database
import Standards
import Synchronization
import WorkingTime

/// Performances by service, kept while nothing has changed.
final class PerformanceShelf: Sendable {
    private struct Key: Hashable {
        let agency: Agency.ID
        let service: ServiceStandard.ID
    }

    private let kept = Mutex<[Key: Performance]>([:])

    /// What was measured, from the shelf when it bears this mark.
    func performance(
        of agency: Agency.ID, _ service: ServiceStandard.ID, mark: String, read: () throws -> Performance
    ) rethrows -> Performance {
        let key = Key(agency: agency, service: service)
        if let known = kept.withLock({ $0[key] }), known.mark == mark { return known }
        let fresh = try read()
        kept.withLock { $0[key] = fresh }
        return fresh
    }
}

extension Desk {
    /// The months that are told: this one and the eleven before.
    public static let performanceMonths = 12

    /// What a service promised against what was measured.
    ///
    /// Only the office's own real cases that ended in the months are counted, this month included. Reading costs one walk
    /// along each of two indexes over all cases of the service that ever ended, and nothing at all while no further one
    /// ends: what was read is kept for at most an hour.
    ///
    /// - Throws: ``DeskError/notFound`` when the office has no such service.
    public func performance(
        of agency: Agency.ID, service: ServiceStandard.ID, months: Int = Desk.performanceMonths
    ) async throws -> Performance {
        guard let entry = catalogue.agency(agency), let found = entry.service(service) else { throw DeskError.notFound }
        let span = PerformanceSpan(months: months, at: now(), zone: entry.agency.zone)
        // A year of cases is walked where it keeps nobody waiting.
        return try await readAside { transaction in
            let ended = try transaction.endedCases(of: agency, service: service, since: span.firstMonth)
            return try self.performance(of: found.standard, entry, span, ended: ended, in: transaction)
        }
    }

    /// What every service of an office promised against what was measured, in the order of the decree.
    ///
    /// - Throws: ``DeskError/notFound`` when there is no such office.
    public func performances(
        of agency: Agency.ID, months: Int = Desk.performanceMonths
    ) async throws -> [Performance] {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let span = PerformanceSpan(months: months, at: now(), zone: entry.agency.zone)
        // A year of cases is walked where it keeps nobody waiting.
        return try await readAside { transaction in
            let ended = try transaction.endedCases(of: agency, since: span.firstMonth)
            return try entry.services.map {
                try self.performance(of: $0.standard, entry, span, ended: ended, in: transaction)
            }
        }
    }

    private func performance(
        of standard: ServiceStandard, _ entry: Catalogue.AgencyEntry, _ span: PerformanceSpan,
        ended: [ServiceStandard.ID: Int], in transaction: Transaction
    ) throws -> Performance {
        let (agency, service) = (entry.agency.id, standard.id)
        let mark = "\(span.firstMonth) \(span.hour) \(ended[service, default: 0])"
        return try performances.performance(of: agency, service, mark: mark) {
            let whole = try transaction.wholeTimes(of: agency, service: service, since: span.start)
            let cases = whole.reduce(0) { $0 + $1.cases }
            let day = entry.agency.usualDayMinutes
            var figures: Performance.Figures?
            if cases >= Performance.fewestCases, let spread = Performance.Spread(whole) {
                let times = try transaction.officeTimes(of: agency, service: service, since: span.start)
                figures = Performance.Figures(
                    whole: spread,
                    office: Performance.OfficeTime(
                        times, promised: standard.mainPromise?.maximum?.openMinutes(day: day), day: day),
                    pauses: try pauses(of: agency, service, since: span.firstMonth, in: transaction))
            }
            return Performance(
                service: service, period: span.period, cases: cases, figures: figures, dayMinutes: day, mark: mark)
        }
    }

    private func pauses(
        of agency: Agency.ID, _ service: ServiceStandard.ID, since month: Int, in transaction: Transaction
    ) throws -> [Performance.Pause] {
        struct Sent: Hashable {
            let role: Role.ID
            let cause: PauseTally.Cause
        }
        var totals: [Sent: PauseTotal] = [:]
        for (key, total) in try transaction.pauses(of: agency, service: service, since: month) {
            totals[Sent(role: key.role, cause: key.cause), default: .none] += total
        }
        return totals.map { Performance.Pause(role: $0.key.role, cause: $0.key.cause, total: $0.value) }.sorted {
            ($1.total.minutes, $1.total.count, $0.role.rawValue, $0.cause.rawValue)
                < ($0.total.minutes, $0.total.count, $1.role.rawValue, $1.cause.rawValue)
        }
    }
}

/// The months that are told, in the office's zone.
struct PerformanceSpan: Sendable {
    let period: ClosedRange<CalendarDate>
    /// The beginning of the first month.
    let start: Instant
    /// Such as 202611.
    let firstMonth: Int
    /// Hours since 1970: nothing is kept longer.
    let hour: Int64

    init(months: Int, at now: Instant, zone: Zone) {
        let today = now.date(in: zone)
        let first = today.adding(days: 1 - today.day).adding(months: 1 - max(1, months))
        period = first...max(first, today)
        start = Instant(first, minuteOfDay: 0, in: zone)
        firstMonth = first.year * 100 + first.month
        hour = now.secondsSinceEpoch / 3600
    }
}
