/// A component whose heading is printed with nothing under it.
struct ComponentEmpty: Rule {
    let name = "component-empty"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        StandardComponent.allCases.filter { $0.isEmpty(in: standard) }.map { component in
            finding(
                standard.id, at: component.keyPath,
                "Judul komponen “\(component.title.indonesian)” tercetak, tetapi isinya kosong.",
                "The heading of the component “\(component.title(.english))” is printed with nothing under it.")
        }
    }
}
