import CPostgres
import Foundation

/// The values of one call as libpq takes them: integers and text in text format, blobs in binary.
///
/// No types are given: the server infers them from the statement.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    var count: Int { starts.count }

    /// - Throws: ``StoreError/refused(reason:)`` for text with a NUL character, which PostgreSQL cannot keep, and for
    ///   values over 1 GB.
    init(_ values: [SQLValue]) throws(StoreError) {
        for (index, value) in values.enumerated() {
            switch value {
            case .null: append(nil, length: 0, format: 0)
            case .integer(let number): appendText(String(number))
            case .text(let text):
                if text.utf8.contains(0) {
                    throw .refused(
                        reason: "the text of parameter ?\(index + 1) has a NUL character, which PostgreSQL cannot keep")
                }
                appendText(text)
            case .blob(let blob):
                append(bytes.count, length: blob.count, format: 1)
                bytes.append(contentsOf: blob)
                // An empty blob needs an address too, or libpq takes it for NULL.
                bytes.append(0)
            }
        }
        guard bytes.count < 1 << 30 else { throw .refused(reason: "the values of one statement are over 1 GB") }
    }

    /// Calls `body` with the values, their lengths and their formats.
    func withPointers(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Int32
    ) -> Int32 {
        bytes.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            let values = starts.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(values.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }

    private mutating func appendText(_ text: String) {
        append(bytes.count, length: text.utf8.count, format: 0)
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
    }

    private mutating func append(_ start: Int?, length: Int, format: Int32) {
        starts.append(start)
        lengths.append(Int32(truncatingIfNeeded: length))
        formats.append(format)
    }
}
