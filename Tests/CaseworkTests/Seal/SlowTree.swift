import Crypto
import Foundation

/// The tree of RFC 6962, section 2.1, word for word and slow.
enum SlowTree {
    static func root(_ leaves: [[UInt8]]) -> [UInt8] {
        switch leaves.count {
        case 0: return sha([])
        case 1: return sha([0] + leaves[0])
        default:
            let split = split(leaves.count)
            return sha([1] + root(Array(leaves[..<split])) + root(Array(leaves[split...])))
        }
    }

    static func path(_ index: Int, _ leaves: [[UInt8]]) -> [[UInt8]] {
        guard leaves.count > 1 else { return [] }
        let split = split(leaves.count)
        let left = Array(leaves[..<split])
        let right = Array(leaves[split...])
        return index < split ? path(index, left) + [root(right)] : path(index - split, right) + [root(left)]
    }

    /// The largest power of two smaller than a count of at least 2.
    private static func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }

    private static func sha(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
