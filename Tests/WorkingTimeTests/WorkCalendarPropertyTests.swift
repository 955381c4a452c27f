import Testing
import WorkingTime

/// Each test takes random offices, by seed, and many random cases of each; a failure tells the case.
@Suite("A work calendar agrees with an office that is walked minute by minute")
struct WorkCalendarPropertyTests {
    private static let seeds: Range<UInt64> = 1..<11
    private static let casesPerOffice = 70

    /// Runs random cases of one office; `body` gets the first minute of a case within the first 60 days.
    private func cases(
        seed: UInt64,
        _ body: (SlowOffice, WorkCalendar, Int, inout SeededGenerator) throws -> Void
    ) throws {
        let office = SlowOffice(seed: seed)
        let calendar = try office.calendar()
        var generator = SeededGenerator(seed: seed &* 1_000_003)
        for _ in 0..<Self.casesPerOffice {
            let day = Int.random(in: 0..<60, using: &generator)
            // Every second case begins at, just before or just after an opening or closing time.
            let edges = office.days[day].windows.flatMap { [$0.from, $0.to] }
            let minute =
                if Bool.random(using: &generator), let edge = edges.randomElement(using: &generator) {
                    edge + Int.random(in: -1...1, using: &generator)
                } else {
                    Int.random(in: 0..<1440, using: &generator)
                }
            try body(office, calendar, day * 1440 + minute, &generator)
        }
    }

    @Test("in what is open, when it opens next, and when it closes", arguments: seeds)
    func opening(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, _ in
            let instant = try office.instant(start)
            let told = "seed \(seed), \(office.told(start))"
            var opening = start
            while !office.isOpen[opening] { opening += 1 }
            let day = start / 1440
            #expect(try calendar.isOpen(at: instant) == office.isOpen[start], "\(told)")
            #expect(try calendar.nextOpening(atOrAfter: instant) == office.instant(opening), "\(told)")
            #expect(
                try calendar.closing(on: instant.date(in: .wita))
                    == (office.worksOn(day) ? office.instant(office.closing(day)) : nil),
                "\(told)"
            )
            #expect(
                try calendar.dayOfReceipt(of: instant).description == office.days[office.dayOfReceipt(start)].date,
                "\(told)"
            )
        }
    }

    @Test("in working minutes between two instants", arguments: seeds)
    func workingMinutes(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let end = start + Int.random(in: 0...20_000, using: &generator)
            let counted = try calendar.workingMinutes(from: office.instant(start), to: office.instant(end))
            #expect(
                counted == office.openMinutes(start, end),
                "seed \(seed), \(office.told(start)) to \(office.told(end))"
            )
        }
    }

    @Test("in terms of minutes and hours, and working minutes undo them", arguments: seeds)
    func minuteTerms(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let hours = Int.random(in: 0...8, using: &generator)
            let term =
                hours > 0
                ? try Term(hours, .hour)
                : try Term(Int.random(in: 1...1_500, using: &generator), .minute)
            let minutes = hours > 0 ? hours * 60 : term.amount
            let told = "seed \(seed), \(term) from \(office.told(start))"
            let due = try calendar.add(term, to: office.instant(start))
            #expect(try due == office.instant(office.end(ofOpenMinutes: minutes, from: start)), "\(told)")

            // Seconds are not lost: a start between two minutes has the same inverse.
            let between = try office.instant(start).adding(seconds: .random(in: 0...59, using: &generator))
            let later = try calendar.add(term, to: between)
            #expect(try calendar.workingMinutes(from: between, to: later) == minutes, "\(told), started \(between)")
            #expect(
                try calendar.workingMinutes(from: between, to: later.adding(seconds: -1)) == minutes - 1,
                "\(told), started \(between): a second earlier would be enough"
            )
        }
    }

    @Test("in terms of days and weeks", arguments: seeds)
    func dayTerms(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let amount = Int.random(in: 1...12, using: &generator)
            let instant = try office.instant(start)
            let told = "seed \(seed), \(amount) from \(office.told(start))"
            let receipt = office.dayOfReceipt(start)
            #expect(
                try calendar.add(Term(amount, .workingDay), to: instant)
                    == office.instant(office.closing(ofWorkingDay: amount, after: receipt)),
                "working days: \(told)"
            )
            #expect(
                try calendar.add(Term(amount, .calendarDay), to: instant)
                    == office.instant(office.closing(ofCalendarDay: amount, after: start / 1440)),
                "calendar days: \(told)"
            )
            let weeks = 1 + amount % 4
            #expect(
                try calendar.add(Term(weeks, .week), to: instant)
                    == office.instant(office.closing(ofCalendarDay: weeks * 7, after: start / 1440)),
                "weeks: \(told)"
            )
            let dates = try (0...1).map { try CalendarDate(office.days[receipt + $0 * amount].date) }
            #expect(
                try calendar.workingDays(after: dates[0], through: dates[1])
                    == office.workingDays(after: receipt, through: receipt + amount),
                "counting: \(told)"
            )
        }
    }

    @Test("in that a later start or a longer term is never due earlier", arguments: seeds)
    func monotonic(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let unit = TermUnit.allCases[Int.random(in: 0..<TermUnit.allCases.count, using: &generator)]
            let amount = Int.random(in: 0...(unit == .month ? 3 : 20), using: &generator)
            let term = try Term(amount, unit)
            let first = try office.instant(start).adding(seconds: .random(in: 0...59, using: &generator))
            let second = first.adding(seconds: .random(in: 0...200_000, using: &generator))
            let due = try calendar.add(term, to: first)
            let told = "seed \(seed), \(term) from \(first.iso8601(in: .wita))"
            #expect(due >= first, "\(told)")
            #expect(try calendar.add(term, to: second) >= due, "\(told), and from \(second.iso8601(in: .wita))")
            #expect(try calendar.add(Term(amount + 1, unit), to: first) >= due, "\(told), and one more")
        }
    }

    @Test("in that a pause of no time changes nothing, whenever it is, even after the due time", arguments: seeds)
    func emptyPause(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let unit = TermUnit.allCases[Int.random(in: 0..<TermUnit.allCases.count, using: &generator)]
            let term = try Term(Int.random(in: 1...(unit == .month ? 1 : 9), using: &generator), unit)
            let first = try office.instant(start)
            let due = try calendar.add(term, to: first)
            let pauses = try (0..<2).map { _ in
                try office.instant(start + Int.random(in: 0...20_000, using: &generator))
            }.sorted()
            var remaining = calendar.budget(of: term, from: first)
            var running = first
            for pause in pauses {
                remaining -= try calendar.consumed(of: term, from: running, to: pause)
                running = pause
                #expect(
                    try calendar.due(remaining: remaining, of: term, from: running) == due,
                    "seed \(seed), \(term) from \(office.told(start)), paused at \(pause.iso8601(in: .wita))"
                )
            }
        }
    }

    @Test("in that a pause between two minutes never makes a term due earlier, nor a minute later", arguments: seeds)
    func brokenMinute(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let term = try Term(Int.random(in: 1...600, using: &generator), .minute)
            let first = try office.instant(start).adding(seconds: .random(in: 0...59, using: &generator))
            let pause = first.adding(seconds: .random(in: 0...100_000, using: &generator))
            let remaining = try term.amount - calendar.consumed(of: term, from: first, to: pause)
            let due = try calendar.add(term, to: first)
            let paused = try calendar.due(remaining: remaining, of: term, from: pause)
            let told = "seed \(seed), \(term) from \(first.iso8601(in: .wita)), paused at \(pause.iso8601(in: .wita))"
            #expect(paused >= due, "\(told)")
            #expect(try calendar.workingMinutes(from: due, to: paused) == 0, "\(told)")
        }
    }

    @Test("in that waiting moves a due time by exactly the office's time of waiting", arguments: seeds)
    func pause(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let amount = Int.random(in: 1...8, using: &generator)
            let pause = start + Int.random(in: 0...3_000, using: &generator)
            let resume = pause + Int.random(in: 0...20_000, using: &generator)
            let waiting = "waiting \(office.told(pause)) to \(office.told(resume))"
            let told = "seed \(seed), \(amount) from \(office.told(start)), \(waiting)"
            let first = try office.instant(start)
            func due(_ term: Term) throws -> Instant {
                let consumed = try calendar.consumed(of: term, from: first, to: office.instant(pause))
                let remaining = calendar.budget(of: term, from: first) - consumed
                return try calendar.due(remaining: remaining, of: term, from: office.instant(resume))
            }
            // A term that ran out before the pause is tested with pauses of no time.
            let minutes = amount * 97
            if office.openMinutes(start, pause) < minutes {
                #expect(
                    try due(Term(minutes, .minute))
                        == office.instant(office.end(ofOpenMinutes: minutes, from: start, pause: pause..<resume)),
                    "97 minutes times \(told)"
                )
            }
            let waited = office.workingDays(after: office.dayOfReceipt(pause), through: office.dayOfReceipt(resume))
            let consumed = office.workingDays(after: office.dayOfReceipt(start), through: office.dayOfReceipt(pause))
            if consumed <= amount {
                let moved = office.closing(ofWorkingDay: amount + waited, after: office.dayOfReceipt(start))
                #expect(try due(Term(amount, .workingDay)) == office.instant(moved), "working days: \(told)")
            }
            let days = amount + resume / 1440 - pause / 1440
            #expect(
                try due(Term(amount, .calendarDay))
                    == office.instant(office.closing(ofCalendarDay: days, after: start / 1440)),
                "calendar days: \(told)"
            )
        }
    }

    @Test("in that working days are overrun exactly when more are consumed than promised", arguments: seeds)
    func lateness(seed: UInt64) throws {
        try cases(seed: seed) { office, calendar, start, generator in
            let term = try Term(Int.random(in: 0...5, using: &generator), .workingDay)
            let first = try office.instant(start)
            let now = first.adding(seconds: .random(in: 0...1_000_000, using: &generator))
            let due = try calendar.add(term, to: first)
            for moment in [now, due, due.adding(seconds: 1)] where moment >= first {
                #expect(
                    try (moment > due) == (calendar.consumed(of: term, from: first, to: moment) > term.amount),
                    "seed \(seed), \(term) from \(office.told(start)), now \(moment.iso8601(in: .wita))"
                )
            }
        }
    }
}
