import Crypto

/// The hash tree of RFC 6962, section 2.1, with SHA-256.
///
/// A leaf is hashed as SHA-256(0x00 ‖ leaf), a node as SHA-256(0x01 ‖ left ‖ right), and n leaves are split at the largest
/// power of two smaller than n. That is the same as to join neighbours level by level from the left and to lift a last one
/// without neighbour as it is, which needs no recursion.
public enum MerkleTree {
    /// The root over leaves; over none it is the hash of no bytes.
    public static func root(of leaves: [Digest32]) -> Digest32 {
        root(ofNodes: leaves.map(node(ofLeaf:)))
    }

    /// The audit path of a leaf, from the leaf up; `nil` when there is no such leaf.
    ///
    /// - Parameters:
    ///   - index: Place of the leaf, from 0.
    public static func path(toLeaf index: Int, of leaves: [Digest32]) -> [Digest32]? {
        path(toNode: index, of: leaves.map(node(ofLeaf:)))
    }

    /// The root to which an audit path leads from a leaf; `nil` when no tree of that size has such a path.
    ///
    /// Whoever checks a leaf compares the result with the root that the tree is known to have. The path alone does not
    /// prove the count: trees of other sizes can give the same root, so the count must be vouched for together with the
    /// root, as a seal does.
    ///
    /// - Parameters:
    ///   - index: Place of the leaf, from 0.
    ///   - count: Number of leaves of the tree, at least 1.
    public static func root(ofLeaf leaf: Digest32, index: Int, count: Int, path: [Digest32]) -> Digest32? {
        guard index >= 0, index < count else { return nil }
        // The places, on each level, of the node on the way up and of the last node.
        var place = index
        var last = count - 1
        var root = node(ofLeaf: leaf)
        for sibling in path {
            guard last > 0 else { return nil }
            // A last node without neighbour is lifted as it is, until it is a right one.
            while place == last, place.isMultiple(of: 2) {
                place /= 2
                last /= 2
            }
            root = place.isMultiple(of: 2) ? node(root, sibling) : node(sibling, root)
            place /= 2
            last /= 2
        }
        return last == 0 ? root : nil
    }

    /// The hash of a leaf.
    static func node(ofLeaf leaf: Digest32) -> Digest32 {
        withUnsafeTemporaryAllocation(byteCount: 1 + Digest32.byteCount, alignment: 8) { buffer in
            buffer[0] = 0
            leaf.write(to: buffer, at: 1)
            return hash(buffer)
        }
    }

    /// The hash of a node over two others.
    static func node(_ left: Digest32, _ right: Digest32) -> Digest32 {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Digest32.byteCount, alignment: 8) { buffer in
            buffer[0] = 1
            left.write(to: buffer, at: 1)
            right.write(to: buffer, at: 1 + Digest32.byteCount)
            return hash(buffer)
        }
    }

    private static func hash(_ buffer: UnsafeMutableRawBufferPointer) -> Digest32 {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
        return Digest32(hash.finalize())
    }
}
