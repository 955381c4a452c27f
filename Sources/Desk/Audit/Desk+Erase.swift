import Casework
import Database
import Files
import Standards

extension Desk {
    /// Erases what people wrote in a case that has ended (UU 27/2022, articles 43 and 44): names, numbers, answers, notes,
    /// messages and files.
    ///
    /// What was done, when and in which role stays in the journal, which stays whole: it holds commitments only.
    ///
    /// - Parameters:
    ///   - reason: Why it may be erased, such as the request and the end of the retention period; it is kept.
    /// - Throws: ``DeskError/refused(_:)`` for an open case or without a reason.
    @discardableResult
    public func eraseWords(of number: CaseNumber, reason: String) async throws -> LoadedCase {
        let (loaded, loose) = try await store.write { transaction -> (LoadedCase, [String]) in
            guard let head = try transaction.caseHead(number) else { throw DeskError.notFound }
            let before = try self.load(head, in: transaction)
            let entries = try transaction.journal(of: head.id)
            let named = Set(before.file.files.map(\.hash))
            _ = try self.act(
                .eraseWords(reason: reason, entries: entries.count), by: .system, on: before, in: transaction)
            let erased = try entries.map { try Self.erased($0, of: number) }
            try transaction.replaceWords(of: head, with: erased, applicant: "")
            guard let after = try transaction.caseHead(number) else { throw DeskError.notFound }
            return (try self.load(after, in: transaction), named.subtracting(try transaction.inCases(named)).sorted())
        }
        // A file that is left behind by a crash here is loose, and deleted with the other loose ones.
        for hash in loose { try remove(hash) }
        return loaded
    }

    private static func erased(_ entry: JournalEntry, of number: CaseNumber) throws -> JournalEntry {
        do { return try entry.erasing { _ in true } } catch { throw DeskError.journalUnreadable(number, error) }
    }

    private func remove(_ hash: String) throws {
        do { try files.remove(hash) } catch { throw DeskError.file(error) }
    }
}
