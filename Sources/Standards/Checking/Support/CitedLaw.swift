/// A law in the list in which it is cited.
struct CitedLaw {
    let law: Law
    /// The item in the file.
    let keyPath: String
}

extension Sequence<Law> {
    /// The laws of a list with their places; those named with "sebagaimana telah diubah dengan" come behind their own.
    func cited(in list: String) -> [CitedLaw] {
        enumerated().flatMap { index, law in
            let keyPath = ItemPath.item(list, index)
            return [CitedLaw(law: law, keyPath: keyPath)] + law.amendedBy.cited(in: "\(keyPath).amendedBy")
        }
    }
}

extension ServiceStandard {
    static let legalBasisPath = "management.legalBasis"

    /// The legal basis, law by law.
    var citedLaws: [CitedLaw] { management.legalBasis?.cited(in: Self.legalBasisPath) ?? [] }
}

extension AgencyDecree {
    static let basisPath = "decree.basis"

    /// The laws that the decree recalls, one by one.
    var citedLaws: [CitedLaw] { basis.cited(in: Self.basisPath) }
}
