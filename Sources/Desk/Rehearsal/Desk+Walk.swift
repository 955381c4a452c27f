import Casework
import Database
import Standards
import WorkingTime

/// What a rehearsal of one service found.
public struct WalkReport: Sendable {
    public let agency: Agency.ID
    public let service: ServiceStandard.ID
    /// The ways that were walked, each as the outcomes taken.
    public let ways: [Way]
    /// Outcomes that no way could exercise, as `step/outcome`, with the reason.
    public let missed: [String]
    public let stepCount: Int
    public let outcomeCount: Int
    /// Products that came out of one of the ways.
    public let products: [Product.ID]

    /// True when every step and every outcome was exercised and an end that gives the service was reached.
    public var isComplete: Bool {
        missed.isEmpty && ways.contains { $0.result == .fulfilled }
    }

    /// One way from application to end.
    public struct Way: Sendable {
        /// `step/outcome`, in order.
        public let outcomes: [String]
        public let end: End.ID?
        public let result: End.Result?
    }
}

extension Desk {
    /// Drives a service through every outcome of every step, with sample answers and the real rules and records.
    ///
    /// Use it on a scratch database: it files cases.
    public func walk(_ service: ServiceStandard.ID, of agency: Agency.ID) async throws -> WalkReport {
        guard let entry = catalogue.agency(agency), let current = entry.service(service) else {
            throw DeskError.notFound
        }
        let file = try keep(SampleFile.bytes, named: SampleFile.name)
        let today = now().date(in: entry.agency.zone)
        return try await store.write { transaction in
            let samples = SampleAnswers(
                file: file, today: today, regionCode: entry.agency.regionCode, random: SampleRandom(seed: 1))
            var walker = Walker(
                standard: current.standard,
                driver: CaseDriver(
                    desk: self, transaction: transaction, samples: samples, isDemo: true, samplesAgency: agency))
            return walker.walk()
        }
    }
}

/// Walks a standard until every outcome was taken.
struct Walker {
    let standard: ServiceStandard
    var driver: CaseDriver
    private var open: Set<String>
    private var problems: [String: String] = [:]
    private var ways: [WalkReport.Way] = []
    private var products: [Product.ID] = []

    init(standard: ServiceStandard, driver: CaseDriver) {
        self.standard = standard
        self.driver = driver
        open = Set(standard.steps.flatMap { step in step.outcomes.map { Self.name(step.id, $0.id) } })
    }

    static func name(_ step: Step.ID, _ outcome: Outcome.ID) -> String { "\(step)/\(outcome)" }

    /// Walks with each combination of the options that conditions look at, as often as that still finds something new.
    mutating func walk() -> WalkReport {
        let total = open.count
        for choices in combinations() {
            var found = true
            while found, !open.isEmpty {
                let before = open.count
                walkOnce(choosing: choices)
                found = open.count < before
            }
        }
        return WalkReport(
            agency: standard.agency, service: standard.id, ways: ways,
            missed: open.sorted().map { name in problems[name].map { "\(name) (\($0))" } ?? name },
            stepCount: standard.steps.count, outcomeCount: total, products: products)
    }

    private mutating func walkOnce(choosing choices: [Field.ID: FieldOption.ID]) {
        var taken: [String] = []
        do {
            var loaded = try driver.file(standard, choosing: choices)
            if let first = standard.steps.first, let outcome = first.outcomes.first(where: { isApplicants($0, loaded) })
            {
                taken.append(Self.name(first.id, outcome.id))
            }
            open.subtract(taken)
            // A way never needs more steps than the standard has outcomes, several times over.
            for _ in 0..<(standard.steps.count * 4 + 8) {
                guard let step = loaded.currentStep, let outcome = next(at: step, loaded) else { break }
                let name = Self.name(step.id, outcome.id)
                do {
                    loaded = try driver.take(outcome, of: loaded)
                    open.remove(name)
                    problems[name] = nil
                    taken.append(name)
                } catch let error as DeskError {
                    problems[name] = error.message(in: .english)
                    refused.insert(name)
                }
            }
            for product in loaded.state.products where !products.contains(product) { products.append(product) }
            ways.append(WalkReport.Way(outcomes: taken, end: loaded.head.end, result: loaded.head.result))
            refused = []
        } catch let error as DeskError {
            problems[standard.steps.first.map { Self.name($0.id, $0.outcomes.first?.id ?? "") } ?? ""] =
                error.message(in: .english)
        } catch {
            problems["*"] = String(describing: error)
        }
    }

    /// Outcomes that were refused on this way.
    private var refused: Set<String> = []

    private func isApplicants(_ outcome: Outcome, _ loaded: LoadedCase) -> Bool {
        outcome.performers.isEmpty && loaded.state.satisfies(outcome.condition)
    }

    /// The outcome to take: one that is still open, or the one from which an open one is nearest, or the way to an end.
    private func next(at step: Step, _ loaded: LoadedCase) -> Outcome? {
        let possible = step.outcomes.filter { outcome in
            loaded.state.satisfies(outcome.condition) && !refused.contains(Self.name(step.id, outcome.id))
        }
        func rank(_ outcome: Outcome) -> Int {
            if open.contains(Self.name(step.id, outcome.id)) { return 0 }
            switch outcome.target {
            case .end: return 10_000
            case .step(let id): return 1 + distance(from: id, loaded)
            }
        }
        let ranked = possible.map { (rank($0), $0) }
        // Open ones that end the case come last, so that one way takes as many as it can.
        return ranked.min { left, right in
            left.0 != right.0 ? left.0 < right.0 : !endsCase(left.1) && endsCase(right.1)
        }?.1
    }

    private func endsCase(_ outcome: Outcome) -> Bool { if case .end = outcome.target { true } else { false } }

    /// Steps to the nearest outcome that is still open; far when there is none, and then shorter ways to a good end win.
    private func distance(from start: Step.ID, _ loaded: LoadedCase) -> Int {
        var queue: [(Step.ID, Int)] = [(start, 0)]
        var seen: Set<Step.ID> = [start]
        var end = 5000
        while !queue.isEmpty {
            let (id, length) = queue.removeFirst()
            guard let step = standard.step(id) else { continue }
            for outcome in step.outcomes where loaded.state.satisfies(outcome.condition) {
                if open.contains(Self.name(id, outcome.id)) { return length }
                switch outcome.target {
                case .end(let endID):
                    let isGood = standard.end(endID)?.result == .fulfilled
                    end = min(end, 1000 + length + (isGood ? 0 : 2000))
                case .step(let next):
                    if seen.insert(next).inserted { queue.append((next, length + 1)) }
                }
            }
        }
        return end
    }

    /// Every combination of the options of the fields that conditions look at; at most 256.
    private func combinations() -> [[Field.ID: FieldOption.ID]] {
        var fields: [Field.ID] = []
        let conditions =
            standard.steps.flatMap(\.outcomes).map(\.condition) + standard.requirements.map(\.condition)
            + standard.form.map(\.condition) + standard.formPages.flatMap(\.fields).map(\.condition)
            + standard.promises.map(\.condition)
        for condition in conditions.compactMap({ $0 }) where !fields.contains(condition.field) {
            fields.append(condition.field)
        }
        var combinations: [[Field.ID: FieldOption.ID]] = [[:]]
        for id in fields {
            guard let options = standard.field(id)?.type.options else { continue }
            let grown = combinations.flatMap { known in
                options.map { option in known.merging([id: option.id]) { _, new in new } }
            }
            if grown.count > 256 { break }
            combinations = grown
        }
        return combinations
    }
}
