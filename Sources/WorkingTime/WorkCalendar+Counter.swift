extension WorkCalendar {
    /// The calendar of the counter (loket), which often closes earlier than the office behind it.
    ///
    /// It has the closures and the years of the office. On a date for which the counter has no hours of its own it keeps
    /// those of the office. The terms of a promise run in the hours of the office unless somebody counts them here.
    public var atCounter: WorkCalendar { WorkCalendar(counterOf: self) }
}

extension MakeUpDay {
    /// The day as the counter keeps it.
    var atCounter: MakeUpDay { MakeUpDay(date: date, name: name, windows: counterWindows) }
}
