/// A number of the decree's step list that no step stands for.
///
/// Part of the printed procedure would not be done, and nobody would see it. Numbers are compared from 1 to the highest
/// that occurs.
struct PrintedStepMissing: Rule {
    let name = "printed-step-missing"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let numbers = Set(standard.steps.flatMap(\.printed))
        // A list of more than a few hundred steps is a slip of the pen, and none of its gaps is worth a line.
        guard let last = numbers.max(), (1...500).contains(last) else { return [] }
        let missing = (1...last).filter { !numbers.contains($0) }.map(String.init)
        guard !missing.isEmpty else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.procedure,
                "Langkah bernomor \(missing.listed(.indonesian)) dalam keputusan tidak dilaksanakan oleh langkah mana "
                    + "pun.",
                "No step stands for number \(missing.listed(.english)) of the decree's list.")
        ]
    }
}
