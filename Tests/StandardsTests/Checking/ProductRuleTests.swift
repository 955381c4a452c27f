import Testing

@testable import Standards

@Suite("Rules on products and the printed flowchart")
struct ProductRuleTests {
    typealias Sample = CheckedStandard

    private func product(_ name: String, _ kind: Product.Kind = .letter, id: Product.ID = "lain") -> Product {
        Product(id: id, name: Sample.text(name, name), kind: kind)
    }

    @Test("Every product is made by a step that a case can come to")
    func productNeverMade() throws {
        let rule = ProductNeverMade()
        #expect(
            try rule.places(Sample.standard(products: [Sample.letter, product("Sertifikat")])) == [
                "delivery.products[1]"
            ])
        #expect(try rule.places(Sample.standard()) == [])
        let lost = Sample.steps + [Sample.step("hilang", .issue, ways: ["selesai": .end("selesai")], makes: ["lain"])]
        let unreachable = try Sample.standard(steps: lost, products: [product("Sertifikat")])
        #expect(try rule.places(unreachable) == ["delivery.products[0]"])
    }

    @Test("What the application itself makes is made, and inside the promised time")
    func madeByApplication() throws {
        let apply = Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .end("selesai")], makes: ["surat"])
        let atOnce = try Sample.standard(requirements: [], steps: [apply])
        #expect(try ProductNeverMade().places(atOnce) == [])
        #expect(try FulfilledWithoutProduct().places(atOnce) == [])
        #expect(try ProductOutsidePromise().places(atOnce) == [])
        // Also when the rest of the procedure goes on, and the promise covers only that.
        let later = [
            Sample.step("ajukan", .apply, by: .applicant, ways: ["selesai": .step("periksa")], makes: ["surat"]),
            Sample.step("periksa", .verify, ways: ["lengkap": .end("selesai"), "perbaikan": .step("ajukan")]),
        ]
        let whole = try Sample.standard(steps: later, promises: [Sample.promise("5 hari kerja", from: .complete)])
        #expect(try ProductOutsidePromise().places(whole) == [])
        #expect(try FulfilledWithoutProduct().places(whole) == [])
    }

    @Test("An approval letter made where a recommendation is promised is a warning, another paper a note")
    func letterNotAProduct() throws {
        let approval = product("Surat Persetujuan", id: "surat")
        let mismatch = try Sample.standard(products: [product("Surat Rekomendasi")], letters: [approval])
        let found = try LetterNotAProduct().reports(mismatch)
        #expect(found.map(\.keyPath) == ["delivery.letters[0]"])
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.message.indonesian.contains("Surat Rekomendasi") == true)
        let steps =
            Sample.steps.dropLast() + [
                Sample.step("terbit", .issue, ways: ["selesai": .end("selesai")], makes: ["surat", "lain"])
            ]
        let besides = try Sample.standard(steps: Array(steps), letters: [product("Surat Tugas")])
        #expect(try LetterNotAProduct().reports(besides).map(\.severity) == [.note])
        #expect(try LetterNotAProduct().places(Sample.standard(letters: [product("Tidak dibuat")])) == [])
    }

    @Test("A product is not the name of a division")
    func productIsUnitName() throws {
        let rule = ProductIsUnitName()
        let named = try rule.reports(Sample.standard(products: [product("USAHA MIKRO")]))
        #expect(named.map(\.keyPath) == ["delivery.products[0]"])
        #expect(named.map(\.severity) == [.error])
        #expect(try rule.places(Sample.standard(products: [product("Bidang Usaha Mikro")])) == ["delivery.products[0]"])
        let made = try rule.reports(Sample.standard(products: [product("Usaha Mikro", id: "surat")]))
        #expect(made.map(\.severity) == [.warning])
        #expect(try rule.places(Sample.standard(products: [product("Surat Usaha Mikro")])) == [])
        let training = try Sample.agency(divisions: [
            Division(id: "upt", name: Sample.text("UPT Pelatihan KUKM", "Unit"))
        ])
        #expect(try rule.places(Sample.standard(products: [product("Pelatihan KUKM")]), training) == [])
    }

    @Test("A product says more than the name of the service")
    func productRepeatsServiceName() throws {
        let rule = ProductRepeatsServiceName()
        #expect(try rule.places(Sample.standard(products: [product("SURAT USAHA")])) == ["delivery.products[0]"])
        #expect(try rule.places(Sample.standard()) == [])
    }

    @Test("A service that is given makes something on every way")
    func fulfilledWithoutProduct() throws {
        func places(_ target: Outcome.Target) throws -> [String] {
            try FulfilledWithoutProduct().places(
                Sample.standard(
                    steps: [
                        Sample.steps[0],
                        Sample.step("periksa", .verify, ways: ["lengkap": .step("terbit"), "singkat": target]),
                        Sample.steps[2],
                    ]))
        }
        #expect(try places(.end("selesai")) == ["delivery.ends[0]"])
        #expect(try places(.end("ditolak")) == [])
        let nothing = Sample.steps.dropLast() + [Sample.step("terbit", .conduct, ways: ["selesai": .end("selesai")])]
        #expect(try FulfilledWithoutProduct().places(Sample.standard(steps: Array(nothing))) == [])
    }

    @Test("Every box of the flowchart stands for a step")
    func chartBoxWithoutStep() throws {
        let boxes = [
            ChartBox(text: "Pengajuan", step: "ajukan"), ChartBox(text: "Membuat Laporan Penerbitan IUSP", step: nil),
            ChartBox(text: "Lama", step: "hilang"),
        ]
        let found = try ChartBoxWithoutStep().reports(Sample.standard(chart: boxes))
        #expect(found.map(\.keyPath) == ["delivery.chart[1]", "delivery.chart[2]"])
        #expect(found.first?.quote == "Membuat Laporan Penerbitan IUSP")
        #expect(try ChartBoxWithoutStep().places(Sample.standard(chart: [boxes[0]])) == [])
    }

    @Test("Printed steps that the flowchart leaves out are named once")
    func stepMissingFromChart() throws {
        func places(_ boxes: [ChartBox]) throws -> [String] {
            try StepMissingFromChart().places(
                Sample.standard(
                    steps: [
                        Sample.step("ajukan", .apply, printed: [1]), Sample.step("periksa", .verify, printed: [2]),
                        Sample.step("telaah", .review, printed: [2]), Sample.step("terbit", .issue, printed: [3]),
                        Sample.step("tambahan", .archive, provenance: .added(reason: "Perlu.")),
                    ], chart: boxes))
        }
        let first = ChartBox(text: "Pengajuan", step: "ajukan")
        let second = ChartBox(text: "Periksa", step: "periksa")
        #expect(try places([first, second]) == ["delivery.procedure[3]"])
        #expect(try places([first, second, ChartBox(text: "Terbit", step: "terbit")]) == [])
        #expect(try places([]) == [])
    }
}
