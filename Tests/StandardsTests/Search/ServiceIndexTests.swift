import Standards
import Testing

@Suite("The search over all services")
struct ServiceIndexTests {
    private static let published = Result {
        ServiceIndex(entries: try PublishedStandard.all().map { ($0.agency, $0.standard) })
    }

    @Test(
        "The words that people use find the right service first, also misspelt",
        arguments: [
            ("buka cabang", "kantor-cabang-ksp"), ("kantr cabang", "kantor-cabang-ksp"),
            ("opening a branch", "kantor-cabang-ksp"), ("izin cabang koperasi", "kantor-cabang-ksp"),
            ("solar nelayan", "rekomendasi-bbm"), ("solar nelayn", "rekomendasi-bbm"),
            ("bbm subsidi", "rekomendasi-bbm"), ("surat beli solar", "rekomendasi-bbm"),
            ("sertifikat halal", "sertifikasi-halal"), ("sertifkat halall", "sertifikasi-halal"),
            ("halal certificate", "sertifikasi-halal"), ("pelatihan", "pelatihan-sdm-koperasi"),
            ("pelatian koperasi", "pelatihan-sdm-koperasi"), ("merk dagang", "pendaftaran-merek"),
            ("mendaftarkan merek", "pendaftaran-merek"), ("trademark registration", "pendaftaran-merek"),
            ("magang kampus", "magang"), ("internship", "magang"), ("cara bikin NIB", "nib"),
            ("ijin simpan pinjam", "iusp"), ("sijawara", "aplikasi-si-jawara"), ("SI JAWARA", "aplikasi-si-jawara"),
            ("nasihat hukum", "konsultasi-hukum"), ("komplain pelayanan", "penanganan-pengaduan"),
            ("memasarkan produk", "pemasaran-gallery"), ("tanah sertifikat", "legalisasi-shat"),
            ("kemasan produk", "desain-kemasan"), ("é-pêrpus", "e-perpus"),
            ("pelatihan jombang", "pelatihan-sdm-koperasi"),
        ])
    func finds(query: String, service: String) throws {
        let index = try Self.published.get()
        #expect(index.search(query).first?.service.rawValue == service)
    }

    @Test(
        "What no office offers is not found",
        arguments: ["asdfgh qwerty", "xyzzy", "resep masakan padang", "paspor hilang", "", "di ke yang", "!?", "a"])
    func findsNothing(query: String) throws {
        let index = try Self.published.get()
        #expect(index.search(query).map(\.service.rawValue) == [])
    }

    @Test("A word that every service has does not rescue a query of which nothing else is known")
    func unknownWord() throws {
        let index = try Self.published.get()
        #expect(index.search("xyzzy koperasi").isEmpty)
        #expect(!index.search("koperasi").isEmpty)
    }

    @Test("The search can be kept to one office")
    func oneOffice() throws {
        let index = try Self.published.get()
        let everywhere = index.search("pelatihan")
        let here = index.search("pelatihan", agency: "provinsi-jawa-timur")
        #expect(Set(everywhere.map(\.agency)).count > 1)
        #expect(Set(here.map(\.agency)) == ["provinsi-jawa-timur"])
        #expect(here.first?.service == "pelatihan-daerah")
    }

    @Test("A service answers with its own words, for marking them")
    func words() throws {
        let index = try Self.published.get()
        let hit = try #require(index.search("sertifkat halall").first)
        #expect(hit.agency == "provinsi-jawa-timur")
        #expect(hit.words.contains("sertifikat"))
        #expect(hit.words.contains("halal"))
        #expect(hit.score > 0)
    }

    @Test("The same query gives the same answer, the best first, and no more than asked for")
    func order() throws {
        let index = try Self.published.get()
        let hits = index.search("koperasi", limit: 5)
        #expect(hits.count == 5)
        #expect(hits == index.search("KOPERASI", limit: 5))
        #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
        #expect(index.search("koperasi", limit: 0).isEmpty)
        // A low limit keeps the best, it does not choose others.
        #expect(Array(index.search("usaha", limit: 50).prefix(3)) == index.search("usaha", limit: 3))
    }

    private static func service(
        _ id: ServiceStandard.ID, name: String, keywords: [String] = [], summary: String = "Layanan.",
        product: String? = nil, requirement: String? = nil, step: String = "Pengajuan"
    ) -> (agency: Agency, standard: ServiceStandard) {
        let standard = ServiceStandard(
            agency: "contoh", id: id, name: LocalizedText(name), summary: LocalizedText(summary), keywords: keywords,
            decree: DecreeReference(number: nil, date: nil), division: "umum", mode: .case, form: [],
            requirements: requirement.map { [Requirement(id: "satu", name: LocalizedText($0), means: .upload)] } ?? [],
            steps: [
                Step(
                    id: "ajukan", name: LocalizedText(step), label: LocalizedText("Langkah"), performers: [.applicant],
                    kind: .apply, outcomes: [])
            ], ends: [], promises: [], fee: nil,
            products: product.map { [Product(id: "hasil", name: LocalizedText($0), kind: .letter)] } ?? [],
            letters: [], complaints: [], chart: [], management: .absent)
        return (FlowSample.agency, standard)
    }

    @Test("A name weighs more than keywords, these more than products, summary, requirements and steps")
    func weights() {
        let index = ServiceIndex(entries: [
            Self.service("langkah", name: "Enam", step: "Gerobak diperiksa"),
            Self.service("syarat", name: "Lima", requirement: "Foto gerobak"),
            Self.service("ringkasan", name: "Empat", summary: "Bantuan berupa gerobak."),
            Self.service("produk", name: "Tiga", product: "Surat gerobak"),
            Self.service("kata-kunci", name: "Dua", keywords: ["minta gerobak"]),
            Self.service("nama", name: "Bantuan gerobak"),
            Self.service("lain", name: "Tujuh"),
        ])
        #expect(
            index.search("gerobak").map(\.service) == [
                "nama", "kata-kunci", "produk", "ringkasan", "syarat", "langkah",
            ])
    }

    @Test("A service that answers all words stands above one that answers one of them more loudly")
    func allWordsCount() {
        let index = ServiceIndex(entries: [
            Self.service("keras", name: "Gerobak", keywords: ["gerobak", "gerobak dorong"], product: "Gerobak"),
            Self.service("semua", name: "Bantuan modal", summary: "Gerobak untuk pedagang kaki lima."),
            Self.service("lain", name: "Pedagang pasar"), Self.service("lagi", name: "Konsultasi"),
        ])
        #expect(index.search("gerobak pedagang").first?.service == "semua")
    }

    @Test("An index without services finds nothing")
    func empty() {
        #expect(ServiceIndex(entries: []).search("halal").isEmpty)
    }

    @Test("A query of any length is answered")
    func longQuery() throws {
        let index = try Self.published.get()
        let words = Array(repeating: "sertifikat halal untuk usaha makanan", count: 400).joined(separator: " ")
        #expect(index.search(words).first?.service == "sertifikasi-halal")
        #expect(index.search(String(repeating: "a", count: 10_000)).isEmpty)
    }
}
