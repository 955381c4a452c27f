import Standards
import Testing

@Suite("The place of an item is found by its key path")
struct SourceMapTests {
    @Test(
        "In a service file",
        arguments: [
            ("service", "izin-kios"),
            ("mode", "case"),
            ("form[0].fields[1].max", "99.5"),
            ("delivery.procedure", "procedure:"),
            ("delivery.procedure[1]", "id: periksa"),
            ("delivery.procedure[1].within", "1 hari kerja"),
            ("delivery.procedure[1].outcomes.lengkap.to", "oss, name: Lengkap"),
            // `next` stands for an outcome that the file does not spell out.
            ("delivery.procedure[0].outcomes.selesai.to", "periksa"),
            ("delivery.procedure[0].outcomes.selesai", "periksa"),
            // What is not written down is looked for around it.
            ("delivery.procedure[1].clock", "id: periksa"),
            ("delivery.letters[3].name", "delivery:"),
        ]
    )
    func service(keyPath: String, expected: String) throws {
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files()).loaded)
        let location = try #require(loaded.map.location(of: keyPath, in: "izin-kios"))
        #expect(location.file == SampleOffice.servicePath)
        let source = try #require(loaded.sources["izin-kios"])
        #expect(source.rest(line: location.line, column: location.column).hasPrefix(expected))
    }

    @Test(
        "In agency.yaml",
        arguments: [("decree.number", "12"), ("roles[1].superior", "kepala-dinas"), ("hours[1].week", "week: {")])
    func agency(keyPath: String, expected: String) throws {
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files()).loaded)
        let location = try #require(loaded.map.location(of: keyPath))
        let source = SourceFile(path: SampleOffice.agencyPath, text: SampleOffice.agency)
        #expect(location.file == source.path)
        #expect(source.rest(line: location.line, column: location.column).hasPrefix(expected))
    }

    @Test("A part that nothing is written about gives the first line of the file")
    func wholeFile() throws {
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files()).loaded)
        let location = try #require(loaded.map.location(of: "management.staff.count", in: "izin-kios"))
        #expect(location.description == "\(SampleOffice.servicePath):1:1")
        #expect(loaded.map.location(of: "mode", in: "lain") == nil)
    }
}
