import Foundation
import Standards

extension String {
    /// The words without what typesetting adds: capitals, blanks, the length of a dash, a full stop at the end.
    var plain: String {
        let text = lowercased().filter { !$0.isWhitespace }.replacingOccurrences(of: "–", with: "-")
        guard let last = text.last, ".;,".contains(last) else { return text }
        return String(text.dropLast())
    }

    /// Tells whether the words stand in the text, whatever their capitals and blanks.
    func has(_ words: String) -> Bool { plain.contains(words.plain) }
}

extension Provenance {
    /// True for what the decree does not have at all.
    var isAdded: Bool {
        if case .added = self { true } else { false }
    }

    /// True when the mark quotes the print, because our wording is a reading of it.
    func quotes(_ print: String) -> Bool { (reason ?? "").has(print) }
}
