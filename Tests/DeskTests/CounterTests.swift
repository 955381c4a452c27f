import Casework
import Database
import Desk
import Standards
import Testing

@Suite("At the counter, and what is written down of it")
struct CounterTests {
    let office: ScratchOffice
    /// Works at the counter and has no part in the service.
    let clerk: StaffMember
    let receipt: Receipt

    init() async throws {
        office = try ScratchOffice()
        clerk = office.officer("kepala-bagian", of: ScratchOffice.pasuruan, named: "loket")
        receipt = try await office.desk.fileApplication(
            office.fuelForm(), to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .counter, key: nil, by: clerk
        )
    }

    private var caseworker: StaffMember {
        get throws {
            let role = try #require(receipt.loaded.currentStep?.officers.first)
            return office.officer(role, of: ScratchOffice.pasuruan)
        }
    }

    @Test func `whoever took a case in may print its receipt, but not open the case`() async throws {
        #expect(try await office.desk.openReceipt(of: receipt.number, as: clerk).head.number == receipt.number)
        await #expect { _ = try await office.desk.open(receipt.number, as: clerk) } throws: { isNotFound($0) }
        let other = office.officer("kepala-bagian", of: ScratchOffice.pasuruan, named: "lain")
        await #expect { _ = try await office.desk.openReceipt(of: receipt.number, as: other) } throws: {
            isNotFound($0)
        }
        let stranger = office.officer("kepala-dinas", of: ScratchOffice.jombang)
        await #expect { _ = try await office.desk.openReceipt(of: receipt.number, as: stranger) } throws: {
            isNotFound($0)
        }
    }

    @Test func `a look at the case, at personal numbers and at the receipt are told apart`() async throws {
        let officer = try caseworker
        _ = try await office.desk.open(receipt.number, as: officer)
        _ = try await office.desk.open(receipt.number, as: officer, unmasked: true)
        let loaded = try await office.desk.openReceipt(of: receipt.number, as: officer)
        #expect(try await office.desk.accesses(to: loaded).map(\.what) == ["receipt", "personal", "case"])
    }

    @Test func `the same message sent twice from one page is posted once`() async throws {
        let officer = try caseworker
        for _ in 1...2 {
            _ = try await office.desk.post(receipt.number, message: " Mohon datang. ", as: officer, seen: 0)
        }
        let later = try await office.desk.post(receipt.number, message: "Mohon datang.", as: officer, seen: 1)
        #expect(later.file.messages.map(\.text) == ["Mohon datang.", "Mohon datang."])
    }

    private func isNotFound(_ error: any Error) -> Bool { (error as? DeskError)?.rule == "not-found" }
}
