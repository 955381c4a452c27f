import HTML
import Standards
import Testing
import WorkingTime

@Suite("The drawing of a procedure")
struct FlowchartLayoutTests {
    @Test(
        "Every published standard is drawn without a fault, in both languages", arguments: try PublishedStandard.all())
    func published(_ published: PublishedStandard) {
        for language in Language.allCases {
            let layout = FlowchartLayout(of: published.standard, agency: published.agency, language: language)
            #expect(FlowInspector(layout: layout, standard: published.standard).faults == [])
            #expect(layout.width <= (layout.columns <= 2 ? 360 : 720))
            #expect(FlowchartPicture(layout).drawing.render().count < 14_000)
        }
    }

    @Test("Any graph of steps is drawn without a fault", arguments: Array(1...400))
    func random(seed: Int) {
        let standard = FlowSample.random(seed: UInt64(seed))
        let layout = FlowchartLayout(of: standard, agency: FlowSample.agency, language: .indonesian)
        #expect(FlowInspector(layout: layout, standard: standard).faults == [])
    }

    @Test("The same standard gives the same drawing")
    func deterministic() {
        for seed in [3, 17, 99] as [UInt64] {
            let standard = FlowSample.random(seed: seed)
            let first = FlowchartLayout(of: standard, agency: FlowSample.agency, language: .english)
            let second = FlowchartLayout(of: standard, agency: FlowSample.agency, language: .english)
            #expect(first.nodes == second.nodes)
            #expect(first.edges == second.edges)
            #expect(FlowchartPicture(first).renderedText() == FlowchartPicture(second).renderedText())
        }
    }

    @Test("Steps without branches stand below each other in one column that fits a phone")
    func chain() {
        let layout = FlowSample.layout([
            ("ajukan", [("Selesai", "periksa")]), ("periksa", [("Selesai", "terbit")]),
            ("terbit", [("Selesai", "selesai")]),
        ])
        #expect(layout.columns == 1)
        #expect(layout.width == 328)
        #expect(layout.nodes.map(\.subject) == [.step("ajukan"), .step("periksa"), .step("terbit"), .end("selesai")])
        #expect(Set(layout.nodes.map(\.frame.x)).count == 1)
        #expect(zip(layout.nodes, layout.nodes.dropFirst()).allSatisfy { $0.frame.bottom < $1.frame.y })
        #expect(layout.edges.allSatisfy { $0.points.count == 2 && $0.label.isEmpty })
    }

    @Test("A correction runs back on the left side")
    func correction() throws {
        let layout = FlowSample.layout([
            ("ajukan", [("Selesai", "periksa")]),
            ("periksa", [("Lengkap", "selesai"), ("Ada revisi", "ajukan")]),
        ])
        let back = try #require(layout.edges.first { $0.isReturn })
        let boxes = layout.nodes.map(\.frame.x).min() ?? 0
        #expect(layout.nodes[back.target].subject == .step("ajukan"))
        #expect(back.points.contains { $0.x < boxes })
        #expect(back.points.last?.x == boxes)
        #expect(back.label.map(\.text) == ["Ada revisi"])
    }

    @Test("An edge that leaves out a step runs past it on the right side")
    func skip() throws {
        let layout = FlowSample.layout([
            ("seleksi", [("Terpilih", "pelatihan"), ("Cadangan", "cadangan")]),
            ("cadangan", [("Dipanggil", "pelatihan"), ("Penuh", "ditolak")]),
            ("pelatihan", [("Selesai", "selesai")]),
        ])
        #expect(layout.columns == 1)
        let skip = try #require(layout.edges.first { $0.label.map(\.text) == ["Terpilih"] })
        let boxes = layout.nodes.map(\.frame.right).max() ?? 0
        #expect(skip.points.contains { $0.x > boxes })
        #expect(skip.points.last?.x == boxes)
    }

    @Test("A step that only corrects stands in the column of the flow, at full width, before what comes next")
    func detour() {
        let layout = FlowSample.layout([
            ("daftar", [("Selesai", "verifikasi")]),
            ("verifikasi", [("Lengkap", "seleksi"), ("Perlu perbaikan", "perbaikan")]),
            ("seleksi", [("Selesai", "selesai")]),
            ("perbaikan", [("Dikirim", "verifikasi"), ("Tidak dikirim", "ditolak")]),
        ])
        #expect(layout.columns == 1)
        let steps = layout.nodes.compactMap { node in
            if case .step(let id) = node.subject { id } else { nil }
        }
        #expect(steps == ["daftar", "verifikasi", "perbaikan", "seleksi"])
    }

    @Test("Branches stand side by side and come together again")
    func branches() throws {
        let layout = FlowSample.layout([
            ("ajukan", [("Selesai", "pilah")]),
            ("pilah", [("Koperasi", "satu"), ("Usaha mikro", "dua"), ("Keduanya", "tiga")]),
            ("satu", [("Selesai", "jawab")]), ("dua", [("Selesai", "jawab")]), ("tiga", [("Selesai", "jawab")]),
            ("jawab", [("Selesai", "selesai")]),
        ])
        #expect(layout.columns == 3)
        #expect(layout.isWide)
        func frame(_ id: Step.ID) throws -> FlowchartFrame {
            try #require(layout.nodes.first { $0.subject == .step(id) }).frame
        }
        #expect(try frame("satu").y == frame("dua").y)
        #expect(try frame("dua").y == frame("tiga").y)
        #expect(try frame("satu").right < frame("dua").x)
        #expect(try frame("dua").right < frame("tiga").x)
        #expect(try frame("jawab").right >= frame("tiga").right)
        // No edge needs a bend: the boxes above and below span their branches.
        #expect(layout.edges.allSatisfy { $0.points.count == 2 })
    }

    @Test("Branches that go on for some steps keep to their columns")
    func columns() throws {
        let layout = FlowSample.layout([
            ("analisis", [("Tidak dikecualikan", "surat-data"), ("Dikecualikan", "surat-tolak")]),
            ("surat-data", [("Selesai", "kirim-data")]), ("kirim-data", [("Selesai", "selesai")]),
            ("surat-tolak", [("Selesai", "kirim-tolak")]), ("kirim-tolak", [("Selesai", "ditolak")]),
        ])
        func x(_ subject: FlowchartNode.Subject) throws -> Int {
            try #require(layout.nodes.first { $0.subject == subject }).frame.x
        }
        #expect(try x(.step("surat-data")) == x(.step("kirim-data")))
        #expect(try x(.step("surat-tolak")) == x(.step("kirim-tolak")))
        #expect(try x(.step("kirim-tolak")) == x(.end("ditolak")))
        #expect(try x(.step("surat-data")) < x(.step("surat-tolak")))
        #expect(layout.width <= 360)
    }

    @Test("More branches than fit side by side stand below each other")
    func manyBranches() {
        let ids = (1...8).map { "cabang-\($0)" }
        let layout = FlowSample.layout(
            [("pilah", ids.map { ($0, $0) })] + ids.map { ($0, [("Selesai", "gabung")]) }
                + [("gabung", [("Selesai", "selesai")])])
        #expect(layout.columns == 1)
        #expect(layout.width <= 420)
    }

    @Test("A refusal stands at each step that may refuse; a withdrawal that nobody chooses is not drawn")
    func exits() {
        let layout = FlowSample.layout([
            ("ajukan", [("Selesai", "periksa")]),
            ("periksa", [("Lengkap", "putus"), ("Tidak memenuhi syarat", "ditolak")]),
            ("putus", [("Setuju", "selesai"), ("Tidak setuju", "ditolak")]),
        ])
        #expect(layout.nodes.count { $0.subject == .end("ditolak") } == 2)
        #expect(layout.nodes.count { $0.subject == .end("selesai") } == 1)
        #expect(!layout.nodes.contains { $0.subject == .end("dicabut") })
    }

    @Test("Outcomes that lead the same way share an edge")
    func merged() throws {
        let layout = FlowSample.layout([
            ("nilai", [("Penilaian diberikan", "arsip"), ("Dilewati", "arsip")]), ("arsip", [("Selesai", "selesai")]),
        ])
        #expect(layout.edges.count == 2)
        #expect(layout.edges[0].label.map(\.text) == ["Penilaian diberikan /", "Dilewati"])
        #expect(!layout.nodes[0].isDecision)
    }

    @Test("A step is shown with its number, its performer and its time; another body's step with that body")
    func words() throws {
        let standard = FlowSample.standard(steps: [
            FlowSample.step("ajukan", by: .applicant, kind: .apply, ways: [("Selesai", "catat")]),
            FlowSample.step(
                "catat", by: "petugas", kind: .receive, within: try .init(3, .minute), ways: [("S", "uji")]),
            FlowSample.step(
                "uji", by: "petugas", kind: .external, heldBy: "bpjph", provenance: .added(reason: "Perlu."),
                ways: [("Selesai", "selesai")]),
        ])
        let layout = FlowchartLayout(of: standard, agency: FlowSample.agency, language: .english)
        #expect(layout.nodes.map(\.kind) == [.applicant, .office, .external, .goodEnd])
        #expect(layout.nodes.map(\.isAdded) == [false, false, true, false])
        #expect(
            layout.nodes.prefix(3).map { $0.lines.map(\.text) } == [
                ["1. ajukan", "Applicant"], ["2. catat", "Desk officer ·\u{A0}3\u{A0}minutes"],
                ["3. uji", "Halal agency"],
            ])
    }

    @Test("A standard without steps, which no file can hold, gives an empty drawing")
    func noSteps() {
        let layout = FlowSample.layout([])
        #expect(layout.nodes.isEmpty)
        #expect(layout.edges.isEmpty)
        #expect(layout.width > 0)
    }

    @Test("Steps that cannot be reached are left out, and so is a target that does not exist")
    func unreachable() {
        let layout = FlowSample.layout([
            ("ajukan", [("Selesai", "selesai"), ("Hilang", "tidak-ada")]), ("yatim", [("Selesai", "selesai")]),
        ])
        #expect(layout.nodes.map(\.subject) == [.step("ajukan"), .end("selesai")])
    }
}

/// A standard of `Agencies/` with its office.
struct PublishedStandard: Sendable, CustomTestStringConvertible {
    let agency: Agency
    let standard: ServiceStandard

    var testDescription: String { "\(agency.id)/\(standard.id)" }

    static func all() throws -> [PublishedStandard] {
        try RepositoryFiles.offices().flatMap { office in
            let files = try RepositoryFiles.files(of: office)
            let loaded = try #require(AgencyLoader.load(files: files).loaded)
            return loaded.standards.map { PublishedStandard(agency: loaded.agency, standard: $0) }
        }
    }
}
