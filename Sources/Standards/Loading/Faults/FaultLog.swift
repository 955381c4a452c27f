/// Collects the faults of one file while it is read.
final class FaultLog {
    let file: String
    private var found: [Fault] = []
    private var seen: Set<Fault> = []
    /// Items that the file writes under another key; see ``FileMap``.
    private(set) var aliases: [String: String] = [:]

    init(file: String) {
        self.file = file
    }

    var isEmpty: Bool { found.isEmpty }

    /// The faults in the order of the file.
    var faults: [Fault] {
        found.enumerated()
            .sorted {
                ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
            }
            .map(\.element)
    }

    func add(_ problem: Fault.Problem, at position: SourcePosition, path: String) {
        let fault = Fault(
            file: file, line: position.line, column: position.column, keyPath: path, problem: problem)
        if seen.insert(fault).inserted { found.append(fault) }
    }

    /// Lets the item at a path be found where another one stands.
    func note(_ path: String, standsAt written: String) {
        aliases[path] = written
    }
}
