/// A step that some applicants cannot leave, because every outcome asks for an answer that they did not give.
///
/// It looks at steps whose outcomes all depend on the same choice of the form: an option that no outcome takes, or a
/// choice that may be left empty, leaves the case stuck at this step.
struct ChoiceWithoutWay: Rule {
    let name = "choice-without-way"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.steps.enumerated().flatMap { index, step -> [Finding] in
            let conditions = step.outcomes.compactMap(\.condition)
            guard !conditions.isEmpty, conditions.count == step.outcomes.count,
                let id = conditions.first?.field, conditions.allSatisfy({ $0.field == id }),
                let field = standard.field(id), case .choice(let options) = field.type
            else { return [] }
            let taken = Set(conditions.flatMap(\.options))
            let stranded = options.filter { !taken.contains($0.id) }.map(\.name)
            let path = ItemPath.step(index, "outcomes")
            if !stranded.isEmpty {
                return [
                    finding(
                        standard.id, at: path,
                        "Langkah “\(step.label.indonesian)” tidak punya jalan keluar untuk pilihan "
                            + "“\(stranded.listed(.indonesian))” pada “\(field.name.indonesian)”: permohonan berhenti "
                            + "di sini.",
                        "Step “\(step.label(.english))” has no way out for the answer “\(stranded.listed(.english))” "
                            + "to “\(field.name(.english))”: the case is stuck here.")
                ]
            }
            guard field.isOptional else { return [] }
            return [
                finding(
                    standard.id, at: path,
                    "Semua jalan keluar langkah “\(step.label.indonesian)” menuntut jawaban "
                        + "“\(field.name.indonesian)”, padahal isian itu boleh kosong: permohonan tanpa jawaban "
                        + "berhenti di sini.",
                    "Every way out of step “\(step.label(.english))” needs an answer to “\(field.name(.english))”, "
                        + "which may be left empty: a case without an answer is stuck here.")
            ]
        }
    }
}
