import CPostgres

/// The types of columns that a row can be read from, as the server numbers them.
enum PostgresType {
    case bool, integer, numeric, text, blob, void

    /// - Returns: `nil` for a type that a statement has to cast first.
    init?(_ number: Oid) {
        switch number {
        case 16: self = .bool
        case 20, 21, 23, 26: self = .integer  // int8, int2, int4, oid
        case 1700: self = .numeric
        case 18, 19, 25, 114, 705, 1042, 1043: self = .text  // char, name, text, json, unknown, bpchar, varchar
        case 17: self = .blob
        case 2278: self = .void
        default: return nil
        }
    }
}

/// Numbers in the server's binary format: big-endian.
enum BinaryNumber {
    /// A signed integer of 1, 2, 4 or 8 bytes; a 4-byte `oid` above 2³¹ is not used for data.
    static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        switch bytes.count {
        case 1: Int64(bytes[0])
        case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        default: nil
        }
    }

    /// A `numeric`, such as the sum of integers; `nil` when it is not a whole number that fits.
    static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 8 else { return nil }
        func word(_ index: Int) -> Int {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)))
        }
        let (digits, weight, sign) = (word(0), word(1), word(2))
        guard bytes.count == 8 + digits * 2, sign == 0 || sign == 0x4000 else { return nil }
        var value: Int64 = 0
        // Digits are of base 10 000; the first one counts 10 000 to the power of the weight. Negative all the way, as
        // the lowest integer has no positive one.
        for place in 0..<max(digits, weight + 1) {
            let digit = place < digits ? word(4 + place) : 0
            if place > weight {
                if digit != 0 { return nil }
                continue
            }
            let (shifted, tooLong) = value.multipliedReportingOverflow(by: 10_000)
            let (next, tooLow) = shifted.subtractingReportingOverflow(Int64(digit))
            if tooLong || tooLow { return nil }
            value = next
        }
        if sign == 0x4000 { return value }
        return value == .min ? nil : -value
    }
}
