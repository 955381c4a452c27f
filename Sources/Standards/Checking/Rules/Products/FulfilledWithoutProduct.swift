/// A way on which the service counts as given although nothing is made.
///
/// The case ends well and the applicant has nothing. The rule looks at standards in which some step makes something,
/// and takes into account what applicants chose.
struct FulfilledWithoutProduct: Rule {
    let name = "fulfilled-without-product"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let makers = Set(standard.steps.indices.filter { !standard.steps[$0].makes.isEmpty })
        guard !makers.isEmpty else { return [] }
        var empty: Set<Int> = []
        for answers in Answers.deciding(standard) {
            let graph = StepGraph(standard, answers: answers)
            let passed = graph.steps(reachableFrom: [0], avoiding: makers)
            empty.formUnion(graph.ends(of: passed).intersection(graph.fulfilledEnds))
        }
        return empty.sorted().map { index in
            let end = standard.ends[index]
            return finding(
                standard.id, at: ItemPath.end(index),
                "Akhir “\(end.name.indonesian)” dapat dicapai tanpa satu produk pun dibuat: layanan dinyatakan "
                    + "diberikan, tetapi pemohon tidak menerima apa-apa.",
                "The end “\(end.name(.english))” can be reached without making any product: the service counts as "
                    + "given, but the applicant gets nothing.")
        }
    }
}
