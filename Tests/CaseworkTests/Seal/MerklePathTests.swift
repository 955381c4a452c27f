import Testing

@testable import Casework

@Suite("The check of an audit path")
struct MerklePathTests {
    private func forEachLeaf(_ body: ([Digest32], Digest32, Int, [Digest32]) throws -> Void) throws {
        for count in [1, 2, 3, 5, 7, 8, 11, 16, 21] {
            let leaves = MerkleTreeTests.leaves(count)
            for index in 0..<count {
                try body(
                    leaves, MerkleTree.root(of: leaves), index, try #require(MerkleTree.path(toLeaf: index, of: leaves))
                )
            }
        }
    }

    @Test func `refuses a leaf or a path with any bit flipped`() throws {
        try forEachLeaf { leaves, root, index, path in
            for bit in 0..<256 {
                let leaf = leaves[index].flipping(bit)
                #expect(MerkleTree.root(ofLeaf: leaf, index: index, count: leaves.count, path: path) != root)
                for place in path.indices {
                    var changed = path
                    changed[place] = path[place].flipping(bit)
                    let found = MerkleTree.root(ofLeaf: leaves[index], index: index, count: leaves.count, path: changed)
                    #expect(found != root)
                }
            }
        }
    }

    @Test func `refuses every other place, and an index with any bit flipped`() throws {
        try forEachLeaf { leaves, root, index, path in
            let others = leaves.indices.filter { $0 != index } + (0..<Int.bitWidth).map { index ^ (1 << $0) }
            for other in others {
                #expect(MerkleTree.root(ofLeaf: leaves[index], index: other, count: leaves.count, path: path) != root)
            }
        }
    }

    @Test func `refuses a path that is shorter, longer or turned round`() throws {
        try forEachLeaf { leaves, root, index, path in
            func root(_ path: [Digest32]) -> Digest32? {
                MerkleTree.root(ofLeaf: leaves[index], index: index, count: leaves.count, path: path)
            }
            #expect(root(path + [leaves[0]]) == nil)
            #expect(root(path + path + path) == nil || path.isEmpty)
            if !path.isEmpty {
                #expect(root(Array(path.dropLast())) == nil)
                #expect(root(Array(path.dropFirst())) == nil)
            }
            if path.count > 1 { #expect(root(path.reversed()) != root(path)) }
        }
    }

    @Test func `takes any numbers without a trap`() {
        let leaf = MerkleTreeTests.leaves(1)[0]
        let long = Array(repeating: leaf, count: 200)
        let numbers = [Int.min, -1, 0, 1, 2, Int.max - 1, Int.max]
        for index in numbers {
            for count in numbers {
                #expect(MerkleTree.root(ofLeaf: leaf, index: index, count: count, path: long) == nil)
                let isSingle = index == 0 && count == 1
                #expect((MerkleTree.root(ofLeaf: leaf, index: index, count: count, path: []) != nil) == isSingle)
            }
        }
        #expect(MerkleTree.root(ofLeaf: leaf, index: 0, count: .max, path: Array(long.prefix(63))) != nil)
    }

    @Test func `cannot tell the count, which is why the seal vouches for it`() throws {
        let leaves = MerkleTreeTests.leaves(5)
        let path = try #require(MerkleTree.path(toLeaf: 0, of: leaves))
        #expect(MerkleTree.root(ofLeaf: leaves[0], index: 0, count: 7, path: path) == MerkleTree.root(of: leaves))
    }
}

extension Digest32 {
    /// The hash with one bit turned over; itself when there is no such bit.
    func flipping(_ bit: Int) -> Digest32 {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << (bit % 8)
        return Digest32(bytes) ?? self
    }
}
