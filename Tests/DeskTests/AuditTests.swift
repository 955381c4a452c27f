import Casework
import Database
import Desk
import Files
import Foundation
import Standards
import Testing

@Suite("Whoever changes data behind the program's back is found")
struct AuditTests {
    /// An office with cases in several states.
    private func office() async throws -> ScratchOffice {
        let office = try ScratchOffice()
        for name in ["Siti Rahayu", "Budi Santoso", "Ayu Lestari"] {
            let receipt = try await office.fileFuelRecommendation(name: name)
            _ = try await office.desk.postAsApplicant(receipt.number, message: "Kapan selesai?")
        }
        let numbers = try await office.numbers()
        _ = try await office.desk.withdraw(numbers[2], reason: "Tidak jadi")
        return office
    }

    @Test func `an untouched office is whole, and rebuilding it changes nothing`() async throws {
        let office = try await office()
        let report = try await office.desk.verify()
        #expect(report.faults == [])
        #expect(report.cases == 3 && report.entries == 7 && report.files > 0)
        #expect(try await office.desk.rebuild().faults == [])
    }

    @Test(
        "names what was changed, and mends what follows from the journal",
        arguments: [
            ("UPDATE case_head SET applicant = 'Orang Lain' WHERE number LIKE '%000001'", "\"applicant\""),
            ("UPDATE case_head SET due_at = due_at + 86400 WHERE number LIKE '%000002'", "\"due\""),
            ("UPDATE case_head SET assignee = 'x' WHERE number LIKE '%000001'", "\"assignee\""),
            ("DELETE FROM inbox", "other inboxes"),
            ("UPDATE inbox SET order_at = order_at + 60", "other inboxes"),
            ("UPDATE desk SET total = total + 1", "said to hold"),
            ("DELETE FROM case_word WHERE word = 'siti'", "not found by \"siti\""),
            ("DELETE FROM case_file", "is not noted"),
            (
                "UPDATE case_word SET standard = (SELECT MAX(id) FROM standard) WHERE word = 'siti'",
                "not found by \"siti\""
            ),
            ("UPDATE tally SET total = total + 1 WHERE kind = 'filed'", "filed: "),
        ]
    )
    func mendable(change: String, words: String) async throws {
        let office = try await office()
        try await office.desk.store.tamper(change)
        let found = try await office.desk.verify().faults
        #expect(found.contains { $0.description.contains(words) }, "\(found)")
        #expect(!found.contains { !$0.isMendable })
        let mended = try await office.desk.rebuild().faults
        #expect(Set(mended) == Set(found))
        #expect(try await office.desk.verify().faults == [])
        #expect(try await office.desk.rebuild().faults == [])
    }

    @Test(
        "names the case and the entry of what nobody can mend",
        arguments: [
            ("UPDATE case_entry SET body = REPLACE(body, 'applicant', 'officer:x') WHERE position = 2", "Entry 2"),
            ("UPDATE case_entry SET position = 7 WHERE position = 2", "found position 7"),
            ("UPDATE case_words SET kept = REPLACE(kept, 'Kapan', 'Kapan ') ", "Entry 2: what people wrote"),
            (
                """
                UPDATE case_words SET packed = (SELECT packed FROM case_words WHERE packed IS NOT NULL ORDER BY entry_id LIMIT 1)
                WHERE packed IS NOT NULL
                """, "Entry 1: what people wrote"
            ),
            (
                """
                UPDATE case_words SET packed = (SELECT hash FROM case_entry WHERE id = entry_id) WHERE packed IS NOT NULL
                """, "Entry 1: what people wrote"
            ),
            ("DELETE FROM case_words", "gone without a trace"),
            (
                "UPDATE case_head SET entry_count = entry_count + 1 WHERE number LIKE '%000001'",
                "000001: it had 3 entries"
            ),
            (
                "UPDATE standard SET source = source || ' ' WHERE service = 'rekomendasi-bbm'",
                "rekomendasi-bbm: its text"
            ),
            ("UPDATE case_serial SET last = last + 1", "given out, but not there: 4"),
        ]
    )
    func lost(change: String, words: String) async throws {
        let office = try await office()
        try await office.desk.store.tamper(change)
        let report = try await office.desk.verify()
        #expect(report.faults.contains { $0.description.contains(words) }, "\(report.faults)")
        #expect(report.faults.contains { !$0.isMendable })
    }

    @Test func `a case that is gone with its whole journal leaves a gap`() async throws {
        let office = try await office()
        for table in [
            "case_words", "case_file", "case_word", "inbox", "submission", "access_log", "case_entry", "case_head",
        ] {
            let column = table == "case_head" ? "id" : table == "case_words" ? "entry_id" : "case_id"
            let victims =
                table == "case_words"
                ? "SELECT id FROM case_entry WHERE case_id = (SELECT id FROM case_head WHERE number LIKE '%000002')"
                : "SELECT id FROM case_head WHERE number LIKE '%000002'"
            try await office.desk.store.tamper("DELETE FROM \(table) WHERE \(column) IN (\(victims))")
        }
        let faults = try await office.desk.verify().faults
        #expect(faults.contains(.numbersMissing(ScratchOffice.pasuruan, year: 2026, serials: [2])), "\(faults)")
    }

    @Test func `a file that was changed or is gone is named with its case`() async throws {
        let office = try await office()
        let number = try await office.numbers()[0]
        let head = try #require(try await office.desk.store.read { try $0.caseHead(number) })
        let hash = try #require(
            try await office.desk.store.read { try $0.journal(of: head.id) }.compactMap(\.kept).joined()
                .firstMatch(of: /[0-9a-f]{64}/)
        ).output
        let path = office.folder.appendingPathComponent("files/\(hash.prefix(2))/\(hash)")
        try Data("%PDF-lain".utf8).write(to: path)
        #expect(try await office.desk.verify().faults.contains { $0.description.contains(String(hash)) })
        #expect(try await office.desk.verify(readsFiles: false).faults == [])
    }
}

@Suite("What people wrote can be erased")
struct ErasureTests {
    @Test func `only in a case that has ended, with a reason, and the journal stays whole`() async throws {
        let office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation(name: "Siti Istimewa")
        let nik = try #require(receipt.loaded.file.answers["pemohon.nik"]?.text)
        await #expect { try await office.desk.eraseWords(of: receipt.number, reason: "Diminta") } throws: {
            ($0 as? DeskError)?.rule == "case-open"
        }
        _ = try await office.desk.withdraw(receipt.number, reason: "Tidak jadi")
        await #expect { try await office.desk.eraseWords(of: receipt.number, reason: " ") } throws: {
            ($0 as? DeskError)?.rule == "reason-missing"
        }
        let files = receipt.loaded.file.files.map(\.hash)
        let erased = try await office.desk.eraseWords(of: receipt.number, reason: "Permintaan pemohon")
        #expect(erased.file.erasedAt != nil && erased.head.applicant.isEmpty)
        #expect(erased.file.answers.isEmpty && erased.file.files.isEmpty)
        let entries = try await office.desk.store.read { try $0.journal(of: erased.head.id) }
        let text = entries.map { $0.body + ($0.kept ?? "") }.joined()
        #expect(!text.contains("Istimewa") && !text.contains(nik) && !text.contains("Tidak jadi"))
        #expect(text.contains("Permintaan pemohon"))
        #expect(Journal.faults(in: entries, of: receipt.number) == [])
        for hash in files { #expect(throws: FileStoreError.missing(hash)) { try office.desk.files.bytes(hash) } }
        let officer = office.officer("kepala-dinas", of: ScratchOffice.pasuruan)
        #expect(try await office.desk.search("istimewa", as: officer).isEmpty)
        #expect(try await office.desk.verify().faults == [])
    }

    @Test func `a file that another case names stays`() async throws {
        let office = try ScratchOffice()
        let first = try await office.fileFuelRecommendation(name: "Satu")
        let second = try await office.fileFuelRecommendation(name: "Dua")
        let shared = try #require(
            Set(first.loaded.file.files.map(\.hash)).intersection(second.loaded.file.files.map(\.hash)).first)
        _ = try await office.desk.withdraw(first.number, reason: "")
        try await office.desk.eraseWords(of: first.number, reason: "Diminta")
        let kept = try office.desk.files.bytes(shared)
        #expect(!kept.isEmpty)
        #expect(try await office.desk.verify().faults == [])
    }
}

extension ScratchOffice {
    /// The numbers of all cases, in the order in which they came.
    func numbers() async throws -> [CaseNumber] {
        try await desk.store.read { try $0.storedCases(after: 0, limit: 100).map(\.head.number) }
    }
}
