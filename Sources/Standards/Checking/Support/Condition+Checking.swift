extension Condition? {
    /// Whether one application can meet both conditions; nothing stands in the way where the fields differ.
    func canHold(together other: Condition?) -> Bool {
        guard let self, let other, self.field == other.field else { return true }
        return !Set(self.options).isDisjoint(with: other.options)
    }
}
