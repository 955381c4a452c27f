/// The calendar of an office as its seals stand for it: the rules by which the office began, and every change since.
///
/// By these days every clock is judged. A seal has the hash of them, so that none comes or goes afterwards unseen.
/// docs/journal-format.md describes the bytes for other programs.
public struct SealedCalendar: Hashable, Sendable {
    /// A change of the calendar as it is kept, word for word: the columns of `calendar_edit`.
    public struct Change: Hashable, Sendable {
        /// The number of the change; later ones have greater numbers.
        public let id: Int64
        /// `closure`, `workingDay`, `adoption` or `takeBack`.
        public let kind: String
        /// The first day that changes, such as `2026-12-28`.
        public let firstDay: String
        /// The last day that changes.
        public let lastDay: String
        /// What people call the days.
        public let name: String
        /// Hours, adopted rules, or the number of the change that is taken back; empty for a closure.
        public let content: String
        public let reason: String
        /// The officer who made it.
        public let madeBy: String
        /// Since when it holds: seconds since 1970, UTC.
        public let madeAt: Int64

        public init(
            id: Int64, kind: String, firstDay: String, lastDay: String, name: String, content: String, reason: String,
            madeBy: String, madeAt: Int64
        ) {
            self.id = id
            self.kind = kind
            self.firstDay = firstDay
            self.lastDay = lastDay
            self.name = name
            self.content = content
            self.reason = reason
            self.madeBy = madeBy
            self.madeAt = madeAt
        }
    }

    /// The rules by which the office began, as they are kept.
    public let rules: String
    /// Every change, in the order of their numbers.
    public let changes: [Change]

    public init(rules: String, changes: [Change]) {
        self.rules = rules
        self.changes = changes
    }

    /// What a seal says of a calendar.
    public struct Mark: Hashable, Sendable {
        /// SHA-256 of the canonical JSON of the rules and the changes.
        public let hash: Digest32
        /// How many changes these are: the first ones by their numbers, so that none can be put between them later.
        public let changes: Int

        public init(hash: Digest32, changes: Int) {
            self.hash = hash
            self.changes = changes
        }
    }

    /// What a seal says of the calendar with its first changes; with all of them where it has no more.
    public func mark(changes count: Int = .max) -> Mark {
        Mark(hash: Digest32(hashing: canonical(changes: count)), changes: min(count, changes.count))
    }

    /// Numbers of changes that are dated before the change that precedes them, or not after a seal that does not have them
    /// yet: an office makes none of these, whatever its clock shows.
    ///
    /// - Parameters:
    ///   - seals: The seals of the office; those without a calendar say nothing here.
    public func misdated(under seals: [Seal.Content]) -> [Int64] {
        var misdated: Set<Int64> = []
        for (before, change) in zip(changes, changes.dropFirst()) where change.madeAt < before.madeAt {
            misdated.insert(change.id)
        }
        for seal in seals {
            guard let mark = seal.calendar, mark.changes < changes.count else { continue }
            let next = changes[mark.changes]
            if next.madeAt <= seal.sealedAt { misdated.insert(next.id) }
        }
        return misdated.sorted()
    }

    /// What is hashed.
    func canonical(changes count: Int = .max) -> [UInt8] {
        var writer = CanonicalWriter()
        writer.object {
            $0.member("changes") { $0.list(Array(changes.prefix(count))) { $0.change($1) } }
            $0.member("rules") { $0.text(rules) }
        }
        return writer.bytes
    }
}

extension CanonicalWriter {
    fileprivate mutating func change(_ change: SealedCalendar.Change) {
        object {
            $0.member("content") { $0.text(change.content) }
            $0.member("firstDay") { $0.text(change.firstDay) }
            $0.member("id") { $0.number(change.id) }
            $0.member("kind") { $0.text(change.kind) }
            $0.member("lastDay") { $0.text(change.lastDay) }
            $0.member("madeAt") { $0.number(change.madeAt) }
            $0.member("madeBy") { $0.text(change.madeBy) }
            $0.member("name") { $0.text(change.name) }
            $0.member("reason") { $0.text(change.reason) }
        }
    }
}
