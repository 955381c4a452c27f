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
        var results: [CheckResult] = []
        for path in paths { results += try check(path) }
        if json { try printJSON(results) } else { printText(results, in: language) }
        let gravest = results.flatMap(\.findings).map(\.finding).gravest
        if results.contains(where: { !$0.faults.isEmpty }) { throw ExitCode(3) }
        switch gravest {
        case .error: throw ExitCode(2)
        case .warning: throw ExitCode(1)
        case .note, nil: break
        }
    }

    /// Reads the offices behind a path; a single file is read with its office and reported alone.
    private func check(_ path: String) throws -> [CheckResult] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ValidationError("There is no \(path).")
        }
        guard isFolder.boolValue else {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
            let file = URL(fileURLWithPath: path).lastPathComponent
            return [try checkOffice(folder.isEmpty ? "." : folder).only(file: file)]
        }
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if FileManager.default.fileExists(atPath: "\(trimmed)/agency.yaml") { return [try checkOffice(trimmed)] }
        let offices = try OfficeFiles(folder: trimmed).offices()
        guard !offices.isEmpty else {
            throw ValidationError("There is no office in \(trimmed): each is a folder with an agency.yaml.")
        }
        return try offices.map(checkOffice)
    }

    private func checkOffice(_ folder: String) throws -> CheckResult {
        let result = AgencyLoader.load(files: try OfficeFiles(folder: folder).files(of: folder))
        guard let loaded = result.loaded else {
            return CheckResult(office: folder, services: 0, findings: [], faults: result.faults)
        }
        let seconds = Int64(Date().timeIntervalSince1970)
        let today = Instant(secondsSinceEpoch: seconds).date(in: loaded.agency.zone)
        let findings = Checker.standard(today: today).check(agency: loaded.agency, standards: loaded.standards)
        return CheckResult(
            office: folder, services: loaded.standards.count,
            findings: findings.map { ($0, loaded.map.location(of: $0.keyPath, in: $0.service)) }, faults: [])
    }

    // MARK: Printing

    private func printText(_ results: [CheckResult], in language: Language) {
        for result in results {
            for fault in result.faults { print(fault.text(in: language)) }
            for (finding, place) in result.findings {
                let where_ = place.map(String.init(describing:)) ?? result.office
                print("\(where_): \(finding.severity.rawValue) [\(finding.rule)] \(finding.message(language))")
                if let quote = finding.quote { print("    \u{201C}\(quote)\u{201D}") }
            }
        }
        let findings = results.flatMap(\.findings).map(\.finding)
        let counts = Severity.allCases.reversed().map { severity in
            "\(findings.count { $0.severity == severity }) \(severity.rawValue)"
        }
        let faults = results.map(\.faults.count).reduce(0, +)
        print(
            "\(results.map(\.services).reduce(0, +)) services: " + counts.joined(separator: ", ")
                + (faults > 0 ? ", \(faults) faults that keep files from loading" : ""))
    }

    private func printJSON(_ results: [CheckResult]) throws {
        let lines = results.flatMap { result in
            result.faults.map(CheckLine.init) + result.findings.map { CheckLine($0.finding, at: $0.place, in: result.office) }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(lines), as: UTF8.self))
    }
}

/// What reading one office gave.
private struct CheckResult {
    let office: String
    let services: Int
    var findings: [(finding: Finding, place: SourceLocation?)]
    var faults: [Fault]

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
