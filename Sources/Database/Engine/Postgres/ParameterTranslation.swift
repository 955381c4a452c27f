/// A statement as PostgreSQL takes it: `?1` became `$1`.
///
/// Literals, quoted names and comments stay as they are: a question mark in them is text, and so is one that no digit follows.
struct ParameterTranslation: Equatable {
    /// The statement with its parameters as `$1` and so on.
    private(set) var sql = ""
    /// The highest number used; 0 when there is none.
    private(set) var highestParameter = 0
    /// More than one statement, which only the simple protocol runs.
    private(set) var isScript = false

    init(_ source: String) {
        var scanner = SQLScanner(source)
        var output: [UInt8] = []
        output.reserveCapacity(source.utf8.count)
        var hasEnded = false
        while let piece = scanner.next() {
            switch piece {
            case .parameter(let number):
                output.append(UInt8(ascii: "$"))
                output.append(contentsOf: String(number).utf8)
                highestParameter = max(highestParameter, number)
                if hasEnded { isScript = true }
            case .code(let byte):
                output.append(byte)
                if byte == UInt8(ascii: ";") {
                    hasEnded = true
                } else if hasEnded && !SQLScanner.isBlank(byte) {
                    isScript = true
                }
            case .comment(let range):
                output.append(contentsOf: scanner.bytes[range])
            case .literal(let range):
                output.append(contentsOf: scanner.bytes[range])
                if hasEnded { isScript = true }
            }
        }
        sql = String(decoding: output, as: UTF8.self)
    }
}
