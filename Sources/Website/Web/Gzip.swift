import CZlib
import HTTPTypes
import Hummingbird

/// Compresses text for slow networks (gzip, RFC 1952).
enum Gzip {
    /// The compressed bytes, or `nil` when the library refuses.
    ///
    /// - Parameters:
    ///   - level: 1 (fast) to 9 (small).
    static func compress(_ bytes: [UInt8], level: Int32 = 5) -> [UInt8]? {
        var stream = z_stream()
        guard maklumat_gzip_begin(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        let count = input.count
        var output = [UInt8](repeating: 0, count: bound)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(bound)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { return nil }
        // Much is kept for long: it takes no more room than it needs.
        return Array(output[..<Int(stream.total_out)])
    }
}

extension Request {
    /// True when the browser takes answers that are compressed with gzip (RFC 9110, section 12.5.3).
    var takesGzip: Bool {
        guard var rest = headers[.acceptEncoding]?.utf8[...] else { return false }
        while let start = rest.firstIndex(of: UInt8(ascii: "g")) {
            if rest[start...].starts(with: "gzip".utf8) { return true }
            rest = rest[start...].dropFirst()
        }
        return false
    }
}
