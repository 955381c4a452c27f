/// A text that people read and that has no English twin.
///
/// The interface speaks two languages; where the twin is missing, readers of English see Indonesian. One finding names
/// the first place and says how many there are.
struct MissingEnglish: Rule {
    let name = "missing-english"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let missing = Self.texts(of: standard).filter { $0.text.english == nil && !$0.text.indonesian.isEmpty }
        guard let first = missing.first else { return [] }
        return [
            finding(
                standard.id, at: first.keyPath,
                "\(missing.count) teks belum punya padanan bahasa Inggris; yang pertama di sini.",
                missing.count == 1
                    ? "1 text has no English twin; it stands here."
                    : "\(missing.count) texts have no English twin; the first stands here.",
                quote: first.text.indonesian)
        ]
    }

    /// What applicants read of a standard.
    private static func texts(of standard: ServiceStandard) -> [(keyPath: String, text: LocalizedText)] {
        var texts: [(String, LocalizedText)] = [("name", standard.name), ("summary", standard.summary)]
        for (index, page) in standard.form.enumerated() {
            let path = ItemPath.item("form", index)
            texts.append(("\(path).name", page.name))
            texts += fields(page.fields, at: "\(path).fields")
        }
        for (index, requirement) in standard.requirements.enumerated() {
            texts.append((ItemPath.requirement(index, "name"), requirement.name))
            if let note = requirement.note { texts.append((ItemPath.requirement(index, "note"), note)) }
        }
        for (index, step) in standard.steps.enumerated() {
            texts.append((ItemPath.step(index, "name"), step.name))
            texts.append((ItemPath.step(index, "label"), step.label))
            texts += step.outcomes.map { (ItemPath.outcome($0.id, ofStep: index) + ".name", $0.name) }
            texts += fields(step.records, at: ItemPath.step(index, "records"))
        }
        texts += standard.ends.enumerated().map { ("\(ItemPath.end($0)).name", $1.name) }
        for (index, promise) in standard.promises.enumerated() {
            texts.append((ItemPath.promise(index, "name"), promise.name))
            texts += bases(promise.extension, promise.silence, at: ItemPath.promise(index))
        }
        for (index, limit) in standard.limits.enumerated() {
            texts += [(ItemPath.limit(index, "name"), limit.name), (ItemPath.limit(index, "law"), limit.law)]
            texts += bases(limit.extension, limit.silence, at: ItemPath.limit(index))
        }
        for (index, rate) in (standard.fee?.rates ?? []).enumerated() {
            texts.append((ItemPath.rate(index, "name"), rate.name))
            if let per = rate.per { texts.append((ItemPath.rate(index, "per"), per)) }
        }
        texts += standard.products.enumerated().map { (ItemPath.product($0, "name"), $1.name) }
        texts += standard.letters.enumerated().map { ("\(ItemPath.letter($0)).name", $1.name) }
        return texts
    }

    private static func bases(
        _ further: TermExtension?, _ silence: SilenceRule?, at path: String
    ) -> [(String, LocalizedText)] {
        [("extension", further?.basis), ("silence", silence?.basis)].compactMap { key, basis in
            basis.map { ("\(path).\(key).basis", $0) }
        }
    }

    private static func fields(_ fields: [Field], at list: String) -> [(String, LocalizedText)] {
        fields.enumerated().flatMap { index, field -> [(String, LocalizedText)] in
            let path = ItemPath.item(list, index)
            var texts = [("\(path).name", field.name)]
            if let help = field.help { texts.append(("\(path).help", help)) }
            switch field.type {
            case .choice(let options), .choices(let options):
                texts += options.enumerated().map { (ItemPath.item("\(path).options", $0, "name"), $1.name) }
            case .rows(let columns, _, _): texts += Self.fields(columns, at: "\(path).columns")
            default: break
            }
            return texts
        }
    }
}
