import Testing
import WorkingTime

/// Something that holds for every case: what is wrong with one, or `nil`.
struct Law {
    let fault: (Trial, SlowOffice, WorkCalendar) throws -> String?

    init(_ fault: @escaping (Trial, SlowOffice, WorkCalendar) throws -> String?) {
        self.fault = fault
    }

    /// Seeds in four parts, to be tried side by side.
    static func seeds(_ all: Range<UInt64>) -> [Range<UInt64>] {
        let quarter = UInt64(all.count + 3) / 4
        return stride(from: all.lowerBound, to: all.upperBound, by: Int(quarter)).map {
            $0..<min($0 + quarter, all.upperBound)
        }
    }

    /// Tries random cases of random offices, up to the first that fails; it is told as small as it can be made.
    func hold(seeds: Range<UInt64>, cases: Int) throws {
        for seed in seeds {
            let office = SlowOffice(OfficePlan(seed: seed))
            let calendar = try office.plan.calendar()
            var random = SeededGenerator(seed: seed &* 1_000_003)
            for _ in 0..<cases {
                let trial = Trial(in: office, using: &random)
                guard try fault(trial, office, calendar) != nil else { continue }
                let smallest = trial.shrunk { fault(of: $0) }
                let told = smallest.map { "\($0.fault) — \($0.trial.told(in: SlowOffice($0.trial.plan)))" }
                Issue.record("Seed \(seed): \(told ?? "fails once, and not again: \(trial.told(in: office))")")
                return
            }
        }
    }

    /// What is wrong with a case, in an office of its own.
    func fault(of trial: Trial) -> String? {
        do { return try fault(trial, SlowOffice(trial.plan), trial.plan.calendar()) } catch { return "\(error)" }
    }
}

/// What the calendar or the slow office answers: a value, or that holidays are not published.
enum Answer<Value: Equatable>: Equatable {
    case value(Value)
    case notPublished(Int)

    /// What the calendar answers.
    init(_ ask: () throws(WorkCalendarError) -> Value) throws(WorkCalendarError) {
        do {
            self = .value(try ask())
        } catch {
            guard case .yearNotPublished(let year) = error else { throw error }
            self = .notPublished(year)
        }
    }

    /// What the slow office answers.
    init(slowly ask: () throws(SlowOffice.NotPublished) -> Value) {
        do { self = .value(try ask()) } catch { self = .notPublished(error.year) }
    }
}

extension Answer<Instant> {
    /// The answer in local time.
    func told(in zone: Zone) -> String {
        switch self {
        case .value(let instant): instant.iso8601(in: zone)
        case .notPublished(let year): "unknown, for \(year) is not published"
        }
    }
}

extension Trial {
    /// When the term is due, by the calendar.
    func due(in calendar: WorkCalendar, _ office: SlowOffice) throws -> Answer<Instant> {
        let term = try Term(amount, unit)
        let first = try office.instant(start)
        let pauses = try termPauses(office)
        return try Answer { () throws(WorkCalendarError) in
            guard !pauses.isEmpty else { return try calendar.add(term, to: first, counting: counting) }
            var remaining = calendar.budget(of: term, from: first, counting: counting)
            var running = first
            for pause in pauses {
                remaining -= try calendar.consumed(of: term, from: running, to: pause.from, counting: counting)
                running = pause.to ?? running
            }
            return try calendar.due(
                remaining: remaining, of: term, from: running, startedAt: first, counting: counting)
        }
    }

    /// When the term is due, by the slow office.
    func slowDue(in office: SlowOffice) throws -> Answer<Instant> {
        switch Answer(slowly: { () throws(SlowOffice.NotPublished) in try SlowTerm(office: office, trial: self).due() })
        {
        case .value(let second): .value(try office.instant(second))
        case .notPublished(let year): .notPublished(year)
        }
    }

    /// The pauses as an account has them.
    func termPauses(_ office: SlowOffice) throws -> [TermPause] {
        try pauses.map { TermPause(from: try office.instant($0.lowerBound), to: try office.instant($0.upperBound)) }
    }
}
