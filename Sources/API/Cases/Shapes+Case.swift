import Casework
import Database
import Desk
import Standards
import WorkingTime

extension Shapes {
    /// What applicant and office both see.
    private static let caseProperties: [Property<CaseView>] = [
        Property("number", text) { $0.head.number.text },
        Property("agency", identifier()) { $0.head.agency },
        Property("service", identifier()) { $0.head.service },
        Property("serviceName", localized) { $0.standard.name },
        Property("version", text, "The version of the standard that the case is judged by") { $0.head.version },
        Property("channel", word(channelWords), "By which door it came") { $0.head.channel.rawValue },
        Property("demo", boolean, "Made for demonstration; never in a report") { $0.head.isDemo },
        Property("filedAt", instant) { $0.head.filedAt },
        Property("updatedAt", instant) { $0.head.updatedAt },
        Property("status", word(), "Who has the case now") { $0.status },
        Property("statusText", localized) { $0.statusText },
        Property("holders", roleName.list, "Those who have the case now; empty once it has ended") { $0.holders },
        Property("currentStep", currentStep.optional, "null once the case has ended") { view in
            view.loaded.currentStep.map { StepView(step: $0, view: view) }
        },
        Property("dueAt", instant.optional, "The last moment that is in time; null while the clock does not run") {
            $0.loaded.due.service
        },
        Property("due", due) { DueView(loaded: $0.loaded, now: $0.now, reader: $0.reader.ofClocks) },
        Property("requirements", caseRequirement.list) { $0.requirements },
        Property("correction", openCorrection.optional, "What the applicant must mend now; null when nothing is asked")
        {
            $0.openCorrection
        },
        Property("appointment", appointment.optional, "Of the current step") { $0.loaded.file.appointment },
        Property("products", caseProduct.list) { $0.products },
        Property("end", caseEnd.optional, "null while the case is open") { view in
            view.end.map { EndView(end: $0, view: view) }
        },
        Property("messages", message.list, "Between applicant and office, oldest first") { $0.loaded.file.messages },
        Property("links", caseLinks) { $0 },
    ]

    static let applicantCase = Shape<CaseView>.object(
        "Case", "A case as its applicant sees it.",
        caseProperties + [
            Property("timeline", applicantTimeline.list, "What happened, oldest first") {
                Timeline(view: $0).forApplicant
            }
        ])

    static let officeCase = Shape<CaseView>.object(
        "OfficeCase", "A case as the officers of its service see it: the whole file.",
        caseProperties + [
            Property("applicant", text, "Name of the applicant") { $0.head.applicant },
            Property("eventCount", integer, "Send it as ifEventCount to be refused when the case has moved meanwhile") {
                $0.head.entryCount
            },
            Property("assignee", text.optional, "Sign-in name of the officer who took the case") {
                $0.head.assignee?.rawValue
            },
            Property("colleagues", colleague.list, "Who else may do the current step") { view in
                if case .officer(_, let colleagues) = view.reader { colleagues } else { [] }
            },
            Property("answers", AnswerOutput.answers, "The form's answers, by field") { $0.answers },
            Property("timeline", officeTimeline.list, "Everything that happened, oldest first") {
                Timeline(view: $0).full
            },
        ])

    private static let channelWords = [Filing.Channel.online, .counter, .api].map(\.rawValue)

    /// One of these words, as a string.
    static func word(_ words: [String]) -> Shape<String> { Shape(schema: .words(words)) { $1.string($0) } }

    static let currentStep = Shape<StepView>.object(
        "CurrentStep", "The step where the case stands, and what the asker may do there.",
        [
            Property("id", identifier()) { $0.step.id },
            Property("label", localized) { $0.step.label },
            Property("name", localized, "What is done") { $0.step.name },
            Property("kind", word()) { $0.step.kind },
            Property("performers", roleName.list) { item in item.step.performers.map { item.view.part($0).role($0) } },
            Property("since", instant) { $0.view.head.enteredAt ?? $0.view.head.filedAt },
            Property("outcomes", outcome.list, "What the asker may send now; empty when it is somebody else's turn") {
                item in
                item.view.openOutcomes.map { item.view.part($0) }
            },
            Property("fields", field.list, "What goes with an outcome that recordsFields") { $0.view.openFields },
        ])

    static let caseRequirement = Shape<CaseView.CaseRequirement>.object(
        "CaseRequirement", "A requirement of the case, with what became of it.",
        [
            Property("id", identifier()) { $0.requirement.id },
            Property("name", localized) { $0.requirement.name },
            Property("means", word(Requirement.Means.words)) { $0.requirement.means.keyword },
            Property("optional", boolean) { $0.requirement.isOptional },
            Property("status", word(["unchecked", "accepted", "returned"])) { $0.status.rawValue },
            Property("remark", text.optional, "What must be mended") { $0.remark },
            Property("evidence", word(["files", "answered", "seen", "copied", "atDesk"])) { $0.evidence.kind },
            Property("files", AnswerOutput.files) { item in
                item.evidence.files.map { AnswerOutput.file($0, in: item.number) }
            },
        ])

    static let openCorrection = Shape<CaseView.OpenCorrection>.object(
        "OpenCorrection",
        "What the applicant must mend now: new documents for uploads, new answers for forms, nothing for the others.",
        [
            Property("round", integer, "How often corrections were asked for") { $0.round },
            Property("requirements", correctionItem.list) { $0.items },
        ])

    static let correctionItem = Shape<CaseView.OpenCorrection.Item>.object(
        "CorrectionItem", "A requirement that must be mended.",
        [
            Property("id", identifier()) { $0.requirement.id },
            Property("name", localized) { $0.requirement.name },
            Property("means", word(Requirement.Means.words)) { $0.requirement.means.keyword },
            Property("remark", text.optional) { $0.remark },
            Property("fields", field.list, "For form: the fields that answer it") { $0.fields },
            Property("answers", AnswerOutput.answers, "The answers as they stand") { $0.answers },
        ])

    static let appointment = Shape<Appointment>.object(
        "Appointment", "When, where and with whom.",
        [
            Property("date", date) { $0.date },
            Property("time", text.optional, "Local time, 13:30; null when no hour is fixed") {
                $0.time.isEmpty ? nil : $0.time
            },
            Property("place", text) { $0.place },
            Property("people", text) { $0.people },
        ])

    static let caseEnd = Shape<EndView>.object(
        "CaseEnd", "How a case ended.",
        [
            Property("id", identifier()) { $0.end.id },
            Property("name", localized) { $0.end.name },
            Property("result", word()) { $0.end.result },
            Property("at", instant) { $0.view.head.endedAt ?? $0.view.head.updatedAt },
            Property("reason", text.optional, "Where one had to be given") { $0.view.loaded.endReason },
        ])

    static let message = Shape<CaseFile.Message>.object(
        "PostedMessage", "A message between applicant and office.",
        [
            Property("at", instant) { $0.at },
            Property("from", word(["applicant", "office"])) { $0.isFromApplicant ? "applicant" : "office" },
            Property("text", text) { $0.text },
        ])

    static let colleague = Shape<StaffMember>.object(
        "Colleague", "A colleague to whom the case can be handed over.",
        [
            Property("id", text, "Sign-in name") { $0.id.rawValue },
            Property("name", text) { $0.name },
            Property("roles", identifier(Role.ID.self).list) { $0.roles.sorted() },
        ])

    static let caseLinks = Shape<CaseView>.object(
        "CaseLinks", "Where to go from a case.",
        [
            Property("self", link) { APIPath.applicationCase($0.head.number) },
            Property("service", link) { APIPath.service($0.head.agency, $0.head.service) },
            Property("completeStep", link.optional, "POST an outcome here; null when it is not the asker's turn") {
                view in
                guard let step = view.loaded.currentStep, !view.openOutcomes.isEmpty else { return nil }
                return "\(APIPath.applicationCase(view.head.number))/steps/\(step.id)"
            },
            Property("corrections", link.optional, "POST corrections here; null when nothing is asked") { view in
                view.openCorrection == nil ? nil : APIPath.applicationCase(view.head.number) + "/corrections"
            },
            Property("messages", link) { APIPath.applicationCase($0.head.number) + "/messages" },
        ])
}

/// The step where a case stands.
struct StepView: Sendable {
    let step: Step
    let view: CaseView
}

/// The end of a case.
struct EndView: Sendable {
    let end: End
    let view: CaseView
}
