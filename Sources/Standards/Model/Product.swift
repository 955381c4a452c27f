/// What a service gives (produk pelayanan).
public struct Product: Hashable, Sendable {
    public typealias ID = Identifier<Product>

    /// The kind of thing that a product is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case letter, certificate, document, report, list, event, service, data, good
    }

    public let id: ID
    /// The name as the decree prints it.
    public let name: LocalizedText
    public let kind: Kind
    public let provenance: Provenance

    public init(id: ID, name: LocalizedText, kind: Kind, provenance: Provenance = .printed) {
        self.id = id
        self.name = name
        self.kind = kind
        self.provenance = provenance
    }
}

extension Product {
    /// The field in which a step records the file of the product that it makes.
    public static let fileField: Field.ID = "file"
}

/// A box of the decree's printed flowchart, and the step that it shows.
public struct ChartBox: Hashable, Sendable {
    public let text: String
    /// `nil` when no step of the list stands behind the box.
    public let step: Step.ID?

    public init(text: String, step: Step.ID?) {
        self.text = text
        self.step = step
    }
}
