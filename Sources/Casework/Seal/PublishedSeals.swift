/// What a checker knows of the seals that an office published, from elsewhere than the proof.
public enum PublishedSeals: Sendable {
    /// The published file of the office, oldest seal first: the time of each entry is checked on both sides.
    case file([Seal])
    /// Hashes of seals, from a newspaper or an archive: an entry's time is only checked to be no later than its seal.
    case hashes(Set<Digest32>)

    /// What is wrong with the published file itself.
    public var faults: [SealFault] { PublishedIndex(self).faults }

    /// The hash of each seal.
    public var allHashes: Set<Digest32> {
        switch self {
        case .hashes(let hashes): hashes
        case .file(let seals): Set(seals.compactMap { Digest32(hex: $0.hash) })
        }
    }
}

/// Published seals, made ready to be asked.
struct PublishedIndex {
    /// What is wrong with the published file.
    let faults: [SealFault]
    private var hashes: Set<Digest32> = []
    private var roots: Set<Digest32> = []
    private var startsByHash: [Digest32: Int64] = [:]

    init(_ published: PublishedSeals) {
        switch published {
        case .hashes(let hashes):
            faults = []
            self.hashes = hashes
            // Somebody may have noted a root in place of a hash.
            roots = hashes
        case .file(let seals):
            let chain = SealChain.read(seals)
            faults = chain.faults
            var start: Int64?
            for link in chain.links {
                guard let hash = Digest32(hex: link.seal.hash) else { continue }
                hashes.insert(hash)
                roots.insert(link.content.root)
                startsByHash[hash] = start
                start = link.content.sealedAt
            }
        }
    }

    func holds(hash: Digest32) -> Bool { hashes.contains(hash) }

    func holds(root: Digest32) -> Bool { roots.contains(root) }

    /// When the seal before was put on, in seconds since 1970; `nil` for the first seal, or when only hashes are known.
    func start(ofSeal hash: Digest32) -> Int64? { startsByHash[hash] }
}
