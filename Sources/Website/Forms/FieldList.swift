import Casework
import Desk
import HTML
import Standards

/// Several fields in their order.
///
/// A field that hangs on a choice stands right behind the option that opens it, so that it
/// can be filled in without sending the form first; one that hangs on a choice elsewhere shows only once it is open.
struct FieldList: View {
    let fields: [Field]
    let answers: [Field.ID: RawAnswer]
    let problems: [FieldProblem]
    /// Why files that were just sent are not kept, by field.
    var refusedFiles: [Field.ID: [String]] = [:]
    /// Options chosen anywhere in the application.
    let choices: [Field.ID: [String]]
    /// The table for which more rows were asked.
    var widened: Field.ID?
    /// Where a kept file can be seen.
    let fileAddress: @Sendable (FileReference) -> String
    let speech: Speech

    /// Empty rows after somebody asked for more.
    static let moreRows = 5

    /// The fields that a page shows, those behind an option included.
    static func shown(_ fields: [Field], choices: [Field.ID: [String]]) -> [Field] {
        fields.filter { field in
            guard let condition = field.condition else { return true }
            return fields.contains { $0.id == condition.field } || condition.isMet(by: choices)
        }
    }

    var body: some HTML {
        let shown = Self.shown(fields, choices: choices)
        for field in shown where !hangsOnNeighbour(field) { view(of: field, among: shown) }
    }

    private func hangsOnNeighbour(_ field: Field) -> Bool {
        field.condition.map { condition in fields.contains { $0.id == condition.field } } ?? false
    }

    @HTMLBuilder private func view(of field: Field, among shown: [Field]) -> Fragment {
        let dependents = shown.filter { $0.condition?.field == field.id }
        FieldOrUpload(list: self, field: field, followUps: followUps(dependents, among: shown))
        for dependent in dependents where (dependent.condition?.options.count ?? 0) > 1 {
            div(.class("only-if always")) {
                p(.class("hint")) { onlyIf(dependent, of: field) }
                view(of: dependent, among: shown)
            }
        }
    }

    private func followUps(_ dependents: [Field], among shown: [Field]) -> [FieldOption.ID: Fragment] {
        var followUps: [FieldOption.ID: [Fragment]] = [:]
        for dependent in dependents {
            guard let options = dependent.condition?.options, options.count == 1, let option = options.first else {
                continue
            }
            followUps[option, default: []].append(view(of: dependent, among: shown))
        }
        return followUps.mapValues { parts in
            Fragment {
                for part in parts { part }
            }
        }
    }

    private func onlyIf(_ dependent: Field, of field: Field) -> String {
        let options = field.type.options ?? []
        let names = options.filter { dependent.condition?.options.contains($0.id) ?? false }.map { speech($0.name) }
        return speech("Hanya bila memilih: ", "Only if you choose: ")
            + names.joined(separator: speech(" atau ", " or "))
    }
}

/// A field of a list: an upload shows what was sent before.
private struct FieldOrUpload: View {
    let list: FieldList
    let field: Field
    let followUps: [FieldOption.ID: Fragment]

    private var speech: Speech { list.speech }

    var body: some HTML {
        if case .file = field.type {
            UploadField(
                name: FieldInput.name(field.id), anchor: FieldView.anchor(field.id),
                heading: speech(field.name) + (field.isOptional ? speech(" (boleh dikosongkan)", " (optional)") : ""),
                help: field.help.map { speech($0) }, kept: kept, problems: uploadProblems, address: list.fileAddress,
                speech: speech)
        } else {
            FieldView(
                field, given: list.answers[field.id], problems: list.problems, speech: speech, followUps: followUps,
                emptyRows: list.widened == field.id ? FieldList.moreRows : 1)
        }
    }

    private var kept: [FileReference] {
        if case .files(let files) = list.answers[field.id] { files } else { [] }
    }

    private var uploadProblems: [String] {
        let refused = list.refusedFiles[field.id] ?? []
        // A file that was just refused explains more than that one is missing.
        guard refused.isEmpty else { return refused }
        return list.problems.filter { $0.field == field.id }.map { $0.message(in: speech.language) }
    }
}
