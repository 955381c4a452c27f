import CZlib

/// Text in fewer bytes: deflated, in the format of RFC 1950, which the standard libraries of most languages read.
///
/// What people write repeats itself - the names of places, the members of files and addresses - so that two fifths of it are
/// left.
enum PackedText {
    /// Shorter texts stay as they are, in bytes: packing them takes time and saves next to nothing.
    static let shortest = 128
    /// Longer texts than this have no place in a row, in bytes; what claims to be one is damaged.
    static let longest = 64 << 20

    /// The packed text, or `nil` when it is short or would be no smaller.
    static func pack(_ text: String) -> [UInt8]? {
        var source = Array(text.utf8)
        guard source.count >= shortest else { return nil }
        let room = source.count - 1
        var stream = z_stream()
        guard maklumat_pack_begin(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let packed = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return packed.isEmpty ? nil : packed
    }

    /// The text that was packed, or `nil` when the bytes are damaged or hold no text.
    static func unpack(_ bytes: [UInt8]) -> String? {
        var stream = z_stream()
        guard maklumat_unpack_begin(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var source = bytes
        return source.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            return text(of: &stream, expecting: source.count * 4)
        }
    }

    /// Unpacks to the end, into more and more room.
    private static func text(of stream: inout z_stream, expecting size: Int) -> String? {
        var text: [UInt8] = []
        while text.count < longest {
            let room = max(256, text.isEmpty ? size : text.count)
            var status = Z_OK
            text += [UInt8](unsafeUninitializedCapacity: room) { target, count in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                status = inflate(&stream, Z_NO_FLUSH)
                count = room - Int(stream.avail_out)
            }
            switch status {
            // Bytes behind the end belong to nothing.
            case Z_STREAM_END: return stream.avail_in == 0 ? String(validating: text, as: UTF8.self) : nil
            case Z_OK where stream.avail_out == 0: continue
            default: return nil
            }
        }
        return nil
    }
}
