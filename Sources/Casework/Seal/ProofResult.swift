/// What the check of a proof came to.
///
/// A proof never shows a whole case: later entries can have been left out of it.
public struct ProofResult: Hashable, Sendable, CustomStringConvertible {
    /// Everything that is wrong.
    public let faults: [ProofFault]
    /// Number of entries in the proof.
    public let entryCount: Int
    /// The last position up to which every entry is under a published seal and without fault; 0 when none is.
    public let provedPosition: Int

    init(faults: [ProofFault], entryCount: Int, sealedCount: Int) {
        self.faults = faults
        self.entryCount = entryCount
        var proved = sealedCount
        for fault in faults { proved = min(proved, (fault.position ?? 1) - 1) }
        provedPosition = max(0, proved)
    }

    /// Whether every entry of the proof is proved.
    public var isProvedThroughout: Bool { faults.isEmpty && entryCount > 0 && provedPosition == entryCount }

    /// How far the proof reaches.
    public var description: String { "Proved up to position \(provedPosition) of \(entryCount)." }
}
