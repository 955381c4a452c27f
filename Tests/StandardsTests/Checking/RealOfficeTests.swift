import Testing

@testable import Standards

/// The faults of the four real decrees: carried in the files as printed, and shown by the checker.
@Suite("The checker on the offices in Agencies/")
struct RealOfficeTests {
    /// An office as loaded and read, once for all tests.
    private struct CheckedOffice: Sendable {
        let loaded: LoadedAgency
        let findings: [Finding]
    }

    private static let offices = Result {
        try RepositoryFiles.offices().reduce(into: [String: CheckedOffice]()) { offices, office in
            let result = AgencyLoader.load(files: try RepositoryFiles.files(of: office))
            let loaded = try #require(result.loaded, "\(result.faults)")
            let findings = Checker.standard.check(agency: loaded.agency, standards: loaded.standards)
            offices[office] = CheckedOffice(loaded: loaded, findings: findings)
        }
    }

    private func checked(_ office: String) throws -> CheckedOffice {
        try #require(try Self.offices.get()[office])
    }

    private func findings(_ office: String) throws -> [Finding] {
        try checked(office).findings
    }

    /// A fault of a decree that a rule must show.
    struct Expected: Sendable, CustomTestStringConvertible {
        let office: String
        let service: ServiceStandard.ID?
        let rule: String
        /// Words of the decree that the finding quotes.
        let quote: String

        var testDescription: String { "\(rule) in \(office)/\(service?.rawValue ?? "agency")" }

        init(_ office: String, _ service: ServiceStandard.ID?, _ rule: String, _ quote: String = "") {
            self.office = office
            self.service = service
            self.rule = rule
            self.quote = quote
        }
    }

    static let faults = [
        Expected("kabupaten-sijunjung", "pembinaan-umkm-koperasi", "steps-exceed-promise", "1 Hari kerja"),
        Expected("kabupaten-sijunjung", "pembinaan-umkm-koperasi", "component-absent"),
        Expected(
            "kabupaten-sijunjung", "pembinaan-umkm-koperasi", "product-repeats-service-name",
            "Pembinaan UMKM dan Koperasi"),
        Expected("kabupaten-sijunjung", nil, "decree-not-identified"),
        Expected("kabupaten-jombang", "pelatihan-sdm-koperasi", "component-absent"),
        Expected("kabupaten-jombang", "konsultasi-pengaduan-koperasi", "component-absent"),
        Expected("kabupaten-jombang", nil, "decree-not-identified"),
        Expected("kabupaten-pasuruan", "kantor-cabang-ksp", "product-never-made", "Surat Rekomendasi"),
        Expected("kabupaten-pasuruan", "kantor-cabang-ksp", "letter-not-a-product", "Surat Persetujuan"),
        Expected("kabupaten-pasuruan", "kantor-cabang-ksp", "governing-law-missing"),
        Expected("kabupaten-pasuruan", "kantor-cabang-ksp", "competences-of-other-posts"),
        Expected("kabupaten-pasuruan", "kantor-cabang-ksp", "roster-without-names", "4 Orang"),
        Expected(
            "kabupaten-pasuruan", "surat-keterangan-pengurus", "product-is-unit-name", "KELEMBAGAAN DAN PENGAWASAN"),
        Expected("kabupaten-pasuruan", "surat-keterangan-pengurus", "cut-off-text", "yang diterbitkan dan"),
        Expected("kabupaten-pasuruan", "rekomendasi-bbm", "product-is-unit-name", "USAHA MIKRO"),
        Expected("kabupaten-pasuruan", "rekomendasi-bbm", "names-another-service", "Klinik KUKM"),
        Expected("kabupaten-pasuruan", "rekomendasi-bbm", "governing-law-missing"),
        Expected("kabupaten-pasuruan", "konsultasi", "performer-missing-from-roster"),
        Expected("kabupaten-pasuruan", "konsultasi", "replaced-law", "UU Nomor 5 Tahun 2014"),
        Expected("kabupaten-pasuruan", "data-informasi", "vague-day", "1 (satu) Hari"),
        Expected("kabupaten-pasuruan", nil, "replaced-law", "Nomor 54 Tahun 2010"),
        Expected("kabupaten-pasuruan", nil, "law-for-past-period", "2018-2023"),
        Expected("kabupaten-pasuruan", nil, "complaints-without-lapor"),
        Expected("kabupaten-pasuruan", nil, "signed-by-acting-head", "Plt."),
        Expected("kabupaten-pasuruan", nil, "listed-name-differs", "Cabang Pembantu"),
        Expected("provinsi-jawa-timur", nil, "announced-without-standard", "SNI/HACCP"),
        Expected("provinsi-jawa-timur", "desain-kemasan", "standard-not-announced", "Desain Kemasan"),
        Expected("provinsi-jawa-timur", "nib", "chart-box-without-step", "IUSP"),
        Expected("provinsi-jawa-timur", "iusp", "revoked-law-beside-successor", "Nomor 11 Tahun 2018"),
        Expected("provinsi-jawa-timur", "iusp", "replaced-law", "PP Nomor 5 Tahun 2021"),
        Expected("provinsi-jawa-timur", "iusp", "vague-requirement"),
        Expected("provinsi-jawa-timur", "e-perpus", "headcount-unequal", "2 orang"),
        Expected("provinsi-jawa-timur", "nib", "applicant-in-roster", "Pemohon"),
        Expected("provinsi-jawa-timur", "sertifikasi-halal", "outside-body-in-roster", "BPJPH"),
        Expected("provinsi-jawa-timur", "sertifikasi-halal", "governing-law-missing"),
        Expected("provinsi-jawa-timur", "magang", "open-promise", "Sesuai"),
        Expected("provinsi-jawa-timur", "magang", "vague-day", "3-5 hari"),
        Expected("provinsi-jawa-timur", "magang", "guarantee-without-act", "prosedur"),
        Expected("kabupaten-pasuruan", "klinik-kukm", "guarantee-without-act", "pada pelaksanaan selanjutnya"),
        Expected("provinsi-jawa-timur", nil, "doubtful-law-number", "UU Nomor 30 Tahun 2023"),
        Expected("provinsi-jawa-timur", nil, "gazette-year-differs", "Tahun 2015"),
        Expected("provinsi-jawa-timur", nil, "law-for-past-period", "Tahun 2023"),
        Expected("provinsi-jawa-timur", nil, "two-regulations-one-subject", "Pergub"),
    ]

    @Test("The decrees' faults show as findings", arguments: faults)
    func shows(expected: Expected) throws {
        let found = try findings(expected.office).filter { $0.rule == expected.rule && $0.service == expected.service }
        #expect(found.contains { expected.quote.isEmpty || $0.quote?.contains(expected.quote) == true }, "\(found)")
    }

    @Test("The sum of Sijunjung's steps is told in the decree's units, and can never be kept")
    func sumOfSteps() throws {
        let found = try findings("kabupaten-sijunjung").filter { $0.rule == "steps-exceed-promise" }
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.message.indonesian.contains("1 hari + 49 menit") == true)
    }

    @Test(
        "The files themselves hold together: what is found is the decrees' fault, not ours",
        arguments: try RepositoryFiles.offices())
    func filesHoldTogether(office: String) throws {
        let ours: Set = [
            "unreachable-step", "dead-end-step", "unreachable-end", "no-way-to-fulfilment", "choice-without-way",
            "no-application-step", "no-withdrawal", "refusal-without-reason", "waiting-for-silent-applicant",
            "applicant-judges-own-case", "external-body-unnamed", "printed-step-missing", "unmarked-step",
            "unmeasured-promise", "promise-differs-from-print", "reversed-range", "headcount-differs-from-print",
            "unanswerable-requirement", "skippable-requirement", "unchecked-requirements", "fulfilled-without-product",
            "fee-contradicts-print", "missing-english", "decree-differs", "personal-data-unmarked",
            "no-superior", "head-unknown",
        ]
        #expect(try findings(office).filter { ours.contains($0.rule) } == [])
    }

    @Test("Every finding points to a line that exists in its own file", arguments: try RepositoryFiles.offices())
    func places(office: String) throws {
        let checked = try checked(office)
        for finding in checked.findings {
            let location = try #require(checked.loaded.map.location(of: finding.keyPath, in: finding.service))
            // Only what is absent points to the top of the file.
            let isAbsent = finding.rule == "component-absent" || finding.keyPath.hasPrefix("decree.")
            #expect(location.line > 1 || isAbsent, "\(finding.rule) at \(finding.keyPath)")
        }
    }
}
