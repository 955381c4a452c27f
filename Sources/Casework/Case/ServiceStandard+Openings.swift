import Standards

/// Which parts of a form the options chosen in it open.
///
/// A condition looks at a choice that is asked earlier, so one reading from the first field to the last settles everything.
extension ServiceStandard {
    /// The fields that these choices open, in the order of the form.
    public func openFields(for choices: [Field.ID: [String]]) -> [Field] {
        let open = openChoices(choices)
        return formPages.filter { $0.condition?.isMet(by: open) ?? true }.flatMap { page in
            page.fields.filter { $0.condition?.isMet(by: open) ?? true }
        }
    }

    /// The choices without those of fields that earlier choices close: an answer that is no longer asked opens nothing.
    public func openChoices(_ choices: [Field.ID: [String]]) -> [Field.ID: [String]] {
        var open: [Field.ID: [String]] = [:]
        for page in formPages where !page.choiceFields.isEmpty && page.condition?.isMet(by: open) ?? true {
            for field in page.choiceFields where field.condition?.isMet(by: open) ?? true {
                if let options = choices[field.id], !options.isEmpty { open[field.id] = options }
            }
        }
        return open
    }
}
