/// A way through the steps, with the sum of what its steps weigh.
struct WeighedWay: Hashable, Sendable {
    let steps: [Int]
    let weight: Int
}

/// Finds the longest and the shortest way to a goal.
struct WaySearch {
    /// Where a way is complete.
    enum Goal: Hashable, Sendable {
        /// When the step has been done.
        case completing(Int)
        /// When a step leads to one of the ends.
        case ends(Set<Int>)
    }

    let graph: StepGraph
    let entries: [Int]
    let goal: Goal
    /// What a step adds, 0 or more.
    let weight: (Int) -> Int

    /// The way with the largest weight, on which a loop is gone through once: no step is counted twice.
    ///
    /// Ways back to an earlier step of the same way are left out of the search, which keeps it linear in the number of
    /// ways; every way it gives is one that a case can really take. `nil` when the goal cannot be reached.
    func longest() -> WeighedWay? {
        let (order, forward) = forwardOrder()
        var best: [Int?] = Array(repeating: nil, count: graph.steps.count)
        var previous: [Int?] = Array(repeating: nil, count: graph.steps.count)
        for entry in entries where graph.steps.indices.contains(entry) { best[entry] = weight(entry) }
        for step in order {
            guard let reached = best[step] else { continue }
            for next in forward[step] where reached + weight(next) > best[next] ?? -1 {
                best[next] = reached + weight(next)
                previous[next] = step
            }
        }
        var found: (step: Int, weight: Int)?
        for step in order where isGoal(step) {
            if let reached = best[step], reached > found?.weight ?? -1 { found = (step, reached) }
        }
        return found.map { way(to: $0.step, weight: $0.weight, previous: previous) }
    }

    /// The way with the smallest weight; `nil` when the goal cannot be reached.
    func shortest() -> WeighedWay? {
        var best: [Int?] = Array(repeating: nil, count: graph.steps.count)
        var previous: [Int?] = Array(repeating: nil, count: graph.steps.count)
        var open = Set(entries.filter(graph.steps.indices.contains))
        for entry in open { best[entry] = weight(entry) }
        var done: Set<Int> = []
        while let step = open.min(by: { (best[$0] ?? .max, $0) < (best[$1] ?? .max, $1) }) {
            open.remove(step)
            done.insert(step)
            guard let reached = best[step] else { continue }
            if isGoal(step) { return way(to: step, weight: reached, previous: previous) }
            for next in graph.successors(of: step) where !done.contains(next) {
                let candidate = reached + weight(next)
                if candidate < best[next] ?? .max {
                    best[next] = candidate
                    previous[next] = step
                    open.insert(next)
                }
            }
        }
        return nil
    }

    /// The steps in an order in which every way leads onwards, and those ways; ways back are left out.
    private func forwardOrder() -> (order: [Int], forward: [[Int]]) {
        enum State { case new, open, done }
        var states = Array(repeating: State.new, count: graph.steps.count)
        var forward: [[Int]] = Array(repeating: [], count: graph.steps.count)
        var finished: [Int] = []
        for entry in entries where graph.steps.indices.contains(entry) && states[entry] == .new {
            var stack = [(step: entry, rest: next(after: entry))]
            states[entry] = .open
            while let top = stack.last {
                guard let next = top.rest.first else {
                    states[top.step] = .done
                    finished.append(top.step)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].rest = top.rest.dropFirst()
                guard states[next] != .open else { continue }
                forward[top.step].append(next)
                if states[next] == .new {
                    states[next] = .open
                    stack.append((next, self.next(after: next)))
                }
            }
        }
        return (finished.reversed(), forward)
    }

    private func next(after step: Int) -> ArraySlice<Int> {
        if case .completing(step) = goal { return [] }
        return graph.successors(of: step)[...]
    }

    private func isGoal(_ step: Int) -> Bool {
        switch goal {
        case .completing(let goal): step == goal
        case .ends(let goals): !graph.ends(of: [step]).isDisjoint(with: goals)
        }
    }

    private func way(to last: Int, weight: Int, previous: [Int?]) -> WeighedWay {
        var steps = [last]
        while let before = steps.last.flatMap({ previous[$0] }) { steps.append(before) }
        return WeighedWay(steps: steps.reversed(), weight: weight)
    }
}
