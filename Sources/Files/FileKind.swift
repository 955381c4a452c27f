/// The kinds of file that people may send, found from the bytes and never from the name.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"

    /// The kind of these bytes, or `nil` when it is none of the three.
    ///
    /// PDF: `%PDF-` in the first 1,024 bytes (ISO 32000-1, annex H). JPEG: start-of-image, then a marker (ITU-T T.81).
    /// PNG: the eight-byte signature and an IHDR chunk (ISO/IEC 15948).
    public init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]), bytes.count > 4 {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 33,
            Array(bytes[12..<16]) == Array("IHDR".utf8)
        {
            self = .png
        } else if Self.hasPDFHeader(bytes.prefix(1024)) {
            self = .pdf
        } else {
            return nil
        }
    }

    /// The usual ending of a name.
    public var fileExtension: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        }
    }

    private static func hasPDFHeader(_ head: ArraySlice<UInt8>) -> Bool {
        let mark = Array("%PDF-".utf8)
        guard head.count >= mark.count else { return false }
        return (0...(head.count - mark.count)).contains { offset in
            head.dropFirst(offset).starts(with: mark)
        }
    }
}
