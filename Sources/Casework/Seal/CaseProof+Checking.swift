extension CaseProof {
    /// Reads and checks a proof file.
    ///
    /// - Parameters:
    ///   - bytes: The file, from anybody: no content makes this trap.
    ///   - published: The seals of the office, from elsewhere than the proof.
    public static func check(_ bytes: [UInt8], against published: PublishedSeals) -> ProofResult {
        do {
            return try CaseProof(reading: bytes).check(against: published)
        } catch {
            return ProofResult(faults: [error], entryCount: 0, sealedCount: 0)
        }
    }

    /// Checks the journal of the case, and that it is under published seals.
    ///
    /// - Parameters:
    ///   - published: The seals of the office, from elsewhere than the proof.
    public func check(against published: PublishedSeals) -> ProofResult {
        let index = PublishedIndex(published)
        var checker = ProofChecker(proof: self, published: index)
        for (offset, entry) in entries.enumerated() { checker.check(entry, position: offset + 1) }
        let faults =
            index.faults.map(ProofFault.publishedSeals) + (entries.isEmpty ? [.noEntries] : []) + checker.faults
        return ProofResult(
            faults: faults, entryCount: entries.count, sealedCount: entries.prefix { $0.place != nil }.count)
    }
}
