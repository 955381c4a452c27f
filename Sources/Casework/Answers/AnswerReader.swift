import Standards
import WorkingTime

/// Reads what somebody gave for a field: checks it against the field's type and limits and brings it into canonical form.
public enum AnswerReader {
    /// Everything that is wrong with one answer.
    public struct Failure: Error, Hashable, Sendable {
        public let problems: [FieldProblem]
    }

    /// The longest line and the longest paragraph, in characters.
    public static let longestLine = 200
    public static let longestParagraph = 5000

    /// A text of several lines as it is stored: without invisible marks and outer blanks, and each line ends with a line
    /// feed, whatever the sender's machine writes.
    public static func canonicalText(_ text: String) -> String {
        if text.isPlain { return text.trimmed }
        return String(text.withoutInvisibleMarks.trimmed.map { $0.isNewline ? "\n" : $0 })
    }

    /// Reads one answer; `nil` when an optional field was left empty.
    ///
    /// - Parameters:
    ///   - today: The office's local date, for dates that must not lie in the past or the future.
    public static func read(
        _ raw: RawAnswer?, for field: Field, today: CalendarDate
    ) -> Result<AnswerValue?, Failure> {
        guard let raw, !raw.isEmpty else {
            if field.isOptional { return .success(nil) }
            let kind: FieldProblem.Kind = if case .confirm = field.type { .mustBeTicked } else { .missing }
            return .failure(Failure(problems: [FieldProblem(field: field.id, name: field.name, kind: kind)]))
        }
        switch (field.type, raw) {
        case (.rows(let columns, let minimum, let maximum), .rows(let rows)):
            return readRows(rows, columns: columns, limits: minimum...max(minimum, maximum), of: field, today: today)
        case (.address, .address(let parts)):
            return readAddress(parts, of: field)
        case (.file, .files(let files)):
            return .success(.files(files))
        case (.choices(let options), .list(let chosen)):
            return readChoices(chosen, of: options, field: field)
        case (.choices(let options), .text(let chosen)):
            return readChoices([chosen], of: options, field: field)
        case (_, .text(let text)):
            switch LineReader.read(text, as: field.type, today: today) {
            case .success(let value): return .success(.text(value))
            case .failure(let fault):
                return .failure(Failure(problems: [FieldProblem(field: field.id, name: field.name, kind: fault.kind)]))
            }
        case (_, .list), (_, .rows), (_, .address), (_, .files):
            return .failure(Failure(problems: [FieldProblem(field: field.id, name: field.name, kind: .wrongShape)]))
        }
    }

    private static func readChoices(
        _ chosen: [String], of options: [FieldOption], field: Field
    ) -> Result<AnswerValue?, Failure> {
        let known = options.map(\.id.rawValue)
        let problems = chosen.filter { !known.contains($0) }.map {
            FieldProblem(field: field.id, name: field.name, kind: .unknownOption($0))
        }
        guard problems.isEmpty else { return .failure(Failure(problems: problems)) }
        return .success(.list(known.filter { chosen.contains($0) }))
    }

    private static func readRows(
        _ rows: [[String: String]], columns: [Field], limits: ClosedRange<Int>, of field: Field, today: CalendarDate
    ) -> Result<AnswerValue?, Failure> {
        let filled = rows.enumerated().filter { $0.element.values.contains { !$0.isBlank } }
        var problems: [FieldProblem] = []
        if filled.count < limits.lowerBound {
            problems.append(
                FieldProblem(
                    field: field.id, name: field.name,
                    kind: .tooFewRows(minimum: limits.lowerBound, found: filled.count)))
        }
        if filled.count > limits.upperBound {
            problems.append(
                FieldProblem(
                    field: field.id, name: field.name,
                    kind: .tooManyRows(maximum: limits.upperBound, found: filled.count)))
        }
        var read: [[String: String]] = []
        // A problem names the row as the sender counts it, empty ones included.
        for (index, row) in filled.prefix(limits.upperBound) {
            var line: [String: String] = [:]
            for key in row.keys.sorted() where !columns.contains(where: { $0.id.rawValue == key }) {
                problems.append(
                    FieldProblem(field: field.id, name: field.name, row: index, part: key, kind: .unknownField))
            }
            for column in columns {
                switch Self.read(.text(row[column.id.rawValue] ?? ""), for: column, today: today) {
                case .success(let value): line[column.id.rawValue] = value?.text ?? ""
                case .failure(let failure):
                    problems += failure.problems.map {
                        FieldProblem(
                            field: field.id, name: column.name, row: index, part: column.id.rawValue, kind: $0.kind)
                    }
                }
            }
            read.append(line)
        }
        return problems.isEmpty ? .success(.rows(read)) : .failure(Failure(problems: problems))
    }

    private static func readAddress(_ parts: [String: String], of field: Field) -> Result<AnswerValue?, Failure> {
        var problems: [FieldProblem] = []
        func part(_ name: String, optional: Bool = false) -> String {
            switch LineReader.read(parts[name] ?? "", as: .text, today: nil) {
            case .success(let value):
                if value.isEmpty, !optional {
                    problems.append(FieldProblem(field: field.id, name: field.name, part: name, kind: .missing))
                }
                return value
            case .failure(let fault):
                problems.append(FieldProblem(field: field.id, name: field.name, part: name, kind: fault.kind))
                return ""
            }
        }
        let address = PostalAddress(
            street: part("street"), village: part("village"), district: part("district"), regency: part("regency"),
            province: part("province"), postalCode: part("postalCode", optional: true))
        let code = address.postalCode
        if !code.isEmpty, code.count != 5 || !code.utf8.allSatisfy({ (48...57).contains($0) }) {
            problems.append(
                FieldProblem(
                    field: field.id, name: field.name, part: "postalCode",
                    kind: .wrongDigitCount(expected: "5", found: code.filter(\.isNumber).count)))
        }
        for name in parts.keys.sorted() where !PostalAddress.partNames.contains(name) {
            problems.append(FieldProblem(field: field.id, name: field.name, part: name, kind: .unknownField))
        }
        return problems.isEmpty ? .success(.address(address)) : .failure(Failure(problems: problems))
    }
}
