/// Widths of words as the drawing will show them.
///
/// A server sets no type, so widths come from a table: those of Arial, with room for the wider system fonts that
/// readers have. Words are wrapped a little early rather than late.
struct FlowchartTypeface {
    /// Size of the letters.
    let size: Int
    /// Distance of base lines.
    let leading: Int
    private let widths: [Int]
    /// Allowance for fonts wider than Arial, in percent.
    private let allowance: Int

    static let name = FlowchartTypeface(size: 15, leading: 19, widths: bold, allowance: 110)
    static let small = FlowchartTypeface(size: 13, leading: 16, widths: regular, allowance: 111)

    /// Distance from the upper edge of a line to its base line.
    var ascent: Int { (leading + size * 2 / 3) / 2 + 1 }

    /// Width of the words, rounded up.
    func width(of text: some StringProtocol) -> Int {
        let sum = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return (sum * size * allowance + 99_999) / 100_000
    }

    /// Thousandths of the size.
    private func width(of scalar: Unicode.Scalar) -> Int {
        let index = Int(scalar.value) - 32
        if widths.indices.contains(index) { return widths[index] }
        return scalar.value == 0xA0 || scalar.value == 0xB7 ? 300 : 650
    }

    /// Breaks a text into lines that are no wider than `width`; a word that is wider alone is broken with a hyphen.
    func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").flatMap({ pieces(of: String($0), width: width) }) {
            let longer = line.isEmpty ? word : line + " " + word
            if self.width(of: longer) <= width {
                line = longer
            } else {
                if !line.isEmpty { lines.append(line) }
                line = word
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The word, or parts of it that fit: broken after its own hyphens and slashes, else between syllables.
    private func pieces(of word: String, width: Int) -> [String] {
        guard self.width(of: word) > width else { return [word] }
        let letters = Array(word)
        var pieces: [String] = []
        var start = 0
        while self.width(of: String(letters[start...])) > width {
            var room = 1
            while start + room < letters.count, self.width(of: String(letters[start..<start + room + 1]) + "-") <= width
            {
                room += 1
            }
            let end = start + room
            if let mark = letters[start..<end].lastIndex(where: { $0 == "-" || $0 == "/" }), mark > start {
                pieces.append(String(letters[start...mark]))
                start = mark + 1
            } else {
                let cut = (start + 2..<max(end + 1, start + 3)).reversed().first {
                    Hyphen.isAllowed(at: $0, in: letters)
                }
                pieces.append(String(letters[start..<(cut ?? end)]) + "-")
                start = cut ?? end
            }
        }
        return pieces + [String(letters[start...])]
    }

    // From the space to the tilde.
    private static let regular = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
    private static let bold = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]
}
