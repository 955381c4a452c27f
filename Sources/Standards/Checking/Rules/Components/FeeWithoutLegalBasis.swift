/// A charge without a law that allows it.
///
/// Regions may charge for services only under a regional act on taxes and charges (UU 1/2022), the state under a rule
/// on non-tax revenue. The rule looks at standards that charge something and print a legal basis, and expects a law on
/// charges (retribusi), tariffs (tarif) or non-tax revenue (penerimaan negara bukan pajak) in it.
struct FeeWithoutLegalBasis: Rule {
    let name = "fee-without-legal-basis"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let fee = standard.fee, !fee.isFree, standard.management.legalBasis != nil,
            !standard.citedLaws.contains(where: { cited in
                !cited.law.kind.isInternal && PlainWords(cited.law.title).first(of: Self.subjects) != nil
            })
        else { return [] }
        return [
            finding(
                standard.id, at: "delivery.fee",
                "Layanan memungut biaya, tetapi dasar hukumnya tidak memuat peraturan tentang retribusi, tarif, atau "
                    + "penerimaan bukan pajak.",
                "The service charges a fee, but its legal basis holds no law on charges, tariffs or non-tax revenue.",
                quote: fee.printed)
        ]
    }

    private static let subjects = ["retribusi", "tarif", "penerimaan negara bukan pajak", "pnbp", "pungutan"]
}
