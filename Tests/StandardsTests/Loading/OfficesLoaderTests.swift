import Standards
import Testing

@Suite("The offices of an installation are held against each other")
struct OfficesLoaderTests {
    /// The sample office in a folder of its own.
    private func office(_ folder: String, agency: String = SampleOffice.agency) -> OfficeSource {
        OfficeSource(
            path: folder,
            files: [
                SourceFile(path: "\(folder)/agency.yaml", text: agency),
                SourceFile(path: "\(folder)/izin-kios.yaml", text: SampleOffice.service),
            ])
    }

    @Test("Two offices of one identifier are a fault that names both files")
    func sameIdentifier() throws {
        let results = OfficesLoader.load([office("Agencies/a"), office("Agencies/b")])
        #expect(results.map { $0.loaded == nil } == [false, true])
        let fault = try #require(results.last?.faults.first)
        #expect(fault.file == "Agencies/b/agency.yaml")
        #expect([fault.line, fault.column] == [1, 9])
        #expect(fault.keyPath == "agency")
        #expect(fault.advice.contains("Agencies/a/agency.yaml:1"))
    }

    @Test("It is told beside the other faults of the second office, in their order")
    func besideOthers() {
        let broken = SampleOffice.agency.changing("timeZone: WIB", to: "timeZone: UTC")
        let faults = OfficesLoader.load([office("a"), office("b", agency: broken)]).flatMap(\.faults)
        #expect(faults.map(\.keyPath) == ["agency", "timeZone"])
    }

    @Test("A folder that is called otherwise than its office is no fault")
    func folderName() {
        let other = SampleOffice.agency.changing("agency: contoh", to: "agency: dinas-lain")
        #expect(OfficesLoader.load([office("a"), office("b", agency: other)]).allSatisfy { $0.loaded != nil })
    }

    @Test("A folder without agency.yaml is told so at its own path", arguments: [[], ["izin-kios.yaml"]])
    func noAgency(names: [String]) {
        let files = names.map { SourceFile(path: "Agencies/a/\($0)", text: SampleOffice.service) }
        let faults = OfficesLoader.load([OfficeSource(path: "Agencies/a", files: files)]).flatMap(\.faults)
        #expect(faults.first?.file == "Agencies/a/agency.yaml")
        #expect(faults.first?.message == "found no agency.yaml in the folder")
    }
}
