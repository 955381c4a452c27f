/// A promised time during which another body holds the file.
///
/// An office can promise only its own time. When the clock runs on meanwhile, it answers for delays that it cannot end
/// (a warning). When the clock stands still, the applicant waits longer than the printed time says and should be told
/// so (a note). Each of the two names its own bodies only.
struct PromiseThroughExternalBody: Rule {
    let name = "promise-through-external-body"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        return standard.promises.enumerated().flatMap { index, promise -> [Finding] in
            guard promise.maximum != nil, let stretch = PromiseStretch(of: promise, in: graph) else { return [] }
            let external = stretch.steps(in: graph).sorted().map { standard.steps[$0] }.filter { $0.kind == .external }
            func bodies(_ steps: [Step]) -> [LocalizedText] {
                steps.map { step in step.heldBy.flatMap { agency.role($0)?.name } ?? step.label }.distinct
            }
            let running = bodies(external.filter { !$0.pausesClock })
            let pausing = bodies(external.filter(\.pausesClock))
            var findings: [Finding] = []
            if !running.isEmpty { findings.append(runs(promise, at: index, past: running, in: standard)) }
            if !pausing.isEmpty { findings.append(stands(promise, at: index, during: pausing, in: standard)) }
            return findings
        }
    }

    private func runs(
        _ promise: ServicePromise, at index: Int, past bodies: [LocalizedText], in standard: ServiceStandard
    ) -> Finding {
        finding(
            standard.id, at: ItemPath.promise(index),
            "Waktu “\(promise.name.indonesian)” terus berjalan selama berkas ada pada \(bodies.listed(.indonesian)): "
                + "kantor menjanjikan waktu yang bukan miliknya.",
            "The time “\(promise.name(.english))” runs on while \(bodies.listed(.english)) holds the file: the office "
                + "promises time that is not its own.",
            quote: promise.printed)
    }

    private func stands(
        _ promise: ServicePromise, at index: Int, during bodies: [LocalizedText], in standard: ServiceStandard
    ) -> Finding {
        finding(
            standard.id, at: ItemPath.promise(index), severity: .note,
            "Waktu “\(promise.name.indonesian)” tidak menghitung masa berkas ada pada \(bodies.listed(.indonesian)); "
                + "pemohon menunggu lebih lama daripada yang tercetak dan perlu diberi tahu.",
            "The time “\(promise.name(.english))” does not count the time at \(bodies.listed(.english)); the applicant "
                + "waits longer than the printed time and should be told.",
            quote: promise.printed)
    }
}

extension Sequence<LocalizedText> {
    /// The texts in their order, each once.
    var distinct: [LocalizedText] {
        var seen: Set<LocalizedText> = []
        return filter { seen.insert($0).inserted }
    }
}
