import Casework
import Database
import Standards
import WorkingTime

/// What lists and figures must show of a case, from its journal alone.
struct ReplayedCase {
    let head: CaseHead
    /// The newest entry with everything that follows from it.
    let change: CaseChange
    /// Hashes of all files that the journal names.
    let files: Set<String>
    let tallies: [Tally]
    /// What the case took; `nil` while it is open, and for one that is not measured.
    let measure: CaseMeasure?
    let pauses: [PauseTally]
    let rungs: Set<ReachedRung>

    /// Replays a journal.
    ///
    /// - Throws: ``JournalFormatError``, or a ``DeskError`` when the rules cannot be applied; `nil` for no entries.
    init?(_ stored: StoredCase, process: CaseProcess, zone: Zone) throws {
        guard let last = stored.entries.last else { return nil }
        var file = CaseFile(events: [], process: process)
        var tallies: [Tally] = []
        var measure: CaseMeasure?
        var pauses: [PauseTally] = []
        var rungs: Set<ReachedRung> = []
        for entry in stored.entries {
            let events = try Journal.events(from: entry)
            file = file.after(events, process: process)
            tallies += try Tally.all(of: events, in: file.state, under: process, zone: zone)
            measure = try CaseMeasure(of: events, in: file, under: process) ?? measure
            rungs.formUnion(ClimbedRung.all(of: events, in: file.state, under: process).map(\.rung))
            pauses += try PauseTally.all(of: events, in: file, under: process, zone: zone)
        }
        guard let filed = file.state.filed, let first = file.events.first, let newest = file.events.last else {
            return nil
        }
        let change = CaseChange(
            entry: last, projection: try CaseProjection(of: file.state, under: process), at: newest.at,
            files: CaseEvent.files(of: file.events), tallies: [])
        let new = NewCase(
            number: filed.number, agency: filed.agency, service: filed.service, version: filed.version,
            channel: filed.channel, isDemo: filed.isDemo, applicant: file.applicantName)
        var head = CaseHead(new, change, id: stored.head.id)
        head.filedAt = first.at
        self.head = head
        self.change = change
        files = change.files
        self.tallies = tallies
        self.measure = measure
        self.pauses = pauses
        self.rungs = rungs
    }

    /// The names of what differs between the head that follows from the journal and the one in the database.
    func differences(from stored: CaseHead) -> [String] {
        var fields: [String] = []
        func compare<Value: Equatable>(_ name: String, _ value: (CaseHead) -> Value) {
            if value(head) != value(stored) { fields.append(name) }
        }
        compare("number") { $0.number.text }
        compare("agency") { $0.agency }
        compare("service") { $0.service }
        compare("version") { $0.version }
        compare("channel") { $0.channel }
        compare("demo") { $0.isDemo }
        compare("applicant") { Array($0.applicant.utf8) }
        compare("filed at") { $0.filedAt }
        compare("updated at") { $0.updatedAt }
        compare("step") { $0.step }
        compare("entered at") { $0.enteredAt }
        compare("assignee") { $0.assignee }
        compare("end") { $0.end }
        compare("result") { $0.result }
        compare("ended at") { $0.endedAt }
        compare("due") { $0.dueAt }
        compare("step due") { $0.stepDueAt }
        compare("paused") { $0.isPaused }
        // One that is unset is set by the next sweep, with its rung.
        if stored.alarmAt != CaseHead.unsetAlarm {
            compare("alarm") { $0.alarmAt }
            compare("rung") { $0.rung }
        }
        compare("priority") { $0.isPriority }
        return fields
    }
}
