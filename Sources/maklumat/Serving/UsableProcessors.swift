import Foundation

/// The processors on which this program may run.
///
/// Foundation counts those of the machine. Kept to some of them, by a container or by whoever shares the machine out, more
/// event loops than processors only take turns.
enum UsableProcessors {
    /// At least one.
    static var count: Int {
        let allowed: Int
        do {
            allowed = count(in: try String(contentsOfFile: "/proc/self/status", encoding: .utf8))
        } catch {
            // Another system than Linux says it in another way, and mostly means the whole machine.
            allowed = 0
        }
        return allowed > 0 ? allowed : ProcessInfo.processInfo.activeProcessorCount
    }

    /// The processors of the mask `Cpus_allowed` in what Linux says of a process (proc_pid_status(5)); 0 when there is none.
    private static func count(in status: String) -> Int {
        let name = "Cpus_allowed:"
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else { return 0 }
        return line.dropFirst(name.count).compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
    }
}
