import Casework
import Standards
import Testing
import WorkingTime

@testable import Database
@testable import Desk

@Suite("Who looked at a case is written down")
struct AccessLogTests {
    private let office: ScratchOffice
    private let head: StaffMember
    private let one: LoadedCase
    private let other: LoadedCase

    init() async throws {
        office = try ScratchOffice()
        head = office.officer("kepala-dinas", of: ScratchOffice.pasuruan, named: "kepala")
        one = try await office.fileFuelRecommendation(name: "Siti").loaded
        other = try await office.fileFuelRecommendation(name: "Budi").loaded
    }

    private func look(_ count: Int, at loaded: LoadedCase) async throws {
        for _ in 0..<count {
            office.clock.advance(seconds: 1)
            _ = try await office.desk.open(loaded.head.number, as: head)
        }
    }

    private func times(_ loaded: LoadedCase) async throws -> [Int64] {
        try await office.desk.accesses(to: loaded).map(\.at)
    }

    private func file() async throws -> ChoreReport? {
        var reports: [ChoreReport] = []
        office.clock.advance(seconds: 61)
        try await office.desk.doChores(as: "a", backups: nil) { reports.append($0) }
        return reports.first { $0.chore == .fileAccesses }
    }

    @Test func `found by its case before and after the log was filed, newest first, and no other's`() async throws {
        try await look(3, at: one)
        try await look(2, at: other)
        let before = try await (times(one), times(other))
        #expect(before.0.count == 3 && before.1.count == 2 && before.0 == before.0.sorted(by: >))
        #expect(try await file()?.isFailure == false)
        #expect(try await office.desk.store.counted("SELECT COUNT(*) FROM access_by_case") == 5)
        #expect(try await (times(one), times(other)) == before)
        try await look(1, at: one)
        let after = try await times(one)
        #expect(after.count == 4 && Array(after.dropFirst()) == before.0 && after[0] > before.0[0])
        #expect(try await times(other) == before.1)
        _ = try await file()
        #expect(try await times(one) == after)
        #expect(try await office.desk.store.counted("SELECT COUNT(*) FROM access_by_case") == 6)
        #expect(try await office.desk.verify().faults == [])
    }

    @Test func `a hundred times at most, filed or not`() async throws {
        try await look(70, at: one)
        _ = try await file()
        try await look(70, at: one)
        let times = try await times(one)
        #expect(times.count == 100 && times == times.sorted(by: >) && times[0] == office.clock.now.secondsSinceEpoch)
    }

    @Test func `filed in parts, none twice`() async throws {
        try await look(7, at: one)
        let store = office.desk.store
        var parts: [Int] = []
        for _ in 0..<4 { parts.append(try await store.write { try $0.fileAccesses(limit: 3) }) }
        #expect(parts == [3, 3, 1, 0])
        #expect(try await office.desk.verify().faults == [])
    }

    @Test(arguments: [
        "DELETE FROM access_by_case WHERE case_id = (SELECT MIN(case_id) FROM access_by_case)",
        "UPDATE access_by_case SET case_id = case_id + 100",
        "INSERT INTO access_by_case (case_id, entry) SELECT MIN(case_id), 9999 FROM access_by_case",
        "UPDATE setting SET value = '1' WHERE name = 'accesses-filed'",
    ])
    func `what is found by a wrong case, or by none, is told and mended`(change: String) async throws {
        try await look(2, at: one)
        try await look(1, at: other)
        let before = try await (times(one), times(other))
        _ = try await file()
        try await office.desk.store.tamper(change)
        let found = try await office.desk.verify().faults
        #expect(found.count == 1 && found.allSatisfy(\.isMendable), "\(found)")
        _ = try await office.desk.rebuild()
        #expect(try await office.desk.verify().faults == [])
        #expect(try await (times(one), times(other)) == before)
        _ = try await file()
        #expect(try await (times(one), times(other)) == before)
    }

    @Test func `and what an earlier program wrote down is found once this one has opened the database`() async throws {
        try await look(2, at: one)
        try await look(1, at: other)
        let before = try await (times(one), times(other))
        let store = office.desk.store
        // As the program before left it.
        try await store.tamper(
            "DROP TABLE access_by_case", "DELETE FROM schema_migration WHERE number = 4",
            "CREATE INDEX access_log_by_case ON access_log (case_id, id)")
        try await store.write {
            guard $0.connection.dialect == .postgres else { return }
            try $0.connection.run(script: "DROP FUNCTION access_log_stays CASCADE")
        }
        try Store(office.location).close()
        #expect(try await store.counted("SELECT COUNT(*) FROM access_by_case") == 3)
        #expect(try await (times(one), times(other)) == before)
        try await look(1, at: other)
        #expect(try await times(other).count == 2)
        _ = try await file()
        #expect(try await office.desk.verify().faults == [])
        #expect(try await times(other).count == 2)
    }

    @Test func `for ever: no line can be changed or removed`() async throws {
        try await look(1, at: one)
        for statement in ["UPDATE access_log SET actor = 'lain'", "DELETE FROM access_log"] {
            await #expect(throws: (any Error).self) {
                try await office.desk.store.write { _ = try $0.connection.execute(statement, []) }
            }
        }
        #expect(try await times(one).count == 1)
    }
}
