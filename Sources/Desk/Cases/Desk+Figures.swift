import Casework
import Database
import Standards
import WorkingTime

/// The figures of an office over some months, demo cases left out.
public struct OfficeFigures: Sendable {
    /// One service.
    public struct Line: Sendable {
        public let service: ServiceStandard.ID
        public fileprivate(set) var filed = 0
        public fileprivate(set) var ended: [End.Result: Int] = [:]
        /// Cases whose main promise ended in time, and late.
        public fileprivate(set) var kept = 0
        public fileprivate(set) var late = 0
        /// Cases filed in each month, oldest first.
        public fileprivate(set) var filedByMonth: [Int]

        /// The share of promises that were kept, 0 to 1; `nil` before the first.
        public var shareKept: Double? { kept + late == 0 ? nil : Double(kept) / Double(kept + late) }
    }

    /// Year and month, such as 202611, oldest first.
    public let months: [Int]
    public let lines: [Line]
}

extension Desk {
    /// The figures of an office for the last twelve months, this one included.
    ///
    /// They are counted as things happen, so reading them costs the same however many cases there are.
    ///
    /// - Parameters:
    ///   - services: In this order; no others are told.
    public func figures(of agency: Agency.ID, services: [ServiceStandard.ID]) async throws -> OfficeFigures {
        let months = try figureMonths(of: agency)
        let tallies = try await store.read { try $0.tallies(of: agency, since: months[0]) }
        var lines = services.map { OfficeFigures.Line(service: $0, filedByMonth: months.map { _ in 0 }) }
        for (tally, total) in tallies {
            guard let index = lines.firstIndex(where: { $0.service == tally.service }),
                let month = months.firstIndex(of: tally.month)
            else { continue }
            switch tally.kind {
            case .filed:
                lines[index].filed += total
                lines[index].filedByMonth[month] += total
            case .ended(let result): lines[index].ended[result, default: 0] += total
            case .kept: lines[index].kept += total
            case .late: lines[index].late += total
            }
        }
        return OfficeFigures(months: months, lines: lines)
    }

    /// A mark of an office's figures: two equal marks mean that nothing was counted between, and that no month began.
    public func figuresMark(of agency: Agency.ID) async throws -> Mark {
        let first = try figureMonths(of: agency)[0]
        let counts = try await store.read { try $0.tallyMark(of: agency, since: first) }
        return Mark([Int64(first)] + counts)
    }

    /// The last twelve months, this one included, oldest first.
    private func figureMonths(of agency: Agency.ID) throws -> [Int] {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let today = now().date(in: entry.agency.zone)
        return (0..<12).reversed().map { back in
            let month = today.year * 12 + today.month - 1 - back
            return month / 12 * 100 + month % 12 + 1
        }
    }
}
