import Casework
import Database
import Standards
import WorkingTime

/// What a change of an office's calendar does to its open cases.
public struct CalendarPreview: Sendable {
    /// A clock that moves.
    public struct Line: Hashable, Sendable {
        public let number: CaseNumber
        public let service: LocalizedText
        /// The promise, the step or the limit of law, as people call it.
        public let name: LocalizedText
        public let moved: MovedClock
    }

    /// How many clocks move, by what they measure.
    public struct Counts: Hashable, Sendable {
        public var promises = 0
        public var steps = 0
        public var limits = 0
    }

    /// The most lines that are told; the rest is counted.
    public static let mostLines = 200

    /// Open cases of the office.
    public internal(set) var openCases = 0
    /// Those of them that move.
    public internal(set) var cases = 0
    public internal(set) var counts = Counts()
    /// Clocks that are due earlier than before; the others are due later.
    public internal(set) var earlier = 0
    /// Clocks that were in time and would be late at once.
    public internal(set) var lateAtOnce = 0
    /// The clock that moves furthest; `nil` when none does.
    public internal(set) var worst: Line?
    /// The first clocks that move, in the order in which the cases were filed.
    public internal(set) var lines: [Line] = []
    /// Clocks that move beyond ``lines``.
    public internal(set) var more = 0
    /// Cases that cannot be read, so that nobody can tell; they stay as they are.
    public internal(set) var unreadable = 0

    mutating func add(_ moves: [MovedClock], of loaded: LoadedCase, at now: Instant) {
        guard !moves.isEmpty else { return }
        cases += 1
        for move in moves {
            switch move.clock {
            case .promise: counts.promises += 1
            case .step: counts.steps += 1
            case .limit: counts.limits += 1
            }
            if move.seconds < 0 { earlier += 1 }
            if move.from >= now, move.to < now { lateAtOnce += 1 }
            let line = Line(
                number: loaded.head.number, service: loaded.standard.name, name: loaded.standard.name(of: move.clock),
                moved: move)
            if lines.count < Self.mostLines { lines.append(line) } else { more += 1 }
            if worst.map({ abs($0.moved.seconds) < abs(move.seconds) }) ?? true { worst = line }
        }
    }
}

extension Desk {
    /// Cases that are read at once.
    static let casesAtOnce = 200

    /// What a change of the calendar would do; nothing is changed.
    ///
    /// - Throws: ``DeskError/notAllowed``, or ``DeskError/calendarRefused(_:)`` when the change cannot be made.
    public func previewCalendar(_ request: CalendarRequest, by officer: StaffMember) async throws -> CalendarPreview {
        let entry = try editor(officer)
        let now = now()
        // Every open case may have to be computed anew.
        return try await readAside { transaction in
            let calendar = try self.calendar(of: entry.agency.id, in: transaction)
            let kind = try self.checked(request, of: entry, calendar, at: now, in: transaction)
            let edited = EditedDays(
                days: request.firstDay...request.lastDay, name: request.plainName, windows: kind.windows)
            let after = try calendar.calendar(holding: calendar.holding, editing: edited)
            return try self.preview(calendar, becoming: after, from: request.firstDay, at: now, in: transaction)
        }
    }

    /// What taking a change of the calendar back would do; nothing is changed.
    ///
    /// - Throws: ``DeskError/notAllowed``, ``DeskError/notFound``, or ``DeskError/calendarRefused(_:)`` when it was taken
    ///   back already.
    public func previewTakingBack(_ id: CalendarEdit.ID, by officer: StaffMember) async throws -> CalendarPreview {
        let entry = try editor(officer)
        let now = now()
        return try await readAside { transaction in
            let calendar = try self.calendar(of: entry.agency.id, in: transaction)
            let edit = try Self.takeable(id, in: calendar)
            let after = try calendar.calendar(holding: calendar.holding.filter { $0.id != id })
            // Other rules may differ in any year.
            let first = if case .adoption = edit.kind { nil as CalendarDate? } else { edit.firstDay as CalendarDate? }
            return try self.preview(calendar, becoming: after, from: first, at: now, in: transaction)
        }
    }

    /// What it would do if an office adopted the rules that wait for it; nothing is changed.
    ///
    /// - Throws: ``DeskError/notAllowed``, or ``DeskError/notFound`` when no rules wait.
    public func previewAdoption(
        by officer: StaffMember
    ) async throws -> (proposal: CalendarProposal, preview: CalendarPreview) {
        try await previewAdoption(of: try editor(officer).agency.id)
    }

    /// The same for whoever runs the machine: an office without a head has nobody who may adopt its calendar.
    ///
    /// - Throws: ``DeskError/notFound`` when no rules wait.
    public func previewAdoption(
        of agency: Agency.ID
    ) async throws -> (proposal: CalendarProposal, preview: CalendarPreview) {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let now = now()
        return try await readAside { transaction in
            let calendar = try self.calendar(of: entry.agency.id, in: transaction)
            guard let proposal = try self.proposal(for: entry, calendar, at: now, in: transaction) else {
                throw DeskError.notFound
            }
            let after = try calendar.calendar(holding: calendar.holding, adopting: proposal.rules)
            return (proposal, try self.preview(calendar, becoming: after, at: now, in: transaction))
        }
    }

    /// - Parameters:
    ///   - first: The first day that changes; `nil` where that is not known.
    private func preview(
        _ calendar: OfficeCalendar, becoming after: WorkCalendar, from first: CalendarDate? = nil, at now: Instant,
        in transaction: Transaction
    ) throws -> CalendarPreview {
        var preview = CalendarPreview()
        var last: CaseHead.RowID = 0
        while true {
            let page = try transaction.openCases(of: calendar.agency, after: last, limit: Self.casesAtOnce)
            guard let newest = page.last else { return preview }
            last = newest.id
            for head in page {
                preview.openCases += 1
                if let first, try isOver(head, before: first, under: calendar, in: transaction) { continue }
                guard
                    let (loaded, moves) = try moves(
                        of: head, from: calendar.current, to: after, at: .latest, under: calendar, in: transaction)
                else {
                    preview.unreadable += 1
                    continue
                }
                preview.add(moves, of: loaded, at: now)
            }
        }
    }

    /// Whether lists tell already that everything of a case was due before a day, so that no change from then on moves it.
    ///
    /// They tell the due time of one promise and of the step only: where a standard has more, its journal must be read.
    private func isOver(
        _ head: CaseHead, before day: CalendarDate, under calendar: OfficeCalendar, in transaction: Transaction
    ) throws -> Bool {
        let zone = calendar.current.zone
        guard [head.dueAt, head.stepDueAt].allSatisfy({ $0.map { $0.date(in: zone) < day } ?? true }) else {
            return false
        }
        do {
            let standard = try process(
                agency: head.agency, service: head.service, version: head.version, under: calendar.history,
                in: transaction
            ).standard
            return standard.promises.count <= 1 && standard.limits.isEmpty
        } catch DeskError.standardUnreadable {
            return false
        }
    }

    /// The office whose calendar an officer may change.
    ///
    /// - Throws: ``DeskError/notAllowed``.
    func editor(_ officer: StaffMember) throws -> Catalogue.AgencyEntry {
        guard let entry = catalogue.agency(officer.agency), Access.mayEditCalendar(of: entry.agency, officer) else {
            throw DeskError.notAllowed
        }
        return entry
    }

    /// The kind of an edit that may be made now.
    func checked(
        _ request: CalendarRequest, of entry: Catalogue.AgencyEntry, _ calendar: OfficeCalendar, at now: Instant,
        in transaction: Transaction
    ) throws -> CalendarEdit.Kind {
        let zone = entry.agency.zone
        let today = now.date(in: zone)
        let earliest = try transaction.earliestOpenCase(of: entry.agency.id)?.date(in: zone) ?? today
        do {
            return try request.checked(against: calendar.current, today: today, earliest: earliest)
        } catch {
            throw DeskError.calendarRefused(error)
        }
    }

    /// An edit of the office that still holds.
    static func takeable(_ id: CalendarEdit.ID, in calendar: OfficeCalendar) throws -> CalendarEdit {
        guard let edit = calendar.edit(id) else { throw DeskError.notFound }
        if case .takeBack = edit.kind { throw DeskError.notFound }
        guard edit.takenBackAt == nil else { throw DeskError.calendarRefused(.alreadyTakenBack) }
        return edit
    }

    /// A case with its clocks that a change moves; `nil` when the case cannot be read or its calendar cannot tell.
    ///
    /// - Parameters:
    ///   - change: When the calendar changes.
    func moves(
        of head: CaseHead, from before: WorkCalendar, to after: WorkCalendar, at change: Instant,
        under calendar: OfficeCalendar, in transaction: Transaction
    ) throws -> (loaded: LoadedCase, moves: [MovedClock])? {
        do {
            let loaded = try load(head, under: calendar.history, in: transaction)
            return (loaded, try loaded.process.moves(of: loaded.state, from: before, to: after, at: change))
        } catch let error as DeskError {
            switch error {
            // One damaged case does not keep the others from moving; the check of all data names it.
            case .journalUnreadable, .standardUnreadable, .refused: return nil
            default: throw error
            }
        } catch is WorkCalendarError {
            return nil
        }
    }
}

extension CalendarEdit.Kind {
    /// The hours of a working day; `nil` for everything else.
    public var windows: [TimeWindow]? { if case .workingDay(let windows) = self { windows } else { nil } }
}
