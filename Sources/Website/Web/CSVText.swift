/// A table as text (RFC 4180): every line ends with CR LF, and cells are quoted where they must be.
struct CSVText {
    /// One cell.
    enum Cell {
        case text(String)
        /// Written plainly, without separators of thousands.
        case number(Int)
        case empty
    }

    private(set) var bytes: [UInt8] = []

    /// Starts a table with the names of its columns.
    init(header: [String]) { add(header.map(Cell.text)) }

    mutating func add(_ cells: [Cell]) {
        bytes += cells.map(Self.written).joined(separator: ",").utf8
        bytes += [0x0D, 0x0A]
    }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .empty: return ""
        case .number(let value): return String(value)
        case .text(let text):
            // Spreadsheets take these for the beginning of a formula: an apostrophe before it makes it a text.
            let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
            let needsQuotes = safe.unicodeScalars.contains { "\",\r\n;".unicodeScalars.contains($0) }
            return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
        }
    }
}
