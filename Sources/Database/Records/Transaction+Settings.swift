extension Transaction {
    /// A setting of the installation.
    public func setting(_ name: String) throws -> String? {
        try connection.first("SELECT value FROM setting WHERE name = ?1", [.text(name)], { $0.text(0) })
    }

    /// Keeps a setting, also in place of another value.
    func keep(setting name: String, value: String) throws {
        try connection.execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [.text(name), .text(value)])
    }

    /// Keeps a setting unless it is there already, and gives the one that holds: of two nodes, the first wins.
    public func establish(setting name: String, value: String) throws -> String {
        try connection.execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING", [.text(name), .text(value)])
        return try setting(name) ?? value
    }
}
