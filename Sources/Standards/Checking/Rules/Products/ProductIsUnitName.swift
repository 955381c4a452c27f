/// A product that is the name of a division of the office.
///
/// The line says who serves, not what the applicant gets: the product is missing. When a step makes it after all, the
/// name is only unclear (a warning). The title in front of a division's name (Bidang, Seksi, Bagian) is ignored; units
/// that are named after what they do (UPT Pelatihan) are left out, because a training may well be their product.
struct ProductIsUnitName: Rule {
    let name = "product-is-unit-name"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let made = standard.madeProducts
        return standard.products.enumerated().compactMap { index, product in
            let words = PlainWords(product.name.indonesian)
            guard let unit = agency.divisions.first(where: { Self.isName(words, of: $0) }) else { return nil }
            return finding(
                standard.id, at: ItemPath.product(index), severity: made.contains(product.id) ? .warning : .error,
                "Produk “\(product.name.indonesian)” adalah nama unit (\(unit.name.indonesian)), bukan hasil "
                    + "pelayanan: pemohon tidak tahu apa yang diterimanya.",
                "The product “\(product.name(.english))” is the name of a unit (\(unit.name(.english))), not what the "
                    + "service gives: applicants cannot know what they get.",
                quote: product.name.indonesian)
        }
    }

    private static func isName(_ words: PlainWords, of unit: Division) -> Bool {
        let full = PlainWords(unit.name.indonesian)
        guard words != full else { return true }
        let core = full.words.drop { ["bidang", "seksi", "subbidang", "subbagian", "bagian", "sub"].contains($0) }
        return core.count < full.words.count && !core.isEmpty && words.words.elementsEqual(core)
    }
}
