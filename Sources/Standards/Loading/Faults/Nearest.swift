/// Finds the word that somebody probably meant.
enum Nearest {
    /// The word among the known ones that looks most like the one found; `nil` when none is near enough to be meant.
    static func word(to found: String, among known: [String]) -> String? {
        let wanted = Array(found.lowercased().unicodeScalars.prefix(64))
        guard wanted.count > 1 else { return nil }
        // One slip in a short word, up to three in a long one.
        let allowed = min(3, max(1, wanted.count / 3))
        var best: (word: String, distance: Int)?
        for word in known {
            let distance = distance(wanted, Array(word.lowercased().unicodeScalars.prefix(64)))
            if distance <= allowed, distance < best?.distance ?? .max { best = (word, distance) }
        }
        return best?.word ?? extended(from: found, among: known)
    }

    /// A word of which the one found is the beginning, or the other way round, as in `kepala` and `kepala-dinas`.
    private static func extended(from found: String, among known: [String]) -> String? {
        guard found.count > 2 else { return nil }
        let matches = known.filter { $0.hasPrefix(found) || ($0.count > 2 && found.hasPrefix($0)) }
        return matches.count == 1 ? matches.first : nil
    }

    /// How many letters must be put in, left out, replaced, or swapped with their neighbour.
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let replaced = previous[column] + (first[row] == second[column] ? 0 : 1)
                var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[second.count]
    }
}
