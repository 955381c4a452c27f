import Foundation
import Testing

@testable import Standards

@Suite("docs/standard-format.md says what the loader reads")
struct FormatDocumentTests {
    private static let document = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/standard-format.md"), encoding: .utf8)
    }

    @Test("Its tables have every object with its mandatory and its optional keys")
    func keys() throws {
        let rows = try Self.document.get().split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.split(separator: "|").map { cell in
                cell.split(separator: ",").map { $0.filter { $0.isLetter } }.filter { !$0.isEmpty }
            }
        }
        let described = Dictionary(rows.compactMap { row in row.first?.first.map { ($0, row) } }) { first, _ in first }
        for kind in FormatTable.agency + FormatTable.standard {
            let row = try #require(described[kind.definition], "\(kind.definition)")
            #expect(row[1].sorted() == kind.mandatoryNames, "\(kind.definition)")
            let optional = Set(kind.names).subtracting(kind.mandatoryNames).sorted()
            #expect(row[2].sorted() == optional, "\(kind.definition)")
        }
    }

    @Test("It names every kind of law, every unit of time, and every address that no office and no service can have")
    func words() throws {
        let text = try Self.document.get()
        let words = Law.Kind.allCases.map(\.rawValue) + Agency.reservedIDs.map(\.rawValue)
            + ServiceStandard.reservedIDs.map(\.rawValue)
        for word in words { #expect(text.contains(word), "\(word)") }
    }

    @Test("It says which kinds of law need an issuer")
    func issuers() throws {
        let text = try Self.document.get()
        for kind in Law.Kind.allCases where kind.needsIssuer { #expect(text.contains("\(kind.rawValue)*"), "\(kind)") }
    }
}
