import ArgumentParser
import Desk
import Foundation
import WorkingTime

/// Measures how many due times a second the calendar of an office gives, beside an office that is walked minute by minute.
///
/// `make bench` runs it. Both must give the same due times.
struct ClockSpeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Measures due times a second, beside an office walked minute by minute.",
        discussion: "Prints one line of JSON for each length: what a due time costs, both ways, in nanoseconds.")

    @OptionGroup var installation: Installation

    func run() async throws {
        guard let calendar = try installation.loadCatalogue().agencies.first?.fileCalendar else {
            throw CommandFault("There is no office in \(installation.agencies).")
        }
        let walk = MinuteWalk(calendar: calendar)
        // A Tuesday morning within office hours; each further start is a minute later.
        let start = try Instant(iso8601: "2026-01-06T09:00:00+07:00")
        for term in try ["1 jam", "9000 jam", "5 hari kerja", "1200 hari kerja"].map({ try Term(parsing: $0) }) {
            guard try calendar.add(term, to: start) == walk.add(term, to: start) else {
                throw CommandFault("\(term): the calendar and the walk give different due times.")
            }
            let fast = try Self.nanoseconds(atLeast: 0.2) { index in
                _ = try calendar.add(term, to: start.adding(seconds: Int64(index % 60) * 60))
            }
            let slow = try Self.nanoseconds(atLeast: 0.2) { index in
                _ = try walk.add(term, to: start.adding(seconds: Int64(index % 60) * 60))
            }
            print(#"{"term":"\#(term)","nanoseconds":\#(fast),"walked":\#(slow)}"#)
        }
    }

    /// What one run of something costs, over as many runs as take so many seconds.
    private static func nanoseconds(atLeast seconds: Double, _ body: (Int) throws -> Void) rethrows -> Int {
        let clock = ContinuousClock()
        let start = clock.now
        var (runs, batch) = (0, 1)
        while true {
            for index in 0..<batch { try body(runs + index) }
            runs += batch
            let spent = start.duration(to: clock.now) / .seconds(1)
            if spent >= seconds { return Int(spent * 1e9 / Double(runs)) }
            batch = min(batch * 2, 10_000)
        }
    }
}

/// Due times as somebody counts them who looks at every minute: slow and obvious.
struct MinuteWalk {
    let calendar: WorkCalendar

    /// As `WorkCalendar.add(_:to:)`, for terms in hours and in working days that start while the office is open.
    func add(_ term: Term, to start: Instant) throws -> Instant {
        var minute = start
        if term.unit == .hour {
            var left = term.amount * 60
            while left > 0 {
                if try calendar.isOpen(at: minute) { left -= 1 }
                minute = minute.adding(seconds: 60)
            }
            return minute
        }
        var (days, closing) = (0, start)
        var day = start.date(in: calendar.zone)
        while true {
            if try calendar.isOpen(at: minute) {
                let date = minute.date(in: calendar.zone)
                if date != day {
                    if days == term.amount { return closing }
                    (days, day) = (days + 1, date)
                }
                closing = minute.adding(seconds: 60)
            }
            minute = minute.adding(seconds: 60)
        }
    }
}
