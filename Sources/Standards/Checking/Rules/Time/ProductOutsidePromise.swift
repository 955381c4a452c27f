/// Products that are made outside every promised time.
///
/// The times cover some phases, and nothing says when the applicant gets what was applied for. A promise without a last
/// step covers everything until the case ends, and what the application itself makes is there at once. One finding names
/// all such products.
struct ProductOutsidePromise: Rule {
    let name = "product-outside-promise"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        let limited = standard.promises.filter { $0.maximum != nil }
        guard !limited.isEmpty else { return [] }
        // What the application itself makes is there at once: nobody waits for it.
        let covered = limited.reduce(into: Set([0])) { covered, promise in
            guard let stretch = PromiseStretch(of: promise, in: graph) else { return }
            covered.formUnion(
                promise.until == nil ? graph.steps(reachableFrom: stretch.entries) : stretch.steps(in: graph))
        }
        let reachable = graph.reachable
        let outside = standard.products.enumerated().filter { _, product in
            let makers = reachable.filter { standard.steps[$0].makes.contains(product.id) }
            return !makers.isEmpty && covered.isDisjoint(with: makers)
        }
        guard let first = outside.first else { return [] }
        let names = outside.map(\.element.name)
        return [
            finding(
                standard.id, at: ItemPath.product(first.offset),
                "Produk dibuat di luar semua waktu yang dijanjikan, sehingga tidak ada janji kapan pemohon "
                    + "menerimanya: \(names.listed(.indonesian)).",
                "Made outside all promised times, so nothing promises when the applicant gets it: "
                    + "\(names.listed(.english)).",
                quote: limited.map(\.printed).joined(separator: "; "))
        ]
    }
}
