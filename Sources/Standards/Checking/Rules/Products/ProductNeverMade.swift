/// A product that no step makes.
///
/// The standard promises something that its own procedure does not produce, so a case can be closed as fulfilled while
/// the applicant has nothing in hand. Steps that cannot be reached do not count.
struct ProductNeverMade: Rule {
    let name = "product-never-made"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let made = standard.madeProducts
        return standard.products.enumerated().filter { !made.contains($1.id) }.map { index, product in
            finding(
                standard.id, at: ItemPath.product(index),
                "Tidak ada langkah yang membuat produk “\(product.name.indonesian)”: yang dijanjikan tidak dihasilkan "
                    + "oleh prosedurnya.",
                "No step makes the product “\(product.name(.english))”: the procedure does not produce what is "
                    + "promised.",
                quote: product.name.indonesian)
        }
    }
}

extension ServiceStandard {
    /// The products and letters that steps make which a case can come to.
    var madeProducts: Set<Product.ID> {
        Set(StepGraph(self).reachable.flatMap { steps[$0].makes })
    }
}
