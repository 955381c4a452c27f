/// A product that only repeats the name of the service.
///
/// It does not say what the applicant holds in hand at the end: a letter, a certificate, a report, a session.
struct ProductRepeatsServiceName: Rule {
    let name = "product-repeats-service-name"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let service = PlainWords(standard.name.indonesian)
        return standard.products.enumerated().filter { PlainWords($1.name.indonesian) == service }.map {
            index, product in
            finding(
                standard.id, at: ItemPath.product(index),
                "Produk hanya mengulang nama layanan dan tidak mengatakan apa yang diterima pemohon.",
                "The product only repeats the name of the service and does not say what the applicant gets.",
                quote: product.name.indonesian)
        }
    }
}
