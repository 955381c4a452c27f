import Casework
import Standards
import Testing

@Suite("Tables")
struct TableAnswerTests {
    private let table = FieldType.rows(
        columns: [
            .field("nama"), .field("jumlah", .number(NumberLimits(minimum: 1))), .field("catatan", optional: true),
        ],
        minimum: 2, maximum: 3)

    private func row(_ name: String, _ count: String = "1") -> [String: String] { ["nama": name, "jumlah": count] }

    @Test func `are read cell by cell, in canonical form`() throws {
        #expect(
            try read(.rows([row(" Las ", "1.250"), row("Giling")]), table)
                == .success(
                    .rows([
                        ["nama": "Las", "jumlah": "1250", "catatan": ""],
                        ["nama": "Giling", "jumlah": "1", "catatan": ""],
                    ])))
    }

    @Test(
        "keep to their number of rows; empty rows count for nothing",
        arguments: [
            (0, [FieldProblem.Kind.missing]), (1, [.tooFewRows(minimum: 2, found: 1)]), (2, []), (3, []),
            (4, [.tooManyRows(maximum: 3, found: 4)]), (50_000, [.tooManyRows(maximum: 3, found: 50_000)]),
        ]
    )
    func counts(filled: Int, problems: [FieldProblem.Kind]) throws {
        let blank = ["nama": " ", "jumlah": "\u{200B}"]
        let rows = [blank] + Array(repeating: row("Las"), count: filled) + [blank, [:]]
        #expect(try read(.rows(rows), table).problems.map(\.kind) == problems)
    }

    @Test func `name every faulty cell with the row as the sender counts it`() throws {
        let problems = try read(.rows([row("Las", "0"), [:], row("", "x"), row("Giling")]), table).problems
        #expect(problems.map { "\($0.row ?? -1) \($0.part ?? "-")" } == ["0 jumlah", "2 nama", "2 jumlah"])
        #expect(problems.map(\.kind) == [.tooSmall(minimum: "1"), .missing, .notANumber])
        #expect(problems[1].message(in: .indonesian) == "Baris 3: Isian ini wajib diisi.")
        #expect(problems[1].message(in: .english) == "Row 3: This must be filled in.")
    }

    @Test func `have only their own columns`() throws {
        var strange = row("Las")
        strange["harga"] = "5"
        let problems = try read(.rows([strange, row("Giling")]), table).problems
        #expect(problems.map(\.part) == ["harga"] && problems.map(\.kind) == [.unknownField])
    }

    @Test func `may be left out when they are optional`() throws {
        let optional = FieldType.rows(columns: [.field("nama")], minimum: 0, maximum: 3)
        #expect(try read(.rows([[:], ["nama": ""]]), optional, optional: true) == .success(nil))
    }
}

@Suite("Addresses")
struct AddressAnswerTests {
    private let parts = [
        "street": " Jalan Raya 1 ", "village": "Candi", "district": "Candi", "regency": "Kabupaten Sidoarjo",
        "province": "Jawa Timur", "postalCode": "61271",
    ]

    @Test func `are read part by part`() throws {
        let value = try read(.address(parts), .address).get()
        guard case .address(let address) = value else {
            Issue.record("not an address")
            return
        }
        #expect(address.line == "Jalan Raya 1, Candi, Candi, Kabupaten Sidoarjo, Jawa Timur, 61271")
        #expect(PostalAddress.partNames.map { address[$0] }.allSatisfy { !$0.isEmpty })
        #expect(address["country"] == "")
    }

    @Test(
        "need every part but the postal code",
        arguments: PostalAddress.partNames, ["", "  ", "\u{200B}"]
    )
    func parts(name: String, blank: String) throws {
        var parts = parts
        parts[name] = blank
        let problems = try read(.address(parts), .address).problems
        #expect(problems.map(\.part) == (name == "postalCode" ? [] : [name]))
        #expect(problems.allSatisfy { $0.kind == .missing })
    }

    @Test("have a postal code of five digits", arguments: ["6127", "612711", "6127a", "٦١٢٧١", "61 271"])
    func postalCode(code: String) throws {
        var parts = parts
        parts["postalCode"] = code
        let problems = try read(.address(parts), .address).problems
        #expect(problems.map(\.part) == ["postalCode"])
    }

    @Test func `have only their own parts, each on one short line`() throws {
        var parts = parts
        parts["country"] = "Indonesia"
        parts["street"] = String(repeating: "x", count: 201)
        parts["village"] = "Can\u{0}di"
        let problems = try read(.address(parts), .address).problems
        #expect(problems.map { $0.part ?? "-" } == ["street", "village", "country"])
        #expect(problems.map(\.kind) == [.tooLong(limit: 200), .unprintable, .unknownField])
    }

    @Test func `that are blank are missing as a whole`() throws {
        #expect(try read(.address(["street": " "]), .address).problems.map(\.kind) == [.missing])
        #expect(try read(.address([:]), .address, optional: true) == .success(nil))
    }
}

@Suite("What is wrong with an answer")
struct FieldProblemTests {
    static let kinds: [FieldProblem.Kind] = [
        .missing, .tooLong(limit: 200), .notANumber, .tooSmall(minimum: "1"), .tooLarge(maximum: "9"),
        .tooManyDecimals(limit: 0),
        .tooManyDecimals(limit: 2), .notADate, .mustNotBeInFuture, .mustNotBeInPast, .notATime,
        .wrongDigitCount(expected: "16", found: 15),
        .impossibleResidentNumber, .notAPhoneNumber, .notAnEmailAddress, .unknownOption("x"), .mustBeTicked,
        .tooFewRows(minimum: 2, found: 1), .tooManyRows(maximum: 3, found: 4), .wrongShape, .unknownField, .unprintable,
    ]

    @Test("is said in one sentence, in both languages", arguments: kinds)
    func message(kind: FieldProblem.Kind) {
        let problem = FieldProblem(field: "isian", name: LocalizedText("Isian"), kind: kind)
        let sentences = Language.allCases.map { problem.message(in: $0) }
        #expect(Set(sentences).count == 2)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.count > 10 })
    }
}
