import Standards
import Testing

@Suite("A file without text is one fault beside all others")
struct UnreadableFileTests {
    /// The faults of the sample office with one more file in it.
    private func faults(of file: SourceFile) -> [Fault] {
        let service = SampleOffice.service.changing("mode: case", to: "mode: kasus")
        return AgencyLoader.load(files: SampleOffice.files(service: service) + [file]).faults
    }

    @Test(
        "What is not UTF-8 is named with the place at which it stops being text",
        arguments: [
            ([UInt8]("service: x\nname: Caf".utf8) + [0xE9, 0x0A], 2, 10, "byte 0xE9 at offset 20", "Latin-1"),
            ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "byte 0xFF", "UTF-16"),
            ([UInt8]("é: ".utf8) + [0xC3, 0x28], 1, 4, "byte 0xC3", "Latin-1"),
            ([0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15], 1, 1, "byte 0x89", "no text"),
        ] as [([UInt8], Int, Int, String, String)])
    func notUTF8(bytes: [UInt8], line: Int, column: Int, found: String, guess: String) throws {
        let file = SourceFile(path: "Agencies/contoh/lain.yaml", bytes: bytes)
        let faults = faults(of: file)
        #expect(faults.map(\.file) == [SampleOffice.servicePath, file.path])
        let fault = try #require(faults.last)
        #expect([fault.line, fault.column] == [line, column])
        #expect(fault.message.contains(found), "\(fault)")
        #expect(fault.message.contains(guess), "\(fault)")
        #expect(fault.text(in: .indonesian) != fault.description)
    }

    @Test(
        "A folder with the name of a file, and a file that may not be read, are told so",
        arguments: [(SourceDefect.folder, "a folder"), (.unreadable("Permission denied"), "Permission denied")]
            as [(SourceDefect, String)])
    func otherDefects(defect: SourceDefect, message: String) {
        let file = SourceFile(path: "Agencies/contoh/lain.yaml", defect: defect)
        let faults = faults(of: file)
        #expect(faults.map(\.file) == [SampleOffice.servicePath, file.path])
        #expect(faults.last?.message.contains(message) == true)
    }

    @Test("An agency.yaml without text does not put the service files in the wrong")
    func agency() {
        let agency = SourceFile(path: SampleOffice.agencyPath, bytes: [0xFF, 0xFE, 0x61, 0x00])
        let service = SourceFile(path: SampleOffice.servicePath, text: SampleOffice.service)
        #expect(AgencyLoader.load(files: [agency, service]).faults.map(\.file) == [SampleOffice.agencyPath])
    }

    @Test("Every way to write the ending but .yaml is refused", arguments: ["yml", "YAML", "Yaml", "YML"])
    func endings(ending: String) {
        let file = SourceFile(path: "Agencies/contoh/lain.\(ending)", text: "")
        #expect(AgencyLoader.load(files: SampleOffice.files() + [file]).faults.map(\.advice) == ["Name it lain.yaml."])
    }
}
