import Testing
import WorkingTime

/// Random offices, by seed, and many random cases of each; a case that fails is made as small as it can be, and told.
@Suite("A work calendar agrees with an office that is laid out minute by minute")
struct WorkCalendarPropertyTests {
    @Test("in when a term is due, in 102 000 cases with and without pauses", arguments: Law.seeds(1..<61))
    func due(seeds: Range<UInt64>) throws {
        let law = Law { trial, office, calendar in
            let (found, expected) = try (trial.due(in: calendar, office), trial.slowDue(in: office))
            return found == expected
                ? nil : "due \(found.told(in: trial.plan.zone)), counted slowly \(expected.told(in: trial.plan.zone))"
        }
        try law.hold(seeds: seeds, cases: 1700)
    }

    @Test(
        "in what is open, when it opens next, when it closes, and when something counts as received",
        arguments: Law.seeds(1..<31))
    func opening(seeds: Range<UInt64>) throws {
        let law = Law { trial, office, calendar in
            let instant = try office.instant(trial.start)
            let date = instant.date(in: trial.plan.zone)
            let day = trial.start / 86_400
            func slowly<Value>(_ ask: () throws(SlowOffice.NotPublished) -> Value) -> Answer<Value> {
                Answer(slowly: ask)
            }
            let open = try Answer { () throws(WorkCalendarError) in try calendar.isOpen(at: instant) }
            guard
                open
                    == slowly({ () throws(SlowOffice.NotPublished) in
                        try office.works(day) && office.isOpen(at: trial.start)
                    })
            else { return "open: \(open)" }
            let next = try Answer { () throws(WorkCalendarError) in
                try instant.seconds(until: calendar.nextOpening(atOrAfter: instant))
            }
            guard
                next
                    == slowly({ () throws(SlowOffice.NotPublished) in
                        Int64(try office.nextOpening(trial.start) - trial.start)
                    })
            else { return "opens next: \(next)" }
            let hours = try Answer { () throws(WorkCalendarError) in try calendar.hours(on: date) }
            guard
                hours
                    == slowly({ () throws(SlowOffice.NotPublished) in
                        try office.works(day) ? office.windows(day).map { TimeWindow(from: $0.from, to: $0.to) } : []
                    })
            else { return "hours: \(hours)" }
            let receipt = try Answer { () throws(WorkCalendarError) in
                try date.days(until: calendar.dayOfReceipt(of: instant, counting: trial.counting))
            }
            guard
                receipt
                    == slowly({ () throws(SlowOffice.NotPublished) in
                        try office.dayOfReceipt(trial.start, trial.counting) - day
                    })
            else { return "received after days: \(receipt)" }
            return nil
        }
        try law.hold(seeds: seeds, cases: 200)
    }

    @Test("in the working time between two instants", arguments: Law.seeds(1..<31))
    func between(seeds: Range<UInt64>) throws {
        let law = Law { trial, office, calendar in
            let (start, end) = (trial.start, trial.other)
            let (from, to) = try (office.instant(start), office.instant(end))
            let minutes = try Answer { () throws(WorkCalendarError) in try calendar.workingMinutes(from: from, to: to) }
            guard
                minutes
                    == Answer(slowly: { () throws(SlowOffice.NotPublished) in try office.openSeconds(start, end) / 60 })
            else { return "minutes: \(minutes)" }
            let days = try Answer { () throws(WorkCalendarError) in
                try calendar.workingDays(after: from.date(in: trial.plan.zone), through: to.date(in: trial.plan.zone))
            }
            guard
                days
                    == Answer(slowly: { () throws(SlowOffice.NotPublished) in
                        try office.workingDays(after: start / 86_400, through: end / 86_400)
                    })
            else { return "days: \(days)" }
            return nil
        }
        try law.hold(seeds: seeds, cases: 200)
    }

    @Test("which agrees with itself when somebody really walks the minutes", arguments: [1, 2, 3])
    func walking(seed: UInt64) throws {
        let office = SlowOffice(OfficePlan(seed: seed))
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let start = Int.random(in: 0..<200 * 1440, using: &random)
            let count = Int.random(in: 1...900, using: &random)
            var minute = start
            var left = count
            while left > 0 {
                if office.isOpen[minute] { left -= 1 }
                minute += 1
            }
            #expect(office.openBefore[minute] - office.openBefore[start] == count)
            #expect(office.openMinutes[office.openBefore[start] + count - 1] + 1 == minute)
        }
    }
}

/// Laws that need no other office to compare with.
@Suite("The due time of any term")
struct DueLawTests {
    private static let seeds: Range<UInt64> = 101..<111

    /// Answers of a calendar that does not know a year prove nothing here.
    private func hold(
        _ fault: @escaping (Trial, SlowOffice, WorkCalendar, Term, Instant) throws -> String?
    ) throws {
        let law = Law { trial, office, calendar in
            do {
                return try fault(trial, office, calendar, Term(trial.amount, trial.unit), office.instant(trial.start))
            } catch WorkCalendarError.yearNotPublished {
                return nil
            }
        }
        try law.hold(seeds: Self.seeds, cases: 500)
    }

    @Test("is undone by counting the working minutes, to the second")
    func inverse() throws {
        try hold { trial, _, calendar, _, start in
            let minutes = max(1, trial.amount)
            let due = try calendar.add(Term(minutes, .minute), to: start)
            let counted = try calendar.workingMinutes(from: start, to: due)
            guard counted == minutes else { return "\(minutes) minutes give \(counted)" }
            let earlier = try calendar.workingMinutes(from: start, to: due.adding(seconds: -1))
            guard earlier == minutes - 1 else { return "\(minutes) minutes, but a second earlier is enough" }
            let hours = max(1, trial.amount / 60)
            let hourly = try calendar.add(Term(hours, .hour), to: start)
            guard try calendar.workingMinutes(from: start, to: hourly) == hours * 60 else { return "\(hours) hours" }
            return nil
        }
    }

    @Test("is never earlier for a later start or a longer term, and never before the start")
    func monotone() throws {
        try hold { trial, office, calendar, term, start in
            let due = try calendar.add(term, to: start, counting: trial.counting)
            guard due >= start else { return "due before it arrives" }
            let other = try office.instant(trial.other)
            let second = try calendar.add(term, to: other, counting: trial.counting)
            guard start <= other ? due <= second : due >= second else { return "a later start is due earlier" }
            let longer = try calendar.add(Term(term.amount + 1, term.unit), to: start, counting: trial.counting)
            return longer >= due ? nil : "one more is due earlier"
        }
    }

    @Test("does not move by pauses of no time, whenever they are, even after it")
    func emptyPauses() throws {
        try hold { trial, office, calendar, term, start in
            // A pause breaks off a minute that is not charged, so pauses of minutes are tested between full ones.
            guard !trial.isMinutes || trial.start % 60 == 0 else { return nil }
            guard trial.amount > 0 || !trial.isMinutes else { return nil }
            var still = trial
            still.pauses = trial.pauses.map { pause in
                let moment = trial.isMinutes ? (pause.lowerBound + 59) / 60 * 60 : pause.lowerBound
                return moment..<moment
            }
            let due = try calendar.add(term, to: start, counting: trial.counting)
            return try still.due(in: calendar, office) == .value(due) ? nil : "moved by pauses of no time"
        }
    }

    @Test("moves by the open time of a pause and less than a minute more")
    func brokenMinute() throws {
        try hold { trial, office, calendar, _, start in
            guard let pause = try trial.termPauses(office).first, let resumption = pause.to else { return nil }
            let term = try Term(max(1, trial.amount), .minute)
            let used = try calendar.consumed(of: term, from: start, to: pause.from)
            guard used < term.amount else { return nil }
            let due = try calendar.add(term, to: start)
            let paused = try calendar.due(remaining: term.amount - used, of: term, from: resumption)
            let waited = try calendar.workingMinutes(from: pause.from, to: resumption)
            let moved = try calendar.workingMinutes(from: due, to: paused)
            return (waited...waited + 1).contains(moved) ? nil : "waited \(waited) minutes, moved by \(moved)"
        }
    }

    @Test("counts working days so that pauses add up")
    func pausesAddUp() throws {
        try hold { trial, office, calendar, _, start in
            let term = try Term(trial.amount, .workingDay)
            let moments = try trial.pauses.flatMap { [$0.lowerBound, $0.upperBound] }.map(office.instant)
            let steps = try zip([start] + moments, moments).map { from, to throws in
                try calendar.consumed(of: term, from: from, to: to, counting: trial.counting)
            }
            guard let last = moments.last else { return nil }
            let whole = try calendar.consumed(of: term, from: start, to: last, counting: trial.counting)
            return steps.reduce(0, +) == whole ? nil : "\(steps) are not \(whole)"
        }
    }

    @Test("has something left until it has passed, and then less than nothing")
    func remaining() throws {
        try hold { trial, office, calendar, term, start in
            let due = try calendar.add(term, to: start)
            let now = try office.instant(trial.other)
            let left = try calendar.remaining(of: term, until: due, at: now)
            guard now <= due ? left >= 0 : left <= 0 else { return "\(left) left" }
            guard trial.unit == .workingDay else { return nil }
            let used = try calendar.consumed(of: term, from: start, to: now)
            guard now > start else { return nil }
            guard (now > due) == (left < 0) else { return "\(left) left although \(now > due ? "" : "not ")late" }
            return used + left == term.amount ? nil : "\(used) used and \(left) left of \(term.amount)"
        }
    }
}
