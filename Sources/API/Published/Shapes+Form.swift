import Casework
import Standards

extension Shapes {
    static let field: Shape<Field> = Shape.object(
        "Field",
        """
        One question of a form, or one thing that a step records. What an answer looks like hangs on its type. Limits \
        that the field does not have are left out.
        """,
        [
            Property("id", identifier()) { $0.id },
            Property("type", fieldType, AnswerText.types) { $0.type.keyword },
            Property("name", localized) { $0.name },
            Property("help", localized.optional) { $0.help },
            Property("optional", boolean, "False: an answer is needed wherever the field is open") { $0.isOptional },
            Property("when", condition.optional, "The field is open only then; null: always") { $0.condition },
            Property("personal", boolean, "Personal data, masked in lists and logged when shown") { $0.isPersonal },
            Property(ifPresent: "options", fieldOption.list, "For choice and choices: answer with ids") {
                $0.type.options
            },
            Property(ifPresent: "minimum", value, "For number and money") { $0.type.minimum },
            Property(ifPresent: "maximum", value, "For number and money") { $0.type.maximum },
            Property(ifPresent: "decimals", integer, "For number: digits behind the decimal point") {
                $0.type.decimals
            },
            Property(ifPresent: "unit", text, "For number") { $0.type.unit },
            Property(
                ifPresent: "side", Shape(schema: .words(DateLimit.allWords)) { $1.string($0) },
                "For date: on which side of today it must lie; today itself is allowed"
            ) { $0.type.side },
            Property(ifPresent: "digits", integer.list, "For nik, familyCard, nib, npwp: how many digits") {
                $0.type.digits
            },
            Property(ifPresent: "maximumLength", integer, "For text and paragraph, in characters") {
                $0.type.maximumLength
            },
            Property(ifPresent: "columns", later("Field") { field }.list, "For rows") { $0.type.columns },
            Property(ifPresent: "minimumRows", integer, "For rows") { $0.type.rowLimits?.lowerBound },
            Property(ifPresent: "maximumRows", integer, "For rows") { $0.type.rowLimits?.upperBound },
            Property("example", value, "An answer that passes, as you would send it; for trying out only") {
                FieldExample.value(for: $0)
            },
        ])

    static let fieldType = Shape<String>(schema: .words(FieldType.keywords)) { $1.string($0) }

    static let fieldOption = Shape<FieldOption>.object(
        "FieldOption", "One option of a choice.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
        ])

    static let formPage = Shape<FormPage>.object(
        "FormPage", "One page of the application form.",
        [
            Property("id", identifier()) { $0.id },
            Property("name", localized) { $0.name },
            Property("when", condition.optional, "The whole page is open only then; null: always") { $0.condition },
            Property("fields", field.list) { $0.fields },
        ])
}

/// How answers are written, for the document.
enum AnswerText {
    static let types = """
        text, paragraph: a string. number, money: a JSON number, or a string as Indonesians write it ("1.250,5"; in a \
        string a dot before three digits parts thousands). date: "2026-03-13" ("13/03/2026" passes too). time: "13:30" \
        or "13.30". nik, familyCard, nib, npwp: digits, as a string or number. phone: "0812 3456 7890" or "(0321) \
        861494". email: a string. address: an object with street, village, district, regency, province and, if known, \
        postalCode. choice: the id of an option. choices: a list of ids. confirm: true. rows: a list of objects by \
        column id. file: a list of uploads (a single one passes too).
        """
}

extension DateLimit {
    static let allWords = [DateLimit.past.rawValue, DateLimit.future.rawValue]
}

extension FieldType {
    var minimum: JSONValue? {
        switch self {
        case .number(let limits): limits.minimum.map(JSONValue.init(_:))
        case .money(let minimum, _): minimum.map { .number(String($0)) }
        default: nil
        }
    }

    var maximum: JSONValue? {
        switch self {
        case .number(let limits): limits.maximum.map(JSONValue.init(_:))
        case .money(_, let maximum): maximum.map { .number(String($0)) }
        default: nil
        }
    }

    var decimals: Int? { if case .number(let limits) = self { limits.decimals } else { nil } }

    var unit: String? { if case .number(let limits) = self { limits.unit } else { nil } }

    var side: String? { if case .date(let limit) = self { limit?.rawValue } else { nil } }

    var digits: [Int]? {
        switch self {
        case .nik, .familyCard: [16]
        case .nib: [13]
        case .npwp: [15, 16]
        default: nil
        }
    }

    var maximumLength: Int? {
        switch self {
        case .text: AnswerReader.longestLine
        case .paragraph: AnswerReader.longestParagraph
        default: nil
        }
    }

    var columns: [Field]? { if case .rows(let columns, _, _) = self { columns } else { nil } }

    var rowLimits: ClosedRange<Int>? {
        if case .rows(_, let minimum, let maximum) = self { minimum...max(minimum, maximum) } else { nil }
    }
}

extension JSONValue {
    /// A number without a useless fraction.
    init(_ value: Double) {
        self = .number(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value))
    }
}
