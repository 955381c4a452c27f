import Casework
import Crypto
import Database
import Files
import Foundation
import Standards
import WorkingTime

/// Reads all data once and holds it against the journal; mends what follows from the journal where that is wanted.
struct Audit {
    let desk: Desk
    let transaction: Transaction
    /// Writes right what can be derived; otherwise nothing is changed.
    let isMending: Bool
    /// Reads every file too: slow where there are many.
    let readsFiles: Bool

    /// Hashes of seals that were published, from elsewhere.
    var published: Set<Digest32> = []

    private(set) var report = AuditReport()
    private var figures: [Figure: Int] = [:]
    private var pauses: [Pause: PauseTotal] = [:]
    private var calendars: [Agency.ID: CalendarHistory] = [:]
    private var words = 0
    private var files = 0
    private var serials: [Year: Set<Int>] = [:]
    private var checkedFiles: Set<String> = []

    private struct Figure: Hashable {
        let agency: Agency.ID
        let tally: Tally
    }

    private struct Pause: Hashable {
        let agency: Agency.ID
        let key: PauseTally.Key
    }

    private struct Year: Hashable {
        let agency: Agency.ID
        let year: Int
    }

    init(desk: Desk, transaction: Transaction, isMending: Bool, readsFiles: Bool) {
        self.desk = desk
        self.transaction = transaction
        self.isMending = isMending
        self.readsFiles = readsFiles
    }

    /// Reads everything.
    ///
    /// - Parameters:
    ///   - progress: Told how many cases are read, now and then.
    mutating func run(progress: (Int) -> Void) throws -> AuditReport {
        for line in try transaction.engineFaults() { report.add(.engine(line)) }
        for version in try transaction.standardVersions() where Catalogue.version(of: version.source) != version.version
        {
            report.add(.standardChanged(version.agency, version.service, version: version.version))
        }
        // Looked at before anything is mended.
        for desk in try transaction.deskSizes() where desk.said != desk.found {
            report.add(.deskSize(desk.agency, desk: desk.desk, said: desk.said, found: desk.found))
        }
        var last: CaseHead.RowID = 0
        while true {
            let page = try transaction.storedCases(after: last, limit: 200)
            guard let newest = page.last else { break }
            for stored in page { try check(stored) }
            last = newest.head.id
            progress(report.cases)
        }
        for row in try transaction.orphans() { report.add(.orphan(row)) }
        try checkSeals()
        try checkTables()
        try checkNumbers()
        return report
    }

    private mutating func check(_ stored: StoredCase) throws {
        let number = stored.head.number
        report.cases += 1
        report.entries += stored.entries.count
        note(number, of: stored.head.agency)
        guard let newest = stored.entries.last else { return report.add(.journalMissing(number)) }
        let faults = Journal.faults(in: stored.entries, of: number)
        for fault in faults { report.add(.journal(number, fault)) }
        if newest.hash != stored.head.lastHash || stored.entries.count != stored.head.entryCount {
            report.add(.cutOff(number, said: stored.head.entryCount, found: stored.entries.count))
        }
        guard faults.isEmpty, let replayed = replay(stored) else { return }
        try compare(replayed, with: stored)
    }

    /// The calendar of an office, asked for once: all is read in one state.
    private mutating func calendars(of agency: Agency.ID) throws -> CalendarHistory {
        if let known = calendars[agency] { return known }
        let found = try desk.calendar(of: agency, in: transaction).history
        calendars[agency] = found
        return found
    }

    private mutating func replay(_ stored: StoredCase) -> ReplayedCase? {
        let number = stored.head.number
        do {
            guard let entry = desk.catalogue.agency(stored.head.agency) else { throw DeskError.notFound }
            let process = try desk.process(
                agency: stored.head.agency, service: stored.head.service, version: stored.head.version,
                under: try calendars(of: stored.head.agency), in: transaction)
            guard let replayed = try ReplayedCase(stored, process: process, zone: entry.agency.zone) else {
                throw DeskError.notFound
            }
            return replayed
        } catch let error as DeskError {
            report.add(.notReplayable(number, reason: error.message(in: .english)))
        } catch {
            report.add(.notReplayable(number, reason: String(describing: error)))
        }
        return nil
    }

    private mutating func compare(_ replayed: ReplayedCase, with stored: StoredCase) throws {
        let number = stored.head.number
        let fields = replayed.differences(from: stored.head)
        for field in fields { report.add(.projection(number, field: field)) }
        let isInboxRight = replayed.change.inbox == stored.inbox
        if !isInboxRight { report.add(.inbox(number)) }
        if isMending, !fields.isEmpty || !isInboxRight {
            try transaction.rewrite(
                stored.head, replayed.change, applicant: replayed.head.applicant, filedAt: replayed.head.filedAt)
        }
        if replayed.measure != stored.measure {
            report.add(.measure(number))
            if isMending { try transaction.rewrite(replayed.measure, of: stored.head) }
        }
        if replayed.rungs != stored.rungs {
            report.add(.rungs(number))
            if isMending { try transaction.rewrite(replayed.rungs, of: stored.head.id) }
        }
        let missing = try transaction.missingWords(of: stored.head, named: replayed.head.applicant)
        if !missing.isEmpty { report.add(.notFindable(number, words: missing)) }
        for hash in try transaction.missingFiles(of: stored.head.id, among: replayed.files) {
            report.add(.fileNotNoted(number, hash: hash))
        }
        words += SearchWord.entries(for: replayed.head.applicant).count
        files += replayed.files.count
        for tally in replayed.tallies { figures[Figure(agency: stored.head.agency, tally: tally), default: 0] += 1 }
        for pause in replayed.pauses {
            pauses[Pause(agency: stored.head.agency, key: pause.key), default: .none] +=
                PauseTotal(count: 1, minutes: pause.minutes)
        }
        if readsFiles { readFiles(of: replayed, number) }
    }

    private mutating func readFiles(of replayed: ReplayedCase, _ number: CaseNumber) {
        for hash in replayed.files.sorted() where checkedFiles.insert(hash).inserted {
            report.files += 1
            do { _ = try desk.files.bytes(hash) } catch { report.add(.file(number, error)) }
        }
    }

    // MARK: What is counted over all cases

    private mutating func checkTables() throws {
        for (table, expected) in [(AuditedTable.words, words), (.files, files)] {
            let found = try transaction.count(of: table)
            if found != expected { report.add(.rows(table, expected: expected, found: found)) }
        }
        let misfiled = try transaction.misfiledAccesses()
        if misfiled > 0 {
            report.add(.accesses(misfiled))
            if isMending { try transaction.unfileAccesses() }
        }
        try checkFigures()
        try checkPauses()
        guard isMending else { return }
        if report.isIndexWrong { try reindex() }
        try transaction.recountDesks()
    }

    private mutating func checkFigures() throws {
        var said: [Figure: Int] = [:]
        for agency in try transaction.agencies() {
            for (tally, total) in try transaction.tallies(of: agency, since: 0) {
                said[Figure(agency: agency, tally: tally)] = total
            }
        }
        for figure in Set(said.keys).union(figures.keys) where said[figure, default: 0] != figures[figure, default: 0] {
            report.add(
                .tally(
                    figure.agency, figure.tally.service, month: figure.tally.month, kind: figure.tally.kind.word,
                    said: said[figure, default: 0], found: figures[figure, default: 0]))
        }
    }

    private mutating func checkPauses() throws {
        var said: [Pause: PauseTotal] = [:]
        for agency in try transaction.agencies() {
            for (key, total) in try transaction.pauses(of: agency, since: 0) {
                said[Pause(agency: agency, key: key)] = total
            }
        }
        for pause in Set(said.keys).union(pauses.keys) {
            let (said, found) = (said[pause, default: .none], pauses[pause, default: .none])
            if said != found { report.add(.pauses(pause.agency, pause.key, said: said, found: found)) }
        }
    }

    private func reindex() throws {
        try transaction.emptyIndexes()
        var last: CaseHead.RowID = 0
        while let page = Optional(try transaction.storedCases(after: last, limit: 200)), let newest = page.last {
            for stored in page {
                let entry = desk.catalogue.agency(stored.head.agency)
                guard let zone = entry?.agency.zone, Journal.faults(in: stored.entries, of: stored.head.number).isEmpty,
                    let replayed = try ReplayedCase(
                        stored,
                        process: desk.process(
                            agency: stored.head.agency, service: stored.head.service, version: stored.head.version,
                            under: calendars[stored.head.agency], in: transaction), zone: zone)
                else { continue }
                try transaction.index(
                    applicant: replayed.head.applicant, files: replayed.files, tallies: replayed.tallies,
                    pauses: replayed.pauses, of: stored.head)
            }
            last = newest.head.id
        }
    }

    // MARK: Seals

    private mutating func checkSeals() throws {
        var unseen = published
        defer { for hash in unseen.sorted(by: { $0.hex < $1.hex }) { report.add(.publishedSeal(hash)) } }
        for agency in try transaction.agencies() {
            let seals = try transaction.seals(of: agency)
            report.seals += seals.count
            for fault in SealChain.faults(in: seals.map(\.seal)) { report.add(.seal(agency, fault)) }
            for stored in seals where !unseen.isEmpty {
                if let hash = Digest32(hex: stored.seal.hash) { unseen.remove(hash) }
            }
            var first: Int64 = 0
            for stored in seals {
                var tree = MerkleTree.Builder()
                try transaction.eachEntry(of: agency, after: first, through: stored.lastEntry) { tree.append($0.hash) }
                first = stored.lastEntry
                // What cannot be read is told by the chain.
                guard let content = Self.content(of: stored.seal) else { continue }
                let chunks = try transaction.sealChunks(of: agency, serial: stored.serial).map(\.root)
                if tree.count != content.count || tree.root != content.root || chunks != tree.allChunkRoots {
                    report.add(
                        .sealedEntries(agency, serial: stored.serial, said: content.count, found: tree.count))
                }
            }
            try checkCalendar(of: agency, under: seals)
        }
    }

    /// Finds the first seal whose calendar is no longer the office's; the later ones say nothing new.
    private mutating func checkCalendar(of agency: Agency.ID, under seals: [StoredSeal]) throws {
        for edit in try transaction.miscountedCalendarEdits(of: agency) { report.add(.calendarEdit(agency, edit)) }
        let calendar = try transaction.sealedCalendar(of: agency)
        for edit in calendar?.misdated(under: seals.compactMap { Self.content(of: $0.seal) }) ?? [] {
            report.add(.calendarDated(agency, edit))
        }
        // Between two changes every seal says the same.
        var known: SealedCalendar.Mark?
        for stored in seals {
            guard let content = Self.content(of: stored.seal), let said = content.calendar else { continue }
            if said != known { known = calendar?.mark(changes: said.changes) }
            guard said == known else {
                return report.add(.sealedCalendar(agency, serial: stored.serial, day: content.day))
            }
        }
    }

    private static func content(of seal: Seal) -> Seal.Content? {
        do { return try seal.content() } catch { return nil }
    }

    // MARK: Numbers

    private mutating func note(_ number: CaseNumber, of agency: Agency.ID) {
        guard let (year, serial) = number.yearAndSerial else { return }
        serials[Year(agency: agency, year: year), default: []].insert(serial)
    }

    /// Numbers are given out without gaps, so a case that is gone with its whole journal leaves one.
    private mutating func checkNumbers() throws {
        for (agency, year, last) in try transaction.serials() {
            let found = serials.removeValue(forKey: Year(agency: agency, year: year)) ?? []
            guard found.count != last || found.max() != last else { continue }
            let missing = (1...max(1, last)).lazy.filter { !found.contains($0) }.prefix(20)
            if !missing.isEmpty { report.add(.numbersMissing(agency, year: year, serials: Array(missing))) }
            for serial in found.filter({ $0 > last }).sorted().prefix(20) {
                report.add(.numberNotGiven(CaseNumber(officeCode: code(of: agency), year: year, serial: serial)))
            }
        }
        for (year, found) in serials {
            for serial in found.sorted().prefix(20) {
                report.add(
                    .numberNotGiven(CaseNumber(officeCode: code(of: year.agency), year: year.year, serial: serial)))
            }
        }
    }

    private func code(of agency: Agency.ID) -> String { desk.catalogue.agency(agency)?.code ?? agency.rawValue }
}
