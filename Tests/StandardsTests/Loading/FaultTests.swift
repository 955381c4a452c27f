import Standards
import Testing

/// A change that spoils a file of the sample office, and the fault that must come of it.
struct BadChange: Sendable, CustomTestStringConvertible {
    enum File: Sendable { case agency, service }

    let file: File
    let part: String
    let change: String
    /// What stands at the place of the fault.
    let place: String
    let keyPath: String
    /// A part of the message.
    let message: String
    /// A part of the advice.
    let advice: String

    init(
        _ file: File, _ part: String, to change: String, at place: String, _ keyPath: String, _ message: String,
        _ advice: String
    ) {
        self.file = file
        self.part = part
        self.change = change
        self.place = place
        self.keyPath = keyPath
        self.message = message
        self.advice = advice
    }

    /// A change of the service file.
    init(
        _ part: String, to change: String, at place: String, _ keyPath: String, _ message: String, _ advice: String
    ) {
        self.init(.service, part, to: change, at: place, keyPath, message, advice)
    }

    /// Changes that keep the other parts of the service file right.
    private var others: [(part: String, change: String)] = []

    /// The change together with another one in the service file, which by itself would be right.
    func alsoChanging(_ part: String, to change: String) -> BadChange {
        var copy = self
        copy.others.append((part, change))
        return copy
    }

    var testDescription: String { "\(keyPath): \(message)" }

    /// The spoilt file, and what loading the office gives.
    func load() -> (file: SourceFile, result: LoadResult) {
        var agency = SampleOffice.agency
        var service = others.reduce(SampleOffice.service) { $0.changing($1.part, to: $1.change) }
        switch file {
        case .agency: agency = agency.changing(part, to: change)
        case .service: service = service.changing(part, to: change)
        }
        let files = SampleOffice.files(agency: agency, service: service)
        return (files[file == .agency ? 1 : 0], AgencyLoader.load(files: files))
    }
}

@Suite("A fault says where it is, what was found, and what would be right")
struct FaultTests {
    @Test("In the shape of the file", arguments: BadChanges.shapes)
    func shape(change: BadChange) { expectFault(change) }

    @Test("In single values", arguments: BadChanges.values)
    func value(change: BadChange) { expectFault(change) }

    @Test("In the form", arguments: BadChanges.forms)
    func form(change: BadChange) { expectFault(change) }

    @Test("In delivery", arguments: BadChanges.delivery)
    func delivery(change: BadChange) { expectFault(change) }

    @Test("In the procedure", arguments: BadChanges.procedures)
    func procedure(change: BadChange) { expectFault(change) }

    @Test("In what a file says of the clock", arguments: BadChanges.clocks)
    func clock(change: BadChange) { expectFault(change) }

    @Test("In agency.yaml", arguments: BadChanges.agencies)
    func agency(change: BadChange) { expectFault(change) }

    @Test("A fault reads as one line in both languages")
    func lines() throws {
        let text = SampleOffice.service.changing("next: periksa", to: "next: perikas")
        let fault = try #require(AgencyLoader.load(files: SampleOffice.files(service: text)).faults.first)
        #expect(
            fault.description
                == "Agencies/contoh/izin-kios.yaml:37:13: delivery.procedure[0].next: found \"perikas\", which is no "
                + "step or end. Did you mean \"periksa\"? Known: pengajuan, periksa, oss, terbit, selesai, "
                + "tolak, dicabut."
        )
        #expect(
            fault.text(in: .indonesian)
                == "Agencies/contoh/izin-kios.yaml:37:13: delivery.procedure[0].next: \"perikas\" bukan "
                + "langkah atau akhir yang ada. Maksudnya \"periksa\"? Yang dikenal: pengajuan, periksa, oss, "
                + "terbit, selesai, tolak, dicabut.")
    }

    private func expectFault(_ change: BadChange, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let (file, result) = change.load()
        #expect(result.loaded == nil, sourceLocation: sourceLocation)
        let texts = result.faults.map(\.description).joined(separator: "\n")
        #expect(result.faults.count == 1, "\(texts)", sourceLocation: sourceLocation)
        guard let fault = result.faults.first else { return }
        #expect(fault.file == file.path, sourceLocation: sourceLocation)
        #expect(fault.keyPath == change.keyPath, sourceLocation: sourceLocation)
        let rest = file.rest(line: fault.line, column: fault.column)
        #expect(rest.hasPrefix(change.place), "\(rest)", sourceLocation: sourceLocation)
        #expect(fault.message.contains(change.message), "\(fault.message)", sourceLocation: sourceLocation)
        #expect(fault.advice.contains(change.advice), "\(fault.advice)", sourceLocation: sourceLocation)
        #expect(fault.text(in: .indonesian) != fault.text(in: .english), sourceLocation: sourceLocation)
    }
}
