import Casework
import Database
import Desk
import Testing

@Suite("What people wrote lies in few bytes")
struct PackedWordsTests {
    @Test func `long words lie packed, short ones as they are, and both are read`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation(name: "Siti Rahayu Istimewa")
        _ = try await office.desk.postAsApplicant(receipt.number, message: "Kapan selesai?")
        let store = office.desk.store
        #expect(try await store.counted("SELECT COUNT(*) FROM case_words WHERE packed IS NOT NULL AND kept = ''") == 1)
        #expect(try await store.counted("SELECT COUNT(*) FROM case_words WHERE kept LIKE '%Kapan selesai?%'") == 1)
        let kept = try await store.read { try $0.journal(of: receipt.loaded.head.id) }.compactMap(\.kept)
        #expect(kept.count == 2 && kept[0].contains("Siti Rahayu Istimewa") && kept[1].contains("Kapan selesai?"))
        #expect(try await office.desk.verify().faults == [])
    }

    @Test func `words of earlier programs, which lie as they are, are read and erased like others`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation()
        let store = office.desk.store
        let before = try await store.read { try $0.journal(of: receipt.loaded.head.id) }
        let text = try #require(before.first?.kept)
        try await store.tamper(
            "UPDATE case_words SET packed = NULL, kept = '\(text.replacing("'", with: "''"))' WHERE packed IS NOT NULL")
        #expect(try await store.counted("SELECT COUNT(*) FROM case_words WHERE packed IS NOT NULL") == 0)
        #expect(try await store.read { try $0.journal(of: receipt.loaded.head.id) } == before)
        #expect(try await office.desk.verify().faults == [])
        _ = try await office.desk.withdraw(receipt.number, reason: "Tidak jadi")
        _ = try await office.desk.eraseWords(of: receipt.number, reason: "Diminta")
        #expect(try await store.counted("SELECT COUNT(*) FROM case_words WHERE kept LIKE '%Rahayu%'") == 0)
        #expect(try await office.desk.verify().faults == [])
    }
}
