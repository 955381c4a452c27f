import Casework
import Testing
import WorkingTime

@Suite("Time left")
struct TimeLeftTests {
    struct Line: CustomTestStringConvertible {
        let now: String
        let due: String
        let days: Int
        let minutes: Int
        var isOver = false
        let why: String

        var testDescription: String { "\(now) to \(due): \(why)" }
    }

    @Test(
        "counts whole working days first, then open minutes",
        arguments: [
            Line(now: "2026-06-08 10:00", due: "2026-06-08 10:40", days: 0, minutes: 40, why: "the same morning"),
            Line(
                now: "2026-06-08 11:50", due: "2026-06-08 13:10", days: 0, minutes: 20,
                why: "the break counts for nothing"),
            Line(
                now: "2026-06-08 10:00", due: "2026-06-10 16:00", days: 2, minutes: 300,
                why: "Wednesday at ten, then five hours"),
            Line(
                now: "2026-06-08 16:30", due: "2026-06-09 16:00", days: 0, minutes: 450,
                why: "after closing, tomorrow's hours"),
            Line(
                now: "2026-06-13 10:00", due: "2026-06-15 16:00", days: 0, minutes: 450,
                why: "on Saturday, Monday's hours"),
            Line(
                now: "2026-06-15 10:00", due: "2026-06-17 10:00", days: 1, minutes: 0,
                why: "the holiday on the 16th is no day"),
            Line(now: "2026-06-08 10:00", due: "2026-06-08 10:00", days: 0, minutes: 0, why: "due now is not over"),
            Line(
                now: "2026-06-08 10:40", due: "2026-06-08 10:00", days: 0, minutes: 40, isOver: true, why: "just over"),
            Line(
                now: "2026-06-10 09:00", due: "2026-06-08 16:00", days: 1, minutes: 90, isOver: true,
                why: "over since closing: from Tuesday's opening"),
            Line(
                now: "2026-06-14 10:00", due: "2026-06-12 16:30", days: 0, minutes: 0, isOver: true,
                why: "over, and no open minute since"),
        ])
    func counts(_ line: Line) throws {
        let left = try TimeLeft(until: wib(line.due), at: wib(line.now), in: Office.calendar())
        #expect(left.isOver == line.isOver)
        #expect(left.days == line.days)
        #expect(left.minutes == line.minutes)
    }

    @Test func `is soon without a whole working day, and not once it is over`() throws {
        let calendar = try Office.calendar()
        let now = try wib("2026-06-08 10:00")
        #expect(try TimeLeft(until: wib("2026-06-09 09:59"), at: now, in: calendar).isSoon)
        #expect(try !TimeLeft(until: wib("2026-06-09 10:00"), at: now, in: calendar).isSoon)
        #expect(try !TimeLeft(until: wib("2026-06-08 09:00"), at: now, in: calendar).isSoon)
    }
}
