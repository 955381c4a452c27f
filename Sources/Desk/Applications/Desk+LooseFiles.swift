import Database
import Files
import Foundation
import WorkingTime

extension Desk {
    /// Deletes uploads that no case and no draft names: taken out of a draft, or of a draft that has been deleted.
    ///
    /// Only those older than a draft may become are looked at, so that none goes between its upload and its case.
    ///
    /// - Returns: How many.
    @discardableResult
    public func dropLooseFiles() async throws -> Int {
        let before = Date(timeIntervalSince1970: Double(now().secondsSinceEpoch - Self.draftLife - 86_400))
        let old = try files.hashes(keptBefore: before)
        var dropped = try files.dropUnfinished(
            before: Date(timeIntervalSince1970: Double(now().secondsSinceEpoch - 86_400)))
        for start in stride(from: 0, to: old.count, by: 500) {
            let some = old[start..<min(start + 500, old.count)]
            let named = try await store.read { try $0.inCases(some) }
            let loose = some.filter { !named.contains($0) }
            guard !loose.isEmpty else { continue }
            // Read after the files: a draft that has just named one is seen.
            let drafts = try await store.read { try $0.unsentContents() }
            for hash in loose where !drafts.contains(where: { $0.contains(hash) }) {
                try files.remove(hash)
                dropped += 1
            }
        }
        return dropped
    }
}
