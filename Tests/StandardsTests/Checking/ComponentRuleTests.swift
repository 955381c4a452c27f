import Testing

@testable import Standards

@Suite("Rules on components and their texts")
struct ComponentRuleTests {
    typealias Sample = CheckedStandard

    @Test("Each component that the decree does not have is named at its place")
    func componentAbsent() throws {
        let bare = try Sample.standard(
            requirements: [], promises: [], fee: nil, products: [], complaints: nil,
            management: Sample.management(legalBasis: nil, staff: nil))
        #expect(
            try ComponentAbsent().places(bare, Sample.agency(complaints: [])) == [
                "delivery.requirements", "delivery.time", "delivery.fee", "delivery.products", "delivery.complaints",
                "management.legalBasis", "management.staff",
            ])
        #expect(try ComponentAbsent().places(Sample.standard()) == [])
        #expect(try ComponentAbsent().places(Sample.standard(complaints: nil)) == [], "the office's channels count")
    }

    @Test("A missing part on management is one finding")
    func managementAbsent() throws {
        #expect(try ComponentAbsent().places(Sample.standard(management: .absent)) == ["management"])
    }

    @Test("A heading with nothing under it is named")
    func componentEmpty() throws {
        let hollow = Sample.management(
            legalBasis: [], facilities: [], competences: [], oversight: [], staff: Sample.roster("", 0, []),
            guarantee: [],
            safety: [], evaluation: [])
        #expect(try ComponentEmpty().places(Sample.standard(management: hollow)).count == 8)
        #expect(try ComponentEmpty().places(Sample.standard()) == [])
        #expect(try ComponentEmpty().places(Sample.standard(management: .absent)) == [])
        #expect(try ComponentEmpty().places(Sample.standard(complaints: [])) == ["delivery.complaints"])
        #expect(try ComponentAbsent().places(Sample.standard(complaints: [])) == [], "the heading is there")
        #expect(try ComponentEmpty().places(Sample.standard(complaints: nil)) == [])
    }

    @Test(
        "A fee is what is printed",
        arguments: [
            (0, "Gratis", false), (0, "Tidak dipungut biaya", false), (0, "Sesuai Perda", false),
            (0, "Rp50.000,00", true),
            (50000, "Tidak ada biaya", true), (50000, "Rp. 50.000,00 per lembar", false), (50000, "Rp 5.000", true),
            (50000, "Sesuai Perda", false), (0, "Rp0,00", false),
        ])
    func feeContradictsPrint(amount: Int, printed: String, isWrong: Bool) throws {
        let places = try FeeContradictsPrint().places(Sample.standard(fee: Fee(amount: amount, printed: printed)))
        #expect(places == (isWrong ? ["delivery.fee"] : []))
    }

    @Test(
        "The sums of classes are those that are printed",
        arguments: [
            ([5000, 25000], "Rp5.000 (kecil), Rp25.000 (besar)", false), ([5000, 25000], "Rp5.000 - 25.000", false),
            ([5000, 12000, 25000], "Rp5.000 s.d. Rp25.000", false), ([5000, 30000], "Rp5.000 dan Rp25.000", true),
            ([5000, 25000], "Rp5.000, Rp10.000, Rp25.000", true),
            ([0, 5000], "Gratis bagi UMKM, lainnya Rp5.000", false),
            ([5000, 25000], "Gratis", true), ([5000, 25000], "Sesuai Perda", false), ([0, 0], "Rp5.000", true),
        ])
    func ratesContradictPrint(amounts: [Int], printed: String, isWrong: Bool) throws {
        let rates = amounts.map { FeeRate(name: Sample.text("Golongan \($0)", "Class \($0)"), amount: $0) }
        let fee = Fee(amount: nil, rates: rates, printed: printed)
        #expect(try FeeContradictsPrint().places(Sample.standard(fee: fee)) == (isWrong ? ["delivery.fee"] : []))
        let free = amounts.allSatisfy { $0 == 0 }
        #expect(try FeeWithoutLegalBasis().places(Sample.standard(fee: fee)) == (free ? [] : ["delivery.fee"]))
    }

    @Test("A circular allows no charge, whatever it is about")
    func circularAllowsNoCharge() throws {
        func places(_ kind: Law.Kind) throws -> [String] {
            let law = Law(kind: kind, issuer: "Bupati Contoh", number: "1", year: 2020, title: "Tarif Layanan")
            return try FeeWithoutLegalBasis().places(
                Sample.standard(
                    fee: Fee(amount: 5000, printed: "Rp5.000"), management: Sample.management(legalBasis: [law])))
        }
        #expect(try places(.circular) == ["delivery.fee"])
        #expect(try places(.instruction) == ["delivery.fee"])
        #expect(try places(.villageRegulation) == [])
    }

    @Test("A charge rests on a law on charges")
    func feeWithoutLegalBasis() throws {
        let fee = Fee(amount: 5000, printed: "Rp5.000")
        let charges = Law(kind: .regionalAct, number: "1", year: 2024, title: "Pajak Daerah dan Retribusi Daerah")
        func places(_ fee: Fee, _ laws: [Law]?) throws -> [String] {
            try FeeWithoutLegalBasis().places(
                Sample.standard(fee: fee, management: Sample.management(legalBasis: laws)))
        }
        #expect(try places(fee, Sample.publicServiceLaws) == ["delivery.fee"])
        #expect(try places(fee, [charges]) == [])
        #expect(try places(fee, nil) == [])
        #expect(try places(Fee(amount: 0, printed: "Gratis"), Sample.publicServiceLaws) == [])
    }

    @Test(
        "A guarantee names a measure or a consequence",
        arguments: [
            ("Pengunjung mendapat fasilitasi sesuai prosedur", true), ("Siap menerima sanksi", false),
            ("Selesai dalam 5 hari", false), ("Perbaikan pada pelaksanaan selanjutnya", false),
        ])
    func wordsOnlyGuarantee(text: String, isEmpty: Bool) throws {
        let management = Sample.management(guarantee: [Guarantee(text: Sample.text(text, text))])
        let places = try WordsOnlyGuarantee().places(Sample.standard(management: management))
        #expect(places == (isEmpty ? ["management.guarantee"] : []))
    }

    @Test("A guarantee is words only when none of its lines declares an act")
    func guaranteeWithoutAct() throws {
        func places(_ acts: [GuaranteeAct]...) throws -> [String] {
            let lines = acts.map { Guarantee(text: Sample.text("Siap menerima sanksi", "Accepts sanctions"), acts: $0) }
            let standard = try Sample.standard(management: Sample.management(guarantee: lines))
            return try GuaranteeWithoutAct().places(standard)
        }
        #expect(try places([], []) == ["management.guarantee"])
        #expect(try places([], [.report]) == [])
        #expect(try places() == [], "an empty heading is left to another rule")
        #expect(try GuaranteeWithoutAct().places(Sample.standard(management: .absent)) == [])
    }

    @Test(
        "An evaluation says how often it takes place",
        arguments: [
            ("Evaluasi personal dengan lembar penilaian", true), ("Evaluasi tiap tribulan", false),
            ("Minimal 1 (satu) kali dalam satu tahun", false), ("Dilakukan secara berkala", false),
        ])
    func evaluationWithoutPeriod(text: String, isOpen: Bool) throws {
        let management = Sample.management(evaluation: [Sample.text(text, text)])
        let places = try EvaluationWithoutPeriod().places(Sample.standard(management: management))
        #expect(places == (isOpen ? ["management.evaluation"] : []))
    }

    @Test(
        "A text ends where its sentence ends",
        arguments: [
            ("Registrasi dokumen yang diterbitkan dan", true), ("Registrasi dokumen,", true),
            ("Laporan (2 tahun", true),
            ("Registrasi dokumen yang diterbitkan", false), ("a) cek administrasi", false), ("Koperasi (KSP)", false),
        ])
    func cutOffText(text: String, isCutOff: Bool) throws {
        let management = Sample.management(safety: [Sample.text("Aman", "Safe"), Sample.text(text, text)])
        let places = try CutOffText().places(Sample.standard(management: management))
        #expect(places == (isCutOff ? ["management.safety[1].name"] : []))
    }

    @Test("Texts are read in every part of the standard, but not where we added them")
    func textsOfAllParts() throws {
        let cut = Sample.text("Laporan dan", "Report and")
        let everywhere = try Sample.standard(
            requirements: [Requirement(id: "a", name: cut, means: .upload, parts: [cut])],
            steps: [
                Step(id: "a", name: cut, label: cut, performers: ["petugas"], kind: .archive, outcomes: []),
                Step(
                    id: "b", name: cut, label: cut, performers: ["petugas"], kind: .archive, outcomes: [],
                    provenance: .added(reason: "Perlu.")),
            ],
            promises: [Sample.promise("1 jam", printed: "1 jam dan")], fee: Fee(amount: 0, printed: "Gratis dan"),
            products: [Product(id: "a", name: cut, kind: .report)], chart: [ChartBox(text: "Survei dan", step: nil)],
            management: Sample.management(
                legalBasis: [Law(kind: .act, number: "1", year: 2000, title: "Usaha dan")],
                facilities: [Facility(name: cut)], competences: [CompetenceGroup(post: nil, items: [cut])],
                oversight: [cut], staff: Sample.roster("2 orang dan", 2, [Sample.member("Kepala dan", nil)]),
                guarantee: [Guarantee(text: cut)], safety: [cut], evaluation: [cut]))
        #expect(try CutOffText().places(everywhere).count == 16)
    }

    @Test(
        "Figures and words of a number agree",
        arguments: [
            ("3 (tiga) Hari", false), ("3 (dua) Hari", true), ("20 (dua puluh) orang", false),
            ("25 (dua puluh lima)", false),
            ("15 (lima belas)", false), ("110 (seratus sebelas)", true), ("2 (dua) tahun, 6 (lima) bulan", true),
            ("KSP (simpan pinjam)", false), ("1.500 (seribu lima ratus)", false), ("5 (hari kerja)", false),
        ])
    func numberWordsDiffer(printed: String, isWrong: Bool) throws {
        let places = try NumberWordsDiffer().places(
            Sample.standard(promises: [Sample.promise("3 jam", printed: printed)]))
        #expect(places == (isWrong ? ["delivery.time[0].printed"] : []))
    }

    @Test("Texts without an English twin are counted and the first is named")
    func missingEnglish() throws {
        let untranslated = Requirement(id: "a", name: LocalizedText("Surat"), means: .upload)
        let found = try MissingEnglish().reports(Sample.standard(english: nil, requirements: [untranslated]))
        #expect(found.map(\.keyPath) == ["name"])
        #expect(found.first?.message.english?.hasPrefix("2 texts") == true)
        #expect(try MissingEnglish().places(Sample.standard()) == [])
    }

    @Test("Fields for resident and family numbers are marked as personal, also inside rows and records")
    func personalDataUnmarked() throws {
        func nik(_ isPersonal: Bool) -> Field {
            Field(id: "nik", type: .nik, name: Sample.text("NIK", "Resident number"), isPersonal: isPersonal)
        }
        func standard(_ isPersonal: Bool) throws -> ServiceStandard {
            let rows = Field(
                id: "anggota", type: .rows(columns: [nik(isPersonal)], minimum: 1, maximum: 9),
                name: Sample.text("Anggota", "Members"))
            return try Sample.standard(
                form: [FormPage(id: "usaha", name: Sample.text("Usaha", "Business"), fields: [nik(isPersonal), rows])],
                steps: [Sample.step("catat", .archive, records: [nik(isPersonal)])])
        }
        #expect(
            try PersonalDataUnmarked().places(standard(false)) == [
                "form[0].fields[0]", "form[0].fields[1].columns[0]", "delivery.procedure[0].records[0]",
            ])
        #expect(try PersonalDataUnmarked().places(standard(true)) == [])
    }

    @Test("Papers on health, finance or a criminal record are specific personal data")
    func specificPersonalData() throws {
        func places(_ name: String) throws -> [String] {
            let requirement = Requirement(id: "a", name: Sample.text(name, "Paper"), means: .upload)
            return try SpecificPersonalData().places(Sample.standard(requirements: [requirement]))
        }
        #expect(try places("Slip gaji bulan terakhir") == ["delivery.requirements[0]"])
        #expect(try places("Hasil penilaian kesehatan koperasi") == [])
    }
}
