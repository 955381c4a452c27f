import Synchronization

/// Answers that somebody has just had, kept while nothing in them has changed.
///
/// Making one costs some hundred times as much as asking whether it is still true. Who may have it is asked anew each
/// time, before this is; and what it was made from is named by a mark that changes with every change of it.
public final class KeptAnswers<Answer: Sendable>: Sendable {
    /// What an answer was asked by.
    public struct Key: Hashable, Sendable {
        /// Path and query, and whatever else of the request makes another answer.
        let request: String
        /// Who asked, with what they may see: two people never share an answer.
        let viewer: String

        public init(request: String, viewer: String) {
            self.request = request
            self.viewer = viewer
        }
    }

    private struct Kept {
        let mark: String
        let answer: Answer
        let size: Int
    }

    private struct State {
        var answers: [Key: Kept] = [:]
        var size = 0
    }

    private let mostBytes: Int
    private let state = Mutex(State())

    /// - Parameter mostBytes: All answers together; once they are larger, keeping begins anew.
    public init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// The answer, when it was made under the same mark.
    public func answer(_ key: Key, mark: String) -> Answer? {
        guard let kept = state.withLock({ $0.answers[key] }), kept.mark == mark else { return nil }
        return kept.answer
    }

    /// Keeps an answer.
    ///
    /// - Parameters:
    ///   - mark: Asked for before anything was read: an answer is never kept under a mark that is newer than itself.
    ///   - size: In bytes.
    public func keep(_ answer: Answer, size: Int, _ key: Key, mark: String) {
        state.withLock { state in
            if state.size > mostBytes { state = State() }
            let old = state.answers.updateValue(Kept(mark: mark, answer: answer, size: size), forKey: key)
            state.size += size - (old?.size ?? 0)
        }
    }
}
