/// Competences for posts none of which acts in the procedure.
///
/// The component was probably copied from another service: it demands knowledge of people who do not serve here and
/// none of those who do. The rule speaks only when not one of the posts resembles a performer, where two names resemble
/// each other when the words of one all stand in the other.
struct CompetencesOfOtherPosts: Rule {
    let name = "competences-of-other-posts"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let posts = standard.management.competences?.compactMap(\.post) ?? []
        let performers = Set(standard.steps.flatMap { $0.performers + $0.outcomes.flatMap(\.performers) })
            .compactMap(agency.role).filter { $0.kind == .staff }
        guard let first = posts.first, !performers.isEmpty else { return [] }
        let names = performers.map { Set(PlainWords($0.name.indonesian).significant.words) }
        let resembles = posts.contains { post in
            let words = Set(PlainWords(post.indonesian).significant.words)
            return names.contains { $0.isSubset(of: words) || words.isSubset(of: $0) }
        }
        guard !resembles else { return [] }
        return [
            finding(
                standard.id, at: "management.competences",
                "Kompetensi diatur bagi jabatan yang tidak mengerjakan langkah apa pun di layanan ini, dan tidak bagi "
                    + "yang mengerjakannya.",
                "Competences are set for posts that do no step of this service, and none for those that do.",
                quote: posts.count == 1 ? first.indonesian : posts.map(\.indonesian).joined(separator: "; "))
        ]
    }
}
