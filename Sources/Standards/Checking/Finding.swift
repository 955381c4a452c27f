/// Something in a standard, or in the decree around it, that does not hold together.
///
/// A finding is no fault of the file: the file says what the decree says, and the finding says what is wrong with that.
public struct Finding: Hashable, Sendable {
    /// Name of the rule, such as `unreachable-step`.
    public let rule: String
    public let severity: Severity
    /// The standard that it is about; `nil` for the office's own file.
    public let service: ServiceStandard.ID?
    /// The item in the file, such as `delivery.procedure[2].within`; indices count from 0.
    public let keyPath: String
    /// What is wrong, and why that matters.
    public let message: LocalizedText
    /// The decree's own words.
    public let quote: String?

    public init(
        rule: String, severity: Severity, service: ServiceStandard.ID?, keyPath: String, message: LocalizedText,
        quote: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.service = service
        self.keyPath = keyPath
        self.message = message
        self.quote = quote
    }
}

extension Finding: Encodable {
    private enum CodingKeys: String, CodingKey {
        case rule, severity, service, keyPath, message, quote
    }

    private enum MessageKeys: String, CodingKey {
        case indonesian = "id"
        case english = "en"
    }

    /// Writes the finding as one object; the message holds its languages under `id` and `en`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .rule)
        try container.encode(severity, forKey: .severity)
        try container.encodeIfPresent(service, forKey: .service)
        try container.encode(keyPath, forKey: .keyPath)
        var words = container.nestedContainer(keyedBy: MessageKeys.self, forKey: .message)
        try words.encode(message.indonesian, forKey: .indonesian)
        try words.encodeIfPresent(message.english, forKey: .english)
        try container.encodeIfPresent(quote, forKey: .quote)
    }
}

extension Sequence<Finding> {
    /// The gravest severity among the findings; `nil` when there are none.
    public var gravest: Severity? { map(\.severity).max() }
}
