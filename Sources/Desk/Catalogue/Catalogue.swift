import Casework
import Crypto
import Database
import Foundation
import Standards
import WorkingTime

/// The offices of the installation with their current standards, and their calendars as their files have them.
///
/// It does not change while the program runs.
public struct Catalogue: Sendable {
    public let agencies: [AgencyEntry]
    private let byID: [Agency.ID: Int]

    /// One office; asked for with each request, so that there is one of each.
    public final class AgencyEntry: Sendable {
        public let agency: Agency
        /// The rules that the office's file and the list of holidays give for its calendar.
        ///
        /// What holds is what the office has adopted: `Desk.calendar(of:)`.
        public let fileRules: CalendarRules
        /// The same as they are kept.
        let fileRulesText: String
        /// The calendar of those rules.
        public let fileCalendar: WorkCalendar
        /// Current standards, in the order of the decree.
        public let services: [ServiceEntry]
        /// Short code of the office in case numbers.
        public let code: String
        private let readable: [Role.ID: [ServiceStandard.ID]]
        private let byID: [ServiceStandard.ID: ServiceEntry]

        init(
            agency: Agency, fileRules: CalendarRules, fileRulesText: String, fileCalendar: WorkCalendar,
            services: [ServiceEntry], code: String
        ) {
            self.agency = agency
            self.fileRules = fileRules
            self.fileRulesText = fileRulesText
            self.fileCalendar = fileCalendar
            self.services = services
            self.code = code
            byID = Dictionary(services.map { ($0.standard.id, $0) }) { first, _ in first }
            var readable: [Role.ID: [ServiceStandard.ID]] = [:]
            for service in services {
                for role in service.readers { readable[role, default: []].append(service.standard.id) }
            }
            self.readable = readable
        }

        /// The services whose cases one of these roles may read, in the order of the decree.
        func services(readBy roles: Set<Role.ID>) -> [ServiceStandard.ID] {
            if roles.count == 1, let role = roles.first { return readable[role] ?? [] }
            let open = Set(roles.flatMap { readable[$0] ?? [] })
            return services.map(\.standard.id).filter(open.contains)
        }

        /// A current standard.
        public func service(_ id: ServiceStandard.ID) -> ServiceEntry? { byID[id] }
    }

    /// One current standard with its version; there is one of each.
    public final class ServiceEntry: Sendable {
        public let standard: ServiceStandard
        /// SHA-256 of the file, 64 hexadecimal digits.
        public let version: String
        let source: String
        /// Every role of the office that may read the cases of the service.
        public let readers: Set<Role.ID>

        init(standard: ServiceStandard, of agency: Agency, version: String, source: String) {
            self.standard = standard
            self.version = version
            self.source = source
            readers = Access.readers(of: standard, in: agency)
        }
    }

    /// Puts the catalogue together.
    ///
    /// - Parameters:
    ///   - holidays: National holidays and collective leave, the same for every office.
    /// - Throws: ``WorkCalendarError`` when an office's hours make no calendar.
    public init(loaded: [LoadedAgency], holidays: HolidayTable) throws {
        let codes = OfficeCode.codes(of: loaded.map(\.agency))
        agencies = try loaded.map { office in
            let rules = CalendarRules(of: office.agency, holidays: holidays)
            return AgencyEntry(
                agency: office.agency, fileRules: rules, fileRulesText: try rules.text(),
                fileCalendar: try WorkCalendar(rules),
                services: office.standards.map { standard in
                    let source = office.sources[standard.id]?.text ?? ""
                    return ServiceEntry(
                        standard: standard, of: office.agency, version: Self.version(of: source), source: source)
                },
                code: codes[office.agency.id] ?? OfficeCode.ownCode(of: office.agency))
        }
        byID = Dictionary(agencies.enumerated().map { ($1.agency.id, $0) }) { first, _ in first }
    }

    /// An office by its identifier.
    public func agency(_ id: Agency.ID) -> AgencyEntry? { byID[id].map { agencies[$0] } }

    /// A current standard.
    public func service(_ service: ServiceStandard.ID, of agency: Agency.ID) -> ServiceEntry? {
        self.agency(agency)?.service(service)
    }

    /// Every current version, for the record of what was published.
    var versions: [StandardVersion] {
        agencies.flatMap { entry in
            entry.services.map { service in
                StandardVersion(
                    agency: entry.agency.id, service: service.standard.id, version: service.version,
                    source: service.source)
            }
        }
    }

    static func version(of source: String) -> String {
        Hexadecimal.encode(SHA256.hash(data: Data(source.utf8)))
    }
}

extension CalendarRules {
    /// The rules of an office as its file has them, with the national holidays.
    init(of office: Agency, holidays: HolidayTable) {
        self.init(
            zone: office.zone, hours: office.hours, counterHours: office.counterHours, closures: office.closures,
            makeUpDays: office.makeUpDays, holidays: holidays)
    }
}
