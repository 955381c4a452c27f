/// The procedure as written: steps and ends by their place in the standard's lists, before anything is put in order.
struct FlowDraft {
    enum Target: Hashable {
        case node(Int)
        /// An end that stands beside the flow.
        case exit(End)
    }

    /// All outcomes of a step that lead to the same place.
    struct Way {
        let source: Int
        let target: Target
        var labels: [String]
    }

    private let standard: ServiceStandard
    /// Places that can be reached from the first step; ends follow the steps.
    let places: [Int]
    private(set) var ways: [Way] = []
    /// A place that stands above one into which only returns lead.
    private(set) var anchors: [(Int, Int)] = []
    /// What must stand below each place; never in a circle.
    private var successors: [Int: [Int]] = [:]
    /// Every place that can be reached from a place by at least one way, returns included.
    private var reach: [Int: Set<Int>] = [:]

    init(_ standard: ServiceStandard, language: Language) {
        self.standard = standard
        let numbers = Dictionary(standard.steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let goals = FlowDraft.goals(of: standard)
        var reached: [Int] = []
        var open = standard.steps.isEmpty ? [] : [0]
        var seen = Set(open)
        while let place = open.popLast() {
            reached.append(place)
            guard standard.steps.indices.contains(place) else { continue }
            let found = FlowDraft.ways(from: place, in: standard, numbers: numbers, goals: goals, language: language)
            ways += found
            for case .node(let next) in found.map(\.target) where seen.insert(next).inserted { open.append(next) }
        }
        places = reached.sorted()
        ways.sort { $0.source < $1.source }
        reach = closure(of: nodeWays.map { ($0.0.source, $0.1) })
        for (way, target) in nodeWays where !isReturn(way) { successors[way.source, default: []].append(target) }
        anchor()
        putDetoursFirst()
    }

    /// What stands at a place.
    func subject(at place: Int) -> FlowchartNode.Subject {
        let steps = standard.steps
        return place < steps.count ? .step(steps[place].id) : .end(standard.ends[place - steps.count].id)
    }

    /// Whether a way goes back to where its source was reached from.
    private func isReturn(_ way: Way) -> Bool {
        guard case .node(let target) = way.target, target <= way.source else { return false }
        return target == way.source || reach[target, default: []].contains(way.source)
    }

    /// The highest row in which each place can stand, from 0 at the top.
    var rows: [Int: Int] {
        var waiting = Dictionary(successors.values.flatMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
        var rows: [Int: Int] = [:]
        var ready = places.filter { waiting[$0] == nil }
        while let place = ready.popLast() {
            let row = rows[place, default: 0]
            rows[place] = row
            for target in successors[place] ?? [] {
                rows[target] = max(rows[target, default: 0], row + 1)
                let left = waiting[target, default: 1] - 1
                waiting[target] = left
                if left == 0 { ready.append(target) }
            }
        }
        return rows
    }

    private var nodeWays: [(Way, Int)] {
        ways.compactMap { way in
            if case .node(let target) = way.target { (way, target) } else { nil }
        }
    }

    /// The ends that the flow itself runs into: success, and whatever is the only thing that follows a step.
    private static func goals(of standard: ServiceStandard) -> Set<End.ID> {
        var goals = Set(standard.ends.filter { $0.result == .fulfilled }.map(\.id))
        for step in standard.steps {
            let targets = Set(step.outcomes.map(\.target))
            if targets.count == 1, case .end(let end) = targets.first { goals.insert(end) }
        }
        return goals
    }

    private static func ways(
        from place: Int, in standard: ServiceStandard, numbers: [Step.ID: Int], goals: Set<End.ID>, language: Language
    ) -> [Way] {
        let step = standard.steps[place]
        let isOnlyWay = Set(step.outcomes.map(\.target)).count == 1
        var ways: [Way] = []
        for outcome in step.outcomes {
            let target: Target
            switch outcome.target {
            case .step(let id):
                guard let number = numbers[id] else { continue }
                target = .node(number)
            case .end(let id):
                guard let index = standard.ends.firstIndex(where: { $0.id == id }) else { continue }
                let end = standard.ends[index]
                let isGoal = goals.contains(id) && (isOnlyWay || end.result == .fulfilled)
                target = isGoal ? .node(standard.steps.count + index) : .exit(end)
            }
            let label = step.outcomes.count > 1 ? outcome.name(language) : nil
            if let known = ways.firstIndex(where: { $0.target == target }) {
                if let label, !ways[known].labels.contains(label) { ways[known].labels.append(label) }
            } else {
                ways.append(Way(source: place, target: target, labels: label.map { [$0] } ?? []))
            }
        }
        return ways
    }

    /// Gives a place that only returns lead to a place above it, so that it stands where the standard lists it.
    private mutating func anchor() {
        let below = Set(successors.values.flatMap { $0 })
        for place in places.dropFirst() where !below.contains(place) {
            let above = places.last { $0 < place && !leads(from: place, to: $0) }
            guard let above else { continue }
            anchors.append((above, place))
            successors[above, default: []].append(place)
            for (way, target) in nodeWays where target == place && way.source > place {
                if !leads(from: way.source, to: place) { successors[place, default: []].append(way.source) }
            }
        }
    }

    /// Puts a detour, from which no way leads on but back, above the other targets of the step that it starts from:
    /// then it stands in the column of the flow, at full width, and not beside it.
    private mutating func putDetoursFirst() {
        let forward = closure(of: pairs)
        let steps = standard.steps.count
        func isDetour(_ place: Int) -> Bool {
            place < steps && !forward[place, default: []].contains { $0 >= steps }
        }
        for source in places {
            let targets = successors[source] ?? []
            let detours = targets.filter(isDetour).sorted()
            for (index, detour) in detours.enumerated() {
                let later = targets.filter { !isDetour($0) } + detours[(index + 1)...]
                for place in [detour] + forward[detour, default: []].sorted() {
                    for target in later where target != place {
                        let isKnown = successors[place, default: []].contains(target)
                        if !isKnown, !leads(from: target, to: place) {
                            successors[place, default: []].append(target)
                        }
                    }
                }
            }
        }
    }

    private func leads(from start: Int, to goal: Int) -> Bool {
        var open = [start]
        var seen: Set<Int> = []
        while let place = open.popLast() {
            if place == goal { return true }
            for target in successors[place] ?? [] where seen.insert(target).inserted { open.append(target) }
        }
        return false
    }

    private var pairs: [(Int, Int)] {
        successors.sorted { $0.key < $1.key }.flatMap { source, targets in targets.map { (source, $0) } }
    }

    private func closure(of pairs: [(Int, Int)]) -> [Int: Set<Int>] {
        let next = Dictionary(grouping: pairs) { $0.0 }
        var closure: [Int: Set<Int>] = [:]
        for start in Set(pairs.map(\.0)) {
            var open = [start]
            var found: Set<Int> = []
            while let place = open.popLast() {
                for (_, target) in next[place] ?? [] where found.insert(target).inserted { open.append(target) }
            }
            closure[start] = found
        }
        return closure
    }
}
