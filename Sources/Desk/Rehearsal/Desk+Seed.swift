import Casework
import Database
import Standards
import WorkingTime

/// A case that was made for measurements.
public struct SeededCase: Sendable {
    public let number: CaseNumber
    public let trackingCode: String
    public let service: ServiceStandard.ID
}

extension Desk {
    /// The most cases that ``seed(_:progress:)`` tells of.
    public static let mostSeededTold = 1000

    /// Files many sample cases through the real rules and records, over all services and offices, for measurements.
    ///
    /// Most stay where filing left them; every seventh is worked on for some steps. They count as real ones, so that figures
    /// have something to show: only a database without other cases takes them.
    ///
    /// - Parameters:
    ///   - count: How many; they are written 200 to a transaction.
    ///   - progress: Told after each transaction how many there are.
    /// - Returns: Some of them, evenly spread over all.
    /// - Throws: ``DeskError/notAllowed`` for a database with cases of people.
    public func seed(_ count: Int, progress: @Sendable (Int) -> Void) async throws -> [SeededCase] {
        let services = catalogue.agencies.flatMap { entry in entry.services.map { (entry, $0.standard) } }
        guard !services.isEmpty else { return [] }
        try await store.write { transaction in
            let isEmpty = try transaction.count(of: .cases) == 0
            guard try isEmpty || transaction.setting("seeded") != nil else { throw DeskError.notAllowed }
            _ = try transaction.establish(setting: "seeded", value: "for measurements")
        }
        let file = try keep(SampleFile.bytes, named: SampleFile.name)
        let stride = max(1, count / Self.mostSeededTold)
        var told: [SeededCase] = []
        var done = 0
        while done < count {
            let first = done
            let size = min(200, count - done)
            told += try await store.write { transaction in
                try (first..<(first + size)).compactMap { index in
                    let (entry, standard) = services[index % services.count]
                    let samples = SampleAnswers(
                        file: file, today: self.now().date(in: entry.agency.zone), regionCode: entry.agency.regionCode,
                        random: SampleRandom(seed: UInt64(index) &* 7919 &+ 13))
                    var driver = CaseDriver(
                        desk: self, transaction: transaction, samples: samples, isDemo: false,
                        samplesAgency: entry.agency.id)
                    let loaded = try driver.playSome(standard, steps: index.isMultiple(of: 7) ? 1 + index % 4 : 0)
                    guard index.isMultiple(of: stride) else { return nil }
                    return SeededCase(
                        number: loaded.head.number, trackingCode: self.trackingCode(of: loaded), service: standard.id)
                }
            }
            done += size
            progress(done)
        }
        return Array(told.prefix(Self.mostSeededTold))
    }
}

extension CaseDriver {
    /// Files a case and takes the usual outcomes for some steps.
    mutating func playSome(_ standard: ServiceStandard, steps: Int) throws -> LoadedCase {
        var loaded = try file(standard, choosing: [:])
        for _ in 0..<steps {
            guard let step = loaded.currentStep,
                let outcome = step.outcomes.first(where: {
                    loaded.state.satisfies($0.condition) && $0.performers.isEmpty
                })
            else { break }
            loaded = try take(outcome, of: loaded)
        }
        return loaded
    }
}
