import CPostgres
import Foundation

/// The rows of an answer, one after another.
///
/// A column that does not hold what was asked for is a fault of the program. It cannot be thrown from here: it is
/// remembered, and ``PostgresTransaction`` throws it as soon as the row is handed back.
final class PostgresRow: SQLRow {
    private let result: PostgresResult
    private var row: Int32 = 0
    /// Cleared when the last row was handed back: a row kept longer reads nothing.
    private var isCurrent = false
    private var fault: String?

    /// - Throws: ``StoreError/refused(reason:)`` when a column has a type that cannot be read.
    init(_ result: PostgresResult) throws(StoreError) {
        self.result = result
        for column in 0..<PQnfields(result.handle) where PostgresType(PQftype(result.handle, column)) == nil {
            let name = PQfname(result.handle, column).map { String(cString: $0) } ?? ""
            throw .refused(reason: "column \(column) (\(name)) has a type that is not read; cast it to text or bigint")
        }
    }

    /// Hands over each row.
    func forEach(_ body: (any SQLRow) throws -> Void) throws {
        defer { isCurrent = false }
        for index in 0..<PQntuples(result.handle) {
            (row, isCurrent) = (index, true)
            try body(self)
            if let fault { throw StoreError.refused(reason: fault) }
        }
    }

    func text(_ column: Int) -> String { required(optionalText(column), column) ?? "" }
    func integer(_ column: Int) -> Int64 { required(optionalInteger(column), column) ?? 0 }
    func blob(_ column: Int) -> [UInt8] { required(optionalBlob(column), column) ?? [] }

    func optionalText(_ column: Int) -> String? {
        value(column) { type, bytes in
            switch type {
            case .text: String(decoding: bytes, as: UTF8.self)
            case .integer, .bool, .numeric: number(type, bytes).map { String($0) }
            case .blob, .void: nil
            }
        }
    }

    func optionalInteger(_ column: Int) -> Int64? {
        value(column) { type, bytes in number(type, bytes) }
    }

    func optionalBlob(_ column: Int) -> [UInt8]? {
        value(column) { type, bytes in
            switch type {
            case .blob, .text: [UInt8](bytes)
            case .integer, .bool, .numeric, .void: nil
            }
        }
    }

    private func number(_ type: PostgresType, _ bytes: UnsafeRawBufferPointer) -> Int64? {
        switch type {
        case .integer, .bool: BinaryNumber.integer(bytes)
        case .numeric: BinaryNumber.numeric(bytes)
        case .text: Int64(String(decoding: bytes, as: UTF8.self))
        case .blob, .void: nil
        }
    }

    private func value<Value>(_ column: Int, _ read: (PostgresType, UnsafeRawBufferPointer) -> Value?) -> Value? {
        guard isCurrent, let number = Int32(exactly: column), (0..<PQnfields(result.handle)).contains(number) else {
            fault = fault ?? "column \(column) is not in the answer, or the row was kept for too long"
            return nil
        }
        guard PQgetisnull(result.handle, row, number) == 0 else { return nil }
        guard let type = PostgresType(PQftype(result.handle, number)) else { return nil }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result.handle, row, number), count: Int(PQgetlength(result.handle, row, number)))
        if let value = read(type, bytes) { return value }
        fault = fault ?? "column \(column) does not hold what is read from it"
        return nil
    }

    private func required<Value>(_ value: Value?, _ column: Int) -> Value? {
        if value == nil { fault = fault ?? "column \(column) is NULL where a value is needed" }
        return value
    }
}
