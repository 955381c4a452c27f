import Casework
import Database
import Desk
import Standards
import Testing

@Suite("The journal of a case")
struct JournalTests {
    @Test func `every entry is chained to the one before`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation()
        _ = try await office.desk.postAsApplicant(receipt.number, message: "Kapan selesai?")
        let entries = try await office.desk.store.read { try $0.journal(of: receipt.loaded.head.id) }
        var previous = ""
        for (index, entry) in entries.enumerated() {
            #expect(entry.position == index + 1)
            #expect(entry.hash == Journal.hash(of: entry.body, after: previous))
            previous = entry.hash
        }
        let head = try await office.desk.store.read { try $0.caseHead(receipt.number) }
        #expect(head?.lastHash == previous && head?.entryCount == entries.count)
    }

    @Test func `what people wrote is not in the hashed part`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation(name: "Siti Rahayu Istimewa")
        _ = try await office.desk.postAsApplicant(receipt.number, message: "Rahasia sekali")
        let bodies = try await office.desk.store.read { try $0.journal(of: receipt.loaded.head.id) }.map(\.body)
        let nik = receipt.loaded.file.answers["pemohon.nik"]?.text ?? "?"
        for body in bodies {
            #expect(!body.contains("Istimewa") && !body.contains("Rahasia") && !body.contains(nik))
        }
    }
}
