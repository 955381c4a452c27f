extension Provenance {
    /// True for what stands in the decree.
    var isInDecree: Bool { self == .printed }

    /// True for what the decree does not have at all.
    var isOurAddition: Bool {
        if case .added = self { true } else { false }
    }
}
