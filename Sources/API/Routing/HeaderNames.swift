import HTTPTypes

/// Names of headers that the library does not have, made once: checking a name costs more than writing it.
extension HTTPField.Name {
    static let idempotencyKey = known("Idempotency-Key")
    static let idempotencyReplayed = known("Idempotency-Replayed")
    /// Carries the tracking code of a case.
    static let trackingCode = known("Maklumat-Code")

    private static func known(_ name: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name("\(name)") else { preconditionFailure("\(name) is no name of a header") }
        return name
    }
}
