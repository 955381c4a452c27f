import Testing
import WorkingTime

@Suite("A random case that fails")
struct TrialTests {
    @Test("is made as small as it can be, and told in a sentence")
    func shrinks() throws {
        // A calendar that forgets closures of the office, as if somebody had broken it.
        let law = Law { trial, office, _ in
            var broken = trial.plan
            broken.closures.removeAll { $0.kind == .officeClosure }
            let (found, expected) = try (trial.due(in: broken.calendar(), office), trial.slowDue(in: office))
            return found == expected ? nil : "due \(found.told(in: trial.plan.zone))"
        }
        let office = SlowOffice(OfficePlan(seed: 3))
        var random = SeededGenerator(seed: 3)
        let trials = (0..<50).map { _ in Trial(in: office, using: &random) }
        let failing = try #require(trials.first { law.fault(of: $0) != nil && !$0.pauses.isEmpty })
        let (smallest, fault) = try #require(failing.shrunk(law.fault(of:)))
        #expect(smallest.plan.closures.count == 1 && smallest.plan.hours.count == 1)
        #expect(smallest.plan.makeUps.isEmpty && smallest.plan.counterHours.isEmpty)
        #expect(smallest.pauses.isEmpty && smallest.amount <= 1)
        #expect(smallest.start % 60 == 0)
        let told = smallest.told(in: SlowOffice(smallest.plan))
        #expect(fault.hasPrefix("due 20") && told.contains("Closed on 20"), "\(fault) — \(told)")
        #expect(told.count < 300, "\(told)")
    }
}
