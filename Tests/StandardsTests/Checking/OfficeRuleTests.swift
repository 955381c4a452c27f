import Testing
import WorkingTime

@testable import Standards

@Suite("Rules on the office and its decree")
struct OfficeRuleTests {
    typealias Sample = CheckedStandard

    private func entry(_ name: String, _ service: ServiceStandard.ID?) -> AgencyDecree.Entry {
        AgencyDecree.Entry(name: Sample.text(name, name), service: service, division: nil)
    }

    private func agency(_ entries: [AgencyDecree.Entry]) throws -> Agency {
        try Sample.agency(decree: Sample.decree(services: entries))
    }

    @Test("Every service of the decree's list has a standard")
    func announcedWithoutStandard() throws {
        let rule = AnnouncedWithoutStandard()
        let found = try rule.officeReports(agency([entry("Surat Usaha", "surat-usaha"), entry("SNI/HACCP", nil)]))
        #expect(found.map(\.keyPath) == ["decree.services[1]"])
        #expect(found.first?.quote == "SNI/HACCP")
        #expect(try rule.officePlaces(agency([entry("Lain", "tidak-ada")])) == ["decree.services[0]"])
        #expect(try rule.officePlaces(Sample.agency()) == [])
    }

    @Test("Every standard is named in the decree's list, where there is one")
    func standardNotAnnounced() throws {
        let rule = StandardNotAnnounced()
        let design = try Sample.standard(name: "Desain Kemasan", id: "desain-kemasan")
        let found = try rule.officeReports(Sample.agency(), [Sample.standard(), design])
        #expect(found.map(\.service) == ["desain-kemasan"])
        #expect(found.map(\.keyPath) == ["name"])
        #expect(try rule.officePlaces(agency([]), [design]) == [])
    }

    @Test("A service stands once in the decree's list")
    func serviceListedTwice() throws {
        let rule = ServiceListedTwice()
        let twice = [entry("Surat Usaha", "surat-usaha"), entry("SURAT USAHA", nil), entry("Lain", "surat-usaha")]
        #expect(try rule.officePlaces(agency(twice)) == ["decree.services[1]", "decree.services[2]"])
        #expect(try rule.officePlaces(Sample.agency()) == [])
    }

    @Test("List and annex call a service by one name")
    func listedNameDiffers() throws {
        let rule = ListedNameDiffers()
        #expect(
            try rule.officePlaces(agency([entry("Surat Keterangan", "surat-usaha")])) == ["decree.services[0].name"])
        #expect(try rule.officePlaces(agency([entry("SURAT  usaha", "surat-usaha")])) == [])
    }

    @Test("A decree has a number, a date and a signer")
    func decreeNotIdentified() throws {
        let rule = DecreeNotIdentified()
        let bare = try Sample.agency(decree: Sample.decree(number: nil, date: nil, signer: nil))
        let found = try rule.officeReports(bare)
        #expect(found.map(\.keyPath) == ["decree.number", "decree.date", "decree.signer"])
        #expect(found.map(\.severity) == [.warning, .warning, .note])
        #expect(try rule.officePlaces(Sample.agency(decree: Sample.decree(number: "-"))) == ["decree.number"])
        #expect(try rule.officePlaces(Sample.agency()) == [])
    }

    @Test("Number and date of a decree are of one year")
    func decreeYearDiffers() throws {
        func places(_ number: String) throws -> [String] {
            try DecreeYearDiffers().officePlaces(Sample.agency(decree: Sample.decree(number: number)))
        }
        #expect(try places("950/271/424.085/2023") == ["decree.number"])
        #expect(try places("950 / 271 / 424.085 / 2024") == [])
        #expect(try places("188.4/1203") == [])
    }

    @Test("A standard cites the office's decree")
    func decreeDiffers() throws {
        func places(_ number: String?, _ date: String?) throws -> [String] {
            let reference = DecreeReference(number: number, date: try date.map { try CalendarDate($0) })
            return try DecreeDiffers().places(Sample.standard(decree: reference))
        }
        #expect(try places("000/2/2024", "2024-01-31") == ["decree.number"])
        #expect(try places("000 / 1 / 2024", "2024-02-01") == ["decree.date"])
        #expect(try places("000 / 1 / 2024", nil) == [])
        #expect(try places(nil, nil) == [])
    }

    @Test("A signature of an acting head is worth knowing")
    func signedByActingHead() throws {
        func places(_ acting: String?) throws -> [String] {
            let signer = AgencyDecree.Signer(
                name: "Nama", position: "Kepala Dinas", rank: nil, employeeNumber: nil, acting: acting)
            return try SignedByActingHead().officePlaces(Sample.agency(decree: Sample.decree(signer: signer)))
        }
        #expect(try places("Plt.") == ["decree.signer.acting"])
        #expect(try places("Plh") == ["decree.signer.acting"])
        #expect(try places("a.n.") == [])
        #expect(try places(nil) == [])
    }

    @Test("A decree on standards recalls the rules on standards")
    func decreeBasisIncomplete() throws {
        func found(_ basis: [Law]) throws -> [Finding] {
            try DecreeBasisIncomplete().officeReports(Sample.agency(decree: Sample.decree(basis: basis)))
        }
        let partial = try found([Sample.publicServiceLaws[0]])
        #expect(partial.map(\.keyPath) == ["decree.basis"])
        #expect(partial.first?.message.english?.contains("PermenPANRB 15/2014") == true)
        #expect(partial.first?.message.english?.contains("UU 25/2009") == false)
        #expect(try found(Sample.publicServiceLaws) == [])
        #expect(try found([]) == [])
    }

    @Test("Decree and annex cite one regulation on one subject")
    func twoRegulationsOneSubject() throws {
        let subject = "Kedudukan, Susunan Organisasi, Uraian Tugas dan Fungsi serta Tata Kerja Dinas"
        func law(_ number: String, _ title: String, issuer: String? = nil) -> Law {
            Law(kind: .governorRegulation, issuer: issuer, number: number, year: 2021, title: title)
        }
        func places(_ office: Law, _ annex: Law) throws -> [String] {
            let agency = try Sample.agency(decree: Sample.decree(basis: [office]))
            let standard = try Sample.standard(management: Sample.management(legalBasis: [annex]))
            return try TwoRegulationsOneSubject().officePlaces(agency, [standard])
        }
        let office = law("91", subject + " Koperasi Provinsi")
        #expect(try places(office, law("72", subject)) == ["decree.basis[0]"])
        #expect(try places(office, law("91", subject)) == [])
        #expect(try places(office, law("72", "Perubahan " + subject)) == [])
        #expect(try places(office, law("72", "Pelayanan Publik")) == [])
        #expect(try places(law("91", subject, issuer: "Jawa Timur"), law("72", subject, issuer: "Jawa Barat")) == [])
    }

    @Test("An office has a pledge of its own")
    func pledgeMissing() throws {
        let rule = PledgeMissing()
        #expect(try rule.officeReports(Sample.agency(pledge: nil)).map(\.severity) == [.warning])
        let common = Pledge(text: Sample.text("Kami sanggup.", "We serve."), provenance: .inferred(reason: "Lazim."))
        #expect(try rule.officeReports(Sample.agency(pledge: common)).map(\.severity) == [.note])
        #expect(try rule.officePlaces(Sample.agency()) == [])
    }

    @Test("An office says when it is open")
    func hoursNotPublished() throws {
        let rule = HoursNotPublished()
        #expect(try rule.officeReports(Sample.agency(hours: [])).map(\.severity) == [.error])
        let read = try Sample.agency(hoursProvenance: ["Normal": .inferred(reason: "Tafsir.")])
        #expect(try rule.officeReports(read).map(\.severity) == [.note])
        #expect(try rule.officePlaces(Sample.agency()) == [])
    }

    @Test("A management part that names another service may be copied")
    func namesAnotherService() throws {
        let clinic = try Sample.standard(name: "Klinik Koperasi Usaha Kecil (KUKM)", id: "klinik")
        func places(_ facility: String, listed: String = "Klinik KUKM") throws -> [String] {
            let copied = Sample.management(facilities: [Facility(name: Sample.text(facility, facility))])
            return try NamesAnotherService().officePlaces(
                agency([entry(listed, "klinik")]), [Sample.standard(management: copied), clinic])
        }
        #expect(try places("Ruang Klinik KUKM") == ["management.facilities[0].name"])
        #expect(try places("Ruang rapat") == [])
        #expect(try places("Ruang Konsultasi", listed: "Konsultasi") == [], "an ordinary word is no name")
    }
}
