import Standards
import Testing

@Suite("All faults come at once")
struct AllFaultsTests {
    @Test("Over all files: agency.yaml first, then by path, each in the order of its lines")
    func overAllFiles() {
        let agency = SampleOffice.agency.changing("timeZone: WIB", to: "timeZone: UTC")
            .changing("kind: external", to: "kind: luar")
        let service = SampleOffice.service.changing("mode: case", to: "mode: kasus").changing(
            "next: periksa", to: "next: perika"
        )
        .changing("division: usaha", to: "division: bidang")
        let other = SourceFile(path: "Agencies/contoh/abon.yaml", text: "service: abon\nname: [")
        let result = AgencyLoader.load(files: [other] + SampleOffice.files(agency: agency, service: service))
        #expect(result.loaded == nil)
        #expect(
            result.faults.map { "\($0.file.split(separator: "/").last ?? "") \($0.keyPath)" } == [
                "agency.yaml timeZone", "agency.yaml roles[2].kind", "abon.yaml ", "izin-kios.yaml division",
                "izin-kios.yaml mode", "izin-kios.yaml delivery.procedure[0].next",
            ])
    }

    @Test("A key that stands twice hides no other fault, and each further one is told")
    func duplicateKeys() {
        let service = SampleOffice.service
            .changing("mode: case", to: "\"mode\": case\nmode: counter\nmode: booking")
            .changing("free: true,", to: "free: true, 'free': false,")
            .changing("next: periksa", to: "next: perika")
        let faults = AgencyLoader.load(files: SampleOffice.files(service: service)).faults
        #expect(faults.map(\.keyPath) == ["mode", "mode", "delivery.procedure[0].next", "delivery.fee.free"])
        #expect(faults.map(\.line) == [10, 11, 39, 59])
        #expect(faults.prefix(2).allSatisfy { $0.advice.contains("line 9") })
    }

    @Test("A slip inside an item does not make what refers to the item wrong as well")
    func noCascade() {
        let service = SampleOffice.service.changing("does: verify", to: "does: verifikasi")
            .changing("kind: letter", to: "kind: surat").changing("type: choice", to: "type: pilihan")
        let faults = AgencyLoader.load(files: SampleOffice.files(service: service)).faults
        #expect(faults.contains { $0.keyPath == "delivery.procedure[1].does" })
        #expect(faults.contains { $0.keyPath == "delivery.products[0].kind" })
        #expect(!faults.contains { $0.keyPath.hasSuffix("next") || $0.keyPath.hasSuffix("makes") })
    }

    @Test("The line advised for a missing end makes the file right")
    func advisedEnd() throws {
        let line = "    - { id: dicabut, name: Dicabut, result: withdrawn, added: Pemohon selalu boleh mencabut. }"
        let without = SampleOffice.service.changing(line + "\n", to: "")
        let fault = try #require(AgencyLoader.load(files: SampleOffice.files(service: without)).faults.first)
        let advised = try #require(fault.advice.firstRange(of: "- {").map { fault.advice[$0.lowerBound...] })
        let with = SampleOffice.service.changing(line, to: "    \(advised)")
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files(service: with)).loaded)
        #expect(loaded.standards.first?.ends.last?.result == .withdrawn)
    }

    @Test("A broken agency.yaml does not put the service files in the wrong")
    func brokenAgency() {
        let faults = AgencyLoader.load(files: SampleOffice.files(agency: "agency: [")).faults
        #expect(faults.map(\.file) == [SampleOffice.agencyPath])
        let partly = SampleOffice.agency.changing("shortName: Diskop Contoh\n", to: "")
        #expect(
            AgencyLoader.load(files: SampleOffice.files(agency: partly)).faults.map(\.message) == [
                "\"shortName\" is missing"
            ])
    }

    @Test("A folder without agency.yaml is told so, together with the faults of its services")
    func noAgency() {
        let text = SampleOffice.service.changing("mode: case", to: "mode: kasus")
        let faults = AgencyLoader.load(files: [SourceFile(path: SampleOffice.servicePath, text: text)]).faults
        #expect(faults.map(\.file) == [SampleOffice.agencyPath, SampleOffice.servicePath])
        #expect(faults.first?.message == "found no agency.yaml in the folder")
        #expect(AgencyLoader.load(files: []).faults.map(\.file) == ["agency.yaml"])
    }

    @Test("A file whose name cannot be right is told so")
    func names() {
        let extra = [
            SourceFile(path: "Agencies/contoh/lain.yml", text: ""),
            SourceFile(path: "Agencies/contoh/zz/izin-kios.yaml", text: SampleOffice.service),
        ]
        let faults = AgencyLoader.load(files: SampleOffice.files() + extra).faults
        #expect(faults.map(\.file) == extra.map(\.path))
        #expect(faults.first?.advice == "Name it lain.yaml.")
        #expect(faults.last?.advice.contains(SampleOffice.servicePath) == true)
    }
}
