import Casework
import Database
import Desk
import Files
import Foundation
import Standards
import Testing
import WorkingTime

@Suite("A clock that was set by hand works on trial data only")
struct ShiftedClockTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maklumat-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func desk(on store: Store, _ shift: ShiftedClock?) throws -> Desk {
        try ShiftedClock.admit(shift, to: store)
        return try Desk(
            catalogue: Offices.catalogue(), store: store,
            files: FileStore(folder: folder.appendingPathComponent("files").path), publicAddress: "http://localhost",
            now: shift?.now ?? Desk.systemClock, isShifted: shift != nil)
    }

    private func store() throws -> Store { try Store(ScratchDatabase.location(in: folder)) }

    private func clock() throws -> ShiftedClock {
        ShiftedClock(startingAt: try Instant(iso8601: "2026-03-13T10:20:00+07:00"))
    }

    @Test func `it starts where it was set and runs on`() throws {
        let machine = try TestClock("2031-01-01T00:00:00+07:00")
        let start = try Instant(iso8601: "2026-03-13T10:20:00+07:00")
        let clock = ShiftedClock(startingAt: start, machine: { machine.now })
        #expect(clock.now() == start)
        machine.advance(seconds: 90)
        #expect(clock.now() == start.adding(seconds: 90))
    }

    @Test func `data of people refuse it`() throws {
        let store = try store()
        _ = try desk(on: store, nil)
        #expect(throws: ShiftedClockFault.dataAreReal) { try ShiftedClock.admit(try clock(), to: store) }
    }

    @Test func `data that were made with it are never read without it, and take it again`() throws {
        let store = try store()
        _ = try desk(on: store, try clock())
        #expect(throws: ShiftedClockFault.clockMissing) { try ShiftedClock.admit(nil, to: store) }
        try ShiftedClock.admit(try clock(), to: store)
    }

    @Test func `every case that is filed under it is a test case, which no figure counts`() async throws {
        let desk = try desk(on: store(), try clock())
        let service = try #require(desk.catalogue.service("rekomendasi-bbm", of: ScratchOffice.pasuruan))
        let form = try desk.sampleForm(for: service.standard, name: "Siti Rahayu")
        let receipt = try await desk.fileApplication(
            form, to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil)
        #expect(desk.isShifted)
        #expect(receipt.loaded.head.isDemo)
        #expect(receipt.loaded.head.filedAt.date(in: .wib) == (try CalendarDate("2026-03-13")))
        let figures = try await desk.figures(of: ScratchOffice.pasuruan, services: ["rekomendasi-bbm"])
        #expect(figures.lines.allSatisfy { $0.filed == 0 })
    }
}
