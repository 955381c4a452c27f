extension MerkleTree {
    /// The root over nodes that stand side by side on one level: hashed leaves, or roots of complete chunks.
    static func root(ofNodes nodes: [Digest32]) -> Digest32 {
        var level = nodes
        while level.count > 1 { join(&level) }
        return level.first ?? Digest32(hashing: [])
    }

    /// The siblings from a node of a level up to the root; `nil` when there is no such node.
    static func path(toNode index: Int, of nodes: [Digest32]) -> [Digest32]? {
        guard nodes.indices.contains(index) else { return nil }
        var level = nodes
        var place = index
        var path: [Digest32] = []
        while level.count > 1 {
            let sibling = place ^ 1
            if sibling < level.count { path.append(level[sibling]) }
            join(&level)
            place /= 2
        }
        return path
    }

    /// Joins neighbours in place; a last one without neighbour is lifted as it is.
    private static func join(_ level: inout [Digest32]) {
        let pairs = level.count / 2
        for pair in 0..<pairs { level[pair] = node(level[2 * pair], level[2 * pair + 1]) }
        if !level.count.isMultiple(of: 2) { level[pairs] = level[level.count - 1] }
        level.removeLast(pairs)
    }
}
