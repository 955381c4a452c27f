import Casework
import Database
import Desk
import Files
import Foundation
import Standards
import Testing

@Suite("A backup brings everything back")
struct BackupTests {
    private let office: ScratchOffice
    private let path: String

    init() async throws {
        office = try ScratchOffice()
        path = office.folder.appendingPathComponent("cadangan").path
        let receipt = try await office.fileFuelRecommendation(name: "Siti Rahayu")
        _ = try await office.desk.postAsApplicant(receipt.number, message: "Kapan selesai?")
        office.clock.advance(seconds: 86_400)
        _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
    }

    @Test("with a passphrase or without", arguments: [nil, "kata sandi cadangan"])
    func roundTrip(passphrase: String?) async throws {
        let summary = try await office.desk.backUp(to: path, passphrase: passphrase)
        #expect(summary.files > 0 && summary.unreadable.isEmpty)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect((bytes.range(of: Data("Siti Rahayu".utf8)) == nil) == (passphrase != nil))
        let backup = try UnpackedBackup(path: path, passphrase: passphrase, in: office.folder.path)
        #expect(backup.faults == [])
        let restored = try ScratchDatabase.location(in: office.folder)
        let files = try FileStore(folder: office.folder.appendingPathComponent("lain").path)
        _ = try await backup.restore(into: Store(restored), files: files)
        let desk = try Desk(
            catalogue: Offices.catalogue(), store: Store(restored), files: files, publicAddress: "http://localhost")
        let report = try await desk.verify()
        #expect(report.faults == [] && report.cases == 1 && report.seals == 1 && report.files == summary.files)
        let number = try #require(try await office.numbers().first)
        let officer = office.officer("kepala-dinas", of: ScratchOffice.pasuruan)
        let old = try await office.desk.look(at: number, as: officer)
        let new = try await desk.look(at: number, as: officer)
        #expect(new.head == old.head && new.file.events == old.file.events)
        #expect(desk.trackingCode(of: new) == office.desk.trackingCode(of: old))
        let form = try office.fuelForm(name: "Sesudahnya")
        let next = try await desk.fileApplication(
            form, to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil)
        #expect(next.number.yearAndSerial?.serial == 2, "numbers go on where they stood")
        #expect(try await desk.verify().faults == [])
        try backup.close()
    }

    @Test func `onto an empty database only`() async throws {
        try await office.desk.backUp(to: path, passphrase: nil)
        let backup = try UnpackedBackup(path: path, passphrase: nil, in: office.folder.path)
        await #expect { _ = try await backup.restore(into: office.desk.store, files: office.desk.files) } throws: {
            if case StoreError.notEmpty = $0 { true } else { false }
        }
        #expect(try await office.desk.verify().faults == [])
        try backup.close()
    }

    @Test("and every changed byte is found", arguments: [nil, "kata sandi cadangan"])
    func damage(passphrase: String?) async throws {
        try await office.desk.backUp(to: path, passphrase: passphrase)
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let damaged = path + ".rusak"
        var places = Array(stride(from: 0, to: whole.count, by: max(1, whole.count / 40)))
        places.append(whole.count - 1)
        for place in places {
            var bytes = whole
            bytes[place] ^= 1
            try Data(bytes).write(to: URL(fileURLWithPath: damaged))
            #expect(Self.isRefused(damaged, passphrase, in: office.folder.path), "byte \(place)")
        }
        for length in [0, 10, 30, whole.count / 2, whole.count - 1] {
            try Data(whole.prefix(length)).write(to: URL(fileURLWithPath: damaged))
            #expect(Self.isRefused(damaged, passphrase, in: office.folder.path), "cut to \(length)")
        }
        try Data(whole + [0]).write(to: URL(fileURLWithPath: damaged))
        #expect(Self.isRefused(damaged, passphrase, in: office.folder.path), "a byte too many")
    }

    @Test func `a wrong passphrase and a missing one are told apart from damage`() async throws {
        try await office.desk.backUp(to: path, passphrase: "kata sandi cadangan")
        #expect(throws: BackupError.wrongPassphrase) {
            try UnpackedBackup(path: path, passphrase: "bukan itu", in: office.folder.path)
        }
        #expect(throws: BackupError.passphraseMissing) {
            try UnpackedBackup(path: path, passphrase: nil, in: office.folder.path)
        }
    }

    @Test func `a schedule keeps the newest ones and leaves no half file`() async throws {
        let plan = BackupPlan(folder: office.folder.appendingPathComponent("berkala").path, keep: 2, passphrase: nil)
        for _ in 0..<4 {
            try await office.desk.doChores(as: "a", backups: plan) { #expect(!$0.isFailure, "\($0.outcome)") }
            office.clock.advance(seconds: 86_400)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: plan.folder).sorted()
        #expect(names.count == 2 && names.allSatisfy { $0.hasSuffix(".maklumat-backup") }, "\(names)")
    }

    private static func isRefused(_ path: String, _ passphrase: String?, in folder: String) -> Bool {
        do {
            let backup = try UnpackedBackup(path: path, passphrase: passphrase, in: folder)
            defer { do { try backup.close() } catch {} }
            return !backup.faults.isEmpty
        } catch {
            return true
        }
    }
}
