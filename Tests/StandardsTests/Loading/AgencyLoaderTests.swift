import Standards
import Testing
import WorkingTime

@Suite("An office is loaded from its folder")
struct AgencyLoaderTests {
    @Test("The office's facts stand as they are written")
    func office() throws {
        let result = AgencyLoader.load(files: SampleOffice.files())
        #expect(result.faults.map(\.description) == [])
        let agency = try #require(result.loaded).agency
        #expect(agency.id == "contoh")
        #expect(agency.name == LocalizedText("Dinas Koperasi Contoh", english: "Contoh Cooperatives Office"))
        #expect(agency.regionCode == "35.10")
        #expect(agency.zone == .wib)
        #expect(agency.contact.phones == ["(0343) 5616140"])
        #expect(agency.pledge?.provenance == .inferred(reason: "Keputusan tidak memuat naskahnya."))
        #expect(agency.decree.number == "12")
        #expect(try agency.decree.date == CalendarDate(year: 2024, month: 1, day: 31))
        #expect(agency.decree.basis.map(\.citation) == ["UU Nomor 25 Tahun 2009 tentang Pelayanan Publik"])
        #expect(agency.decree.services.map(\.service) == ["izin-kios", nil])
        #expect(agency.decree.services.map(\.division) == ["usaha", nil])
        #expect(agency.role("petugas")?.superior == "kepala-dinas")
        #expect(agency.role("oss")?.kind == .external)
        #expect(agency.hours.map(\.name) == ["Jam kerja normal", "Ramadan"])
        #expect(agency.hours.first?.week.windows(on: .friday).map(\.description) == ["07.30-11.30"])
        #expect(agency.hours.first?.week.windows(on: .saturday).isEmpty == true)
        #expect(agency.hoursProvenance["Jam kerja normal"]?.reason == "Keputusan tidak menyebut jam.")
        #expect(agency.closures.map(\.kind) == [.officeClosure])
        #expect(agency.complaints == [ComplaintChannel(kind: .phone, value: "0343 5616140")])
    }

    @Test("A service's form and requirements stand as they are written")
    func form() throws {
        let standard = try loadedStandard()
        #expect(standard.agency == "contoh")
        #expect(standard.decree.annex == 1)
        #expect(standard.division == "usaha")
        let page = try #require(standard.form.first)
        #expect(page.fields.map(\.id) == ["jenis", "luas", "nomor-lama", "barang"])
        #expect(page.fields[1].type == .number(NumberLimits(minimum: 1, maximum: 99.5, decimals: 1, unit: "m2")))
        #expect(page.fields[2].condition == Condition(field: "jenis", options: ["lama"]))
        guard case .rows(let columns, 1, 20) = page.fields[3].type else {
            Issue.record("The goods are not a table of 1 to 20 rows.")
            return
        }
        #expect(columns.map(\.id) == ["nama-barang"])
        #expect(standard.requirements.map(\.means) == [.upload, .form(fields: ["jenis", "pemohon.nik"])])
    }

    @Test("A service's procedure leads where it is written")
    func procedure() throws {
        let standard = try loadedStandard()
        #expect(standard.steps.map(\.printed) == [[1], [2, 3], [], []])
        #expect(standard.steps[0].isForApplicant)
        #expect(
            standard.steps[0].outcomes == [
                Outcome(id: "selesai", name: LocalizedText("Selesai", english: "Done"), target: .step("periksa"))
            ])
        let check = standard.steps[1]
        #expect(check.performers == ["petugas", "kepala-dinas"])
        #expect(check.within == (try Term(1, .workingDay)))
        #expect(check.outcomes.map(\.target) == [.step("oss"), .step("pengajuan"), .end("tolak")])
        #expect(check.outcomes.map(\.needsReason) == [false, true, true])
        #expect(check.outcomes[0].condition?.options == ["baru", "lama"])
        #expect(check.outcomes[2].provenance == .added(reason: "Penolakan tidak tercetak."))
        #expect(standard.steps[2].heldBy == "oss")
        #expect(standard.steps[3].makes == ["izin"])
        #expect(standard.chart.map(\.step) == ["pengajuan", nil])
    }

    @Test("Days that the decree leaves open stay as printed")
    func promise() throws {
        let promise = try #require(try loadedStandard().promises.first)
        #expect(promise.maximum?.description == "5 hari")
        #expect(promise.start == .complete)
        #expect(promise.limit == .term(minimum: try Term(parsing: "3 hari"), maximum: try Term(parsing: "5 hari")))
    }

    @Test(
        "Days that the file settles are counted as it says",
        arguments: [("calendar", TermUnit.calendarDay), ("working", .workingDay)])
    func days(word: String, unit: TermUnit) throws {
        let text = SampleOffice.service.changing("max: 5 hari,", to: "max: 5 hari, days: \(word),")
        let standard = try #require(AgencyLoader.load(files: SampleOffice.files(service: text)).loaded?.standards.first)
        #expect(standard.promises.first?.limit == .term(minimum: try Term(3, unit), maximum: try Term(5, unit)))
    }

    @Test("A service without channels of its own uses the office's")
    func complaints() throws {
        let agency = try #require(AgencyLoader.load(files: SampleOffice.files()).loaded).agency
        #expect(try loadedStandard().complaints == nil)
        #expect(try loadedStandard().channels(of: agency) == [ComplaintChannel(kind: .phone, value: "0343 5616140")])
        let text = SampleOffice.service.changing("  chart:", to: "  complaints: [{ channel: lapor }]\n  chart:")
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files(service: text)).loaded)
        #expect(loaded.standards.first?.complaints == [ComplaintChannel(kind: .lapor)])
        let hollow = SampleOffice.service.changing("  chart:", to: "  complaints: []\n  chart:")
        let empty = try #require(AgencyLoader.load(files: SampleOffice.files(service: hollow)).loaded?.standards.first)
        #expect(empty.channels(of: agency) == [], "a heading with nothing under it brings no channels of the office")
    }

    @Test("A component that is not printed differs from a heading with nothing under it")
    func management() throws {
        #expect(try loadedStandard().management == .absent)
        let text = SampleOffice.service + "management: { facilities: [], staff: { printed: 2 orang, count: 2 } }\n"
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files(service: text)).loaded)
        let management = try #require(loaded.standards.first?.management)
        #expect(management.facilities == [])
        #expect(management.oversight == nil)
        #expect(management.staff == Roster(printed: "2 orang", count: 2, members: []))
    }

    @Test("Standards follow the decree's list, the others follow by name")
    func order() throws {
        let agency = SampleOffice.agency.changing(
            "    - { name: Fasilitasi Lain }", to: "    - { name: Zona, service: zona }")
        let copies = [("zona", "Zona"), ("pasar", "Pasar"), ("arsip", "Ekspor")].map { id, name in
            let text = SampleOffice.service.changing(
                "service: izin-kios\nname: Izin Kios", to: "service: \(id)\nname: \(name)")
            return SourceFile(path: "Agencies/contoh/\(id).yaml", text: text)
        }
        let result = AgencyLoader.load(files: copies.reversed() + SampleOffice.files(agency: agency))
        #expect(result.faults.map(\.description) == [])
        #expect(result.loaded?.standards.map(\.id) == ["izin-kios", "zona", "arsip", "pasar"])
        #expect(result.loaded?.sources["zona"]?.path == "Agencies/contoh/zona.yaml")
    }

    @Test("A service is not called like a page of its office")
    func reserved() {
        let text = SampleOffice.service.changing("service: izin-kios", to: "service: kinerja")
        let files = SampleOffice.files().filter { !$0.path.hasSuffix("izin-kios.yaml") }
        let result = AgencyLoader.load(files: files + [SourceFile(path: "Agencies/contoh/kinerja.yaml", text: text)])
        let fault = result.faults.first { $0.file.hasSuffix("kinerja.yaml") }
        #expect(fault?.keyPath == "service" && fault?.message.contains("address of a page of the office") == true)
        #expect(fault?.advice.contains("layanan-kinerja") == true)
    }

    @Test("Files that are not YAML are passed over")
    func otherFiles() {
        let files = SampleOffice.files() + [SourceFile(path: "Agencies/contoh/README.md", text: "# Contoh: [")]
        #expect(AgencyLoader.load(files: files).loaded != nil)
    }

    @Test("A stored text is read again under any name")
    func storedText() throws {
        let agency = try #require(AgencyLoader.load(files: SampleOffice.files()).loaded).agency
        let stored = SourceFile(path: "izin-kios, versi 3", text: SampleOffice.service)
        let result = StandardLoader.load(file: stored, agency: agency)
        #expect(result.faults.map(\.description) == [])
        #expect(result.standard?.id == "izin-kios")
        #expect(result.map.location(of: "mode", in: "izin-kios")?.description == "izin-kios, versi 3:9:7")
        #expect(result.standard?.channels(of: agency) == agency.complaints)
        let broken = SourceFile(path: "x", text: SampleOffice.service.changing("next: periksa", to: "next: survei"))
        let refused = StandardLoader.load(file: broken, agency: agency)
        #expect(refused.standard == nil)
        #expect(refused.faults.map(\.keyPath) == ["delivery.procedure[0].next"])
    }

    @Test("A stored text stays readable when a role or division of its day is gone")
    func formerRole() throws {
        let text = SampleOffice.service.changing("by: [petugas,", to: "by: [juru-periksa,")
            .changing("division: usaha", to: "division: pasar")
        let agency = try #require(AgencyLoader.load(files: SampleOffice.files()).loaded).agency
        let result = StandardLoader.load(file: SourceFile(path: "izin-kios.yaml", text: text), agency: agency)
        #expect(result.faults.map(\.description) == [])
        #expect(result.standard?.steps[1].performers == ["juru-periksa", "kepala-dinas"])
        #expect(result.standard?.division == "pasar")
    }

    private func loadedStandard() throws -> ServiceStandard {
        let result = AgencyLoader.load(files: SampleOffice.files())
        return try #require(result.loaded?.standards.first)
    }
}
