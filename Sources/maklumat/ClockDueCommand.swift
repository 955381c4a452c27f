import ArgumentParser
import Desk
import Standards
import WorkingTime

/// Counts a term by the calendar of an office, without a case: for whoever checks a promise by hand, or another program's count.
struct ClockDueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Counts when a term ends by the calendar in the files of an office.",
        discussion: """
            Days count from the day after the receipt, and what arrives after closing counts as received on the next working \
            day, as usual. Days that the office edited in the back office take no part: clock explain counts with those.

                maklumat clock due kabupaten-pasuruan "5 hari kerja" 2026-03-13T10:20

            Each pause is two instants with a slash between: --pause 2026-03-25T09:00/2026-03-30T14:00
            """)

    @OptionGroup var installation: Installation

    @Argument(help: "The office.")
    var office: String

    @Argument(help: "The length, such as \"90 menit\", \"5 hari kerja\" or \"4 bulan\".")
    var term: String

    @Argument(help: "When it begins: local time such as 2026-03-13T10:20, or with an offset.")
    var start: String

    @Option(help: "A time in which the clock stood still; may stand several times, in order.")
    var pause: [String] = []

    @Flag(help: "Counts the day of receipt as the first one.")
    var receiptDayCounts = false

    @Flag(help: "What arrives after closing counts as received on the same day.")
    var afterClosingSameDay = false

    @Flag(help: "Prints nothing but the instant.")
    var brief = false

    @Flag(help: "Tells it in English.")
    var english = false

    func run() async throws {
        let catalogue = try installation.loadCatalogue()
        guard let entry = catalogue.agency(Agency.ID(office)) else {
            let known = catalogue.agencies.map(\.agency.id.rawValue).joined(separator: ", ")
            throw CommandFault("There is no office \"\(office)\". Known: \(known).")
        }
        let zone = entry.agency.zone
        let length: Term
        do { length = try Term(parsing: term) } catch {
            throw CommandFault("\"\(term)\" is no length of time. Write one such as \"5 hari kerja\" or \"90 menit\".")
        }
        let counting = Counting(
            receiptDay: receiptDayCounts ? .dayOne : .dayZero,
            afterClosing: afterClosingSameDay ? .sameDay : .nextWorkingDay)
        let account: TermAccount
        do {
            account = try entry.fileCalendar.account(
                of: length, from: try instant(start, zone), pauses: try pauses(zone), counting: counting)
        } catch let error as WorkCalendarError {
            throw CommandFault("\(office): \(error)")
        }
        guard let due = account.due else { throw CommandFault("The last pause has no end, so nothing is due.") }
        print(due.iso8601(in: zone))
        guard !brief else { return }
        let words = AccountWords(
            account, from: .receipt, in: Wording(language: english ? .english : .indonesian, zone: zone))
        print(words.sentence)
        for line in words.lines { print("  \(line)") }
    }

    private func pauses(_ zone: Zone) throws -> [TermPause] {
        var pauses: [TermPause] = []
        var last = try instant(start, zone)
        for text in pause {
            let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard ends.count == 2 else {
                throw CommandFault("\"\(text)\" is no pause. Write two instants with a slash between.")
            }
            let (from, to) = (try instant(ends[0], zone), try instant(ends[1], zone))
            guard last <= from, from <= to else {
                throw CommandFault(
                    "The pause \"\(text)\" begins before what comes before it has ended, or ends too early.")
            }
            pauses.append(TermPause(from: from, to: to))
            last = to
        }
        return pauses
    }

    /// An instant with its offset, or local time of the office.
    private func instant(_ text: String, _ zone: Zone) throws -> Instant {
        let offset = "+0\(zone.utcOffsetSeconds / 3600):00"
        for candidate in [text, text + offset] {
            do { return try Instant(iso8601: candidate) } catch { continue }
        }
        throw CommandFault("\"\(text)\" is no time. Write one such as 2026-03-13T10:20, or 2026-03-13T10:20:00+07:00.")
    }
}
