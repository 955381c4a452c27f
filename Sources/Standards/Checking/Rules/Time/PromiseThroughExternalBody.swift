/// A promised time during which another body holds the file.
///
/// An office can promise only its own time. When the clock runs on meanwhile, it answers for delays that it cannot end
/// (a warning). When the clock stands still, the applicant waits longer than the printed time says and should be told
/// so (a note).
struct PromiseThroughExternalBody: Rule {
    let name = "promise-through-external-body"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        return standard.promises.enumerated().compactMap { index, promise in
            guard promise.maximum != nil, let stretch = PromiseStretch(of: promise, in: graph) else { return nil }
            let external = stretch.steps(in: graph).sorted().map { standard.steps[$0] }.filter { $0.kind == .external }
            guard !external.isEmpty else { return nil }
            let bodies = external.map { step in step.heldBy.flatMap { agency.role($0)?.name } ?? step.label }.distinct
            let runs = external.contains { !$0.pausesClock }
            return finding(
                standard.id, at: ItemPath.promise(index), severity: runs ? .warning : .note,
                runs
                    ? "Waktu “\(promise.name.indonesian)” terus berjalan selama berkas ada pada "
                        + "\(bodies.listed(.indonesian)): kantor menjanjikan waktu yang bukan miliknya."
                    : "Waktu “\(promise.name.indonesian)” tidak menghitung masa berkas ada pada "
                        + "\(bodies.listed(.indonesian)); pemohon menunggu lebih lama daripada yang tercetak dan "
                        + "perlu diberi tahu.",
                runs
                    ? "The time “\(promise.name(.english))” runs on while \(bodies.listed(.english)) holds the file: "
                        + "the office promises time that is not its own."
                    : "The time “\(promise.name(.english))” does not count the time at \(bodies.listed(.english)); "
                        + "the applicant waits longer than the printed time and should be told.",
                quote: promise.printed)
        }
    }
}

extension Sequence<LocalizedText> {
    /// The texts in their order, each once.
    var distinct: [LocalizedText] {
        var seen: Set<LocalizedText> = []
        return filter { seen.insert($0).inserted }
    }
}
