/// Names in full, beside their words, in the index of names: somebody with the name asked for is found at once.
enum Schema3 {
    /// The tables stay as they are.
    static let statements: @Sendable (Dialect) -> String = { _ in
        "-- The program adds the names of cases in full to case_word.\n"
    }

    /// Cases whose names are added before the next ones are read.
    private static let part = 1_000

    /// Adds the names of all cases: how they are compared is the program's own way, which SQL does not know.
    static let fill: @Sendable (any SQLConnection) throws -> Void = { connection in
        var last: Int64 = 0
        while true {
            let cases = try connection.all(
                "SELECT id, agency, standard, applicant FROM case_head WHERE id > ?1 ORDER BY id LIMIT \(part)",
                [.integer(last)],
                { (id: $0.integer(0), agency: $0.integer(1), standard: $0.integer(2), name: $0.text(3)) })
            guard let newest = cases.last else { return }
            for found in cases {
                guard let name = SearchWord.wholeName(found.name) else { continue }
                try connection.execute(
                    "INSERT INTO case_word (agency, word, case_id, standard) VALUES (?1, ?2, ?3, ?4)",
                    [.integer(found.agency), .text(name), .integer(found.id), .integer(found.standard)])
            }
            last = newest.id
        }
    }
}
