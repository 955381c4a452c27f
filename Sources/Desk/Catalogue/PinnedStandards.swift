import Casework
import Database
import Standards
import Synchronization
import WorkingTime

/// Standards by version: a case is judged by the version under which it was filed, also when the office has a newer one.
final class PinnedStandards: Sendable {
    struct Key: Hashable {
        let agency: Agency.ID
        let service: ServiceStandard.ID
        let version: String
    }

    private let processes = Mutex<[Key: CaseProcess]>([:])

    /// The process of a version that was used before.
    func known(_ key: Key) -> CaseProcess? { processes.withLock { $0[key] } }

    func remember(_ process: CaseProcess, for key: Key) { processes.withLock { $0[key] = process } }
}

extension Desk {
    /// The rules for a case of this version.
    ///
    /// - Throws: ``DeskError/standardUnreadable(_:)`` when the version is not there or no longer loads.
    func process(
        agency: Agency.ID, service: ServiceStandard.ID, version: String, in transaction: Transaction
    ) throws -> CaseProcess {
        let key = PinnedStandards.Key(agency: agency, service: service, version: version)
        if let known = pinned.known(key) { return known }
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        if let current = entry.service(service), current.version == version {
            let process = CaseProcess(standard: current.standard, agency: entry.agency, calendar: entry.calendar)
            pinned.remember(process, for: key)
            return process
        }
        guard let kept = try transaction.standardVersion(agency: agency, service: service, version: version) else {
            throw DeskError.standardUnreadable("\(agency)/\(service) \(version)")
        }
        // The text is the old one; the office with its roles and people is today's.
        let result = StandardLoader.load(
            file: SourceFile(path: "\(service).yaml", text: kept.source), agency: entry.agency)
        guard let standard = result.standard else {
            throw DeskError.standardUnreadable(result.faults.first.map(String.init(describing:)) ?? version)
        }
        // The calendar is always today's: closures are facts of the world, not of the standard.
        let process = CaseProcess(standard: standard, agency: entry.agency, calendar: entry.calendar)
        pinned.remember(process, for: key)
        return process
    }
}
