import Casework
import Database
import Desk
import Foundation
import Standards
import Testing
import WorkingTime

@Suite("A submission is safe to repeat")
struct SubmissionTests {
    @Test func `the same key with the same content gives the same case`() async throws {
        let office = try ScratchOffice()
        let key = SubmissionKey(scope: "test", key: "kunci-1")
        let first = try await office.fileFuelRecommendation(key: key)
        let second = try await office.fileFuelRecommendation(key: key)
        #expect(second.number == first.number)
        #expect(second.trackingCode == first.trackingCode)
        #expect(!first.isRepeated && second.isRepeated)
    }

    @Test func `the same key with other content is refused`() async throws {
        let office = try ScratchOffice()
        let key = SubmissionKey(scope: "test", key: "kunci-1")
        _ = try await office.fileFuelRecommendation(key: key)
        await #expect {
            _ = try await office.fileFuelRecommendation(key: key, name: "Budi Santoso")
        } throws: { ($0 as? DeskError)?.rule == "idempotency-key-reused" }
    }

    @Test func `two clicks at once on the same draft make one case`() async throws {
        let office = try ScratchOffice()
        let token = try await office.desk.beginDraft(for: "rekomendasi-bbm", of: ScratchOffice.pasuruan)
        var draft = try await office.desk.draft(token)
        draft.form = try office.fuelForm()
        try await office.desk.keep(draft)
        async let left = office.desk.send(token)
        async let right = office.desk.send(token)
        let numbers = try await [left.number, right.number]
        #expect(numbers[0] == numbers[1])
        let again = try await office.desk.send(token)
        #expect(again.number == numbers[0])
    }

    @Test func `two open pages of one draft do not undo one another`() async throws {
        let office = try ScratchOffice()
        let token = try await office.desk.beginDraft(for: "rekomendasi-bbm", of: ScratchOffice.pasuruan)
        var left = try await office.desk.draft(token)
        var right = try await office.desk.draft(token)
        left.form.answers["pemohon.nama"] = .text("Siti Rahayu")
        right.form.answers["pemohon.telepon"] = .text("081100001234")
        try await office.desk.keep(left)
        try await office.desk.keep(right)
        let answers = try await office.desk.draft(token).form.answers
        #expect(answers["pemohon.nama"] == .text("Siti Rahayu"))
        #expect(answers["pemohon.telepon"] == .text("081100001234"))
    }

    @Test func `files that come at once on two pages are all kept, and what one takes out is out`() async throws {
        let office = try ScratchOffice()
        let token = try await office.desk.beginDraft(for: "rekomendasi-bbm", of: ScratchOffice.pasuruan)
        func file(_ name: String) throws -> FileReference {
            try office.desk.keep(Array("%PDF-1.7 \(name)".utf8), named: "\(name).pdf")
        }
        let (first, second, third) = (try file("satu"), try file("dua"), try file("tiga"))
        var draft = try await office.desk.draft(token)
        draft.form.evidence["ktp"] = .files([first])
        try await office.desk.keep(draft)
        var left = try await office.desk.draft(token)
        var right = try await office.desk.draft(token)
        left.form.evidence["ktp"] = .files([first, second])
        right.form.evidence["ktp"] = .files([third])
        try await office.desk.keep(left)
        try await office.desk.keep(right)
        #expect(try await office.desk.draft(token).form.evidence["ktp"]?.files == [second, third])
    }

    @Test func `what is changed after sending is refused, not swallowed`() async throws {
        let office = try ScratchOffice()
        let token = try await office.desk.beginDraft(for: "rekomendasi-bbm", of: ScratchOffice.pasuruan)
        var draft = try await office.desk.draft(token)
        draft.form = try office.fuelForm()
        try await office.desk.keep(draft)
        var late = try await office.desk.draft(token)
        _ = try await office.desk.send(token)
        late.form.answers["pemohon.nama"] = .text("Nama Lain")
        let changed = late
        await #expect {
            try await office.desk.keep(changed)
        } throws: { ($0 as? DeskError)?.rule == "already-filed" }
    }

    @Test func `an upload that belongs to nothing is deleted after a month, one of a case or a draft is not`()
        async throws
    {
        let office = try ScratchOffice(at: "2020-01-06T09:00:00+07:00")
        func file(_ name: String) throws -> FileReference {
            try office.desk.keep(Array("%PDF-1.7 \(name)".utf8), named: "\(name).pdf")
        }
        let (filed, typed, loose) = (try file("kasus"), try file("draf"), try file("lepas"))
        var form = try office.fuelForm()
        for id in form.evidence.keys { form.evidence[id] = .files([filed]) }
        let receipt = try await office.desk.fileApplication(
            form, to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil)
        // The files were kept today; the office's clock goes to a day when they are old.
        let now = Int64(Date().timeIntervalSince1970)
        office.clock.advance(seconds: now - office.clock.now.secondsSinceEpoch + Desk.draftLife)
        #expect(try await office.desk.dropLooseFiles() == 0, "a day too early")
        office.clock.advance(seconds: 2 * 86_400)
        let token = try await office.desk.beginDraft(for: "rekomendasi-bbm", of: ScratchOffice.pasuruan)
        var draft = try await office.desk.draft(token)
        draft.form.evidence["ktp"] = .files([typed])
        try await office.desk.keep(draft)
        #expect(try await office.desk.dropLooseFiles() >= 1)
        #expect(try await office.desk.file(filed.hash, forApplicantOf: receipt.loaded).0 == filed)
        #expect(try await office.desk.bytes(of: typed).count == typed.size)
        await #expect(throws: DeskError.self) { try await office.desk.bytes(of: loose) }
    }

    @Test func `an application that was never sent is gone after thirty days`() async throws {
        let office = try ScratchOffice()
        let token = try await office.desk.beginDraft(for: "rekomendasi-bbm", of: ScratchOffice.pasuruan)
        office.clock.advance(seconds: Desk.draftLife)
        _ = try await office.desk.draft(token)
        #expect(try await office.desk.dropOldDrafts() == 0)
        office.clock.advance(seconds: 1)
        await #expect(throws: DeskError.self) { _ = try await office.desk.draft(token) }
        #expect(try await office.desk.dropOldDrafts() == 1)
    }

    @Test func `many at once get different numbers without gaps`() async throws {
        let office = try ScratchOffice()
        let numbers = try await withThrowingTaskGroup(of: CaseNumber.self) { group in
            for index in 0..<20 {
                group.addTask { try await office.fileFuelRecommendation(name: "Pemohon \(index)").number }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(
            numbers.sorted().map(\.text)
                == (1...20).map { CaseNumber(officeCode: "3514", year: 2026, serial: $0).text })
    }

    @Test func `a wrong answer is named and nothing is filed`() async throws {
        let office = try ScratchOffice()
        var form = try office.fuelForm()
        form.answers["pemohon.nik"] = .text("123")
        form.answers["pemohon.nama"] = .text("  ")
        let wrong = form
        await #expect {
            _ = try await office.desk.fileApplication(
                wrong, to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil)
        } throws: { error in
            guard case .invalid(let problems) = error as? DeskError else { return false }
            return Set(problems.map(\.field)) == ["pemohon.nik", "pemohon.nama"]
        }
        let first = try await office.fileFuelRecommendation()
        #expect(first.number.text == "3514-2026-000001", "a refused application takes no number")
    }

    @Test func `what was filed is there after a restart`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation()
        try office.desk.store.close()
        let again = try ScratchOffice(folder: office.folder, location: office.location)
        let found = try await again.desk.track(receipt.number.text, code: receipt.trackingCode, from: "test")
        #expect(found.head.applicant == "Siti Rahayu")
        #expect(found.file.answers == receipt.loaded.file.answers)
    }
}
