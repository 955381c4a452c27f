import Casework

extension Transaction {
    /// Those of these files, by hash, that some case names.
    ///
    /// - Parameters:
    ///   - hashes: At most some thousand: each is a parameter of the statement.
    public func inCases(_ hashes: some Collection<String>) throws -> Set<String> {
        let places = (1...max(1, hashes.count)).map { "?\($0)" }.joined(separator: ", ")
        guard !hashes.isEmpty else { return [] }
        return Set(
            try connection.all(
                "SELECT DISTINCT hash FROM case_file WHERE hash IN (\(places))",
                hashes.map { .blob(Hexadecimal.decode($0) ?? []) },
                { Hexadecimal.encode($0.blob(0)) }))
    }

    /// What was typed in every application that was not sent, as JSON.
    public func unsentContents() throws -> [String] {
        try connection.all("SELECT content FROM draft WHERE number IS NULL", [], { $0.text(0) })
    }

    /// Every file that a case names, by hash.
    public func caseFiles() throws -> Set<String> {
        Set(try connection.all("SELECT DISTINCT hash FROM case_file", []) { Hexadecimal.encode($0.blob(0)) })
    }

    /// Everything that looks like the hash of a file in applications that were not sent.
    public func draftFiles() throws -> Set<String> {
        Set(try unsentContents().flatMap { $0.matches(of: /[0-9a-f]{64}/).map { String($0.output) } })
    }
}
