import ArgumentParser
import Foundation
import Standards
import WorkingTime

/// Reads standards as a careful lawyer would.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads standards as a careful lawyer would and prints what does not hold together.",
        discussion: """
            Paths are folders of offices, a folder of such folders, or single service files. Left out: Agencies.
            Exit code: 0 nothing graver than notes, 1 warnings, 2 errors, 3 files that cannot be loaded.
            docs/checker-rules.md explains every rule.
            """)

    @Argument(help: "Folders or files.")
    var paths: [String] = ["Agencies"]

    @Flag(help: "Prints the findings as JSON.")
    var json = false

    @Option(help: "Language of the messages: id or en.")
    var language: String = "id"

    func run() throws {
        guard let language = Language(rawValue: language) else {
            throw ValidationError("--language must be id or en; it is \"\(self.language)\".")
        }
        let results = try check()
        if json {
            try printJSON(results)
        } else {
            print(CheckReport(results: results, language: language).text)
        }
        let gravest = results.flatMap(\.findings).map(\.finding).gravest
        if results.contains(where: { !$0.faults.isEmpty }) { throw ExitCode(3) }
        switch gravest {
        case .error: throw ExitCode(2)
        case .warning: throw ExitCode(1)
        case .note, nil: break
        }
    }

    /// What a path on the command line asks for.
    private struct Target {
        /// The folder of an office.
        let office: String
        /// The one file to report on; `nil` for the whole office.
        var file: String?

        /// The folder in one spelling, so that an office that is named twice is read once.
        var key: String { URL(fileURLWithPath: office).standardizedFileURL.path }
    }

    /// Reads everything that the paths ask for: the offices together, so that two of one name are found.
    private func check() throws -> [CheckResult] {
        var results: [CheckResult] = []
        var targets: [Target] = []
        var tables: [String] = []
        for path in paths {
            guard OfficeFiles.exists(path) else {
                results.append(CheckResult(office: path, fault: Fault(unreadable: path, defect: .absent)))
                continue
            }
            guard OfficeFiles.isFolder(path) else {
                let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
                targets.append(
                    Target(office: folder.isEmpty ? "." : folder, file: URL(fileURLWithPath: path).lastPathComponent))
                continue
            }
            let folder = OfficeFiles(folder: path)
            let offices = try folder.offices()
            for stray in try folder.strays() {
                Installation.complain(Installation.notice(ofStray: stray, Language(rawValue: language) ?? .indonesian))
            }
            // An empty folder is an office of which everything is missing.
            targets += (offices.isEmpty ? [folder.folder] : offices).map { Target(office: $0) }
            tables.append(folder.folder)
        }
        var keys: Set<String> = []
        let folders = targets.filter { keys.insert($0.key).inserted }
        let loaded = OfficesLoader.load(folders.map { OfficeFiles.source($0.office) })
        let byKey = Dictionary(zip(folders.map(\.key), loaded)) { first, _ in first }
        results += targets.compactMap { target in
            byKey[target.key].map { result in
                let checked = CheckResult(result, of: target.office)
                return target.file.map(checked.only) ?? checked
            }
        }
        return results + holidays(of: tables)
    }

    /// The faults of the tables of holidays that go with folders; a table that stands in for another is told of.
    private func holidays(of folders: [String]) -> [CheckResult] {
        var faults: Set<Fault> = []
        var notices: Set<String> = []
        return folders.compactMap { folder in
            let file = HolidayFile(for: folder)
            if let notice = file.substitute?.notice(Language(rawValue: language) ?? .indonesian),
                notices.insert(notice).inserted
            {
                Installation.complain(notice)
            }
            guard let fault = file.fault, faults.insert(fault).inserted else { return nil }
            return CheckResult(office: folder, fault: fault)
        }
    }

    private func printJSON(_ results: [CheckResult]) throws {
        let lines = results.flatMap { result in
            result.faults.map(CheckLine.init)
                + result.findings.map { CheckLine($0.finding, at: $0.place, in: result.office) }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(lines), as: UTF8.self))
    }
}

/// What reading one office gave.
struct CheckResult {
    let office: String
    let services: Int
    var findings: [(finding: Finding, place: SourceLocation?)]
    var faults: [Fault]

    /// The checker's reading of an office, or the faults that keep it from being read.
    init(_ result: LoadResult, of office: String) {
        self.office = office
        faults = result.faults
        guard let loaded = result.loaded else {
            services = 0
            findings = []
            return
        }
        services = loaded.standards.count
        let now = Instant(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
        let checker = Checker.standard(today: now.date(in: loaded.agency.zone))
        findings = checker.check(agency: loaded.agency, standards: loaded.standards).map { finding in
            (finding, loaded.map.location(of: finding.keyPath, in: finding.service))
        }
    }

    /// A fault outside every office.
    init(office: String, fault: Fault) {
        self.office = office
        services = 0
        findings = []
        faults = [fault]
    }

    /// The part about one file.
    func only(file: String) -> CheckResult {
        var copy = self
        copy.findings = findings.filter { $0.place.map { $0.file.hasSuffix("/\(file)") || $0.file == file } ?? false }
        copy.faults = faults.filter { $0.file.hasSuffix("/\(file)") || $0.file == file }
        return copy
    }
}

/// A line of the JSON output.
private struct CheckLine: Encodable {
    let rule: String
    let severity: String
    let service: String?
    let file: String
    let line: Int?
    let column: Int?
    let keyPath: String
    let messageId: String
    let messageEn: String
    let quote: String?

    init(_ finding: Finding, at place: SourceLocation?, in office: String) {
        rule = finding.rule
        severity = finding.severity.rawValue
        service = finding.service?.rawValue
        file = place?.file ?? office
        line = place?.line
        column = place?.column
        keyPath = finding.keyPath
        messageId = finding.message(.indonesian)
        messageEn = finding.message(.english)
        quote = finding.quote
    }

    init(_ fault: Fault) {
        rule = "cannot-load"
        severity = "fault"
        service = nil
        file = fault.file
        line = fault.line
        column = fault.column
        keyPath = fault.keyPath
        messageId = fault.text(in: .indonesian)
        messageEn = fault.text(in: .english)
        quote = nil
    }
}
