/// The seal that an office puts once a day on what it recorded, as it is stored and published.
///
/// The seal's hash stands for every entry since the seal before. Once it is published, none of them can be changed unseen.
public struct Seal: Sendable {
    /// The canonical JSON of ``Content``: what is hashed, byte for byte.
    public let body: String
    /// SHA-256 of the body, 64 lower-case hexadecimal digits.
    public let hash: String

    /// A seal as it was stored; ``SealChain/faults(in:)`` tells whether it is sound.
    public init(body: String, hash: String) {
        self.body = body
        self.hash = hash
    }

    /// Writes and hashes what a seal says.
    public init(_ content: Content) { self.init(hashing: content.canonical) }

    private init(hashing body: String) { self.init(body: body, hash: Seal.hash(of: body)) }

    /// The hash of a body, 64 lower-case hexadecimal digits.
    public static func hash(of body: String) -> String { Digest32(hashing: body.utf8).hex }

    /// What the seal says.
    ///
    /// - Throws: ``JournalFormatError`` when the body is not canonical JSON with exactly the keys and values of a seal.
    public func content() throws(JournalFormatError) -> Content { try Content(reading: body) }

    /// The line of the published file: hash, blank, body, end of line.
    public var line: String { "\(hash) \(body)\n" }

    /// The seal that follows another.
    ///
    /// - Parameters:
    ///   - previous: The newest seal of the office; `nil` before its first.
    ///   - day: The local date that the seal closes, such as `2026-11-29`.
    ///   - count: Number of entries since the seal before.
    ///   - root: Root of the tree over their hashes, in the order in which they were recorded.
    ///   - calendar: ``SealedCalendar/mark(changes:)`` of the office at that moment; `nil` where no calendar is kept.
    ///   - sealedAt: Seconds since 1970, UTC; see ``moment(clock:previous:newestEntry:)``.
    /// - Throws: ``SealFault`` when the seal would not continue the chain, or the newest seal is itself not readable.
    public static func next(
        after previous: Seal?, agency: String, day: String, count: Int, root: Digest32, calendar: SealedCalendar.Mark?,
        sealedAt: Int64
    ) throws(SealFault) -> Seal {
        let before = try previous.map(newest)
        let serial = (before?.place ?? 0) + 1
        let seal = Seal(
            Content(
                agency: agency, calendar: calendar, count: count, day: day, previous: previous?.hash ?? "", root: root,
                sealedAt: sealedAt, serial: serial))
        let link = try SealChain.Link(seal, place: serial)
        if let fault = link.faults(after: before, serial: serial).first { throw fault }
        return seal
    }

    private static func newest(_ seal: Seal) throws(SealFault) -> SealChain.Link {
        let content: Content
        do {
            content = try seal.content()
        } catch {
            throw .newestUnreadable(error)
        }
        // A changed seal must not be built upon, and no seal has a serial so large that none can follow.
        guard seal.hash.hasBytes(of: hash(of: seal.body)) else { throw .bodyChanged(seal: content.serial) }
        guard content.serial < .max else { throw .newestUnreadable(.notAllowed("serial")) }
        return try SealChain.Link(seal, place: content.serial)
    }

    /// The moment to seal at: now, but never before the newest seal or the newest entry, if the clock was set back.
    ///
    /// All are seconds since 1970, UTC.
    public static func moment(clock: Int64, previous: Int64?, newestEntry: Int64?) -> Int64 {
        max(clock, previous ?? clock, newestEntry ?? clock)
    }
}

extension Seal: Equatable {
    /// Whether both have the same bytes.
    public static func == (left: Seal, right: Seal) -> Bool {
        left.body.hasBytes(of: right.body) && left.hash.hasBytes(of: right.hash)
    }
}
