extension StandardReader {
    /// The fields that a condition may rest on.
    struct Answered {
        /// Fields that have an answer when the condition is looked at.
        let before: [StandardOutline.Question]
        /// Fields of the same form that have none yet.
        var after: [StandardOutline.Question] = []
    }

    /// The fields for a condition that is looked at when the whole form is filled in.
    var wholeForm: Answered { Answered(before: Array(outline.pages.joined())) }

    /// The condition of an item.
    func condition<Key: ConditionalKey>(of object: ObjectReader<Key>, on answered: Answered) -> Condition? {
        guard let condition = object[.when]?.object(ConditionKey.self), let field = condition[.field],
            let question = question(named: field, in: answered), let options = condition[.is]
        else { return nil }
        let ids = options.references(to: FieldOption.self, .option, among: question.options)
        return ids.isEmpty ? nil : Condition(field: Field.ID(question.id), options: ids)
    }

    private func question(named reader: NodeReader, in answered: Answered) -> StandardOutline.Question? {
        guard let name = reader.text() else { return nil }
        let choices = answered.before.filter { $0.type == Self.choice }.map(\.id)
        if let question = answered.before.first(where: { $0.id == name }) {
            if question.type == Self.choice { return question }
            reader.report(.reference(.notAChoice(name, type: question.type, known: choices)))
        } else if answered.after.contains(where: { $0.id == name }) {
            reader.report(.reference(.conditionTooEarly(name)))
        } else if let field = FormPage.applicant.fields.first(where: { $0.id.rawValue == name }) {
            reader.report(.reference(.notAChoice(name, type: field.type.keyword, known: choices)))
        } else {
            reader.report(.reference(.unknown(.field, name, known: choices)))
        }
        return nil
    }

    private static let choice = "choice"
}
