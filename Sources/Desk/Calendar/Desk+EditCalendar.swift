import Casework
import Database
import Standards
import WorkingTime

extension Desk {
    /// Changes the calendar of an officer's office, and computes the open cases again whose clocks move.
    ///
    /// The new calendar holds as soon as the edit is kept, for every node and for whatever is filed from then on. The cases
    /// follow in small transactions; ``Chore/calendars`` goes on where there are too many to wait for, or a program dies on
    /// the way.
    ///
    /// - Returns: The edit, with ``CalendarEdit/doneAt`` once every case has followed.
    /// - Throws: ``DeskError/notAllowed``, or ``DeskError/calendarRefused(_:)``.
    @discardableResult
    public func editCalendar(
        _ request: CalendarRequest, reason: String, by officer: StaffMember
    ) async throws -> CalendarEdit {
        try await followed(try await keepEdit(request, reason: reason, by: officer))
    }

    /// Takes an edit of the calendar back: the days are again as they were without it.
    ///
    /// It is a change of its own with a number of its own; the edit itself stays in the list.
    ///
    /// - Throws: ``DeskError/notAllowed``, ``DeskError/notFound`` or ``DeskError/calendarRefused(_:)``.
    @discardableResult
    public func takeBackCalendarEdit(
        _ id: CalendarEdit.ID, reason: String, by officer: StaffMember
    ) async throws -> CalendarEdit {
        try await followed(try await keepTakeBack(id, reason: reason, by: officer))
    }

    /// Lets the officer's office go by the rules of the files that wait for it.
    ///
    /// - Parameters:
    ///   - digest: ``CalendarProposal/digest`` of what was looked at.
    /// - Throws: ``DeskError/notAllowed``, ``DeskError/notFound`` when no rules wait, ``DeskError/changedMeanwhile`` when
    ///   other ones do, or ``DeskError/calendarRefused(_:)``.
    @discardableResult
    public func adoptCalendar(
        _ digest: String, reason: String, by officer: StaffMember
    ) async throws -> CalendarEdit {
        let entry = try editor(officer)
        return try await followed(try await keepAdoption(digest, reason: reason, of: entry, by: officer.id))
    }

    /// The same by whoever runs the machine, in nobody's name.
    @discardableResult
    public func adoptCalendar(of agency: Agency.ID, _ digest: String, reason: String) async throws -> CalendarEdit {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let system = UserID(Actor.system.journalName)
        return try await followed(try await keepAdoption(digest, reason: reason, of: entry, by: system))
    }

    /// The first half of ``adoptCalendar(_:reason:by:)``.
    private func keepAdoption(
        _ digest: String, reason: String, of entry: Catalogue.AgencyEntry, by user: UserID
    ) async throws -> CalendarEdit {
        let now = now()
        return try await store.write { transaction in
            let calendar = try self.calendar(of: entry.agency.id, in: transaction)
            guard let proposal = try self.proposal(for: entry, calendar, at: now, in: transaction) else {
                throw DeskError.notFound
            }
            guard proposal.digest == digest else { throw DeskError.changedMeanwhile }
            let isPast = proposal.days.lowerBound < now.date(in: entry.agency.zone)
            let new = NewCalendarEdit(
                kind: .adoption(proposal.rules), firstDay: proposal.days.lowerBound, lastDay: proposal.days.upperBound,
                name: proposal.name, reason: try Self.reason(reason, isPast: isPast), madeBy: user,
                madeAt: try self.moment(ofChanging: calendar, at: now, in: transaction))
            return try self.keep(new, changing: calendar, in: transaction)
        }
    }

    /// The first half of ``editCalendar(_:reason:by:)``: the edit holds, and no case has followed yet.
    func keepEdit(_ request: CalendarRequest, reason: String, by officer: StaffMember) async throws -> CalendarEdit {
        let entry = try editor(officer)
        let now = now()
        return try await store.write { transaction in
            let calendar = try self.calendar(of: entry.agency.id, in: transaction)
            let kind = try self.checked(request, of: entry, calendar, at: now, in: transaction)
            let isPast = request.isPast(on: now.date(in: entry.agency.zone))
            let new = NewCalendarEdit(
                kind: kind, firstDay: request.firstDay, lastDay: request.lastDay, name: request.plainName,
                reason: try Self.reason(reason, isPast: isPast), madeBy: officer.id,
                madeAt: try self.moment(ofChanging: calendar, at: now, in: transaction))
            return try self.keep(new, changing: calendar, in: transaction)
        }
    }

    /// The first half of ``takeBackCalendarEdit(_:reason:by:)``.
    func keepTakeBack(
        _ id: CalendarEdit.ID, reason: String, by officer: StaffMember
    ) async throws -> CalendarEdit {
        let entry = try editor(officer)
        let now = now()
        return try await store.write { transaction in
            let calendar = try self.calendar(of: entry.agency.id, in: transaction)
            let edit = try Self.takeable(id, in: calendar)
            let isPast = edit.lastDay < now.date(in: entry.agency.zone)
            let new = NewCalendarEdit(
                kind: .takeBack(of: id), firstDay: edit.firstDay, lastDay: edit.lastDay, name: edit.name,
                reason: try Self.reason(reason, isPast: isPast), madeBy: officer.id,
                madeAt: try self.moment(ofChanging: calendar, at: now, in: transaction))
            return try self.keep(new, changing: calendar, in: transaction)
        }
    }

    private func keep(
        _ new: NewCalendarEdit, changing calendar: OfficeCalendar, in transaction: Transaction
    ) throws -> CalendarEdit {
        do {
            let id = try transaction.insert(
                new, of: calendar.agency, version: calendar.version, step: Int64.random(in: 1...1_000_000))
            guard let edit = try transaction.calendarEdit(id) else { throw DeskError.notFound }
            return edit
        } catch StoreError.changedMeanwhile {
            throw DeskError.changedMeanwhile
        }
    }

    /// The reason without blanks around it.
    ///
    /// - Throws: ``DeskError/calendarRefused(_:)`` when there is none, or it says too little for days that are over.
    private static func reason(_ text: String, isPast: Bool) throws -> String {
        let reason = CalendarRequest.plain(text)
        guard !reason.isEmpty else { throw DeskError.calendarRefused(.reasonMissing) }
        guard CalendarRequest.fits(reason, CalendarRequest.longestReason) else {
            throw DeskError.calendarRefused(.reasonTooLong(limit: CalendarRequest.longestReason))
        }
        guard !isPast || reason.split(separator: " ").count >= 5 else {
            throw DeskError.calendarRefused(.pastWithoutWhy)
        }
        return reason
    }

    /// When a new calendar begins to hold: after everything that the office has done, so that it stays known for ever which
    /// calendar judged what.
    ///
    /// The clocks of two nodes may differ by some seconds; one that is minutes ahead does not push the others there.
    private func moment(
        ofChanging calendar: OfficeCalendar, at now: Instant, in transaction: Transaction
    ) throws -> Instant {
        let newest = try transaction.newestAct(of: calendar.agency, through: now.adding(seconds: 120))
        let sealed = Instant(secondsSinceEpoch: try transaction.newestSeal(of: calendar.agency))
        return max(now, sealed, newest ?? .earliest, calendar.history.changedAt ?? .earliest).adding(seconds: 1)
    }
}
