/// What an application chose in the fields that decide about its way.
struct Answers: Hashable, Sendable {
    /// One option for each field that is answered; fields that are missing here may have any answer.
    let options: [Field.ID: FieldOption.ID]

    /// Nothing is fixed: every way is open.
    static let any = Answers(options: [:])

    /// The answers that make a difference to the ways through a standard.
    ///
    /// Every combination of the choices that outcomes depend on is given; beyond 256 of them the last choices are left
    /// open.
    static func deciding(_ standard: ServiceStandard) -> [Answers] {
        var seen: Set<Field.ID> = []
        var all = [Answers.any]
        for condition in standard.steps.lazy.flatMap(\.outcomes).compactMap(\.condition) {
            guard seen.insert(condition.field).inserted,
                case .choice(let options)? = standard.field(condition.field)?.type,
                !options.isEmpty, all.count * options.count <= 256
            else { continue }
            all = all.flatMap { answers in
                options.map { option in
                    Answers(options: answers.options.merging([condition.field: option.id]) { first, _ in first })
                }
            }
        }
        return all
    }

    /// Whether a part with that condition is open to the application, as far as these answers say.
    func opens(_ condition: Condition, in standard: ServiceStandard) -> Bool {
        opens(condition, in: standard, depth: 0)
    }

    private func opens(_ condition: Condition, in standard: ServiceStandard, depth: Int) -> Bool {
        guard let option = options[condition.field] else { return true }
        guard condition.options.contains(option) else { return false }
        // A field that was not asked has no answer. The depth ends conditions that wait for each other.
        guard depth < 8 else { return true }
        return standard.formPages.allSatisfy { page in
            guard let field = page.fields.first(where: { $0.id == condition.field }) else { return true }
            return [page.condition, field.condition].compactMap { $0 }
                .allSatisfy { opens($0, in: standard, depth: depth + 1) }
        }
    }
}
