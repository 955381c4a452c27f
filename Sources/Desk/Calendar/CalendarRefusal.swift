import Standards
import WorkingTime

/// Why an edit of a calendar is not made.
public enum CalendarRefusal: Error, Hashable, Sendable {
    case lastBeforeFirst
    case tooLong(days: Int)
    case nameMissing
    case nameTooLong(limit: Int)
    case hoursMissing
    case hoursWrong(String)
    case alreadyClosed(CalendarDate, name: String)
    case nothingToClose
    case alreadyOpen(CalendarDate, name: String?)
    case tooLate(last: CalendarDate)
    case tooEarly(first: CalendarDate)
    case reasonMissing
    case reasonTooLong(limit: Int)
    case pastWithoutWhy
    case alreadyTakenBack

    /// The part of the form that is to be mended.
    public enum Place: String, Hashable, Sendable {
        case firstDay, lastDay, name, hours, reason
    }

    /// Where the fault lies; `nil` where it lies in no part of the form.
    public var place: Place? {
        switch self {
        case .lastBeforeFirst, .tooLong, .tooLate: .lastDay
        case .alreadyClosed, .nothingToClose, .alreadyOpen, .tooEarly: .firstDay
        case .nameMissing, .nameTooLong: .name
        case .hoursMissing, .hoursWrong: .hours
        case .reasonMissing, .reasonTooLong, .pastWithoutWhy: .reason
        case .alreadyTakenBack: nil
        }
    }

    /// A name for programs and logs.
    public var rule: String {
        switch self {
        case .lastBeforeFirst: "calendar-last-before-first"
        case .tooLong: "calendar-too-long"
        case .nameMissing: "calendar-name-missing"
        case .nameTooLong: "calendar-name-too-long"
        case .hoursMissing: "calendar-hours-missing"
        case .hoursWrong: "calendar-hours-wrong"
        case .alreadyClosed: "calendar-already-closed"
        case .nothingToClose: "calendar-nothing-to-close"
        case .alreadyOpen: "calendar-already-open"
        case .tooLate: "calendar-too-late"
        case .tooEarly: "calendar-too-early"
        case .reasonMissing: "calendar-reason-missing"
        case .reasonTooLong: "calendar-reason-too-long"
        case .pastWithoutWhy: "calendar-past-without-why"
        case .alreadyTakenBack: "calendar-already-taken-back"
        }
    }

    /// What is wrong and what to do.
    public func message(in language: Language) -> String {
        let text = words
        return text(language)
    }

    private var words: LocalizedText {
        func say(_ indonesian: String, _ english: String) -> LocalizedText {
            LocalizedText(indonesian, english: english)
        }
        func id(_ date: CalendarDate) -> String { Language.indonesian.date(date) }
        func en(_ date: CalendarDate) -> String { Language.english.date(date) }
        switch self {
        case .lastBeforeFirst:
            return say(
                "Hari terakhir mendahului hari pertama. Betulkan salah satunya.",
                "The last day comes before the first. Correct one of them.")
        case .tooLong(let days):
            return say(
                "Rentang ini \(days) hari. Paling lama 366 hari; bagi menjadi beberapa perubahan.",
                "This range has \(days) days. It may have at most 366; split it into several changes.")
        case .nameMissing:
            return say(
                "Tulis nama hari itu, misalnya \"Hari jadi kabupaten\".",
                "Write what the day is called, for example \"Anniversary of the regency\".")
        case .nameTooLong(let limit):
            return say("Nama paling panjang \(limit) huruf.", "The name may have at most \(limit) letters.")
        case .hoursMissing:
            return say(
                "Tulis jam kerja hari itu, misalnya 07.30-12.00, 13.00-16.00.",
                "Write the hours of that day, for example 07.30-12.00, 13.00-16.00.")
        case .hoursWrong(let text):
            return say(
                "Jam \"\(text)\" tidak terbaca, terbalik, atau bertumpuk. Tulis seperti 07.30-12.00, 13.00-16.00.",
                "The hours \"\(text)\" cannot be read, are reversed or overlap. Write them as 07.30-12.00, 13.00-16.00."
            )
        case .alreadyClosed(let date, let name):
            return say(
                "Tanggal \(id(date)) sudah tutup: \"\(name)\". Pilih tanggal lain, atau tarik dahulu yang itu.",
                "\(en(date)) is closed already: \"\(name)\". Choose other dates, or take that one back first.")
        case .nothingToClose:
            return say(
                "Kantor memang tidak bekerja pada tanggal itu, jadi tidak ada yang ditutup. Periksa tanggalnya.",
                "The office does not work on those dates anyway, so there is nothing to close. Check the dates.")
        case .alreadyOpen(let date, let name):
            let (known, knownEn) = (name.map { ": \"\($0)\"" } ?? "", name.map { ": \"\($0)\"" } ?? "")
            return say(
                "Tanggal \(id(date)) sudah hari kerja\(known). Pilih tanggal ketika kantor tutup.",
                "\(en(date)) is a working day already\(knownEn). Choose dates on which the office is closed.")
        case .tooLate(let last):
            return say(
                "Terlalu jauh: kalender hanya diubah sampai \(id(last)), dua tahun dari sekarang.",
                "Too far ahead: the calendar is changed up to \(en(last)) only, two years from now.")
        case .tooEarly(let first):
            return say(
                "Terlalu lampau: sebelum \(id(first)) tidak ada lagi berkas terbuka yang terhitung.",
                "Too long ago: before \(en(first)) no open case is concerned any more.")
        case .reasonMissing:
            return say(
                "Tulis alasannya: pemohon membacanya pada berkas yang bergeser.",
                "Write the reason: applicants read it in the cases that move.")
        case .reasonTooLong(let limit):
            return say("Alasan paling panjang \(limit) huruf.", "The reason may have at most \(limit) letters.")
        case .pastWithoutWhy:
            return say(
                "Semua tanggalnya sudah lewat. Jelaskan mengapa baru sekarang diubah, paling sedikit lima kata.",
                "All the dates are over. Explain why it is changed only now, in at least five words.")
        case .alreadyTakenBack:
            return say("Perubahan ini sudah ditarik.", "This change was taken back already.")
        }
    }
}
