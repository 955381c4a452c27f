import Standards
import WorkingTime

/// Writes dates, numbers and spans as people read them.
public struct Wording: Sendable {
    public let language: Language
    public let zone: Zone

    public init(language: Language, zone: Zone) {
        self.language = language
        self.zone = zone
    }

    /// "31 Januari 2024".
    public func date(_ date: CalendarDate) -> String {
        var text = ""
        write(date, to: &text)
        return text
    }

    /// Dates stand on every line of every list and in every sentence about a clock: they are written straight into the text.
    func write(_ date: CalendarDate, to text: inout String) {
        let (year, month, day) = date.parts
        text += String(day)
        text += " "
        text += self.month(month)
        text += " "
        text += String(year)
    }

    /// "Januari".
    public func month(_ number: Int) -> String { language.months[number - 1] }

    /// "17 Agustus 2026", "16–17 Juli 2026", "30 Juli–2 Agustus 2026".
    public func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
        if first == last { return date(first) }
        if first.year != last.year { return "\(date(first))–\(date(last))" }
        if first.month != last.month { return "\(first.day) \(month(first.month))–\(date(last))" }
        return "\(first.day)–\(date(last))"
    }

    /// "Rabu, 31 Januari 2024".
    public func longDate(_ date: CalendarDate) -> String { "\(weekday(date.weekday)), \(self.date(date))" }

    /// "31 Januari 2024 16.00 WIB".
    public func instant(_ instant: Instant) -> String {
        "\(date(instant.date(in: zone))) \(time(instant)) \(zone.rawValue)"
    }

    /// "Rabu, 31 Januari 2024 pukul 16.00 WIB".
    public func longInstant(_ instant: Instant) -> String {
        let at = language == .indonesian ? "pukul" : "at"
        return "\(longDate(instant.date(in: zone))) \(at) \(time(instant)) \(zone.rawValue)"
    }

    /// "16.00".
    public func time(_ instant: Instant) -> String {
        let minute = instant.minuteOfDay(in: zone)
        return "\(two(minute / 60)).\(two(minute % 60))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    func weekday(_ day: Weekday) -> String {
        switch (day, language) {
        case (.monday, .indonesian): "Senin"
        case (.tuesday, .indonesian): "Selasa"
        case (.wednesday, .indonesian): "Rabu"
        case (.thursday, .indonesian): "Kamis"
        case (.friday, .indonesian): "Jumat"
        case (.saturday, .indonesian): "Sabtu"
        case (.sunday, .indonesian): "Minggu"
        case (.monday, .english): "Monday"
        case (.tuesday, .english): "Tuesday"
        case (.wednesday, .english): "Wednesday"
        case (.thursday, .english): "Thursday"
        case (.friday, .english): "Friday"
        case (.saturday, .english): "Saturday"
        case (.sunday, .english): "Sunday"
        }
    }

    /// "1.250": dots part thousands in Indonesian, commas in English.
    public func number(_ value: Int) -> String { grouped(String(value.magnitude), negative: value < 0) }

    /// A canonical decimal, such as `1250.5`, as "1.250,5".
    public func decimal(_ canonical: String) -> String {
        let parts = canonical.split(separator: ".", maxSplits: 1).map(String.init)
        let whole = parts.first ?? ""
        let body = grouped(whole.filter { $0 != "-" }, negative: whole.hasPrefix("-"))
        guard parts.count == 2 else { return body }
        return body + (language == .indonesian ? "," : ".") + parts[1]
    }

    /// "Rp15.000.000".
    public func money(_ canonical: String) -> String { "Rp" + decimal(canonical) }

    private func grouped(_ digits: String, negative: Bool) -> String {
        var output = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset).isMultiple(of: 3) { output += language == .indonesian ? "." : "," }
            output.append(digit)
        }
        return (negative ? "-" : "") + output
    }

    /// A term in words: "5 hari kerja".
    public func term(_ term: Term) -> String {
        let amount = term.amount
        if term.isSameDay { return language == .indonesian ? "Hari yang sama" : "The same day" }
        switch (term.unit, language) {
        case (.minute, .indonesian): return "\(amount) menit"
        case (.hour, .indonesian): return "\(amount) jam"
        case (.workingDay, .indonesian): return term.isPlainDay ? "\(amount) hari" : "\(amount) hari kerja"
        case (.calendarDay, .indonesian): return "\(amount) hari kalender"
        case (.week, .indonesian): return "\(amount) minggu"
        case (.month, .indonesian): return "\(amount) bulan"
        case (.minute, .english): return counted(amount, "minute")
        case (.hour, .english): return counted(amount, "hour")
        case (.workingDay, .english): return counted(amount, term.isPlainDay ? "day" : "working day")
        case (.calendarDay, .english): return counted(amount, "calendar day")
        case (.week, .english): return counted(amount, "week")
        case (.month, .english): return counted(amount, "month")
        }
    }

    public func counted(_ amount: Int, _ noun: String) -> String { "\(amount) \(noun)\(amount == 1 ? "" : "s")" }

    /// A size: "1,2 MB".
    public func size(_ bytes: Int) -> String {
        if bytes < 1024 { return "\(bytes) B" }
        if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) kB" }
        let tenths = (bytes * 10 + 524_288) / 1_048_576
        return decimal("\(tenths / 10).\(tenths % 10)") + " MB"
    }
}
