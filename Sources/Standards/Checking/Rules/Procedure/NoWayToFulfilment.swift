/// A service that nobody can get, or that leaves some applicants without any end.
///
/// No way leads from the application to an end that gives the service (an error at the ends); or applicants who chose a
/// certain answer have no way to any end at all (an error at the procedure). An answer that leads to a refusal only is
/// a matter of who may apply, and is left alone.
struct NoWayToFulfilment: Rule {
    let name = "no-way-to-fulfilment"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        guard !graph.ends(of: graph.reachable).isDisjoint(with: graph.fulfilledEnds) else {
            return [
                finding(
                    standard.id, at: ItemPath.ends,
                    "Tidak ada jalan dari permohonan ke akhir yang memberikan layanan, sehingga tidak seorang pun "
                        + "dapat memperolehnya.",
                    "No way leads from the application to an end that gives the service, so nobody can get it.")
            ]
        }
        let stranded = Answers.deciding(standard).first { answers in
            let graph = StepGraph(standard, answers: answers)
            return graph.ends(of: graph.reachable).isEmpty
        }
        guard let stranded else { return [] }
        let answers = stranded.options
            .sorted { $0.key < $1.key }
            .compactMap { field, option in standard.optionName(option, of: field) }
        return [
            finding(
                standard.id, at: ItemPath.procedure,
                "Pemohon dengan pilihan “\(answers.listed(.indonesian))” tidak mempunyai jalan ke akhir mana pun.",
                "Applicants who chose “\(answers.listed(.english))” have no way to any end.")
        ]
    }
}

extension ServiceStandard {
    /// The name of an option of a choice in the form.
    func optionName(_ option: FieldOption.ID, of field: Field.ID) -> LocalizedText? {
        self.field(field)?.type.options?.first { $0.id == option }?.name
    }
}
