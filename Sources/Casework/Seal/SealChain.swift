/// The seals of one office, oldest first.
public enum SealChain {
    /// Everything that is wrong with the seals of one office; empty when each follows from the one before.
    ///
    /// - Parameters:
    ///   - seals: All seals of the office, oldest first.
    public static func faults(in seals: [Seal]) -> [SealFault] { read(seals).faults }

    /// The file that an office publishes: one seal a line, oldest first.
    public static func file(of seals: [Seal]) -> String { seals.map(\.line).joined() }

    /// Reads a published file; what the seals say is checked by ``faults(in:)``.
    ///
    /// - Throws: ``SealFault/notALine(line:)`` for a line that is not hash, blank and body, or lacks its end.
    public static func seals(inFile bytes: [UInt8]) throws(SealFault) -> [Seal] {
        guard !bytes.isEmpty else { return [] }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true else { throw .notALine(line: lines.count) }
        lines.removeLast()
        var seals: [Seal] = []
        for (index, line) in lines.enumerated() {
            guard line.dropFirst(64).first == UInt8(ascii: " "),
                let hash = String(validating: line.prefix(64), as: UTF8.self), Digest32(hex: hash) != nil,
                let body = String(validating: line.dropFirst(65), as: UTF8.self)
            else { throw .notALine(line: index + 1) }
            seals.append(Seal(body: body, hash: hash))
        }
        return seals
    }

    /// The seals that could be read, and everything that is wrong.
    static func read(_ seals: [Seal]) -> (links: [Link], faults: [SealFault]) {
        var links: [Link] = []
        var faults: [SealFault] = []
        // A seal that cannot be read hides whether the next one follows from it; that it is unreadable says enough.
        var before: Link?
        for (index, seal) in seals.enumerated() {
            do {
                let link = try Link(seal, place: index + 1)
                if index == 0 || before != nil {
                    faults += link.faults(after: before, serial: index + 1)
                } else if link.content.serial != index + 1 {
                    faults.append(.serialOutOfPlace(seal: index + 1, found: link.content.serial))
                }
                links.append(link)
                before = link
            } catch {
                faults.append(error)
                before = nil
            }
        }
        return (links, faults)
    }
}
