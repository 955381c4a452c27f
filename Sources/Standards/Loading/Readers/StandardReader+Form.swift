extension StandardReader {
    /// The pages of the form that the standard adds to the applicant's.
    func form(_ pages: [NodeReader]) -> [FormPage] {
        log.checkUnique(.page, in: pages)
        return pages.enumerated().compactMap { index, page in self.page(page, at: index) }
    }

    private func page(_ item: NodeReader, at index: Int) -> FormPage? {
        guard let object = item.object(PageKey.self) else { return nil }
        let id = object.identifier(of: FormPage.self)
        if let id, id == FormPage.applicant.id { object[.id]?.report(.reference(.reserved(.page, id.rawValue))) }
        let name = object.name()
        let earlier = Array(outline.pages.prefix(index).joined())
        let later = Array(outline.pages.dropFirst(index).joined())
        let fields = fields(object[.fields], after: earlier, before: Array(outline.pages.dropFirst(index + 1).joined()))
        let condition = condition(of: object, on: Answered(before: earlier, after: later))
        guard let id, let name else { return nil }
        return FormPage(id: id, name: name, fields: fields, condition: condition)
    }

    /// The fields of a page or of a step.
    ///
    /// - Parameters:
    ///   - list: The list of fields; it may not be empty.
    ///   - earlier: Fields that have an answer before any of these.
    ///   - later: Fields that have an answer only after all of these.
    func fields(
        _ list: NodeReader?, after earlier: [StandardOutline.Question], before later: [StandardOutline.Question] = []
    ) -> [Field] {
        guard let list, let items = list.items() else { return [] }
        if items.isEmpty { list.report(.shape(.emptyList)) }
        let siblings = items.map { StandardOutline.question($0.node) }
        return items.enumerated().compactMap { index, item in
            let before = siblings.prefix(index).compactMap(\.self) + earlier
            let after = siblings.dropFirst(index).compactMap(\.self) + later
            return field(item, on: Answered(before: before, after: after))
        }
    }

    private func field(_ item: NodeReader, on answered: Answered) -> Field? {
        guard let object = item.object(FieldKey.self) else { return nil }
        object.refuse(.columns, unlessType: ["rows"])
        let type = object.fieldType(words: FieldType.keywords) { rows(object) }
        return object.field(type: type, condition: condition(of: object, on: answered))
    }

    /// A table; without limits it has at least one row, or none when it is optional, and at most 200.
    private func rows(_ object: ObjectReader<FieldKey>) -> FieldType? {
        let minimum = object[.min]?.integer(0...1000)
        let maximum = object[.max]?.integer(1...1000)
        object.checkLimits(minimum, maximum)
        guard let list = object[.columns] else {
            object.report(.shape(.missingKey(FieldKey.columns.rawValue)))
            return nil
        }
        guard let items = list.items() else { return nil }
        if items.isEmpty { list.report(.shape(.emptyList)) }
        log.checkUnique(.column, in: items)
        let columns = items.compactMap(column)
        let least = minimum ?? (object.flag(.optional) ? 0 : 1)
        return .rows(columns: columns, minimum: least, maximum: max(least, maximum ?? 200))
    }

    private func column(_ item: NodeReader) -> Field? {
        guard let object = item.object(ColumnKey.self) else { return nil }
        let tooLarge = ["rows", "file"]
        if let type = object[.type], let word = type.node.text, tooLarge.contains(word) {
            type.report(.reference(.columnType(word)))
            return nil
        }
        let words = FieldType.keywords.filter { !tooLarge.contains($0) }
        return object.field(type: object.fieldType(words: words) { nil }, condition: nil)
    }
}
