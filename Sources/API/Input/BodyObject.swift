import Standards

/// Takes the members of a JSON object apart and collects everything that is wrong with its shape.
struct BodyObject {
    private let members: [JSONValue.Member]
    let pointer: JSONPointer
    private(set) var faults: [Problem.Detail] = []

    /// Opens an object; members that are not declared, and declared ones that are required and missing, are faults.
    init(_ value: JSONValue, declared properties: [Schema.Property], at pointer: JSONPointer = .root) {
        self.pointer = pointer
        guard case .object(let members) = value else {
            self.members = []
            faults = [.wrongType(at: pointer.description, expected: "object", found: value)]
            return
        }
        self.members = members
        let known = properties.map(\.name)
        for member in members where !known.contains(member.name) {
            faults.append(.unknownMember(at: (pointer + member.name).description, known: known))
        }
        for property in properties where property.isRequired && self[property.name] == nil {
            faults.append(.missingMember(at: (pointer + property.name).description))
        }
    }

    /// The value of a member; `nil` when it is missing or `null`.
    subscript(_ name: String) -> JSONValue? {
        guard let value = members.first(where: { $0.name == name })?.value, value != .null else { return nil }
        return value
    }

    mutating func add(_ faults: [Problem.Detail]) { self.faults += faults }

    mutating func add(_ fault: Problem.Detail) { faults.append(fault) }

    /// A string; `nil` when it is missing or something else.
    mutating func string(_ name: String) -> String? {
        switch self[name] {
        case nil: return nil
        case .string(let text)?: return text
        case let other?:
            faults.append(.wrongType(at: (pointer + name).description, expected: "string", found: other))
            return nil
        }
    }

    /// A boolean; `nil` when it is missing or something else.
    mutating func boolean(_ name: String) -> Bool? {
        switch self[name] {
        case nil: return nil
        case .boolean(let flag)?: return flag
        case let other?:
            faults.append(.wrongType(at: (pointer + name).description, expected: "boolean", found: other))
            return nil
        }
    }

    /// A whole number; `nil` when it is missing or something else.
    mutating func integer(_ name: String) -> Int? {
        switch self[name] {
        case nil: return nil
        case .number(let digits)? where Int(digits) != nil: return Int(digits)
        case let other?:
            faults.append(.wrongType(at: (pointer + name).description, expected: "integer", found: other))
            return nil
        }
    }

    /// The members of an object by name; none when it is missing or something else.
    mutating func map(_ name: String) -> [JSONValue.Member] {
        switch self[name] {
        case nil: return []
        case .object(let members)?: return members
        case let other?:
            faults.append(.wrongType(at: (pointer + name).description, expected: "object", found: other))
            return []
        }
    }

    /// Refuses when anything was wrong.
    func finish() throws(Problem) {
        guard !faults.isEmpty else { return }
        throw Problem(faults: faults)
    }
}

extension Problem {
    /// The most faults that one answer names: what is sent decides how much must be answered.
    static let mostFaults = 200

    /// Refuses for faults of a body: of its shape, or only of its answers.
    init(faults: [Detail]) {
        let onlyAnswers = faults.allSatisfy { $0.field != nil }
        self.init(onlyAnswers ? .fieldsInvalid : .bodyInvalid, errors: Array(faults.prefix(Self.mostFaults)))
        let count = faults.count
        detail = { language in
            let first = faults.prefix(3).map { fault in
                let place = fault.field ?? fault.pointer ?? ""
                return (place.isEmpty ? "" : place + ": ") + fault.message(language)
            }
            let more = count - first.count
            let rest = more > 0 ? [language == .indonesian ? "Dan \(more) lagi." : "And \(more) more."] : []
            return (first + rest).joined(separator: " ")
        }
    }
}
