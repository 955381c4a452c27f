import Casework
import Database
import Desk
import Standards
import WorkingTime

/// A product that came out of a case, with what was recorded for it.
struct CaseProduct: Sendable {
    let product: Product
    let madeAt: Instant
    let reference: String?
    let issuedOn: String?
    let validUntil: String?
    let files: [FileReference]
    let number: CaseNumber
}

extension CaseView {
    /// The products of the case, in the order in which they came.
    var products: [CaseProduct] {
        loaded.state.products.compactMap { id in
            guard let product = standard.product(id), let record = loaded.file.record(of: id, in: standard) else {
                return nil
            }
            return CaseProduct(
                product: product, madeAt: record.at, reference: record.fields["reference"]?.text,
                issuedOn: record.fields["issuedOn"]?.text, validUntil: record.fields["validUntil"]?.text,
                files: record.fields[Product.fileField]?.files ?? [], number: head.number)
        }
    }
}

extension Shapes {
    static let caseProduct = Shape<CaseProduct>.object(
        "CaseProduct", "A product that came out of the case.",
        [
            Property("id", identifier()) { $0.product.id },
            Property("name", localized) { $0.product.name },
            Property("kind", word()) { $0.product.kind },
            Property("madeAt", instant) { $0.madeAt },
            Property("reference", text.optional, "Its number or name") { $0.reference },
            Property("issuedOn", Shape(schema: .date) { $1.string($0) }.optional) { $0.issuedOn },
            Property("validUntil", Shape(schema: .date) { $1.string($0) }.optional) { $0.validUntil },
            Property("files", AnswerOutput.files) { product in
                product.files.map { AnswerOutput.file($0, in: product.number) }
            },
        ])
}
