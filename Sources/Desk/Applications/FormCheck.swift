import Casework
import Standards
import WorkingTime

/// All answers of a form held against the standard's fields.
public struct FormCheck: Sendable {
    /// What passed.
    public let answers: [Field.ID: AnswerValue]
    /// Everything that is wrong, in the order of the form.
    public let problems: [FieldProblem]
    /// The options chosen so far, by field: they open pages, fields and requirements.
    public let choices: [Field.ID: [String]]

    /// Checks the answers of the whole form, or of one page.
    public init(
        of given: [Field.ID: RawAnswer], against standard: ServiceStandard, today: CalendarDate,
        only page: FormPage.ID? = nil
    ) {
        let choices = Self.choices(in: given, of: standard)
        var answers = [Field.ID: AnswerValue](minimumCapacity: given.count)
        var problems: [FieldProblem] = []
        for formPage in Self.openPages(of: standard, choices: choices) where page == nil || formPage.id == page {
            for field in formPage.fields where field.condition?.isMet(by: choices) ?? true {
                switch AnswerReader.read(given[field.id], for: field, today: today) {
                case .success(let value): answers[field.id] = value
                case .failure(let failure): problems += failure.problems
                }
            }
        }
        if page == nil {
            for id in given.keys.filter({ !standard.hasField($0) }).sorted() {
                problems.append(FieldProblem(field: id, name: LocalizedText(id.rawValue), kind: .unknownField))
            }
        }
        self.init(answers: answers, problems: problems, choices: choices)
    }

    private init(answers: [Field.ID: AnswerValue], problems: [FieldProblem], choices: [Field.ID: [String]]) {
        self.answers = answers
        self.problems = problems
        self.choices = choices
    }

    /// The check of a form that stood for another one until its files were stored: theirs take the place of the stand-ins.
    public func withFiles(of given: [Field.ID: RawAnswer]) -> FormCheck {
        var answers = answers
        for (id, answer) in given {
            if case .files(let files) = answer, answers[id] != nil { answers[id] = .files(files) }
        }
        return FormCheck(answers: answers, problems: problems, choices: choices)
    }

    /// The options that were chosen in fields that are open: an answer that is no longer asked opens nothing.
    public static func choices(
        in given: [Field.ID: RawAnswer], of standard: ServiceStandard
    ) -> [Field.ID: [String]] {
        standard.openChoices(chosenOptions(in: given, of: standard))
    }

    /// The options that were chosen and exist, whether their fields are open or not.
    static func chosenOptions(
        in given: [Field.ID: RawAnswer], of standard: ServiceStandard
    ) -> [Field.ID: [String]] {
        var choices: [Field.ID: [String]] = [:]
        for field in standard.formPages.flatMap(\.choiceFields) {
            let options = field.type.options ?? []
            let chosen: [String] =
                switch given[field.id] {
                case .text(let option): [option]
                case .list(let several): several
                case .rows, .address, .files, nil: []
                }
            let known = chosen.filter { option in options.contains { $0.id.rawValue == option } }
            if !known.isEmpty { choices[field.id] = known }
        }
        return choices
    }

    /// The pages that these choices open.
    public static func openPages(of standard: ServiceStandard, choices: [Field.ID: [String]]) -> [FormPage] {
        standard.formPages.filter { $0.condition?.isMet(by: choices) ?? true }
    }
}

extension Evidence {
    /// The files of an upload.
    public var files: [FileReference] { if case .files(let files) = self { files } else { [] } }
}
