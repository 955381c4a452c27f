/// How many slips of the pen lie between two words: a letter too many, too few, wrong, or two letters swapped.
struct EditDistance {
    private var rows: [[UInt8]]
    private static let longest = 40

    init() {
        rows = Array(repeating: Array(repeating: 0, count: Self.longest + 1), count: 3)
    }

    /// The slips between two words of ASCII letters; `nil` when there are more than `limit`.
    mutating func slips(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit, max(first.count, second.count) <= Self.longest else {
            return nil
        }
        for column in 0...second.count { rows[1][column] = UInt8(column) }
        for row in 0..<first.count {
            rows.swapAt(0, 1)
            rows.swapAt(0, 2)
            // Now `rows[2]` is the row before, `rows[0]` the one before that, and `rows[1]` is to be filled.
            rows[1][0] = UInt8(row + 1)
            var least = rows[1][0]
            for column in 0..<second.count {
                let isSame = first[row] == second[column]
                var value = min(
                    rows[2][column + 1] + 1, rows[1][column] + 1, rows[2][column] + (isSame ? 0 : 1))
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    value = min(value, rows[0][column - 1] + 1)
                }
                rows[1][column + 1] = value
                least = min(least, value)
            }
            if Int(least) > limit { return nil }
        }
        let slips = Int(rows[1][second.count])
        return slips <= limit ? slips : nil
    }

    /// How many slips a word of that many letters is forgiven.
    static func allowance(letters: Int) -> Int {
        switch letters {
        case ..<4: 0
        case 4...6: 1
        default: 2
        }
    }
}
