import WorkingTime

/// Why a date, a duration or opening hours cannot be read.
public enum TimeProblem: Hashable, Sendable {
    case date(String)
    case noSuchDate(String)
    case term(String)
    case termTooLong(String, unit: TermUnit)
    case weekday(String)
    /// Two entries speak of the same weekday.
    case weekdayTwice(Weekday, firstLine: Int)
    case window(String)
    case backwardWindow(TimeWindow)
    case overlap(TimeWindow, TimeWindow)
    /// No set of hours holds whatever the date is.
    case noHoursWithoutDates
    /// A set of hours in which the office never opens, and that no later date ends.
    case closedForGood(String)
}

extension TimeProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .date(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not a date",
                    "Write year, month and day, such as 2024-01-31."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan tanggal", "Tulis tahun, bulan, dan hari, misalnya 2024-01-31."
                ))
        case .noSuchDate(let text):
            Wording(
                english: ("found \(Phrase.quoted(text)), a date that the calendar does not have", "Correct the date."),
                indonesian: ("\(Phrase.quoted(text)) tidak ada dalam kalender", "Betulkan tanggalnya."))
        case .term(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not a duration",
                    "Write a whole number and one of \(Self.units), such as \"5 hari kerja\", or \(Self.alone("or")); "
                        + "give a range as \"min\" and \"max\"."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan jangka waktu",
                    "Tulis bilangan bulat dan salah satu dari \(Self.units), misalnya \"5 hari kerja\", atau "
                        + "\(Self.alone("atau")); tulis rentang sebagai \"min\" dan \"max\"."
                ))
        case .termTooLong(let text, let unit):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is too long",
                    "Write at most \(unit.maximumAmount) \(unit.name)."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) terlalu lama", "Tulis paling banyak \(unit.maximumAmount) \(unit.name)."
                ))
        case .weekday(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is no weekday and no range of weekdays",
                    "Write one of \(Self.weekdays), or a range from an earlier to a later day, such as senin-kamis."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan hari atau rentang hari",
                    "Tulis \(Self.weekdays), atau rentang dari hari yang lebih awal, seperti senin-kamis."
                ))
        case .weekdayTwice(let weekday, let line):
            Wording(
                english: (
                    "found hours for \(weekday.name.lowercased()) a second time",
                    "Name each day once; it stands on line \(line) already."
                ),
                indonesian: (
                    "jam untuk \(weekday.name.lowercased()) tertulis dua kali",
                    "Sebut setiap hari sekali saja; hari ini sudah ada di baris \(line)."
                ))
        case .window(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not a pair of times",
                    "Write the opening and the closing time, such as 07.30-12.00."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan pasangan jam", "Tulis jam buka dan jam tutup, misalnya 07.30-12.00."
                ))
        case .backwardWindow(let window):
            Wording(
                english: ("found \(window), which does not close after it opens", "Write the earlier time first."),
                indonesian: ("\(window) tidak tutup sesudah buka", "Tulis jam yang lebih awal lebih dahulu."))
        case .overlap(let first, let second):
            Wording(
                english: ("found \(second), which overlaps \(first)", "Let one window end before the next begins."),
                indonesian: (
                    "\(second) bertumpang tindih dengan \(first)",
                    "Akhiri satu jam layanan sebelum yang berikutnya mulai."
                ))
        case .noHoursWithoutDates:
            Wording(
                english: (
                    "found no hours without \"from\" and \"to\", so no due time can be counted outside those dates",
                    "Put the ordinary hours before the others: \(Self.sampleSet)."
                ),
                indonesian: (
                    "tidak ada jam tanpa \"from\" dan \"to\", sehingga tenggat di luar tanggal itu tidak dapat dihitung",
                    "Dahulukan jam kerja biasa sebelum yang lain: \(Self.sampleSet)."
                ))
        case .closedForGood(let name):
            Wording(
                english: (
                    "found hours, \(Phrase.quoted(name)), in which the office never opens and that no later hours end",
                    "Give at least one day a pair of times, such as senin-kamis: [07.30-12.00, 13.00-16.00], "
                        + "or give the set \"from\" and \"to\" if the office is closed for a while."
                ),
                indonesian: (
                    "dengan jam \(Phrase.quoted(name)) kantor tidak pernah buka, dan tidak ada jam lain yang mengakhirinya",
                    "Beri sedikitnya satu hari pasangan jam, misalnya senin-kamis: [07.30-12.00, 13.00-16.00], "
                        + "atau beri \"from\" dan \"to\" bila kantor hanya tutup sementara."
                ))
        }
    }

    private static var units: String { Term.acceptedWords.units.joined(separator: ", ") }

    private static func alone(_ or: String) -> String {
        Term.acceptedWords.alone.map { "\"\($0)\"" }.joined(separator: " \(or) ")
    }

    /// Hours as a file writes them, for advice.
    private static let sampleSet =
        "- { name: Jam kerja normal, week: { senin-kamis: [07.30-12.00, 13.00-16.00], jumat: [07.30-11.30] } }"

    private static var weekdays: String {
        Weekday.allCases.map { $0.name.lowercased() }.joined(separator: ", ")
    }
}
