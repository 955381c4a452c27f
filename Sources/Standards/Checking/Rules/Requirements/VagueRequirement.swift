/// A requirement that leaves open what must be brought: "as the rules say", "and others".
///
/// Requirements are published so that the applicant comes once with everything. Words such as "sesuai ketentuan", "dan
/// lain-lain" or "yang diperlukan" let each counter ask for something else. A requirement that lists its parts, or
/// explains itself in a note, is left alone.
struct VagueRequirement: Rule {
    let name = "vague-requirement"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.requirements.enumerated().compactMap { index, requirement in
            guard requirement.parts.isEmpty, requirement.note == nil,
                let phrase = PlainWords(requirement.name.indonesian).first(of: Self.phrases)
            else { return nil }
            return finding(
                standard.id, at: ItemPath.requirement(index, "name"),
                "Persyaratan ini memakai “\(phrase)” dan tidak mengatakan apa yang harus dibawa: setiap loket dapat "
                    + "meminta hal lain.",
                "This requirement says “\(phrase)” and not what must be brought: each counter can ask for something "
                    + "else.",
                quote: requirement.name.indonesian)
        }
    }

    private static let phrases = [
        "sesuai ketentuan", "sesuai dengan ketentuan", "sesuai peraturan", "sesuai dengan peraturan", "sesuai aturan",
        "ketentuan yang berlaku", "peraturan yang berlaku", "dan lain lain", "dan lain sebagainya",
        "dan sebagainya", "dll", "dsb",
        "yang diperlukan", "yang dibutuhkan", "bila perlu", "jika perlu", "apabila diperlukan",
        "jika diperlukan", "seperlunya",
        "persyaratan lain", "persyaratan lainnya", "dokumen lain", "dokumen lainnya", "berkas lain", "berkas lainnya",
    ]
}
