/// The same paper asked for twice from the same applicants.
///
/// Speed and ease are principles of public service (UU 25/2009 ps. 4). Requirements with the same words under different
/// conditions, or under different headings, are left alone: they are for different applicants.
struct DuplicateRequirement: Rule {
    let name = "duplicate-requirement"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        struct Key: Hashable {
            let words: PlainWords
            let condition: Condition?
            let group: LocalizedText?
        }
        var seen: Set<Key> = []
        return standard.requirements.enumerated().compactMap { index, requirement in
            let key = Key(
                words: PlainWords(requirement.name.indonesian), condition: requirement.condition,
                group: requirement.group)
            guard !seen.insert(key).inserted else { return nil }
            return finding(
                standard.id, at: ItemPath.requirement(index),
                "Persyaratan ini sudah diminta sebelumnya dengan kata-kata yang sama.",
                "This requirement was already asked for before, in the same words.",
                quote: requirement.name.indonesian)
        }
    }
}
