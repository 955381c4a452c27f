import Desk
import HTML
import Standards
import WorkingTime

/// Tells an office that its files have rules for its calendar that it does not go by yet.
struct CalendarProposalNotice: View {
    let proposal: CalendarProposal
    let mayAdopt: Bool
    let wording: Wording
    let speech: Speech

    var body: some HTML {
        div(.class("notice warning"), .id("menunggu")) {
            h2 { speech("Kalender baru menunggu", "A new calendar waits") }
            p {
                speech(
                    "\(proposal.name). Kantor masih memakai kalender lama sampai yang baru diperiksa dan dipakai.",
                    "\(proposal.name). The office goes by the old calendar until the new one was looked at and adopted."
                )
            }
            if mayAdopt {
                p {
                    a(.href(Paths.calendarAdoption)) {
                        speech("Lihat akibatnya, lalu pakai", "See what follows, then use it")
                    }
                }
            }
        }
    }
}

/// The days that change with a new calendar, and how.
struct CalendarProposalDays: View {
    let proposal: CalendarProposal
    let wording: Wording
    let speech: Speech

    /// The most lines that are told; new weekly hours change every day of a year.
    private static let mostLines = 60

    @HTMLBuilder var body: Fragment {
        if proposal.changes.isEmpty {
            p {
                speech(
                    "Tidak ada hari yang berubah; hanya daftar tahun yang hari liburnya sudah lengkap.",
                    "No day changes, only the list of years whose holidays are complete.")
            }
        } else {
            ul(.id("hari")) {
                for change in proposal.changes.prefix(Self.mostLines) {
                    li {
                        strong { wording.days(change.days.lowerBound, change.days.upperBound) }
                        ": " + CalendarChangeWords(change, wording: wording).text
                    }
                }
            }
            if proposal.changes.count > Self.mostLines {
                p {
                    let more = wording.number(proposal.changes.count - Self.mostLines)
                    speech("Dan \(more) perubahan lagi.", "And \(more) more changes.")
                }
            }
        }
    }
}
