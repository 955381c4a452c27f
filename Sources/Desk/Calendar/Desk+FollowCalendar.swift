import Casework
import Database
import Standards
import WorkingTime

/// What one pass over the cases of a changed calendar came to.
struct FollowedCases: Hashable, Sendable {
    /// Cases that were looked at.
    var seen = 0
    /// Cases whose clocks moved.
    var moved = 0
    /// Cases that could not be read.
    var unreadable = 0
}

extension Desk {
    /// Cases that one transaction computes again: the writing of others is not held up longer than that.
    static let followedAtOnce = 50

    /// How often one pass gives way to whoever was faster, before it is left to the chore.
    private static let mostTries = 20

    /// Lets the open cases follow every edit that some of them have not followed yet, on whichever node it was made.
    ///
    /// - Returns: A line for the log.
    func finishCalendars() async throws -> String {
        var (edits, cases) = (0, FollowedCases())
        for edit in try await store.read({ try $0.unfinishedCalendarEdits() })
        // The office may be served elsewhere.
        where catalogue.agency(edit.agency) != nil {
            let followed = try await follow(edit.id)
            edits += 1
            cases.moved += followed.moved
            cases.unreadable += followed.unreadable
        }
        guard edits > 0 else { return "every case has followed its calendar" }
        let damaged = cases.unreadable > 0 ? ", \(cases.unreadable) cannot be read" : ""
        return "\(cases.moved) cases followed \(edits) changes of calendars\(damaged)"
    }

    /// The edit once the cases have followed it, or as far as they have within the time that somebody waits for a page; the
    /// rest is left to the chore.
    func followed(_ edit: CalendarEdit) async throws -> CalendarEdit {
        _ = try await follow(edit.id, until: .now + patience)
        return try await store.read { try $0.calendarEdit(edit.id) } ?? edit
    }

    private func follow(
        _ id: CalendarEdit.ID, until deadline: ContinuousClock.Instant? = nil
    ) async throws -> FollowedCases {
        var (cases, tries) = (FollowedCases(), 0)
        while deadline.map({ .now < $0 }) ?? true {
            do {
                guard let part = try await followSome(id) else { return cases }
                cases.seen += part.seen
                cases.moved += part.moved
                cases.unreadable += part.unreadable
            } catch DeskError.changedMeanwhile, StoreError.changedMeanwhile {
                // Somebody else goes on from the same place, or an officer was faster in one of the cases.
                tries += 1
                if tries >= Self.mostTries { return cases }
            }
        }
        return cases
    }

    /// Lets the next open cases follow an edit, in one transaction; `nil` once all have.
    func followSome(_ id: CalendarEdit.ID) async throws -> FollowedCases? {
        try await store.write { transaction in
            guard let edit = try transaction.calendarEdit(id), edit.doneAt == nil else { return nil }
            let heads = try transaction.openCases(
                of: edit.agency, after: edit.lastCase, limit: Self.followedAtOnce)
            guard let last = heads.last else {
                try transaction.finishCalendarEdit(id, at: self.now())
                return nil
            }
            try transaction.moveCalendarEdit(edit, through: last.id)
            let calendar = try self.calendar(of: edit.agency, in: transaction)
            var cases = FollowedCases(seen: heads.count)
            for head in heads { try self.follow(edit, head, under: calendar, &cases, in: transaction) }
            return cases
        }
    }

    /// Lets one case follow: it gets an entry when one of its clocks moves, and nothing when none does.
    ///
    /// Whether it moves depends on the edit alone, not on those that came after it.
    private func follow(
        _ edit: CalendarEdit, _ head: CaseHead, under calendar: OfficeCalendar, _ cases: inout FollowedCases,
        in transaction: Transaction
    ) throws {
        let (before, after) = (
            calendar.history.calendar(at: edit.madeAt.adding(seconds: -1)), calendar.history.calendar(at: edit.madeAt)
        )
        guard
            let (loaded, moves) = try moves(
                of: head, from: before, to: after, at: edit.madeAt, under: calendar, in: transaction)
        else {
            cases.unreadable += 1
            return
        }
        let hasFollowed = loaded.file.events.contains { $0.fact == .calendarChanged(edit: Int(edit.id)) }
        guard !moves.isEmpty, !hasFollowed else {
            // A rung on the way may move where the due time does not.
            let projection = try CaseProjection(of: loaded.state, under: loaded.process)
            if projection.alarmAt != head.alarmAt {
                try transaction.setAlarm(of: head.id, at: projection.alarmAt, rung: projection.rung)
            }
            return
        }
        let command = CaseCommand.changeCalendar(edit: Int(edit.id), reason: edit.sentence)
        do {
            _ = try act(command, by: .system, on: loaded, in: transaction)
            cases.moved += 1
        } catch DeskError.refused {
            // A calendar that cannot tell the new due time is found before anything is written.
            cases.unreadable += 1
        }
    }
}

extension CalendarEdit {
    /// What stands in the journals of the cases that follow: which days, and why; in Indonesian, as everything there.
    var sentence: String {
        let (first, last) = (Language.indonesian.date(firstDay), Language.indonesian.date(lastDay))
        let days = first == last ? first : "\(first) s.d. \(last)"
        switch kind {
        case .closure: return "Kantor tutup \(days) (\(name)): \(reason)"
        case .workingDay: return "Kantor buka \(days) (\(name)): \(reason)"
        case .adoption: return "\(name), \(days): \(reason)"
        case .takeBack: return "Perubahan \"\(name)\" \(days) ditarik: \(reason)"
        }
    }
}
