import Casework
import Desk
import HTML
import Standards

/// One field of a form: label, hint, error, and the input with what was typed before.
struct FieldView: View {
    let field: Field
    let given: RawAnswer?
    let problems: [FieldProblem]
    let speech: Speech
    /// What follows an option, such as the fields that it opens.
    let followUps: [FieldOption.ID: Fragment]
    /// Empty rows that a table shows below what was typed.
    let emptyRows: Int

    init(
        _ field: Field, given: RawAnswer?, problems: [FieldProblem], speech: Speech,
        followUps: [FieldOption.ID: Fragment] = [:], emptyRows: Int = 1
    ) {
        self.field = field
        self.given = given
        self.problems = problems.filter { $0.field == field.id }
        self.speech = speech
        self.followUps = followUps
        self.emptyRows = emptyRows
    }

    /// The identifier of the element that an error summary links to.
    static func anchor(_ field: Field.ID) -> String { "f-" + field.rawValue.replacing(".", with: "-") }

    /// The identifier of the input that a problem is about: the cell of a table, the part of an address, the field.
    static func anchor(_ problem: FieldProblem) -> String {
        let parts = [problem.row.map(String.init), problem.part].compactMap { $0 }
        return ([anchor(problem.field)] + parts).joined(separator: "-")
    }

    private var identifier: String { Self.anchor(field.id) }
    private var isInvalid: Bool { !problems.isEmpty }
    private var text: String { if case .text(let text) = given { text } else { "" } }

    var body: some HTML {
        switch field.type {
        case .choice(let options): choiceGroup(options, kind: "radio", chosen: [text])
        case .choices(let options): choiceGroup(options, kind: "checkbox", chosen: list)
        case .address: addressGroup
        case .rows(let columns, let minimum, let maximum):
            RowsView(
                field: field, columns: columns, minimum: minimum, maximum: maximum, rows: rows, problems: problems,
                speech: speech, emptyRows: emptyRows)
        case .confirm: confirmBox
        case .paragraph:
            labelled {
                textarea(
                    .id(identifier), .name(FieldInput.name(field.id)), .rows(5), .required(if: !field.isOptional),
                    .maxlength(AnswerReader.longestParagraph), .describedBy(hintID, errorID),
                    .aria("invalid", isInvalid ? "true" : nil)
                ) { text }
            }
        case .file:
            labelled {
                input(
                    .id(identifier), .type("file"), .name(FieldInput.name(field.id)), .multiple,
                    .accept("application/pdf,image/jpeg,image/png"), .describedBy(hintID, errorID))
            }
        case .text, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email:
            labelled {
                input(
                    .all(
                        [.id(identifier), .name(FieldInput.name(field.id)), .value(text)] + FieldAttributes.input(field)
                    ),
                    .required(if: !field.isOptional), .describedBy(hintID, errorID),
                    .aria("invalid", isInvalid ? "true" : nil))
            }
        }
    }

    private var list: [String] { if case .list(let options) = given { options } else { [text] } }
    private var rows: [[String: String]] { if case .rows(let rows) = given { rows } else { [] } }
    private var hintID: String? { hint.isEmpty ? nil : identifier + "-h" }
    private var errorID: String? { isInvalid ? identifier + "-e" : nil }

    private var hint: String {
        var parts: [String] = []
        if let help = field.help { parts.append(speech(help)) }
        if let unit = FieldAttributes.unit(field) { parts.append(speech("Dalam \(unit).", "In \(unit).")) }
        if case .file = field.type {
            parts.append(speech("PDF, JPEG, atau PNG; paling besar 10 MB.", "PDF, JPEG or PNG; at most 10 MB."))
        }
        return parts.joined(separator: " ")
    }

    private var title: String {
        speech(field.name) + (field.isOptional ? speech(" (boleh dikosongkan)", " (optional)") : "")
    }

    @HTMLBuilder private var messages: Fragment {
        if !hint.isEmpty { p(.class("hint"), .id(hintID)) { hint } }
        if let errorID {
            p(.class("error"), .id(errorID)) {
                problems.prefix(1).map { $0.message(in: speech.language) }.joined(separator: " ")
            }
        }
    }

    private func labelled(@HTMLBuilder _ content: () -> Fragment) -> Fragment {
        div(.class("field", isInvalid ? "invalid" : nil)) {
            label(.for(identifier)) { title }
            messages
            content()
        }
    }

    private func choiceGroup(_ options: [FieldOption], kind: String, chosen: [String]) -> Fragment {
        fieldset(.class("choices", isInvalid ? "invalid" : nil), .id(identifier), .describedBy(hintID, errorID)) {
            legend { title }
            messages
            div {
                for option in options {
                    label(.class("choice")) {
                        input(
                            .type(kind), .name(FieldInput.name(field.id)), .value(option.id.rawValue),
                            .checked(if: chosen.contains(option.id.rawValue)),
                            .required(if: kind == "radio" && !field.isOptional))
                        span { speech(option.name) }
                    }
                    // Right behind its option, so that the style sheet can show it only while the option is chosen.
                    if let followUp = followUps[option.id] { div(.class("only-if")) { followUp } }
                }
            }
        }
    }

    private var confirmBox: Fragment {
        fieldset(.class("choices", isInvalid ? "invalid" : nil), .id(identifier), .describedBy(hintID, errorID)) {
            messages
            label(.class("choice")) {
                input(
                    .type("checkbox"), .name(FieldInput.name(field.id)), .value("true"), .checked(if: text == "true"),
                    .required(if: !field.isOptional))
                span { title }
            }
        }
    }

    private var addressGroup: Fragment {
        var parts: [String: String] = [:]
        if case .address(let given) = given { parts = given }
        return fieldset(.class(isInvalid ? "invalid" : nil), .id(identifier)) {
            legend { title }
            if !hint.isEmpty { p(.class("hint")) { hint } }
            for part in PostalAddress.partNames {
                let problem = problems.first {
                    $0.part == part || ($0.part == nil && $0.kind == .missing && part == "street")
                }
                div(.class("field", problem == nil ? nil : "invalid")) {
                    label(.for("\(identifier)-\(part)")) { FieldAttributes.addressLabel(part, speech) }
                    if let problem {
                        p(.class("error"), .id("\(identifier)-\(part)-e")) { problem.message(in: speech.language) }
                    }
                    input(
                        .id("\(identifier)-\(part)"), .type("text"), .name(FieldInput.name(field.id, part: part)),
                        .value(parts[part] ?? ""), .autocomplete(FieldAttributes.addressAutocomplete(part)),
                        .class(part == "postalCode" ? "short" : nil),
                        .inputmode(part == "postalCode" ? "numeric" : nil),
                        .required(if: part != "postalCode" && !field.isOptional),
                        .describedBy(problem == nil ? nil : "\(identifier)-\(part)-e"),
                        .aria("invalid", problem == nil ? nil : "true"))
                }
            }
        }
    }
}
