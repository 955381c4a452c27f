import Standards

extension Wording {
    /// A rung of a ladder in a few words, for lists: "terpakai 90%".
    public func rung(_ id: Rung.ID) -> String {
        switch id {
        case "due": speech("waktu habis", "time ran out")
        case "daily": speech("diingatkan setiap hari kerja", "recalled each working day")
        default: speech("terpakai \(id)%", "\(id)% used")
        }
    }
}
