extension ObjectReader where Key: QuestionKey {
    /// The field or column as a whole; `nil` when a part of it cannot be read.
    func field(type: FieldType?, condition: Condition?) -> Field? {
        let id = identifier(of: Field.self)
        let name = name()
        let help = text(.help, english: .helpEn)
        let isOptional = flag(.optional)
        let isPersonal = flag(.personal)
        guard let id, let name, let type else { return nil }
        return Field(
            id: id, type: type, name: name, help: help, isOptional: isOptional, condition: condition,
            isPersonal: isPersonal)
    }

    /// What the field takes, with its limits.
    ///
    /// - Parameters:
    ///   - words: The types that can stand here.
    ///   - rows: Reads a table.
    func fieldType(words: [String], rows: () -> FieldType?) -> FieldType? {
        guard let reader = self[.type], let word = reader.text() else { return nil }
        guard words.contains(word) else {
            reader.report(.value(.word(word, known: words)))
            return nil
        }
        refuse(.options, unlessType: ["choice", "choices"])
        refuse(.min, unlessType: ["number", "money", "rows"])
        refuse(.max, unlessType: ["number", "money", "rows"])
        refuse(.unit, unlessType: ["number"])
        refuse(.decimals, unlessType: ["number"])
        refuse(.past, unlessType: ["date"])
        refuse(.future, unlessType: ["date"])
        switch word {
        case "text": return .text
        case "paragraph": return .paragraph
        case "number": return .number(numberLimits())
        case "money": return money()
        case "date": return .date(dateLimit())
        case "time": return .time
        case "nik": return .nik
        case "familyCard": return .familyCard
        case "nib": return .nib
        case "npwp": return .npwp
        case "phone": return .phone
        case "email": return .email
        case "address": return .address
        case "choice": return .choice(options())
        case "choices": return .choices(options())
        case "confirm": return .confirm
        case "file": return .file
        default: return rows()
        }
    }

    /// Notes a key that has a meaning only for other types.
    func refuse(_ key: Key, unlessType types: [String]) {
        guard let value = self[key], let type = self[.type]?.node.text, !types.contains(type) else { return }
        value.report(.shape(.keyOutOfPlace(key.rawValue, other: Key.type.rawValue, values: types)))
    }

    /// Notes a lower limit above the upper one.
    func checkLimits<Number: Comparable>(_ minimum: Number?, _ maximum: Number?) {
        guard let minimum, let maximum, minimum > maximum else { return }
        self[.min]?.report(.value(.reversed(self[.min]?.node.text ?? "", self[.max]?.node.text ?? "")))
    }

    private func numberLimits() -> NumberLimits {
        let minimum = self[.min]?.number()
        let maximum = self[.max]?.number()
        checkLimits(minimum, maximum)
        let decimals = self[.decimals]?.integer(0...6) ?? 0
        return NumberLimits(minimum: minimum, maximum: maximum, decimals: decimals, unit: text(.unit))
    }

    private func money() -> FieldType {
        // A thousand trillion rupiah: more than the state's budget of a century, and far from the limits of an Int.
        let range = 0...1_000_000_000_000_000
        let minimum = self[.min]?.integer(range)
        let maximum = self[.max]?.integer(range)
        checkLimits(minimum, maximum)
        return .money(minimum: minimum, maximum: maximum)
    }

    private func dateLimit() -> DateLimit? {
        let (past, future) = (flag(.past), flag(.future))
        if past, future { exclude(.past, .future) }
        return past ? .past : future ? .future : nil
    }

    private func options() -> [FieldOption] {
        guard let list = self[.options] else {
            report(.shape(.missingKey(Key.options.rawValue)))
            return []
        }
        guard let items = list.items() else { return [] }
        if items.isEmpty { list.report(.shape(.emptyList)) }
        whole.log.checkUnique(.option, in: items)
        return items.compactMap { item in
            guard let object = item.object(OptionKey.self) else { return nil }
            let id = object.identifier(of: FieldOption.self)
            let name = object.name()
            guard let id, let name else { return nil }
            return FieldOption(id: id, name: name)
        }
    }
}
