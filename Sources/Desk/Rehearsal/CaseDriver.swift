import Casework
import Database
import Standards
import WorkingTime

/// Works cases as the people of a standard would, with sample answers: for rehearsals and demonstrations.
struct CaseDriver {
    let desk: Desk
    let transaction: Transaction
    var samples: SampleAnswers
    var isDemo: Bool

    /// Files an application with these options chosen.
    mutating func file(
        _ standard: ServiceStandard, choosing chosen: [Field.ID: FieldOption.ID]
    ) throws -> LoadedCase {
        let sent = try SentApplication(
            samples.form(for: standard, choosing: chosen), to: standard.id, of: standard.agency, key: nil, at: desk)
        return try desk.fileApplication(sent, channel: .online, by: nil, isDemo: isDemo, in: transaction).loaded
    }

    /// Takes one outcome of the current step, as somebody who may.
    mutating func take(_ outcome: Outcome, of loaded: LoadedCase) throws -> LoadedCase {
        guard let step = loaded.currentStep else { throw DeskError.notFound }
        if !loaded.state.openCorrection.isEmpty, outcome.performers.isEmpty { return try correct(loaded) }
        let leadsBack = loaded.standard.asksForCorrection(outcome, from: step)
        let fields = step.fields.filter { loaded.state.satisfies($0.condition) }
        let completion = Completion(
            step: step.id, outcome: outcome.id, fields: samples.records(for: fields),
            checks: leadsBack ? oneReturned(loaded) : allAccepted(loaded, for: outcome, of: step),
            note: outcome.needsReason || leadsBack ? "Lihat catatan pada persyaratan; mohon dilengkapi." : "")
        let officer = actor(for: outcome, of: step)
        let ready = leadsBack ? try released(loaded, at: step, askedBy: officer) : loaded
        return try desk.act(.complete(completion), by: officer, on: ready, in: transaction)
    }

    /// The case after a superior has let another round of corrections begin, where that is needed.
    private func released(_ loaded: LoadedCase, at step: Step, askedBy officer: Actor) throws -> LoadedCase {
        let ask = CaseCommand.askRelease(reason: "Ada kekurangan yang baru terlihat.")
        guard loaded.process.allows(ask, by: officer, in: loaded.state, at: desk.now()),
            let superior = loaded.standard.releasers(of: step, in: loaded.agency).first
        else { return loaded }
        let asked = try desk.act(ask, by: officer, on: loaded, in: transaction)
        let id = DemoStaff.id(of: superior, in: samplesAgency)
        return try desk.act(
            .releaseCorrection, by: .officer(id: id, roles: [superior]), on: asked, in: transaction)
    }

    /// The applicant mends whatever was asked.
    mutating func correct(_ loaded: LoadedCase) throws -> LoadedCase {
        let asked = Set(loaded.state.openCorrection)
        var form = samples.form(for: loaded.standard, choosing: chosen(in: loaded))
        let fields = Set(loaded.standard.requirements.filter { asked.contains($0.id) }.flatMap(\.means.fields))
        form.answers = form.answers.filter { fields.contains($0.key) }
        form.evidence = form.evidence.filter { asked.contains($0.key) }
        let correction = try desk.correction(answers: form.answers, evidence: form.evidence, of: loaded)
        return try desk.act(.correct(correction), by: .applicant, on: loaded, in: transaction)
    }

    /// Somebody who may take an outcome: the applicant, or an officer with the right role.
    private func actor(for outcome: Outcome, of step: Step) -> Actor {
        let performers = outcome.performers.isEmpty ? step.performers : outcome.performers
        guard let role = performers.first, role != .applicant else { return .applicant }
        return .officer(id: DemoStaff.id(of: role, in: samplesAgency), roles: [role])
    }

    var samplesAgency: Agency.ID = ""

    private func chosen(in loaded: LoadedCase) -> [Field.ID: FieldOption.ID] {
        loaded.state.choices.compactMapValues { $0.first.map(FieldOption.ID.init(_:)) }
    }

    /// As a screen does, it asks for checks only where the outcome needs them.
    private func allAccepted(
        _ loaded: LoadedCase, for outcome: Outcome, of step: Step
    ) -> [Requirement.ID: Verdict] {
        guard loaded.standard.judgesPapers(outcome, of: step) else { return [:] }
        let open = loaded.requirements.filter { loaded.state.requirements[$0.id] != .accepted }
        return Dictionary(open.map { ($0.id, .accepted) }) { first, _ in first }
    }

    /// One requirement that this step may still return, an upload if there is one.
    private func oneReturned(_ loaded: LoadedCase) -> [Requirement.ID: Verdict] {
        let returnable = loaded.requirements.filter { requirement in
            loaded.state.requirements[requirement.id] != .accepted
                || loaded.state.acceptedAt[requirement.id] != loaded.state.currentStep
        }
        let wanted = returnable.first { $0.means == .upload } ?? returnable.first
        guard let wanted else { return [:] }
        return [wanted.id: .returned(remark: "Foto kurang jelas, mohon unggah ulang.")]
    }
}
