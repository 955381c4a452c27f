extension Transaction {
    /// Tells whether some case names a file, by its hash.
    public func isInCase(file hash: String) throws -> Bool {
        try connection.first("SELECT 1 FROM case_file WHERE hash = ?1 LIMIT 1", [.text(hash)], { _ in true }) ?? false
    }

    /// What was typed in every application that was not sent, as JSON.
    public func unsentContents() throws -> [String] {
        try connection.all("SELECT content FROM draft WHERE number IS NULL", [], { $0.text(0) })
    }
}
