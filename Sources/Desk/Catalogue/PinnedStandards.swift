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

    /// The process of a version that was used before, under whichever calendar: ``CaseProcess/under(_:)`` sets today's.
    func known(_ key: Key) -> CaseProcess? { processes.withLock { $0[key] } }

    func remember(_ process: CaseProcess, for key: Key) { processes.withLock { $0[key] = process } }
}

extension Desk {
    /// The rules for a case of this version, under the calendar that holds at the moment of the transaction: closures are
    /// facts of the world, not of the standard.
    ///
    /// - Parameters:
    ///   - calendars: That calendar, where the caller has asked for it already.
    /// - Throws: ``DeskError/standardUnreadable(_:)`` when the version is not there or no longer loads.
    func process(
        agency: Agency.ID, service: ServiceStandard.ID, version: String, under calendars: CalendarHistory? = nil,
        in transaction: Transaction
    ) throws -> CaseProcess {
        let calendars = try calendars ?? calendar(of: agency, in: transaction).history
        return try pinnedProcess(agency: agency, service: service, version: version, in: transaction).under(calendars)
    }

    private func pinnedProcess(
        agency: Agency.ID, service: ServiceStandard.ID, version: String, in transaction: Transaction
    ) throws -> CaseProcess {
        let key = PinnedStandards.Key(agency: agency, service: service, version: version)
        if let known = pinned.known(key) { return known }
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let standard: ServiceStandard
        if let current = entry.service(service), current.version == version {
            standard = current.standard
        } else {
            standard = try oldStandard(service, version: version, of: entry.agency, in: transaction)
        }
        let process = CaseProcess(standard: standard, agency: entry.agency, calendar: entry.fileCalendar)
        pinned.remember(process, for: key)
        return process
    }

    /// A standard as it was once published; the text is the old one, the office with its roles and people is today's.
    private func oldStandard(
        _ service: ServiceStandard.ID, version: String, of agency: Agency, in transaction: Transaction
    ) throws -> ServiceStandard {
        guard let kept = try transaction.standardVersion(agency: agency.id, service: service, version: version) else {
            throw DeskError.standardUnreadable("\(agency.id)/\(service) \(version)")
        }
        let result = StandardLoader.load(
            file: SourceFile(path: "\(service).yaml", text: kept.source), agency: agency)
        guard let standard = result.standard else {
            throw DeskError.standardUnreadable(result.faults.first.map(String.init(describing:)) ?? version)
        }
        return standard
    }
}
