/// The bytes of a page while it is written, in UTF-8.
public struct HTMLBuffer: ~Copyable {
    private var storage: MarkupStorage
    private var capacity: Int
    private var count = 0

    /// Makes an empty buffer.
    ///
    /// - Parameter capacity: Bytes to make room for at once; a guess saves growing, a wrong one costs nothing else.
    public init(reservingCapacity capacity: Int = 1024) {
        storage = MarkupStorage.make(capacity: capacity)
        self.capacity = capacity
    }

    /// What has been written so far.
    public var bytes: [UInt8] {
        storage.withUnsafeMutablePointerToElements { Array(UnsafeBufferPointer(start: $0, count: count)) }
    }

    /// What has been written so far, as a string.
    var text: String {
        storage.withUnsafeMutablePointerToElements {
            String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
        }
    }

    /// Hands over what has been written, without copying; nothing can be written any more.
    consuming func finish() -> Markup {
        Markup(storage, count: count)
    }

    /// Appends one byte, unescaped.
    public mutating func append(byte: UInt8) {
        makeRoom(for: 1)
        storage.withUnsafeMutablePointerToElements { $0[count] = byte }
        count += 1
    }

    /// Appends bytes that are markup already.
    public mutating func append(bytes more: [UInt8]) {
        more.withUnsafeBufferPointer { append($0) }
    }

    /// Appends markup that is written out in the source code.
    public mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { append($0) }
    }

    /// Appends markup as it is.
    ///
    /// The caller vouches for it; text belongs in ``append(escaping:)``.
    public mutating func append(unescaped markup: String) {
        var markup = markup
        markup.withUTF8 { append($0) }
    }

    mutating func append(_ markup: Markup) {
        markup.withBytes { append($0) }
    }

    private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress, !more.isEmpty else { return }
        makeRoom(for: more.count)
        storage.withUnsafeMutablePointerToElements { ($0 + count).update(from: source, count: more.count) }
        count += more.count
    }

    @inline(__always)
    private mutating func makeRoom(for more: Int) {
        if count + more > capacity { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = MarkupStorage.make(capacity: capacity)
        larger.withUnsafeMutablePointerToElements { new in
            storage.withUnsafeMutablePointerToElements { new.update(from: $0, count: count) }
        }
        storage = larger
    }

    /// Appends text, with the five characters that have a meaning in markup replaced.
    ///
    /// The result is safe between tags and inside a quoted attribute value alike.
    public mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Appends a whole number in decimal digits, without grouping.
    public mutating func append(_ number: Int) {
        if (0..<10).contains(number) {
            append(byte: UInt8(ascii: "0") + UInt8(number))
        } else {
            append(unescaped: String(number))
        }
    }

    /// Appends a number for use in a drawing: a decimal point, at most two decimals, never an exponent.
    ///
    /// Numbers that no drawing can show (not a number, infinite, beyond ten digits) are written as 0.
    public mutating func append(_ number: Double) {
        guard number.isFinite, number.magnitude < 10_000_000_000 else {
            append(0)
            return
        }
        let hundredths = Int(number * 100 + (number < 0 ? -0.5 : 0.5))
        if hundredths < 0 {
            append(byte: UInt8(ascii: "-"))
        }
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        append(Int(whole))
        if rest > 0 {
            append(byte: UInt8(ascii: "."))
            append(Int(rest / 10))
            if rest % 10 > 0 {
                append(Int(rest % 10))
            }
        }
    }

    /// Appends numbers separated by spaces: corners, a view box.
    mutating func append(_ numbers: [Double]) {
        for (position, number) in numbers.enumerated() {
            if position > 0 { append(byte: UInt8(ascii: " ")) }
            append(number)
        }
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        for position in 0..<text.count where Self.hasMeaning(text[position]) {
            append(UnsafeBufferPointer(rebasing: text[written..<position]))
            append(Self.replacement(for: text[position]))
            written = position + 1
        }
        append(UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// Whether a byte is one of the five characters.
    ///
    /// Every byte of every page passes here. Comparing is left to one look into a word whose bits 34, 38, 39, 60
    /// and 62 are set, for `"`, `&`, `'`, `<` and `>`.
    @inline(__always)
    private static func hasMeaning(_ byte: UInt8) -> Bool {
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) &>> UInt64(byte) & 1 == 1
    }

    private static func replacement(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
