/// The steps of a standard and the ways between them; targets that do not exist are left out.
struct StepGraph: Sendable {
    /// One outcome, as a way from a step to a step or an end.
    struct Way: Sendable {
        let source: Int
        let outcome: Outcome
        let target: Target
    }

    /// Where a way leads, as an index into the standard's steps or ends.
    enum Target: Hashable, Sendable {
        case step(Int)
        case end(Int)
    }

    let steps: [Step]
    let ends: [End]
    /// The ways out of each step, in the order of its outcomes.
    let ways: [[Way]]

    /// Reads a standard's procedure.
    ///
    /// - Parameter answers: What an application chose; ways that are closed to it are left out.
    init(_ standard: ServiceStandard, answers: Answers = .any) {
        steps = standard.steps
        ends = standard.ends
        let stepIndex = Dictionary(standard.steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let endIndex = Dictionary(standard.ends.enumerated().map { ($1.id, $0) }) { first, _ in first }
        ways = standard.steps.enumerated().map { source, step in
            step.outcomes.compactMap { outcome in
                if let condition = outcome.condition, !answers.opens(condition, in: standard) { return nil }
                let target: Target? =
                    switch outcome.target {
                    case .step(let id): stepIndex[id].map(Target.step)
                    case .end(let id): endIndex[id].map(Target.end)
                    }
                return target.map { Way(source: source, outcome: outcome, target: $0) }
            }
        }
    }

    func index(of id: Step.ID) -> Int? { steps.firstIndex { $0.id == id } }

    /// The steps that a way out of a step leads to; none for an index that is no step.
    func successors(of step: Int) -> [Int] {
        guard ways.indices.contains(step) else { return [] }
        return ways[step].compactMap { way in
            if case .step(let next) = way.target { next } else { nil }
        }
    }

    /// The steps that a case can come to, the first ones included.
    func steps(reachableFrom first: [Int], avoiding avoided: Set<Int> = []) -> Set<Int> {
        var found: Set<Int> = []
        var open = first.filter { steps.indices.contains($0) && !avoided.contains($0) }
        while let step = open.popLast() {
            guard found.insert(step).inserted else { continue }
            open += successors(of: step).filter { !found.contains($0) && !avoided.contains($0) }
        }
        return found
    }

    /// The steps that a case comes to when it starts at the first one.
    var reachable: Set<Int> { steps(reachableFrom: [0]) }

    /// The ends to which some steps lead directly.
    func ends(of some: Set<Int>) -> Set<Int> {
        var found: Set<Int> = []
        for way in some.flatMap({ ways[$0] }) {
            if case .end(let end) = way.target { found.insert(end) }
        }
        return found
    }

    /// The ends that mean that the applicant got the service.
    var fulfilledEnds: Set<Int> {
        Set(ends.indices.filter { ends[$0].result == .fulfilled })
    }

    /// The steps from which some end can be reached.
    func stepsLeading(toAnyOf goals: Set<Int>) -> Set<Int> {
        var before: [[Int]] = Array(repeating: [], count: steps.count)
        var open: [Int] = []
        for way in ways.joined() {
            switch way.target {
            case .step(let next): before[next].append(way.source)
            case .end(let end): if goals.contains(end) { open.append(way.source) }
            }
        }
        var found: Set<Int> = []
        while let step = open.popLast() {
            guard found.insert(step).inserted else { continue }
            open += before[step].filter { !found.contains($0) }
        }
        return found
    }

    /// The groups of steps that lead back to themselves without passing a step that is left out, each in the order of
    /// the list.
    func loops(without leftOut: Set<Int>) -> [[Int]] {
        var grouped: Set<Int> = []
        var loops: [[Int]] = []
        for step in steps.indices where !leftOut.contains(step) && !grouped.contains(step) {
            let onwards = steps(reachableFrom: successors(of: step), avoiding: leftOut)
            guard onwards.contains(step) else { continue }
            let loop = onwards.filter { $0 == step || steps(reachableFrom: [$0], avoiding: leftOut).contains(step) }
            grouped.formUnion(loop)
            loops.append(loop.sorted())
        }
        return loops
    }
}
