/// The part of the procedure that a promised time covers.
struct PromiseStretch {
    /// The steps at which the time starts; each of them is inside.
    let entries: [Int]
    let goal: WaySearch.Goal

    /// Finds the part that a promise covers; `nil` when its first or last step does not exist.
    init?(of promise: ServicePromise, in graph: StepGraph) {
        switch promise.start {
        case .receipt: entries = graph.successors(of: 0)
        case .complete: entries = Self.entriesAfterFirstCheck(in: graph)
        case .step(let id):
            guard let first = graph.index(of: id) else { return nil }
            entries = [first]
        }
        if let until = promise.until {
            guard let last = graph.index(of: until) else { return nil }
            goal = .completing(last)
        } else {
            goal = .ends(graph.fulfilledEnds)
        }
    }

    /// The steps that a case can pass while the promise runs.
    func steps(in graph: StepGraph) -> Set<Int> {
        switch goal {
        case .completing(let last):
            let before = graph.steps(reachableFrom: entries.filter { $0 != last }, avoiding: [last])
            let onTheWay = before.filter { step in
                graph.steps(reachableFrom: [step]).contains(last)
            }
            return entries.contains(last) || !onTheWay.isEmpty ? onTheWay.union([last]) : []
        case .ends(let goals):
            return graph.steps(reachableFrom: entries).intersection(graph.stepsLeading(toAnyOf: goals))
        }
    }

    /// The steps that follow a first check which found the papers complete.
    private static func entriesAfterFirstCheck(in graph: StepGraph) -> [Int] {
        let checks = firstChecks(in: graph)
        guard !checks.isEmpty else { return graph.successors(of: 0) }
        let onwards = checks.flatMap { graph.successors(of: $0) }
        return Set(onwards).filter { graph.steps[$0].kind != .apply }.sorted()
    }

    /// The steps that judge the papers first: those that a case can come to without another such step before.
    ///
    /// Where nothing is verified, the first decision stands in.
    static func firstChecks(in graph: StepGraph) -> Set<Int> {
        for isCheck in [{ $0 == StepKind.verify }, { $0.decides || $0 == .review }] as [(StepKind) -> Bool] {
            let checks = Set(graph.steps.indices.filter { isCheck(graph.steps[$0].kind) })
            let before = graph.steps(reachableFrom: [0], avoiding: checks)
            let first = checks.filter { check in
                check == 0 || before.contains { graph.successors(of: $0).contains(check) }
            }
            if !first.isEmpty { return first }
        }
        return []
    }
}
