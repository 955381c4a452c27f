/// The hours of one week with running sums from day to day, so that any number of its days is summed in one step.
struct WeekSums: Sendable {
    /// The hours.
    let hours: WeeklyHours

    /// Open minutes of a whole week.
    let minutes: Int

    /// Working days of a whole week.
    let workingDays: Int

    /// Open minutes before each day of two weeks that follow one another, from a Monday on.
    private let minutesBefore: [Int]

    /// Working days before each day of two weeks that follow one another, from a Monday on.
    private let workingDaysBefore: [Int]

    /// Sums up the hours of a week.
    init(_ hours: WeeklyHours) {
        self.hours = hours
        var minutesBefore = [0]
        var workingDaysBefore = [0]
        for weekday in Weekday.allCases + Weekday.allCases {
            let windows = hours.windows(on: weekday)
            minutesBefore.append((minutesBefore.last ?? 0) + windows.reduce(0) { $0 + $1.minutes })
            workingDaysBefore.append((workingDaysBefore.last ?? 0) + (windows.isEmpty ? 0 : 1))
        }
        self.minutesBefore = minutesBefore
        self.workingDaysBefore = workingDaysBefore
        minutes = minutesBefore[7]
        workingDays = workingDaysBefore[7]
    }

    /// Open minutes of a number of days, the first of which is a weekday (0 is Monday).
    func minutes(ofDays count: Int, from weekday: Int) -> Int {
        count / 7 * minutes + minutesBefore[weekday + count % 7] - minutesBefore[weekday]
    }

    /// Working days among a number of days, the first of which is a weekday (0 is Monday).
    func workingDays(ofDays count: Int, from weekday: Int) -> Int {
        count / 7 * workingDays + workingDaysBefore[weekday + count % 7] - workingDaysBefore[weekday]
    }

    /// How many days lie before the day with an open minute, counted from a weekday (0 is Monday), and how many open
    /// minutes those days have.
    ///
    /// - Parameter minute: Number of the minute, 0 for the first; the week has at least one.
    func day(ofMinute minute: Int, from weekday: Int) -> (days: Int, minutes: Int) {
        let rest = minutesBefore[weekday] + minute % minutes
        let day = (weekday..<weekday + 7).last { minutesBefore[$0] <= rest } ?? weekday
        let weeks = minute / minutes
        return (weeks * 7 + day - weekday, weeks * minutes + minutesBefore[day] - minutesBefore[weekday])
    }

    /// How many days lie before a working day, counted from a weekday (0 is Monday).
    ///
    /// - Parameter number: Number of the working day, 0 for the first; the week has at least one.
    func day(ofWorkingDay number: Int, from weekday: Int) -> Int {
        let rest = workingDaysBefore[weekday] + number % workingDays
        let day = (weekday..<weekday + 7).last { workingDaysBefore[$0] <= rest } ?? weekday
        return number / workingDays * 7 + day - weekday
    }
}
