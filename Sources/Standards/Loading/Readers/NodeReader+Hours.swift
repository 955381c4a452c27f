import WorkingTime

extension NodeReader {
    /// The hours of a week: lists of windows by weekday or range of weekdays.
    func weeklyHours() -> WeeklyHours? {
        guard let members = members() else { return nil }
        var hours: [Weekday: [TimeWindow]] = [:]
        var firstLines: [Weekday: Int] = [:]
        for (key, position, value) in members {
            let windows = value.windows()
            guard let weekdays = Self.weekdays(named: key) else {
                log.add(.time(.weekday(key)), at: position, path: value.path)
                continue
            }
            for weekday in weekdays {
                if let line = firstLines[weekday] {
                    log.add(.time(.weekdayTwice(weekday, firstLine: line)), at: position, path: value.path)
                } else {
                    firstLines[weekday] = position.line
                    hours[weekday] = windows
                }
            }
        }
        return WeeklyHours(hours)
    }

    /// The windows of a day; those that make no sense are noted, also where two of them overlap.
    func windows() -> [TimeWindow] {
        var windows: [TimeWindow] = []
        for item in items() ?? [] {
            guard let window = item.window() else { continue }
            if let other = windows.first(where: { $0.from < window.to && window.from < $0.to }) {
                item.report(.time(.overlap(other, window)))
            }
            windows.append(window)
        }
        return windows
    }

    private func window() -> TimeWindow? {
        guard let text = text() else { return nil }
        do {
            let window = try TimeWindow(parsing: text)
            if window.from >= window.to { report(.time(.backwardWindow(window))) }
            return window
        } catch {
            report(.time(.window(text)))
            return nil
        }
    }

    /// The weekdays that a key names; `nil` when it names none.
    private static func weekdays(named key: String) -> [Weekday]? {
        do {
            // The one reader of weekdays and their ranges is that of a whole week, so it is given one.
            let week = try WeeklyHours(parsing: [key: ["00.00-24.00"]])
            return Weekday.allCases.filter { !week.windows(on: $0).isEmpty }
        } catch {
            return nil
        }
    }
}
