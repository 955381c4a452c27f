import WorkingTime

/// What became of a law: it was revoked, enacted as another, or changed.
struct LawChange: Sendable {
    /// What one law did to another.
    enum Effect: Hashable, Sendable {
        /// The later law revoked it.
        case revoked
        /// The later law enacted the interim act (UUD 1945 ps. 22); it holds on under the new number.
        case enacted
        /// The later law changed it; it holds on and is cited with the change.
        case amended
    }

    /// How well an entry is founded.
    enum Standing: Hashable, Sendable {
        /// Found in the published source that the entry names.
        case verified
        /// Generally known, but not looked up in a source for this table.
        case recalled
    }

    let law: LawIdentity
    let effect: Effect
    let successor: Law
    let since: PartialDate
    let source: String
    let standing: Standing

    /// Reminds readers to look up what the table holds from general knowledge only.
    func reminder(_ language: Language) -> String {
        switch (standing, language) {
        case (.verified, _): ""
        case (.recalled, .indonesian): " Pastikan dahulu di JDIH."
        case (.recalled, .english): " Look it up in the official register (JDIH) first."
        }
    }
}

/// What is known of laws that were revoked, enacted or changed: a small dated table.
struct LawHistory: Sendable {
    let changes: [LawChange]
    /// The day on which the table is read; `nil` to count everything that it holds.
    let today: CalendarDate?

    init(changes: [LawChange] = LawHistory.known, today: CalendarDate? = nil) {
        self.changes = changes
        self.today = today
    }

    /// The change by which a law lost its force under its own number, if it has.
    func end(of law: Law) -> LawChange? {
        LawIdentity(law).flatMap { key in changes.first { $0.law == key && $0.effect != .amended && hasCome($0) } }
    }

    /// The laws that changed a law and that hold today, earliest first; none for a law that the table does not know as
    /// changed.
    func amendments(of law: Law) -> [LawChange] {
        guard let key = LawIdentity(law) else { return [] }
        return changes.filter { $0.law == key && $0.effect == .amended && hasCome($0) }
    }

    /// The laws that took a law's place, one after another, the one in force last.
    func successors(of law: Law) -> [LawChange] {
        var found: [LawChange] = []
        var current = law
        while let change = end(of: current), found.count < 10 {
            found.append(change)
            current = change.successor
        }
        return found
    }

    private func hasCome(_ change: LawChange) -> Bool {
        today.map(change.since.hadCome) ?? true
    }
}
