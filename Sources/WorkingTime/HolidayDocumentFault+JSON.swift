import Foundation

extension HolidayDocumentFault {
    /// Reads what the JSON decoder reports.
    ///
    /// - Parameter json: The document; for the place at which it stops being JSON.
    init(_ error: any Error, in json: Data) {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            self = .missing(key: key.stringValue, at: Self.path(context.codingPath))
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            self = .wrongKind(at: Self.path(context.codingPath), expected: Expected(type))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self = .wrongKind(at: Self.path(context.codingPath), expected: .text)
        default:
            let (line, column) = Self.placeOfFault(in: json)
            self = .notJSON(line: line, column: column)
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }

    /// The line and column at which a document stops being JSON; its end when the reader found nothing before.
    private static func placeOfFault(in json: Data) -> (line: Int, column: Int) {
        var offset = json.count
        do {
            _ = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
        } catch {
            // The decoder keeps the place to itself; this older reader says it, in words only.
            let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            let numbers = words.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
            if let last = numbers.last, words.contains("character") { offset = min(last, json.count) }
        }
        let before = json.prefix(offset)
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
        return (line, 1 + before[start...].count)
    }
}

extension HolidayDocumentFault.Expected {
    /// What the decoder wanted to read.
    fileprivate init(_ type: any Any.Type) {
        switch type {
        case is String.Type: self = .text
        case is Int.Type: self = .wholeNumber
        case is Bool.Type: self = .flag
        case is [Any].Type: self = .list
        default: self = String(describing: type).hasPrefix("Array") ? .list : .object
        }
    }
}
