import CPostgres
import Foundation

/// An error as the server reported it.
struct PostgresFault {
    /// Five characters: class and condition.
    let state: String
    private let primary: String
    private let table: String?
    private let column: String?
    private let constraint: String?
    private let function: String?

    init(_ result: OpaquePointer) {
        func field(_ code: Unicode.Scalar) -> String? {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
        }
        state = field("C") ?? ""
        primary = field("M") ?? PostgresFault.firstLine(PQresultErrorMessage(result))
        table = field("t")
        column = field("c")
        constraint = field("n")
        function = field("R")
    }

    /// The connection is of no more use.
    ///
    /// Beside the class of connection errors: the server ends the session or shuts down, or the session was idle too long.
    var endsConnection: Bool {
        switch state {
        case "": true  // Not from the server: the library lost it.
        case "57P01", "57P02", "57P03", "57P05", "25P03": true
        case "08P01": false  // A malformed message: a fault of this program.
        default: state.hasPrefix("08")
        }
    }

    /// A statement was prepared before the schema changed; a new connection prepares it anew.
    var isStalePlan: Bool { state == "0A000" && function == "RevalidateCachedQuery" }

    /// The error as the store knows it.
    ///
    /// - Parameter isReadOnly: Whether the transaction was meant to change nothing: then a refused write is a fault of
    ///   this program and not of the server.
    func storeError(isReadOnly: Bool) -> StoreError {
        if endsConnection { return .unavailable(reason: reason) }
        switch state {
        case "40001", "40P01", "55P03": return .conflict(reason: reason)
        case "57014": return .unavailable(reason: reason)
        case "25006": return isReadOnly ? .refused(reason: reason) : .unavailable(reason: reason)
        case "XX001", "XX002": return .unavailable(reason: reason)
        default: break
        }
        if isStalePlan { return .conflict(reason: reason) }
        // No space, no memory, too many connections; errors of the disk.
        if state.hasPrefix("53") || state.hasPrefix("58") { return .unavailable(reason: reason) }
        return .refused(reason: reason)
    }

    /// What happened, without detail, hint and statement, which hold values.
    var reason: String {
        if state.isEmpty { return primary }
        var parts = [isWordingSafe ? "\(primary) (SQLSTATE \(state))" : "SQLSTATE \(state)"]
        if let table { parts.append("table \(table)") }
        if let column { parts.append("column \(column)") }
        if let constraint { parts.append("constraint \(constraint)") }
        return parts.joined(separator: ", ")
    }

    /// The first line of a message of the library: the lines after it are advice.
    static func firstLine(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "no reason was given" }
        let line = String(cString: message).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.isEmpty ? "the connection was lost" : line.trimmingCharacters(in: .whitespaces)
    }

    /// Classes whose first line names objects only; others, such as 22 (data), repeat the value that was wrong.
    private var isWordingSafe: Bool {
        ["08", "0A", "23", "25", "40", "42", "53", "54", "55", "57", "58", "P0"].contains(String(state.prefix(2)))
    }
}
