import Testing
import WorkingTime

@Suite("The account of a due time, of random terms in random offices")
struct AccountPropertyTests {
    @Test("lets somebody with a pencil find the due time again, also after pauses", arguments: Law.seeds(201..<221))
    func byHand(seeds: Range<UInt64>) throws {
        let law = Law { trial, office, calendar in
            let pauses = try trial.termPauses(office)
            let (term, start) = try (Term(trial.amount, trial.unit), office.instant(trial.start))
            let found = try Answer { () throws(WorkCalendarError) in
                try calendar.account(of: term, from: start, pauses: pauses, counting: trial.counting)
            }
            guard case .value(let account) = found else {
                // Also the years of the waiting must be known, so that the account may need more than the due time.
                return trial.plan.unknownYear == nil ? "not published" : nil
            }
            guard let due = account.due else { return "not due" }
            guard try trial.slowDue(in: office) == .value(due) else { return "due \(due.iso8601(in: trial.plan.zone))" }
            do {
                let byHand = try AccountReader.due(of: account, in: trial.plan.zone)
                return byHand == due ? nil : "by hand \(String(describing: byHand))"
            } catch {
                return "\(error), in \(account.lines.map { "\n\($0)" }.joined())"
            }
        }
        try law.hold(seeds: seeds, cases: 500)
    }
}
