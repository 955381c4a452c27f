/// The kinds of file that people may send, found from the bytes and never from the name.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"

    /// The kind of these bytes, or `nil` when it is none of the three.
    ///
    /// PDF: `%PDF-` at the start (ISO 32000-1, 7.5.2), after blanks or a byte order mark at most: readers also take it
    /// further on, and then a program or a page with a script could call itself PDF. JPEG: start-of-image, then a marker
    /// (ITU-T T.81). PNG: the eight-byte signature and an IHDR chunk (ISO/IEC 15948).
    public init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]), bytes.count > 4 {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 33,
            Array(bytes[12..<16]) == Array("IHDR".utf8)
        {
            self = .png
        } else if Self.hasPDFHeader(bytes) {
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

    private static func hasPDFHeader(_ bytes: [UInt8]) -> Bool {
        let blanks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x09, 0x0A, 0x0D, 0x20]
        return bytes.prefix(1024).drop { blanks.contains($0) }.starts(with: "%PDF-".utf8)
    }

    /// True for a name that ends as files of this kind do.
    public func fits(name: String) -> Bool {
        let ending = name.utf8.split(separator: UInt8(ascii: ".")).last.flatMap { String($0)?.lowercased() } ?? ""
        switch self {
        case .pdf: return ending == "pdf"
        case .jpeg: return ["jpg", "jpeg", "jpe", "jfif"].contains(ending)
        case .png: return ending == "png"
        }
    }
}
