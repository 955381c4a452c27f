import HTTPTypes
import Hummingbird
import NIOCore

/// What a browser's form sent: fields in order, and files.
public struct FormData: Sendable {
    /// The largest form with files, in bytes: 40 MB.
    static let largestUpload = 40 * 1024 * 1024
    /// The largest form without files, in bytes: 2 MB.
    static let largestForm = 2 * 1024 * 1024

    public private(set) var fields: [(name: String, value: String)] = []
    public private(set) var files: [UploadedFile] = []

    /// A file as it was sent.
    public struct UploadedFile: Sendable {
        public let field: String
        public let name: String
        public let bytes: [UInt8]
    }

    /// Puts a form together by hand.
    public init(fields: [(name: String, value: String)], files: [UploadedFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// Reads the form of a request.
    ///
    /// - Throws: ``WebError/tooLarge`` or ``WebError/badForm``.
    public init(_ request: Request) async throws {
        var request = request
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let boundary = Multipart.boundary(in: type) else { throw WebError.badForm }
            let body = try await Self.collect(&request, upTo: Self.largestUpload)
            for part in try Multipart.parts(of: body, boundary: boundary) {
                if let fileName = part.fileName {
                    // A file input that was left empty sends a part without name and bytes.
                    if !fileName.isEmpty || !part.bytes.isEmpty {
                        files.append(UploadedFile(field: part.name, name: fileName, bytes: part.bytes))
                    }
                } else {
                    fields.append((part.name, String(decoding: part.bytes, as: UTF8.self)))
                }
            }
        } else {
            let body = try await Self.collect(&request, upTo: Self.largestForm)
            fields = URLEncoded.pairs(of: body)
        }
        SentForm.current?.keep(self)
    }

    /// The value of a field; `nil` when it was not sent.
    public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// A count that a page of ours wrote into its form; `nil` when it is not there or is no count.
    public func count(_ name: String) -> Int? { self[name].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

    /// Every value of a field that may be sent several times.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The files of a field.
    public func files(_ name: String) -> [UploadedFile] { files.filter { $0.field == name } }

    private static func collect(_ request: inout Request, upTo limit: Int) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw WebError.tooLarge }
        do {
            let buffer = try await request.collectBody(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw WebError.tooLarge
        } catch {
            // The connection broke off, or its chunks are not HTTP.
            throw WebError.badForm
        }
    }
}

/// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1).
enum URLEncoded {
    static func pairs(of bytes: some Sequence<UInt8>) -> [(name: String, value: String)] {
        var pairs: [(String, String)] = []
        var name: [UInt8] = []
        var value: [UInt8] = []
        var inValue = false
        var iterator = bytes.makeIterator()
        func finish() {
            if !name.isEmpty || inValue {
                pairs.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
            }
            name = []
            value = []
            inValue = false
        }
        func take(_ byte: UInt8) { if inValue { value.append(byte) } else { name.append(byte) } }
        var pending: [UInt8] = []
        while let byte = pending.isEmpty ? iterator.next() : pending.removeFirst() {
            switch byte {
            case UInt8(ascii: "&"): finish()
            case UInt8(ascii: "=") where !inValue: inValue = true
            case UInt8(ascii: "+"): take(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let first = pending.isEmpty ? iterator.next() : pending.removeFirst() else {
                    take(byte)
                    break
                }
                guard let second = pending.isEmpty ? iterator.next() : pending.removeFirst() else {
                    take(byte)
                    pending.append(first)
                    break
                }
                if let high = hex(first), let low = hex(second) {
                    take(high << 4 | low)
                } else {
                    take(byte)
                    pending.insert(contentsOf: [first, second], at: 0)
                }
            default: take(byte)
            }
        }
        finish()
        return pairs
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
