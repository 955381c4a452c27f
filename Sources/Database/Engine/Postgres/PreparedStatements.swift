/// The statements that one connection has prepared, by their text; the one not used for longest goes first.
struct PreparedStatements {
    /// A statement that the server knows by name.
    struct Entry {
        let name: String
        let translation: ParameterTranslation
        /// Never makes room for others.
        fileprivate let isPinned: Bool
        fileprivate var lastUse: Int
    }

    /// How many are kept.
    let capacity: Int
    private var entries: [String: Entry] = [:]
    private var uses = 0
    private var named = 0
    private var pinned = 0

    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// How many are kept now, without the pinned ones.
    var count: Int { entries.count - pinned }

    /// What a text means, whether it was prepared before or not.
    func translation(of sql: String) -> ParameterTranslation {
        entries[sql]?.translation ?? ParameterTranslation(sql)
    }

    /// The statement with this text, when it was prepared before.
    mutating func find(_ sql: String) -> Entry? {
        guard let index = entries.index(forKey: sql) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index]
    }

    /// A new name for a statement that is about to be prepared.
    mutating func add(_ translation: ParameterTranslation, for sql: String, isPinned: Bool) -> Entry {
        uses += 1
        named += 1
        if isPinned { pinned += 1 }
        let entry = Entry(name: "m\(named)", translation: translation, isPinned: isPinned, lastUse: uses)
        entries[sql] = entry
        return entry
    }

    /// Forgets a statement that the server did not prepare after all.
    mutating func remove(_ sql: String) {
        if entries.removeValue(forKey: sql)?.isPinned == true { pinned -= 1 }
    }

    /// Makes room for one more: the name of the statement to deallocate, when there has to be one.
    mutating func evict() -> String? {
        guard count >= capacity else { return nil }
        let oldest = entries.filter { !$0.value.isPinned }.min { $0.value.lastUse < $1.value.lastUse }
        guard let oldest else { return nil }
        entries[oldest.key] = nil
        return oldest.value.name
    }
}
