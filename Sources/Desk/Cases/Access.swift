import Casework
import Database
import Standards

/// Who may see and do what: the one place that answers it.
///
/// Pure, and tested as a table.
public enum Access {
    /// An officer opens the cases of services in which one of the officer's roles takes part, in the officer's own office.
    public static func mayOpen(_ agency: Agency.ID, _ standard: ServiceStandard, by officer: StaffMember) -> Bool {
        isAtWork(officer, in: agency) && !officer.roles.isDisjoint(with: performers(of: standard))
    }

    private static func isAtWork(_ officer: StaffMember, in agency: Agency.ID) -> Bool {
        officer.isActive && officer.agency == agency
    }

    /// An officer files for walk-in visitors of the own office.
    public static func mayFileAtCounter(of agency: Agency.ID, _ officer: StaffMember) -> Bool {
        officer.isActive && officer.agency == agency
    }

    /// The services of an office whose cases an officer may open.
    public static func services(
        of entry: Catalogue.AgencyEntry, openTo officer: StaffMember
    ) -> [ServiceStandard.ID] {
        guard isAtWork(officer, in: entry.agency.id) else { return [] }
        return entry.services.filter { !officer.roles.isDisjoint(with: $0.performers) }.map(\.standard.id)
    }

    /// Every role of the office that performs a step or may take one of its outcomes.
    public static func performers(of standard: ServiceStandard) -> Set<Role.ID> {
        Set(standard.steps.flatMap(\.officers))
    }

    /// The inboxes that hold a case where it stands.
    static func desks(for state: CaseState, under process: CaseProcess) -> [InboxDesk] {
        guard let id = state.currentStep, let step = process.standard.step(id) else { return [] }
        if !step.isForApplicant { return step.officers.map { InboxDesk(role: $0, kind: .act) } }
        // While the applicant has it: those who may end the waiting, and those who will act next, watch.
        let next = step.outcomes.compactMap { outcome -> Step? in
            if case .step(let id) = outcome.target { process.standard.step(id) } else { nil }
        }
        var roles: [Role.ID] = []
        for role in step.officers + next.flatMap(\.officers) where !roles.contains(role) { roles.append(role) }
        return roles.map { InboxDesk(role: $0, kind: .wait) }
    }
}
