import Casework
import Standards
import WorkingTime

/// One case under one standard, worked by people who act one after another.
final class CaseRun {
    let process: CaseProcess
    var now: Instant
    private(set) var state = CaseState()
    private(set) var events: [CaseEvent] = []

    static let number = CaseNumber(officeCode: "3514", year: 2026, serial: 42)

    /// Begins on a Monday morning, with five working days before the next holiday but one.
    init(_ standard: ServiceStandard, at time: String = "2026-06-08 10:00") throws {
        process = CaseProcess(standard: standard, agency: Office.agency, calendar: try Office.calendar())
        now = try wib(time)
    }

    var standard: ServiceStandard { process.standard }

    var file: CaseFile { CaseFile(events: events, process: process) }

    /// Where the case stands, or how it ended.
    var place: String {
        switch state.stage {
        case .notFiled: "-"
        case .at(let step, _): step.rawValue
        case .ended(let end, _, _): end.rawValue
        }
    }

    /// Sets the clock on the wall.
    func at(_ time: String) throws { now = try wib(time) }

    /// Does what somebody wants, and returns what happened.
    @discardableResult
    func act(_ command: CaseCommand, by actor: Actor) throws(CaseRefusal) -> [CaseEvent] {
        let new = try process.decide(command, by: actor, in: state, at: now)
        for event in new { process.evolve(&state, by: event) }
        events += new
        return new
    }

    /// The rule that refuses a command, or `nil` when it is allowed; the case stays as it is.
    func refusal(of command: CaseCommand, by actor: Actor) -> CaseRefusal? {
        do {
            _ = try process.decide(command, by: actor, in: state, at: now)
            return nil
        } catch {
            return error
        }
    }

    @discardableResult
    func file(
        answers: [Field.ID: AnswerValue] = [:], evidence: [Requirement.ID: Evidence] = [:],
        channel: Filing.Channel = .online, by actor: Actor = .applicant
    ) throws(CaseRefusal) -> [CaseEvent] {
        try act(.file(.filing(answers: answers, evidence: evidence, channel: channel)), by: actor)
    }

    /// Finishes the current step.
    @discardableResult
    func complete(
        _ outcome: Outcome.ID = "lanjut", by actor: Actor, accept: [Requirement.ID] = [],
        returning remarks: [Requirement.ID: String] = [:], fields: [Field.ID: String] = [:], note: String = ""
    ) throws(CaseRefusal) -> [CaseEvent] {
        let step = state.currentStep ?? "-"
        return try act(
            .complete(
                .completion(
                    of: step, outcome, accept: accept, returning: remarks, fields: fields, note: note)), by: actor)
    }

    @discardableResult
    func correct(
        answers: [Field.ID: AnswerValue] = [:], evidence: [Requirement.ID: Evidence] = [:], by actor: Actor = .applicant
    ) throws(CaseRefusal) -> [CaseEvent] {
        try act(.correct(Correction(answers: answers, evidence: evidence)), by: actor)
    }

    /// As ``release(by:askedBy:)``, where it is not the first round.
    func releaseAgain() throws(CaseRefusal) {
        if state.correctionRounds > 0 { try release(by: .kepala, askedBy: .petugas) }
    }

    /// Another round of corrections is asked for, and a superior lets it begin.
    func release(by superior: Actor, askedBy officer: Actor) throws(CaseRefusal) {
        try act(.askRelease(reason: "Ada yang belum terlihat"), by: officer)
        try act(.releaseCorrection, by: superior)
    }

    /// The due times now.
    func due() throws -> DueTimes { try DueTimes(of: state, in: process.calendar) }
}

extension Filing {
    static func filing(
        answers: [Field.ID: AnswerValue] = [:], evidence: [Requirement.ID: Evidence] = [:],
        channel: Channel = .online, consented: Bool = true
    ) -> Filing {
        Filing(
            number: CaseRun.number, version: "v1", channel: channel, answers: answers, evidence: evidence,
            consented: consented)
    }
}

extension Completion {
    static func completion(
        of step: Step.ID, _ outcome: Outcome.ID, accept: [Requirement.ID] = [],
        returning remarks: [Requirement.ID: String] = [:], fields: [Field.ID: String] = [:], note: String = ""
    ) -> Completion {
        var checks: [Requirement.ID: Verdict] = [:]
        for id in accept { checks[id] = .accepted }
        for (id, remark) in remarks { checks[id] = .returned(remark: remark) }
        return Completion(
            step: step, outcome: outcome, fields: fields.mapValues { .text($0) }, checks: checks, note: note)
    }
}

extension [CaseEvent] {
    var facts: [CaseEvent.Fact] { map(\.fact) }

    var products: [Product.ID] {
        compactMap { if case .productMade(let product, _) = $0.fact { product } else { nil } }
    }

    /// The words of the event that has them under this key.
    func words(_ key: String) -> AnswerValue? { first { $0.words[key] != nil }?.words[key] }
}
