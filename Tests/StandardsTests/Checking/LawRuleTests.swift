import Testing
import WorkingTime

@testable import Standards

@Suite("Rules on the legal basis")
struct LawRuleTests {
    typealias Sample = CheckedStandard

    private func law(
        _ kind: Law.Kind, _ number: String, _ year: Int?, _ title: String = "Judul", issuer: String? = nil,
        gazette: String? = nil, amendedBy: [Law] = []
    ) -> Law {
        Law(
            kind: kind, issuer: issuer, number: number, year: year, title: title, gazette: gazette, amendedBy: amendedBy
        )
    }

    private func standard(
        _ laws: [Law]?, name: String = "Surat Usaha", decree: DecreeReference? = nil
    ) throws -> ServiceStandard {
        try Sample.standard(name: name, decree: decree, management: Sample.management(legalBasis: laws))
    }

    private var licensing: Law { law(.governmentRegulation, "5", 2021, "Perizinan Berusaha Berbasis Risiko") }
    private var civilService: Law { law(.act, "5", 2014, "Aparatur Sipil Negara") }

    @Test("A revoked law is named with what revoked it, and whether that was before the decree")
    func replacedLaw() throws {
        let rule = ReplacedLaw(history: LawHistory())
        let found = try rule.reports(standard(Sample.publicServiceLaws + [licensing, civilService]))
        #expect(found.map(\.keyPath) == ["management.legalBasis[2]", "management.legalBasis[3]"])
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found[0].message.indonesian.contains("PP Nomor 28 Tahun 2025") == true)
        #expect(found[0].message.indonesian.contains("5 Juni 2025") == true)
        #expect(found[0].message.english?.contains("before this decree") == false)
        #expect(found[1].message.english?.contains("before this decree") == true)
        #expect(try rule.places(standard(Sample.publicServiceLaws)) == [])
        #expect(try rule.places(standard(nil)) == [])
    }

    @Test("Before its successor came, a law was in force")
    func replacedLater() throws {
        func places(_ today: String) throws -> [String] {
            try ReplacedLaw(history: LawHistory(today: CalendarDate(today))).places(standard([licensing]))
        }
        #expect(try places("2025-06-04") == [])
        #expect(try places("2025-06-05") == ["management.legalBasis[0]"])
    }

    @Test("A law is recognised under every name of its ministry and with a code in its number")
    func ministryNames() throws {
        let names = ["Koperasi", "Koperasi dan UKM", "KOPERASI DAN USAHA KECIL DAN MENENGAH", "KUKM"]
        for name in names {
            let cited = law(.ministerialRegulation, "11/Per/M.KUKM/2018", 2018, issuer: name)
            let places = try ReplacedLaw(history: LawHistory()).places(standard([cited]))
            #expect(places == ["management.legalBasis[0]"], "\(name)")
        }
        let other = law(.ministerialRegulation, "11", 2018, issuer: "Keuangan")
        #expect(try ReplacedLaw(history: LawHistory()).places(standard([other])) == [])
    }

    @Test("A chain of replacements ends with the law in force today")
    func chainOfReplacements() throws {
        let oldest = law(.governmentRegulation, "24", 2018)
        let found = try ReplacedLaw(history: LawHistory()).reports(standard([oldest]))
        #expect(found.first?.message.indonesian.contains("PP Nomor 5 Tahun 2021") == true)
        #expect(found.first?.message.indonesian.contains("Kini berlaku PP Nomor 28 Tahun 2025") == true)
    }

    @Test("An enacted interim act is a note, and none beside the act")
    func enactedInterimAct() throws {
        let interim = law(.interimAct, "2", 2022, "Cipta Kerja")
        let act = law(.act, "6", 2023, "Penetapan Perppu 2/2022")
        let rule = ReplacedLaw(history: LawHistory())
        #expect(try rule.reports(standard([interim])).map(\.severity) == [.note])
        #expect(try rule.places(standard([interim, act])) == [])
    }

    @Test("A revoked law beside its successor contradicts it, once, also inside an amendment")
    func revokedLawBesideSuccessor() throws {
        let change = law(.ministerialRegulation, "5", 2019, issuer: "Koperasi")
        let old = law(.ministerialRegulation, "11", 2018, issuer: "Koperasi", amendedBy: [change])
        let new = law(.ministerialRegulation, "8", 2023, issuer: "Koperasi dan UKM")
        let both = try standard([old, new])
        let history = LawHistory()
        #expect(
            try RevokedLawBesideSuccessor(history: history).places(both) == [
                "management.legalBasis[0]", "management.legalBasis[0].amendedBy[0]",
            ])
        #expect(try ReplacedLaw(history: history).places(both) == [])
        #expect(try RevokedLawBesideSuccessor(history: history).places(standard([old])) == [])
        let farther = try standard([law(.governmentRegulation, "24", 2018), law(.governmentRegulation, "28", 2025)])
        #expect(try RevokedLawBesideSuccessor(history: history).places(farther) == ["management.legalBasis[0]"])
    }

    @Test("A changed law is cited with its last change, in whatever form the list names it")
    func amendmentNotCited() throws {
        let rule = AmendmentNotCited(history: LawHistory())
        let cooperatives = law(.act, "25", 1992, "Perkoperasian")
        #expect(try rule.reports(standard([cooperatives])).map(\.severity) == [.note])
        #expect(try rule.places(standard([cooperatives, law(.interimAct, "2", 2022, "Cipta Kerja")])) == [])
        #expect(try rule.places(standard([cooperatives, law(.act, "11", 2020, "Cipta Kerja")])) == [])
        let change = law(.governmentRegulation, "72", 2019)
        #expect(try rule.places(standard([law(.governmentRegulation, "18", 2016, amendedBy: [change])])) == [])
        #expect(try rule.places(standard([law(.governmentRegulation, "18", 2016), change])) == [])
        #expect(try rule.places(standard([law(.act, "14", 2008)])) == [])
    }

    @Test("A law stands once in a list")
    func lawListedTwice() throws {
        let twice = [law(.act, "25", 2009), law(.act, " 25", 2009), law(.governmentRegulation, "25", 2009)]
        #expect(try LawListedTwice().places(standard(twice)) == ["management.legalBasis[1]"])
    }

    @Test("A law is not younger than the decree that cites it")
    func lawLaterThanDecree() throws {
        let rule = LawLaterThanDecree()
        let laws = [law(.act, "1", 2024), law(.act, "1", 2025)]
        #expect(try rule.places(standard(laws)) == ["management.legalBasis[1]"])
        let older = DecreeReference(number: "188/1/2023", date: nil)
        #expect(
            try rule.places(standard(laws, decree: older)) == ["management.legalBasis[0]", "management.legalBasis[1]"])
        let undated = try Sample.agency(decree: Sample.decree(number: nil, date: nil))
        #expect(try rule.places(standard(laws), undated) == [])
    }

    @Test("A known title has its own number")
    func doubtfulLawNumber() throws {
        let rule = DoubtfulLawNumber()
        let wrong = law(.act, "30", 2023, "Aparatur Sipil Negara")
        let found = try rule.reports(standard([wrong]))
        #expect(found.map(\.keyPath) == ["management.legalBasis[0].number"])
        #expect(found.first?.message.indonesian.contains("UU 20/2023") == true)
        let right = [
            law(.act, "20", 2023, "Aparatur Sipil Negara"), law(.act, "20", 2008, "Usaha Mikro, Kecil dan Menengah"),
            law(.act, "1", 2020, "Perubahan atas Undang-Undang Aparatur Sipil Negara"),
            law(.regionalAct, "5", 2013, "Pelayanan Publik", issuer: "Kabupaten Contoh"),
        ]
        #expect(try rule.places(standard(right)) == [])
    }

    @Test("A law and its gazette are of one year")
    func gazetteYearDiffers() throws {
        let late = law(.act, "15", 2014, gazette: "Berita Negara Republik Indonesia Tahun 2015 Nomor 615")
        let same = law(.act, "14", 2008, gazette: "Lembaran Negara Tahun 2008 Nomor 61, Tambahan Nomor 4846")
        #expect(try GazetteYearDiffers().places(standard([same, late])) == ["management.legalBasis[1].gazette"])
    }

    @Test("A citation has a year and a subject")
    func incompleteCitation() throws {
        let laws = [law(.act, "1", nil), law(.act, "2", 2000, ""), law(.act, "3", 2000)]
        #expect(
            try IncompleteCitation().places(standard(laws)) == ["management.legalBasis[0]", "management.legalBasis[1]"])
    }

    @Test(
        "The period of a plan is read from its title",
        arguments: [
            ("Rencana Jangka Menengah Tahun 2018-2023", 2023), ("Pedoman Kerja Tahun Anggaran 2023", 2023),
            ("Rencana Tahun 2025 sampai dengan 2029", 2029),
            ("Pelaksanaan UU Nomor 25 Tahun 2009 tentang Pelayanan", nil),
            ("Pelayanan Publik", nil),
        ] as [(String, Int?)])
    func periodOfTitle(title: String, last: Int?) {
        #expect(LawForPastPeriod.lastYear(in: title) == last)
    }

    @Test("A plan whose years are over is no basis")
    func lawForPastPeriod() throws {
        let laws = [
            law(.regionalAct, "1", 2021, "Rencana Tahun 2018-2023"), law(.regionalAct, "2", 2023, "Rencana Tahun 2024"),
        ]
        #expect(try LawForPastPeriod().places(standard(laws)) == ["management.legalBasis[0].title"])
    }

    @Test("A service cites some law on its own subject")
    func governingLawMissing() throws {
        let rule = GoverningLawMissing()
        let general = Sample.publicServiceLaws
        #expect(
            try rule.places(standard(general, name: "Pembukaan Kantor Cabang KSP/USP")) == ["management.legalBasis"])
        let savings = law(.ministerialRegulation, "8", 2023, "Usaha Simpan Pinjam oleh Koperasi", issuer: "Koperasi")
        #expect(try rule.places(standard(general + [savings], name: "Pembukaan Kantor Cabang KSP/USP")) == [])
        #expect(try rule.places(standard(general, name: "Pelatihan Kewirausahaan")) == [])
        #expect(try rule.places(standard(nil, name: "Sertifikasi Halal")) == [])
    }

    @Test("The laws that the decree recalls are read as those of the standards")
    func decreeBasis() throws {
        let history = LawHistory()
        let rules: [any AgencyRule] = [
            ReplacedLaw(history: history), RevokedLawBesideSuccessor(history: history),
            AmendmentNotCited(history: history),
            LawListedTwice(), LawLaterThanDecree(), DoubtfulLawNumber(), GazetteYearDiffers(), IncompleteCitation(),
            LawForPastPeriod(),
        ]
        let basis = [
            law(.act, "32", 2004, "Pemerintahan Daerah"),
            law(.governmentRegulation, "24", 2018), law(.governmentRegulation, "5", 2021),
            law(.act, "25", 1992, "Perkoperasian"), law(.act, "25", 1992, "Perkoperasian"),
            law(.act, "1", 2030), law(.act, "30", 2023, "Aparatur Sipil Negara"),
            law(.act, "14", 2008, gazette: "Lembaran Negara Tahun 2009"), law(.act, "1", nil),
            law(.regionalAct, "1", 2020, "Rencana Tahun 2020"),
        ]
        let agency = try Sample.agency(decree: Sample.decree(basis: basis))
        for rule in rules {
            let found = try rule.officeReports(agency)
            #expect(!found.isEmpty, "\(rule.name)")
            #expect(found.allSatisfy { $0.keyPath.hasPrefix("decree.basis[") && $0.service == nil }, "\(rule.name)")
        }
        let clean = try Sample.agency()
        for rule in rules {
            #expect(try rule.officePlaces(clean) == [], "\(rule.name)")
        }
    }

    @Test("Every replacement in the table is later than what it replaces, and none leads in a circle")
    func tableOfReplacements() throws {
        let history = LawHistory()
        for change in LawHistory.known {
            #expect(change.since.year >= change.law.year, "\(change.law)")
            #expect(change.successor.year.map { $0 >= change.law.year } == true, "\(change.law)")
            #expect(history.successors(of: change.successor).count < 5, "\(change.law)")
            #expect(!change.source.isEmpty, "\(change.law)")
        }
        let ended = LawHistory.known.filter { $0.effect != .amended }.map(\.law)
        #expect(Set(ended).count == ended.count, "a law loses its force once")
    }
}
