/// Holds a part of a standard open only for applications that chose one of the given options.
public struct Condition: Hashable, Sendable {
    /// The choice field that decides.
    public let field: Field.ID
    /// The options that open the part; never empty.
    public let options: [FieldOption.ID]

    public init(field: Field.ID, options: [FieldOption.ID]) {
        self.field = field
        self.options = options
    }
}
