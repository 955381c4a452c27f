import WorkingTime

/// When a decree was signed, as far as its print tells: a date, or the year at the end of its number.
struct DecreeTime {
    let year: Int
    let date: CalendarDate?

    init?(number: String?, date: CalendarDate?) {
        guard let year = date?.year ?? number.flatMap(Self.year(inNumber:)) else { return nil }
        self.year = year
        self.date = date
    }

    init?(_ decree: AgencyDecree) {
        self.init(number: decree.number, date: decree.date)
    }

    /// The time of a standard's own decree, or of the office's where the standard names none.
    init?(_ standard: ServiceStandard, of agency: Agency) {
        if let own = DecreeTime(number: standard.decree.number, date: standard.decree.date) {
            self = own
        } else if let office = DecreeTime(agency.decree) {
            self = office
        } else {
            return nil
        }
    }

    /// Whether something had certainly happened when the decree was signed.
    func isCertainlyAfter(_ other: PartialDate) -> Bool {
        date.map(other.hadCome) ?? other.hadCome(beforeYear: year)
    }

    /// The year at the end of a number such as `950/271/424.085/2024`.
    static func year(inNumber number: String) -> Int? {
        guard let last = number.split(separator: "/").last.map({ $0.filter { !$0.isWhitespace } }), last.count == 4,
            number.contains("/"), let year = Int(last), (1945...2200).contains(year)
        else { return nil }
        return year
    }
}
