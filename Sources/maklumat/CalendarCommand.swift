import ArgumentParser
import Casework
import Database
import Desk
import Standards
import WorkingTime

/// Tells what a changed list of holidays, or a changed file of an office, would do, and lets it hold.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Shows which open cases a new calendar in the files would move; with --adopt it holds.",
        discussion: """
            An office that has cases goes by the calendar that it has adopted, not by what the files say today. Its head \
            adopts a new one in the back office, under Kalender; this command is for offices without a head, and for a look \
            beforehand. Beside a running server it is safe, but the server reads the files when it starts.
            """)

    @OptionGroup var installation: Installation

    @Option(help: "The office that shall go by its files from now on.")
    var adopt: String?

    @Option(help: "Why; applicants read it in each case that moves.")
    var reason: String?

    func validate() throws {
        if adopt != nil, reason == nil { throw ValidationError("Give the reason too: --reason \"...\"") }
    }

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost", mustExist: true, publishes: false)
        do {
            try await run(at: desk)
        } catch let error as DeskError {
            throw CommandFault(error.message(in: .english))
        }
        try desk.store.close()
    }

    private func run(at desk: Desk) async throws {
        let waiting = try await desk.agenciesWithCalendarProposal()
        guard let adopt else {
            for entry in desk.catalogue.agencies where !waiting.contains(entry.agency.id) {
                print("\(entry.agency.id): goes by its files.")
            }
            for agency in waiting { try await show(agency, at: desk) }
            return
        }
        let agency = Agency.ID(adopt)
        guard desk.catalogue.agency(agency) != nil else {
            let known = desk.catalogue.agencies.map(\.agency.id.rawValue).joined(separator: ", ")
            throw CommandFault("There is no office \"\(adopt)\". Known: \(known).")
        }
        guard waiting.contains(agency) else { throw CommandFault("\(agency) goes by its files already.") }
        let proposal = try await show(agency, at: desk)
        let edit = try await desk.adoptCalendar(of: agency, proposal.digest, reason: reason ?? "")
        let rest = edit.doneAt == nil ? " The server lets the rest of the cases follow." : ""
        print("\(agency): the new calendar holds.\(rest)")
    }

    @discardableResult
    private func show(_ agency: Agency.ID, at desk: Desk) async throws -> CalendarProposal {
        let (proposal, preview) = try await desk.previewAdoption(of: agency)
        let wording = Wording(language: .english, zone: desk.catalogue.agency(agency)?.agency.zone ?? .wib)
        print("\(agency): a new calendar waits: \(proposal.name)")
        for change in proposal.changes {
            let days = wording.days(change.days.lowerBound, change.days.upperBound)
            print("  \(days): \(CalendarChangeWords(change, wording: wording).text)")
        }
        print("  \(preview.cases) of \(preview.openCases) open cases move.")
        for line in preview.lines {
            let moved = line.moved
            print(
                "  \(line.number.text) \(line.name(.english)): \(wording.instant(moved.from)) -> "
                    + wording.instant(moved.to))
        }
        if preview.more > 0 { print("  and \(preview.more) more due times") }
        if preview.unreadable > 0 { print("  \(preview.unreadable) cases cannot be read: run maklumat verify") }
        return proposal
    }
}
