/// An end that no step leads to.
///
/// The standard promises an outcome that cannot happen. A withdrawal is left out, because the applicant may withdraw at
/// any time without a step of the procedure.
struct UnreachableEnd: Rule {
    let name = "unreachable-end"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        let found = graph.ends(of: graph.reachable)
        return standard.ends.enumerated()
            .filter { $1.result != .withdrawn && !found.contains($0) }
            .map { index, end in
                finding(
                    standard.id, at: ItemPath.end(index),
                    "Tidak ada langkah yang mengarah ke akhir “\(end.name.indonesian)”, sehingga hasil ini tidak "
                        + "dapat terjadi.",
                    "No step leads to the end “\(end.name(.english))”, so this outcome cannot happen.")
            }
    }
}
