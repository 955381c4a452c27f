extension Fault {
    /// What is wrong with a file; each kind can say so in both languages.
    public enum Problem: Hashable, Sendable {
        /// The text is not YAML.
        case syntax(SyntaxProblem)
        /// The files of an office do not fit together.
        case file(FileProblem)
        /// Keys and lists do not have the shape of the format.
        case shape(ShapeProblem)
        /// A single value cannot be read.
        case value(ValueProblem)
        /// A date, a duration or opening hours cannot be read.
        case time(TimeProblem)
        /// Things refer to each other in a way that cannot run.
        case reference(ReferenceProblem)
        /// The procedure cannot run.
        case procedure(ProcedureProblem)
        /// What the standard says of its clock cannot run.
        case clock(ClockProblem)
        /// The table of national holidays cannot be used.
        case holidays(HolidayProblem)

        /// The problem in words.
        var wording: Wording {
            switch self {
            case .syntax(let problem): problem.wording
            case .file(let problem): problem.wording
            case .shape(let problem): problem.wording
            case .value(let problem): problem.wording
            case .time(let problem): problem.wording
            case .reference(let problem): problem.wording
            case .procedure(let problem): problem.wording
            case .clock(let problem): problem.wording
            case .holidays(let problem): problem.wording
            }
        }
    }
}
