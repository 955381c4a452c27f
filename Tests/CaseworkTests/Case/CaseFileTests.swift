import Casework
import Standards
import Testing

@Suite("The file of a case")
struct CaseFileTests {
    @Test func `holds the newest answers, papers and remarks, and every file for download`() throws {
        let run = try Samples.filedLetter()
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram", "asli": "Belum dibawa"])
        #expect(run.file.remarks == ["ktp": "Buram", "asli": "Belum dibawa"])
        try run.correct(evidence: ["ktp": .files([file("baru.pdf")])])
        let berkas = run.file
        #expect(berkas.evidence["ktp"] == .files([file("baru.pdf")]))
        #expect(berkas.evidence["asli"] == .atDesk)
        #expect(Set(berkas.files.map(\.name)) == ["berkas.pdf", "baru.pdf"])
        #expect(berkas.state == run.state)
        #expect(berkas.events == run.events)
    }

    @Test func `tells what was done, by whom and when`() throws {
        let run = try Samples.filedLetter()
        try run.at("2026-06-09 09:00")
        try run.complete("ditolak", by: .petugas, accept: ["ktp", "asli"], note: "Di luar wilayah")
        let record = try #require(run.file.records.last)
        #expect(record.step == "pemeriksaan" && record.outcome == "ditolak" && record.note == "Di luar wilayah")
        #expect(record.actor == "officer:kantor.petugas" && shown(record.at) == "2026-06-09 09:00")
    }

    @Test func `is readable when words were erased`() throws {
        let run = try Samples.returnedLetter()
        try run.act(.post(message: "Rahasia"), by: .applicant)
        let bare = run.events.map { CaseEvent(at: $0.at, actor: $0.actor, fact: $0.fact) }
        let file = CaseFile(events: bare, process: run.process)
        #expect(file.state == run.state, "the rules need no words")
        #expect(file.evidence["ktp"] == .files([]))
        #expect(file.messages.map(\.text) == [""])
    }
}
