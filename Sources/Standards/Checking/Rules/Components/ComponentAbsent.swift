/// A component of a service standard that the decree does not have.
///
/// UU 25/2009 ps. 21 lists the fourteen; PermenPANRB 15/2014 splits them into six of delivery, which must be published,
/// and eight of management. Where the whole part on management is missing, one finding says so.
struct ComponentAbsent: Rule {
    let name = "component-absent"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let missing = StandardComponent.allCases.filter { $0.isAbsent(from: standard, of: agency) }
        let management = missing.filter(\.isManagement)
        guard management.count == StandardComponent.allCases.filter(\.isManagement).count else {
            return missing.map { finding(for: $0, in: standard) }
        }
        let whole = finding(
            standard.id, at: "management",
            "Seluruh bagian pengelolaan pelayanan (delapan komponen, dari dasar hukum sampai evaluasi kinerja) tidak "
                + "ada dalam keputusan.",
            "The whole part on service management (eight components, from legal basis to performance evaluation) is "
                + "missing from the decree.")
        return missing.filter { !$0.isManagement }.map { finding(for: $0, in: standard) } + [whole]
    }

    private func finding(for component: StandardComponent, in standard: ServiceStandard) -> Finding {
        finding(
            standard.id, at: component.keyPath,
            "Komponen “\(component.title.indonesian)” tidak ada, padahal wajib ada dalam standar pelayanan (UU "
                + "25/2009 ps. 21).",
            "The component “\(component.title(.english))” is missing, although every service standard must have it "
                + "(UU 25/2009 ps. 21).")
    }
}
