import Casework
import Standards

/// A case that a search found.
public struct FoundCase: Hashable, Sendable {
    let id: CaseHead.RowID
    /// Entries of its journal so far: it grows with every act on the case.
    let entryCount: Int
    let applicant: String

    /// What was found, in short: two equal marks mean the same cases in the same state.
    public var mark: [Int64] { [id, Int64(entryCount)] }
}

extension Transaction {
    /// Cases of an office whose applicant's name has words that begin like these: those of just this name first, then those
    /// with all of the words in it, then those with one, then those whose words only begin alike; each part newest first.
    ///
    /// Of the last two parts a bounded number of cases is looked at, so that the search costs the same however many there
    /// are.
    ///
    /// - Parameters:
    ///   - services: The services that the officer may see; no others are found.
    public func cases(
        namedLike text: String, agency: Agency.ID, services: [ServiceStandard.ID], limit: Int
    ) throws -> [FoundCase] {
        let words = SearchWord.words(in: text)
        guard let first = words.max(by: { $0.count < $1.count }) else { return [] }
        guard let open = try OpenCases(of: agency, services: services, in: self) else { return [] }
        let others = words.filter { $0 != first }
        // Most people who are looked for are looked for by their name.
        var found = try SearchWord.wholeName(text).map { try open.cases(withAll: [$0], limit: limit) } ?? []
        if found.count < limit {
            let known = Set(found)
            let more = try open.cases(withAll: [first] + others, limit: limit).filter { !known.contains($0) }
            found += more.prefix(limit - found.count)
        }
        func add(_ more: [CaseHead.RowID]) throws {
            let known = Set(found.map(\.id))
            found += try cases(of: more.filter { !known.contains($0) }, upTo: limit - found.count, named: others)
        }
        // Where more is asked of the name than this word, some of its cases will not do.
        let most = others.isEmpty ? limit : 100
        if found.count < limit, !others.isEmpty { try add(open.rows(with: first, limit: most)) }
        if found.count < limit {
            let begun = try open.words(after: first).flatMap { try open.rows(with: $0, limit: most) }
            try add(Set(begun).sorted(by: >))
        }
        return found
    }

    /// The heads of cases that were found, in their order; one that is gone meanwhile is left out.
    public func heads(of found: [FoundCase]) throws -> [CaseHead] {
        var heads: [CaseHead.RowID: CaseHead] = [:]
        try eachPart(of: found.map(\.id)) { places, values in
            try connection.each(
                "SELECT \(CaseHead.columns) FROM case_head \(CaseHead.names) WHERE case_head.id IN (\(places))", values
            ) { row in
                let head = try CaseHead(row: row)
                heads[head.id] = head
            }
            return true
        }
        return found.compactMap { heads[$0.id] }
    }

    /// The first cases of these whose names have words that begin like all of `parts`, in their order.
    private func cases(
        of ids: [CaseHead.RowID], upTo limit: Int, named parts: [String]
    ) throws -> [FoundCase] {
        var found: [FoundCase] = []
        try eachPart(of: ids) { places, values in
            let cases = try connection.all(
                "SELECT id, entry_count, applicant FROM case_head WHERE id IN (\(places))", values, FoundCase.init(row:)
            )
            found += cases.sorted { $0.id > $1.id }.filter { $0.isNamed(parts) }.prefix(limit - found.count)
            return found.count < limit
        }
        return found
    }

    private static let partSize = 25
    private static let partPlaces = (1...partSize).map { "?\($0)" }.joined(separator: ", ")

    /// Goes through rows some at a time, always as many at once, so that the engine knows the statement; until `body`
    /// gives false.
    private func eachPart(
        of ids: [CaseHead.RowID], _ body: (_ places: String, _ values: [SQLValue]) throws -> Bool
    ) throws {
        var rest = ids[...]
        while let last = rest.last {
            let part = rest.prefix(Self.partSize)
            rest = rest.dropFirst(Self.partSize)
            let fill = Array(repeating: SQLValue.integer(part.last ?? last), count: Self.partSize - part.count)
            guard try body(Self.partPlaces, part.map(SQLValue.integer) + fill) else { return }
        }
    }
}

extension FoundCase {
    /// Reads row, number of entries and name.
    fileprivate init(row: any SQLRow) {
        self.init(id: row.integer(0), entryCount: Int(row.integer(1)), applicant: row.text(2))
    }

    /// True when the name has, for each of these, a word that begins like it.
    fileprivate func isNamed(_ parts: [String]) -> Bool {
        parts.allSatisfy { SearchWord.isBegun(by: $0, in: applicant) }
    }
}

/// The cases of an office's services in the index of words.
private struct OpenCases {
    /// Words that begin alike and are looked at.
    private static let mostWords = 20

    /// Cases with a word that are counted to tell which of two words is the rarer one.
    private static let mostCounted = 200

    private let connection: any SQLConnection
    private let agency: SQLValue
    /// Versions of standards that tell the cases apart: those that are open, or those that are not, whichever are fewer.
    private let standards: [SQLValue]
    private let areOpen: Bool

    /// - Returns: `nil` when there cannot be any case.
    init?(of agency: Agency.ID, services: [ServiceStandard.ID], in transaction: Transaction) throws {
        connection = transaction.connection
        let wanted = Set(services)
        var office: Int64?
        var open: [SQLValue] = []
        var closed: [SQLValue] = []
        try connection.each(
            "SELECT agency.id, standard.id, service FROM agency JOIN standard ON standard.agency = agency.id WHERE name = ?1",
            [.text(agency.rawValue)]
        ) { row in
            office = row.integer(0)
            let standard = SQLValue.integer(row.integer(1))
            let isWanted = wanted.contains(ServiceStandard.ID(row.text(2)))
            if isWanted { open.append(standard) } else { closed.append(standard) }
        }
        guard let office, !open.isEmpty else { return nil }
        self.agency = .integer(office)
        areOpen = open.count <= closed.count
        standards = areOpen ? open : closed
    }

    /// Cases with all of these words in the name, newest first.
    func cases(withAll asked: [String], limit: Int) throws -> [FoundCase] {
        // Walked by the rarest word: of a name that everybody has every case would be looked at in vain.
        let words = asked.count == 1 ? asked : try byRarity(asked)
        guard !words.isEmpty else { return [] }
        var others = ""
        var values: [SQLValue] = []
        for word in words.dropFirst() {
            values.append(.text(word))
            others += """
                 AND EXISTS (SELECT 1 FROM case_word AS other WHERE other.agency = case_word.agency
                    AND other.word = ?\(values.count + 2) AND other.case_id = case_word.case_id)
                """
        }
        return try connection.all(
            """
            SELECT case_head.id, entry_count, applicant FROM case_word \(connection.dialect.joinInOrder) case_head
                ON case_head.id = case_word.case_id
            WHERE case_word.agency = ?1 AND word = ?2\(others) AND \(isOpen("case_word.standard", after: values.count + 2))
            ORDER BY case_word.case_id DESC LIMIT \(limit)
            """, [agency, .text(words[0])] + values + standards, FoundCase.init(row:))
    }

    /// The words with the rarest first, counted as far as matters; none when one of them is nobody's.
    private func byRarity(_ words: [String]) throws -> [String] {
        let counted = try words.map { word in
            let count = try connection.first(
                "SELECT COUNT(*) FROM (SELECT 1 FROM case_word WHERE agency = ?1 AND word = ?2 LIMIT \(Self.mostCounted)) AS found",
                [agency, .text(word)], { $0.integer(0) })
            return (word: word, count: count ?? 0)
        }
        guard counted.allSatisfy({ $0.count > 0 }) else { return [] }
        return counted.sorted { $0.count < $1.count }.map(\.word)
    }

    /// Rows of cases with a word in the name, newest first.
    func rows(with word: String, limit: Int) throws -> [CaseHead.RowID] {
        try connection.all(
            """
            SELECT case_id FROM case_word WHERE agency = ?1 AND word = ?2 AND \(isOpen("standard", after: 2))
            ORDER BY case_id DESC LIMIT \(limit)
            """, [agency, .text(word)] + standards, { $0.integer(0) })
    }

    /// The first words that begin with one and are longer, in their order: from each to the next by the index alone.
    ///
    /// Names in full that begin with the word go on with a blank, which stands before everything that words consist of.
    func words(after word: String) throws -> [String] {
        try connection.all(
            """
            WITH RECURSIVE begun (word) AS (
                SELECT MIN(word) FROM case_word WHERE agency = ?1 AND word > ?2 AND word < ?3
                UNION ALL
                SELECT (SELECT MIN(word) FROM case_word WHERE agency = ?1 AND word > begun.word AND word < ?3)
                FROM begun WHERE begun.word IS NOT NULL
            ) SELECT word FROM begun WHERE word IS NOT NULL LIMIT \(Self.mostWords)
            """, [agency, .text(word + "!"), .text(word + "\u{10FFFF}")], { $0.text(0) })
    }

    /// Tells of a column whether it names one of the services.
    ///
    /// Compared one by one: for a list SQLite makes a table anew with each query, which costs more than the rows that it is
    /// asked for. The sign keeps it from making one all the same. Whoever sees everything is not compared at all.
    private func isOpen(_ column: String, after count: Int) -> String {
        if standards.isEmpty { return "1 = 1" }
        let compared = standards.indices.map { "+\(column) \(areOpen ? "=" : "<>") ?\($0 + count + 1)" }
        return "(" + compared.joined(separator: areOpen ? " OR " : " AND ") + ")"
    }
}
