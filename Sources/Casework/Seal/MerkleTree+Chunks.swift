extension MerkleTree {
    /// Leaves of a chunk: a power of two.
    ///
    /// Why chunks give the very tree of RFC 6962: let n leaves be more than one chunk of c. The RFC splits them at the
    /// largest power of two below n, which is a multiple of c, so it never cuts through a chunk until a part is one chunk.
    /// Every chunk but the last is therefore a complete subtree. With m chunks that power is c times the largest power of
    /// two below m, so the roots of the chunks are joined by the same rule as leaves are.
    public static let chunkSize = 1024

    /// The root of the whole tree from the roots of its chunks, in their order.
    ///
    /// The last root may be that of a chunk that is not full; ``root(of:)`` gives the root of a chunk.
    public static func root(ofChunks roots: [Digest32]) -> Digest32 { root(ofNodes: roots) }

    /// The audit path of a leaf from its own chunk and the roots of all chunks; `nil` when they do not fit together.
    ///
    /// - Parameters:
    ///   - index: Place of the leaf in the whole tree, from 0.
    ///   - chunk: The leaves of the chunk in which it stands; only the last chunk may be short.
    ///   - roots: The roots of all chunks, in their order.
    ///   - chunkSize: Leaves of a full chunk, a power of two; only tests give another one.
    public static func path(
        toLeaf index: Int, inChunk chunk: [Digest32], chunkRoots roots: [Digest32], chunkSize: Int = chunkSize
    ) -> [Digest32]? {
        guard index >= 0, chunkSize > 0, chunkSize & (chunkSize - 1) == 0 else { return nil }
        let place = index / chunkSize
        let isLast = place == roots.count - 1
        guard chunk.count == chunkSize || (isLast && chunk.count < chunkSize),
            let lower = path(toLeaf: index % chunkSize, of: chunk), let upper = path(toNode: place, of: roots),
            root(of: chunk) == roots[place]
        else { return nil }
        return lower + upper
    }

    /// Takes leaves one by one and keeps no more than one chunk of them.
    public struct Builder: Sendable {
        /// The roots of the full chunks so far.
        public private(set) var chunkRoots: [Digest32] = []
        private var chunk: [Digest32] = []
        private let chunkSize: Int

        /// An empty tree.
        public init() { self.init(chunkSize: MerkleTree.chunkSize) }

        init(chunkSize: Int) {
            self.chunkSize = chunkSize
            chunk.reserveCapacity(chunkSize)
        }

        /// Number of leaves so far.
        public var count: Int { chunkRoots.count * chunkSize + chunk.count }

        /// Adds a leaf behind the others.
        public mutating func append(_ leaf: Digest32) {
            chunk.append(leaf)
            guard chunk.count == chunkSize else { return }
            chunkRoots.append(MerkleTree.root(of: chunk))
            chunk.removeAll(keepingCapacity: true)
        }

        /// The roots of all chunks so far, that of a last short one included.
        public var allChunkRoots: [Digest32] { chunk.isEmpty ? chunkRoots : chunkRoots + [MerkleTree.root(of: chunk)] }

        /// The root over the leaves so far.
        public var root: Digest32 { MerkleTree.root(ofChunks: allChunkRoots) }
    }
}
