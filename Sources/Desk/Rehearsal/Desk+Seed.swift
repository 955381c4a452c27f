import Casework
import Database
import Standards
import WorkingTime

extension Desk {
    /// Files many sample cases through the real rules and records, over all services, for measurements.
    ///
    /// Most stay where filing left them; every seventh is worked on for some steps. All are marked as demo cases.
    ///
    /// - Parameters:
    ///   - count: How many; they are written 200 to a transaction.
    ///   - progress: Told after each transaction how many there are.
    /// - Returns: The cases, by number, with their tracking codes: the last one of each service.
    public func seed(_ count: Int, progress: @Sendable (Int) -> Void) async throws -> [(CaseNumber, String)] {
        let services = catalogue.agencies.flatMap { entry in entry.services.map { (entry, $0.standard) } }
        guard !services.isEmpty else { return [] }
        let file = try keep(SampleFile.bytes, named: SampleFile.name)
        var last: [ServiceStandard.ID: (CaseNumber, String)] = [:]
        var done = 0
        while done < count {
            let first = done
            let size = min(200, count - done)
            let made = try await store.write { transaction in
                try (first..<(first + size)).map { index in
                    let (entry, standard) = services[index % services.count]
                    let samples = SampleAnswers(
                        file: file, today: self.now().date(in: entry.agency.zone), regionCode: entry.agency.regionCode,
                        random: SampleRandom(seed: UInt64(index) &* 7919 &+ 13))
                    var driver = CaseDriver(
                        desk: self, transaction: transaction, samples: samples, isDemo: true,
                        samplesAgency: entry.agency.id)
                    let loaded = try driver.playSome(standard, steps: index.isMultiple(of: 7) ? 1 + index % 4 : 0)
                    return (standard.id, loaded.head.number, self.trackingCode(of: loaded))
                }
            }
            for (service, number, code) in made { last[service] = (number, code) }
            done += size
            progress(done)
        }
        return last.sorted { $0.key < $1.key }.map(\.value)
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
