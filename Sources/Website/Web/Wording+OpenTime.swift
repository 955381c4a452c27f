import Standards

extension Wording {
    /// Opening minutes as people compare them with a promise: "40 menit kerja", "6 jam 20 menit kerja", "2 hari 3 jam
    /// kerja".
    ///
    /// Beside whole days an hour that has begun counts as a whole one, so that nothing sounds shorter than it was.
    ///
    /// - Parameters:
    ///   - day: Opening minutes of a usual day of the office.
    func openTime(minutes: Int, day: Int) -> String {
        guard minutes > 0 else { return language == .indonesian ? "kurang dari 1 menit" : "less than a minute" }
        guard day > 0, minutes >= day else { return openTime(minutes: minutes) }
        var days = minutes / day
        var hours = (minutes % day + 59) / 60
        if hours * 60 >= day { (days, hours) = (days + 1, 0) }
        switch language {
        case .indonesian: return hours > 0 ? "\(days) hari \(hours) jam kerja" : "\(days) hari kerja"
        case .english:
            let whole = counted(days, "working day")
            return hours > 0 ? "\(whole) \(counted(hours, "hour"))" : whole
        }
    }
}
