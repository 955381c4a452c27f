import Casework
import Standards

extension Shapes {
    static let step = Shape<Part<Step>>.object(
        "Step", "One step of the procedure.",
        [
            Property("id", identifier()) { $0.item.id },
            Property("printed", integer.list, "Numbers in the decree's list; empty when it is added") {
                $0.item.printed
            },
            Property("label", localized, "Two or three words") { $0.item.label },
            Property("name", localized, "What is done") { $0.item.name },
            Property("kind", word(), "What is done here in one word; it decides what is recorded") { $0.item.kind },
            Property("performers", roleName.list, "Who may do it; \"applicant\" acts with number and tracking code") {
                part in
                part.item.performers.map { part.role($0) }
            },
            Property("within", term.optional, "Target time, where the decree prints one") { $0.item.within },
            Property(
                "pausesClock", boolean, "While the case is here, the office's promise stands still"
            ) { $0.item.pausesClock },
            Property("heldBy", roleName.optional, "The body outside that holds the file") { part in
                part.item.heldBy.map { part.role($0) }
            },
            Property("outcomes", outcome.list, "The ways to leave the step") { part in
                part.parts(part.item.outcomes.map { StepOutcome(step: part.item, outcome: $0) })
            },
            Property("fields", field.list, "What the step records; send them with an outcome that recordsFields") {
                $0.item.fields
            },
            Property("makes", identifier(Product.ID.self).list, "Products that come out of the step") { $0.item.makes },
            Property("provenance", provenance) { $0.item.provenance },
        ])

    static let outcome = Shape<Part<StepOutcome>>.object(
        "Outcome", "One way to leave a step.",
        [
            Property("id", identifier()) { $0.item.outcome.id },
            Property("name", localized) { $0.item.outcome.name },
            Property("to", outcomeTarget) { $0.item.outcome.target },
            Property("when", condition.optional, "Open only for such applications; null: always") {
                $0.item.outcome.condition
            },
            Property("performers", roleName.list, "Who may take it") { part in
                part.item.performers.map { part.role($0) }
            },
            Property("needsReason", boolean, "A note must say why") { $0.item.outcome.needsReason },
            Property(
                "asksForCorrection", boolean,
                "Sends the case back to the applicant: at least one requirement must be returned with a remark"
            ) { $0.standard.asksForCorrection($0.item.outcome, from: $0.item.step) },
            Property(
                "recordsFields", boolean,
                "Every mandatory field of the step must be sent; with other outcomes only what was sent is checked"
            ) { $0.standard.recordsFields($0.item.outcome, of: $0.item.step) },
            Property(
                "judgesPapers", boolean,
                "Every mandatory requirement must have been checked, here or in an earlier step: accepted, or, where the outcome leads to a refusal, accepted or found at fault"
            ) { $0.standard.judgesPapers($0.item.outcome, of: $0.item.step) },
            Property("provenance", provenance) { $0.item.outcome.provenance },
        ])

    static let outcomeTarget = Shape<Outcome.Target>.object(
        "OutcomeTarget", "Where an outcome leads: to another step, or to an end. One of the two is null.",
        [
            Property("step", identifier().optional) { if case .step(let id) = $0 { id } else { nil } },
            Property("end", identifier().optional) { if case .end(let id) = $0 { id } else { nil } },
        ])
}

/// An outcome with the step that it leaves.
struct StepOutcome: Sendable {
    let step: Step
    let outcome: Outcome

    /// Those who may take it: the outcome's own performers, or the step's.
    var performers: [Role.ID] { outcome.performers.isEmpty ? step.performers : outcome.performers }
}
