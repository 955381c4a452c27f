import Database
import Synchronization
import WorkingTime

/// Answers that somebody has just had, kept while nothing in them has changed.
///
/// Making one costs some hundred times as much as asking whether it is still true. Who may have it is asked anew each
/// time, before this is; and what it was made from is named by a mark that changes with every change of it.
public final class KeptAnswers<Answer: Sendable>: Sendable {
    private struct Kept {
        let mark: Mark
        let answer: Answer
        let size: Int
    }

    private struct State {
        var answers: [AnswerKey: Kept] = [:]
        var size = 0
    }

    private let mostBytes: Int
    private let state = Mutex(State())

    /// - Parameter mostBytes: All answers together; once they are larger, keeping begins anew.
    public init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// The answer, when it was made under the same mark.
    public func answer(_ key: AnswerKey, mark: Mark) -> Answer? {
        guard let kept = state.withLock({ $0.answers[key] }), kept.mark == mark else { return nil }
        return kept.answer
    }

    /// Keeps an answer.
    ///
    /// - Parameters:
    ///   - mark: Asked for before anything was read: an answer is never kept under a mark that is newer than itself.
    ///   - size: In bytes.
    public func keep(_ answer: Answer, size: Int, _ key: AnswerKey, mark: Mark) {
        state.withLock { state in
            if state.size > mostBytes { state = State() }
            let old = state.answers.updateValue(Kept(mark: mark, answer: answer, size: size), forKey: key)
            state.size += size - (old?.size ?? 0)
        }
    }
}

/// What an answer was asked by, and by whom.
public struct AnswerKey: Hashable, Sendable {
    private let request: String
    private let form: String
    private let viewer: Viewer

    /// - Parameters:
    ///   - request: Path and query.
    ///   - form: Whatever else of the request makes another answer.
    public init(request: String, form: String = "", viewer: Viewer) {
        self.request = request
        self.form = form
        self.viewer = viewer
    }
}

/// Who asked, with what they may see: two people never share an answer, and nobody keeps one from another post.
public struct Viewer: Hashable, Sendable {
    private let id: String
    private let member: StaffMember?

    /// A member of staff as the account stands now.
    ///
    /// - Parameter id: The session or the account: pages of a session carry a mark of their own in their forms.
    public init(id: String, member: StaffMember) {
        self.id = id
        self.member = member
    }

    /// An applicant with a pass for one case.
    public init(pass: String) {
        id = pass
        member = nil
    }

    /// By the identifier alone, which tells nearly all apart already; equal are two only with all that they may see.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What an answer was made from, in short: two equal marks mean that nothing in it has changed.
public struct Mark: Hashable, Sendable {
    private var numbers: [Int64]
    private let words: [String]

    /// - Parameter numbers: Versions and counts, each of which grows with every change, in an order of their own.
    public init(_ numbers: [Int64], _ words: [String] = []) {
        self.numbers = numbers
        self.words = words
    }

    /// The mark of an answer that also tells what remains of a term, which it does by the minute.
    public func inMinute(of instant: Instant) -> Mark {
        var mark = self
        mark.numbers.append(instant.secondsSinceEpoch / 60)
        return mark
    }
}

extension CaseHead {
    /// Changes with every act on the case.
    public var mark: Mark { Mark([Int64(entryCount)], [lastHash]) }
}
