import Crypto

/// A SHA-256 hash: 32 bytes.
public struct Digest32: Hashable, Sendable, CustomStringConvertible {
    /// Number of bytes.
    public static let byteCount = 32

    // Four words and no array: a tree over a million leaves must not allocate two million times.
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    /// The hash that these bytes are; `nil` unless there are exactly 32.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self = Array(bytes).withUnsafeBytes { Self(copying: $0) }
    }

    /// The hash that 64 lower-case hexadecimal digits are; `nil` for any other text.
    public init?(hex: String) {
        guard hex.utf8.count == 2 * Self.byteCount, let bytes = Hexadecimal.decode(hex) else { return nil }
        self.init(bytes)
    }

    /// The hash of bytes.
    public init(hashing bytes: some Sequence<UInt8>) {
        self.init(SHA256.hash(data: Array(bytes)))
    }

    init(_ digest: SHA256.Digest) { self = digest.withUnsafeBytes { Self(copying: $0) } }

    private init(copying bytes: UnsafeRawBufferPointer) {
        first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        third = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        fourth = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        [first, second, third, fourth].flatMap { word in withUnsafeBytes(of: word) { Array($0) } }
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { Hexadecimal.encode(bytes) }

    public var description: String { hex }

    /// Writes the 32 bytes into a buffer that has room for them.
    func write(to buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        buffer.storeBytes(of: first, toByteOffset: offset, as: UInt64.self)
        buffer.storeBytes(of: second, toByteOffset: offset + 8, as: UInt64.self)
        buffer.storeBytes(of: third, toByteOffset: offset + 16, as: UInt64.self)
        buffer.storeBytes(of: fourth, toByteOffset: offset + 24, as: UInt64.self)
    }
}
