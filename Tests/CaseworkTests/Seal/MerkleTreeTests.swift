import Testing

@testable import Casework

@Suite("The hash tree")
struct MerkleTreeTests {
    static func leaves(_ count: Int) -> [Digest32] { (0..<count).map { Digest32(hashing: "leaf \($0)".utf8) } }

    @Test func `has the roots that certificate logs publish as test vectors`() {
        let inputs = [
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
        ].map { Hexadecimal.decode($0) ?? [] }
        let roots = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        for (count, root) in roots.enumerated() {
            // Leaves of the logs have any length, ours always 32 bytes: they come in hashed.
            let nodes = inputs.prefix(count).map { Digest32(hashing: [0] + $0) }
            #expect(MerkleTree.root(ofNodes: nodes).hex == root)
            #expect(Hexadecimal.encode(SlowTree.root(Array(inputs.prefix(count)))) == root)
        }
        #expect(MerkleTree.root(of: []).hex == roots[0])
    }

    @Test func `has the root and the paths of RFC 6962 in every small size`() throws {
        for count in 0...70 {
            let leaves = Self.leaves(count)
            let raw = leaves.map(\.bytes)
            let root = MerkleTree.root(of: leaves)
            #expect(root.bytes == SlowTree.root(raw))
            for index in 0..<count {
                let path = try #require(MerkleTree.path(toLeaf: index, of: leaves))
                #expect(path.map(\.bytes) == SlowTree.path(index, raw))
                #expect(MerkleTree.root(ofLeaf: leaves[index], index: index, count: count, path: path) == root)
            }
            #expect(MerkleTree.path(toLeaf: count, of: leaves) == nil)
            #expect(MerkleTree.path(toLeaf: -1, of: leaves) == nil)
        }
    }

    @Test(arguments: [1, 4, 16, 1024])
    func `gives the same root and paths by chunks`(chunkSize: Int) throws {
        var generator = SeededGenerator(seed: UInt64(chunkSize))
        let sizes = Array(0...70) + (0..<3).map { _ in Int.random(in: 71...3000, using: &generator) } + [2048, 2049]
        for count in sizes {
            let leaves = Self.leaves(count)
            let root = MerkleTree.root(of: leaves)
            var builder = MerkleTree.Builder(chunkSize: chunkSize)
            for leaf in leaves { builder.append(leaf) }
            #expect(builder.root == root)
            #expect(builder.count == count)
            let roots = builder.allChunkRoots
            #expect(MerkleTree.root(ofChunks: roots) == root)
            for index in count <= 20 ? Array(0..<count) : [0, count / 2, count - 1] {
                let start = index / chunkSize * chunkSize
                let chunk = Array(leaves[start..<min(start + chunkSize, count)])
                let path = MerkleTree.path(toLeaf: index, inChunk: chunk, chunkRoots: roots, chunkSize: chunkSize)
                #expect(path == MerkleTree.path(toLeaf: index, of: leaves))
            }
        }
    }

    @Test func `agrees with RFC 6962 in some large sizes`() {
        var generator = SeededGenerator(seed: 3)
        for count in (0..<3).map({ _ in Int.random(in: 71...3000, using: &generator) }) {
            let leaves = Self.leaves(count)
            var builder = MerkleTree.Builder()
            for leaf in leaves { builder.append(leaf) }
            #expect(builder.root.bytes == SlowTree.root(leaves.map(\.bytes)))
        }
    }

    @Test func `refuses chunks that do not fit together`() {
        let leaves = Self.leaves(10)
        let chunks = [Array(leaves[..<4]), Array(leaves[4..<8]), Array(leaves[8...])]
        let roots = chunks.map(MerkleTree.root(of:))
        func path(_ index: Int, _ chunk: Int, size: Int = 4) -> [Digest32]? {
            MerkleTree.path(toLeaf: index, inChunk: chunks[chunk], chunkRoots: roots, chunkSize: size)
        }
        #expect(path(9, 2) != nil)
        #expect(path(9, 1) == nil)
        #expect(path(1, 2) == nil)
        #expect(path(10, 2) == nil)
        #expect(path(12, 0) == nil)
        #expect(path(-1, 0) == nil)
        #expect(path(.max, 0) == nil)
        #expect(path(1, 0, size: 3) == nil)
        #expect(path(1, 0, size: 0) == nil)
    }
}
