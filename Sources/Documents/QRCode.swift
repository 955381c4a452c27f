import CQRencode

/// A QR code (ISO/IEC 18004) as a square of modules.
public struct QRCode: Hashable, Sendable {
    /// Modules on a side, 21 to 177.
    public let size: Int
    /// Row by row; true is dark.
    public let modules: [Bool]

    /// Encodes a text with error correction level M, in the smallest version that holds it.
    ///
    /// - Throws: ``QRCodeError/tooLong`` above some 2,300 bytes.
    public init(_ text: String) throws(QRCodeError) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { throw .tooLong }
        defer { QRcode_free(code) }
        guard let data = code.pointee.data else { throw .tooLong }
        let width = Int(code.pointee.width)
        size = width
        // The lowest bit of each byte is the module; the others tell what it is for.
        modules = (0..<(width * width)).map { data[$0] & 1 == 1 }
    }

    /// The dark modules as one SVG path with a unit of 1, without the quiet zone of 4 that ISO/IEC 18004 wants around.
    public var outline: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard modules[row * size + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < size, modules[row * size + column] { column += 1 }
                path += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }
}

/// Why a text has no QR code.
public enum QRCodeError: Error, Hashable {
    case tooLong
}
