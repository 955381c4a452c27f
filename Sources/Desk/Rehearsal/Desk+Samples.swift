import Casework
import Files
import Standards
import WorkingTime

extension Desk {
    /// An application that passes every check, for tests and measurements.
    public func sampleForm(for standard: ServiceStandard, name: String, seed: UInt64 = 1) throws -> ApplicationForm {
        var samples = try sampleAnswers(of: standard.agency, seed: seed)
        var form = samples.form(for: standard, choosing: [:])
        form.answers["pemohon.nama"] = .text(name)
        return form
    }

    /// A completion that the rules accept: every requirement accepted, every field filled in.
    public func sampleCompletion(of step: Step, _ outcome: Outcome, in loaded: LoadedCase) throws -> Completion {
        var samples = try sampleAnswers(of: loaded.agency.id, seed: 2)
        let fields = step.fields.filter { loaded.state.satisfies($0.condition) }
        let open = loaded.requirements.filter { loaded.state.requirements[$0.id] != .accepted }
        return Completion(
            step: step.id, outcome: outcome.id, fields: samples.records(for: fields),
            checks: loaded.standard.judgesPapers(outcome, of: step)
                ? Dictionary(open.map { ($0.id, .accepted) }) { first, _ in first } : [:],
            note: outcome.needsReason ? "Alasan contoh." : "")
    }

    private func sampleAnswers(of agency: Agency.ID, seed: UInt64) throws -> SampleAnswers {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        return SampleAnswers(
            file: try keep(SampleFile.bytes, named: SampleFile.name), today: now().date(in: entry.agency.zone),
            regionCode: entry.agency.regionCode, random: SampleRandom(seed: seed))
    }
}
