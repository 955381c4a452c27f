/// A letter that the procedure makes although the standard does not list it as a product.
///
/// When at the same time a listed letter, certificate or document is never made, the two are probably meant to be the
/// same and the applicant cannot know which to expect (a warning). Otherwise it may be a paper for inside the office (a
/// note).
struct LetterNotAProduct: Rule {
    let name = "letter-not-a-product"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let made = standard.madeProducts
        let missing = standard.products.first {
            [.letter, .certificate, .document].contains($0.kind) && !made.contains($0.id)
        }
        return standard.letters.enumerated().filter { made.contains($1.id) }.map { index, letter in
            finding(
                standard.id, at: ItemPath.letter(index), severity: missing == nil ? .note : .warning,
                "Prosedur membuat “\(letter.name.indonesian)”, yang tidak tercantum sebagai produk"
                    + (missing.map {
                        ", sedangkan produk yang tercantum, “\($0.name.indonesian)”, tidak pernah dibuat."
                    } ?? "."),
                "The procedure makes “\(letter.name(.english))”, which is not listed as a product"
                    + (missing.map { ", while the listed product, “\($0.name(.english))”, is never made." } ?? "."),
                quote: letter.name.indonesian)
        }
    }
}
