import Foundation
import HTML
import Standards
import Testing
import WorkingTime

@Suite("The picture of a procedure")
struct FlowchartPictureTests {
    private let standard = FlowSample.standard(steps: [
        FlowSample.step("ajukan", by: .applicant, kind: .apply, ways: [("Selesai", "periksa")]),
        FlowSample.step(
            "periksa", by: "petugas", kind: .verify, provenance: .inferred(reason: "Tidak disebut."),
            ways: [("Lengkap <semua>", "putus"), ("Ada revisi", "ajukan"), ("Tolak", "ditolak")]),
        FlowSample.step(
            "putus", by: "petugas", kind: .approve, ways: [("Setuju", "selesai"), ("Tidak", "ditolak")]),
    ])

    private func picture(_ language: Language = .indonesian, _ progress: FlowchartProgress? = nil) -> String {
        FlowchartPicture(
            FlowchartLayout(of: standard, agency: FlowSample.agency, language: language), progress: progress
        ).renderedText()
    }

    @Test("Screen readers are told what the drawing is")
    func title() {
        let text = picture()
        #expect(text.contains(#"role="img" aria-labelledby="flow-layanan-title""#))
        #expect(text.contains(#"<title id="flow-layanan-title">Alur pelayanan: Layanan &amp; lain</title>"#))
        #expect(text.contains("Bagan dengan 3 langkah"))
        #expect(picture(.english).contains("Procedure: Service &amp; more"))
    }

    @Test("Words of the standard are escaped")
    func escaping() {
        #expect(picture().contains("Lengkap &lt;semua&gt;"))
        #expect(!picture().contains("<semua>"))
    }

    @Test("Colours and lines come by class, with nothing that a strict content policy forbids")
    func classes() {
        let text = picture()
        for name in ["node-applicant", "node-office", "node-decision", "node-end-good", "node-end-bad", "node-added"] {
            #expect(text.contains(name))
        }
        #expect(text.contains(#"<g class="edge-back">"#))
        #expect(text.contains(#"<g class="edge-label">"#))
        #expect(!text.contains("style="))
        #expect(!text.contains("stroke="))
        #expect(!text.contains("node-done"))
    }

    @Test("Done steps and the current one are marked")
    func progress() {
        let text = picture(.indonesian, FlowchartProgress(completed: ["ajukan"], position: .step("periksa")))
        #expect(text.contains("node-applicant node-done"))
        #expect(text.contains("node-office node-decision node-added node-current"))
        #expect(text.contains("Sekarang di langkah 2. periksa."))
        #expect(text.contains("Sudah selesai"))
    }

    @Test("A step that is entered again counts as current, not as done")
    func again() {
        let text = picture(
            .indonesian, FlowchartProgress(completed: ["ajukan", "periksa"], position: .step("ajukan")))
        #expect(text.contains("node-applicant node-current"))
    }

    @Test("A refusal is marked at the step that refused")
    func ended() {
        let text = picture(
            .english,
            FlowchartProgress(completed: ["ajukan", "periksa"], position: .end("ditolak", after: "periksa")))
        #expect(text.components(separatedBy: "node-end-bad node-current").count == 2)
        #expect(text.contains("Ended: Refused."))
    }

    @Test("The legend explains what is drawn, and nothing else")
    func legend() {
        let text = picture()
        #expect(text.contains("Langkah pemohon"))
        #expect(text.contains("Kembali"))
        #expect(text.contains("Tidak tersurat dalam keputusan"))
        #expect(!text.contains("Instansi lain"))
        #expect(!text.contains("Sekarang di sini"))
    }

    @Test("A drawing that is wider than a phone can be scrolled by keyboard")
    func wide() {
        let ids = ["satu", "dua", "tiga"]
        let layout = FlowSample.layout(
            [("pilah", ids.map { ($0, $0) })] + ids.map { ($0, [("Selesai", "selesai")]) })
        let text = FlowchartPicture(layout).renderedText()
        #expect(text.hasPrefix(#"<figure class="flow flow-wide" tabindex="0" role="group" aria-label="Alur"#))
        #expect(picture().hasPrefix(#"<figure class="flow"><svg"#))
    }

    @Test("Returns into the same step share one dashed line, and one head")
    func sharedReturn() throws {
        let layout = FlowSample.layout([
            ("ajukan", [("Selesai", "satu")]), ("satu", [("Ya", "dua"), ("Revisi", "ajukan")]),
            ("dua", [("Ya", "selesai"), ("Revisi", "ajukan")]),
        ])
        let text = FlowchartPicture(layout).drawing.renderedText()
        let heads = try #require(text.split(separator: "edge-head-back\" d=\"").last?.prefix { $0 != "\"" })
        #expect(heads.count { $0 == "M" } == 1)
        let returns = try #require(
            text.split(separator: "<g class=\"edge-back\">").last?.split(separator: "</g>").first)
        #expect(returns.components(separatedBy: "<path").count == 3)
    }
}

@Suite("The procedure in words")
struct FlowchartTextTests {
    private let standard = FlowSample.standard(steps: [
        FlowSample.step("ajukan", by: .applicant, kind: .apply, ways: [("Selesai", "periksa")]),
        FlowSample.step(
            "periksa", by: "petugas", kind: .verify,
            ways: [("Lengkap", "terbit"), ("Ada revisi", "ajukan"), ("Tolak", "ditolak")]),
        FlowSample.step("terbit", by: "petugas", kind: .issue, ways: [("Selesai", "selesai")]),
    ])

    @Test("Each step says who does what, and where it leads")
    func indonesian() {
        let text = FlowchartText(of: standard, agency: FlowSample.agency, language: .indonesian)
        #expect(text.items.map(\.number) == [1, 2, 3])
        #expect(text.items[0].sentence == "Pemohon: ajukan. Lanjut ke langkah 2, periksa.")
        #expect(text.items[1].sentence == "Petugas Loket: periksa.")
        #expect(
            text.items[1].ways == [
                "Bila “Lengkap”: lanjut ke langkah 3, terbit.", "Bila “Ada revisi”: kembali ke langkah 1, ajukan.",
                "Bila “Tolak”: berakhir dengan “Permohonan ditolak”.",
            ])
        #expect(text.items[2].sentence == "Petugas Loket: terbit. Berakhir dengan “Surat diterima”.")
    }

    @Test("It speaks English too")
    func english() {
        let text = FlowchartText(of: standard, agency: FlowSample.agency, language: .english)
        #expect(text.items[0].sentence == "Applicant: ajukan. On to step 2, periksa.")
        #expect(text.items[1].ways[1] == "If “Ada revisi”: back to step 1, ajukan.")
    }

    @Test("It says who records an outcome for another, and which applications it is for")
    func notes() {
        let choice = Field(
            id: "jenis", type: .choice([FieldOption(id: "umkm", name: LocalizedText("UMKM"))]),
            name: LocalizedText("Jenis pemohon"))
        let step = Step(
            id: "hadir", name: LocalizedText("Hadir"), label: LocalizedText("Hadir"), performers: [.applicant],
            kind: .register,
            outcomes: [
                Outcome(
                    id: "hadir", name: LocalizedText("Hadir"), target: .end("selesai"),
                    condition: Condition(field: "jenis", options: ["umkm"])),
                Outcome(
                    id: "absen", name: LocalizedText("Tidak datang"), target: .end("tidak-hadir"),
                    performers: ["petugas"]),
            ])
        let standard = ServiceStandard(
            agency: "contoh", id: "layanan", name: LocalizedText("Layanan"), summary: LocalizedText("Layanan"),
            keywords: [], decree: DecreeReference(number: nil, date: nil), division: "umum", mode: .case,
            form: [FormPage(id: "data", name: LocalizedText("Data"), fields: [choice])], requirements: [],
            steps: [step], ends: FlowSample.ends, promises: [], fee: nil, products: [], letters: [], complaints: [],
            chart: [], management: .absent)
        let text = FlowchartText(of: standard, agency: FlowSample.agency, language: .indonesian)
        #expect(
            text.items[0].ways == [
                "Bila “Hadir” (khusus Jenis pemohon: UMKM): berakhir dengan “Surat diterima”.",
                "Bila “Tidak datang” (dicatat oleh Petugas Loket): berakhir dengan “Tidak hadir”.",
            ])
    }

    @Test("It is written as an ordered list, with the ways of a step in a list of their own")
    func markup() {
        let text = FlowchartText(of: standard, agency: FlowSample.agency, language: .indonesian).renderedText()
        #expect(text.hasPrefix(#"<ol class="flow-text"><li>Pemohon: ajukan."#))
        #expect(text.components(separatedBy: "<li>").count == 7)
    }
}
