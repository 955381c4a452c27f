import Casework
import Database
import Desk
import Testing

@Suite("Names in full are in the index of names")
struct NamesInFullTests {
    @Test func `cases of an earlier program are found by their names once this one has opened the database`()
        async throws
    {
        let office = try ScratchOffice()
        for name in ["Siti Rahayu", "Budi", "H. Ahmad Dahlan, S.Sos.", "Nur 'Aini Zahrá"] {
            _ = try await office.fileFuelRecommendation(name: name)
        }
        let store = office.desk.store
        let whole = "SELECT COUNT(*) FROM case_word WHERE word LIKE '% %'"
        #expect(try await store.counted(whole) == 3)
        // As the program before left it.
        try await store.tamper(
            "DELETE FROM case_word WHERE word LIKE '% %'", "DELETE FROM schema_migration WHERE number = 3")
        let missing = try await office.desk.verify().faults.map(\.description).filter { $0.contains("not found by") }
        #expect(missing.count == 3)
        try Store(office.location).close()
        #expect(try await store.counted(whole) == 3)
        #expect(try await office.desk.verify().faults == [])
    }

    @Test func `a name that was erased is not found in full either`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation(name: "Siti Rahayu")
        _ = try await office.desk.withdraw(receipt.number, reason: "Tidak jadi")
        _ = try await office.desk.eraseWords(of: receipt.number, reason: "Diminta")
        #expect(try await office.desk.store.counted("SELECT COUNT(*) FROM case_word") == 0)
        #expect(try await office.desk.verify().faults == [])
    }
}
