/// A legal basis in which no law is about the service's own subject.
///
/// The list names laws on cooperatives or on public service in general, but not the one that sets the conditions of
/// this very service. The rule knows some subjects by the name of the service (``GoverningLaw``) and is satisfied with
/// any law on the subject. A legal basis that is missing altogether is left to `component-absent`.
struct GoverningLawMissing: Rule {
    let name = "governing-law-missing"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let basis = standard.management.legalBasis, !basis.isEmpty else { return [] }
        let words = PlainWords(standard.name.indonesian)
        let titles = standard.citedLaws.map { PlainWords($0.law.title) }
        return GoverningLaw.known.compactMap { law in
            guard words.first(of: law.phrases) != nil, !titles.contains(where: { $0.first(of: law.subjects) != nil })
            else { return nil }
            return finding(
                standard.id, at: ServiceStandard.legalBasisPath,
                "Tidak ada peraturan tentang pokok layanan ini dalam dasar hukumnya; yang mengaturnya antara lain "
                    + "\(law.citation).",
                "No law in the legal basis is about the subject of this service; it is governed by \(law.citation), "
                    + "among others.",
                quote: standard.name.indonesian)
        }
    }
}
