import Standards

extension Draft {
    /// Erases what people wrote in the case so far (UU 27/2022, articles 43 and 44); what was done stays.
    ///
    /// An open case is still worked on and needs its words; its end comes first.
    mutating func erase(reason: String, entries: Int) throws(CaseRefusal) {
        guard !state.isOpen else { throw .caseOpen }
        let text = try read(reason, as: .paragraph, for: .reason)
        guard !text.isEmpty else { throw .reasonMissing }
        append(.wordsErased(positions: entries > 0 ? Array(1...entries) : []), words: ["note": .text(text)])
    }
}
