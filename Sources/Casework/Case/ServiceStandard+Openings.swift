import Standards

/// Which parts of a form the options chosen in it open.
///
/// A condition looks at a choice that is asked earlier, so one reading from the first field to the last settles everything.
extension ServiceStandard {
    /// The fields that these choices open, in the order of the form.
    public func openFields(for choices: [Field.ID: [String]]) -> [Field] { opened(by: choices).fields }

    /// The choices without those of fields that earlier choices close: an answer that is no longer asked opens nothing.
    public func openChoices(_ choices: [Field.ID: [String]]) -> [Field.ID: [String]] { opened(by: choices).choices }

    private func opened(by choices: [Field.ID: [String]]) -> (fields: [Field], choices: [Field.ID: [String]]) {
        var fields: [Field] = []
        var open: [Field.ID: [String]] = [:]
        for page in formPages where page.condition?.isMet(by: open) ?? true {
            for field in page.fields where field.condition?.isMet(by: open) ?? true {
                fields.append(field)
                if let options = choices[field.id], !options.isEmpty { open[field.id] = options }
            }
        }
        return (fields, open)
    }
}
