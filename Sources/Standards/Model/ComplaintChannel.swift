/// A way to complain, suggest or praise.
public struct ComplaintChannel: Hashable, Sendable {
    /// The kind of a channel.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case desk, box, phone, whatsapp, email, website, lapor, sms, app, social, letter
    }

    public let kind: Kind
    /// Number or address as printed.
    public let value: String?
    /// Words around it, as the decree has them.
    public let note: LocalizedText?

    public init(kind: Kind, value: String? = nil, note: LocalizedText? = nil) {
        self.kind = kind
        self.value = value
        self.note = note
    }
}
