/// How far a case has come, for marking it in the drawing.
public struct FlowchartProgress: Hashable, Sendable {
    /// Where the case is.
    public enum Position: Hashable, Sendable {
        case step(Step.ID)
        /// It ended so, after the step by which it ended, when there was one.
        case end(End.ID, after: Step.ID?)
    }

    /// Steps that are done; a step that is entered again is marked as the current one.
    public let completed: Set<Step.ID>
    /// `nil` when the case has not begun.
    public let position: Position?

    public init(completed: Set<Step.ID>, position: Position?) {
        self.completed = completed
        self.position = position
    }
}
