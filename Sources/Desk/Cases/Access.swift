import Casework
import Database
import Standards

/// Who may see and do what: the one place that answers it.
///
/// Pure, and tested as a table.
public enum Access {
    /// An officer opens the cases of services in which one of the officer's roles takes part, or answers for those who do,
    /// in the officer's own office.
    public static func mayOpen(_ agency: Agency, _ standard: ServiceStandard, by officer: StaffMember) -> Bool {
        mayOpen(agency.id, readBy: readers(of: standard, in: agency), by: officer)
    }

    /// As above, where it is known already who may read the cases of the service.
    static func mayOpen(_ agency: Agency.ID, readBy readers: Set<Role.ID>, by officer: StaffMember) -> Bool {
        isAtWork(officer, in: agency) && !officer.roles.isDisjoint(with: readers)
    }

    /// Every role that may read the cases of a service: those who perform it, all above them, and those whom the standard
    /// calls when time runs out.
    static func readers(of standard: ServiceStandard, in agency: Agency) -> Set<Role.ID> {
        var roles = performers(of: standard)
        for role in roles { roles.formUnion(agency.chain(above: role)) }
        if let head = agency.head { roles.insert(head) }
        roles.formUnion(standard.corrections?.release ?? [])
        for rung in standard.ladder(of: agency).rungs {
            for case .role(let role) in rung.audiences { roles.insert(role) }
        }
        let silences = standard.promises.compactMap(\.silence) + standard.limits.compactMap(\.silence)
        for case .sentUp(let role) in silences.map(\.effect) { roles.insert(role) }
        let extensions = standard.promises.compactMap(\.extension) + standard.limits.compactMap(\.extension)
        return roles.union(extensions.flatMap(\.performers))
    }

    private static func isAtWork(_ officer: StaffMember, in agency: Agency.ID) -> Bool {
        officer.isActive && officer.agency == agency
    }

    /// An officer files for walk-in visitors of the own office.
    public static func mayFileAtCounter(of agency: Agency.ID, _ officer: StaffMember) -> Bool {
        officer.isActive && officer.agency == agency
    }

    /// The head of the office changes its calendar, and the secretary, who runs the house: a role right below the head
    /// whose identifier is, or begins with, `sekretaris` or `secretary`.
    ///
    /// In an office whose file names no head nobody does; its calendar is changed in the file. Every officer may look.
    public static func mayEditCalendar(of agency: Agency, _ officer: StaffMember) -> Bool {
        isAtWork(officer, in: agency.id) && !officer.roles.isDisjoint(with: calendarRoles(of: agency))
    }

    /// The roles that change the calendar of an office.
    public static func calendarRoles(of agency: Agency) -> Set<Role.ID> {
        guard let head = agency.head else { return [] }
        let secretaries = agency.roles.filter { role in
            let word = role.id.rawValue.split(separator: "-").first
            return role.superior == head && role.kind == .staff && (word == "sekretaris" || word == "secretary")
        }
        return Set([head] + secretaries.map(\.id))
    }

    /// The services of an office whose cases an officer may open.
    public static func services(
        of entry: Catalogue.AgencyEntry, openTo officer: StaffMember
    ) -> [ServiceStandard.ID] {
        guard isAtWork(officer, in: entry.agency.id) else { return [] }
        return entry.services(readBy: officer.roles)
    }

    /// Every role of the office that performs a step or may take one of its outcomes.
    public static func performers(of standard: ServiceStandard) -> Set<Role.ID> {
        Set(standard.steps.flatMap(\.officers))
    }

    /// The inboxes that hold a case where it stands.
    static func desks(for state: CaseState, under process: CaseProcess) -> [InboxDesk] {
        guard let id = state.currentStep, let step = process.standard.step(id) else { return [] }
        if !step.isForApplicant {
            var acting = step.officers + state.handedUpTo.filter { !step.officers.contains($0) }
            // A superior who is asked for a release has something to do too.
            if state.askedRelease != nil {
                acting += process.standard.releasers(of: step, in: process.agency).filter { !acting.contains($0) }
            }
            return acting.map { InboxDesk(role: $0, kind: .act) }
        }
        // While the applicant has it: those who may end the waiting, and those who will act next, watch.
        let next = step.outcomes.compactMap { outcome -> Step? in
            if case .step(let id) = outcome.target { process.standard.step(id) } else { nil }
        }
        var roles: [Role.ID] = []
        for role in step.officers + next.flatMap(\.officers) where !roles.contains(role) { roles.append(role) }
        return roles.map { InboxDesk(role: $0, kind: .wait) }
    }
}
