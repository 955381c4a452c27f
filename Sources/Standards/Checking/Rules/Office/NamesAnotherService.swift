/// A part on management that names another service of the same office.
///
/// Facilities, competences and guarantees are often copied from page to page, and the name of the page they come from
/// stays behind. The rule knows names that cannot be ordinary words: those with an abbreviation in capitals, and those
/// of four words or more.
struct NamesAnotherService: AgencyRule {
    let name = "names-another-service"
    let severity = Severity.note

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        let names = Self.names(in: agency, with: standards)
        return standards.flatMap { standard -> [Finding] in
            let own = PlainWords(standard.name.indonesian)
            let texts = standard.printedTexts.filter {
                $0.keyPath.hasPrefix("management.") && !$0.keyPath.contains("legalBasis")
            }
            var reported: Set<ServiceStandard.ID> = []
            return names.compactMap { name in
                guard name.service != standard.id, !own.contains(name.words), !reported.contains(name.service),
                    let text = texts.first(where: { PlainWords($0.text).contains(name.words) })
                else { return nil }
                reported.insert(name.service)
                return finding(
                    standard.id, at: text.keyPath,
                    "Bagian ini menyebut layanan lain, “\(name.text)”; mungkin tersalin dari standar layanan itu.",
                    "This part names another service, “\(name.text)”; it may have been copied from that service's "
                        + "standard.",
                    quote: text.text)
            }
        }
    }

    /// A name under which a service is known.
    private struct ServiceName {
        let service: ServiceStandard.ID
        let text: String
        let words: PlainWords
    }

    private static func names(in agency: Agency, with standards: [ServiceStandard]) -> [ServiceName] {
        let listed = agency.decree.services.compactMap { entry in entry.service.map { ($0, entry.name.indonesian) } }
        return (standards.map { ($0.id, $0.name.indonesian) } + listed).compactMap { id, text in
            let words = PlainWords(text)
            let hasAbbreviation = text.split { !$0.isLetter }.contains { $0.count >= 3 && $0.allSatisfy(\.isUppercase) }
            guard words.words.count >= 4 || (words.words.count >= 2 && hasAbbreviation) else { return nil }
            return ServiceName(service: id, text: text, words: words)
        }
    }
}
