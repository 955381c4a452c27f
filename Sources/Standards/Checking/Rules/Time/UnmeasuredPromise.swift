/// A promised time that nothing measures.
///
/// The clock of a promise needs a step at which it starts, one at which it stops, and an office that holds the file in
/// between. The rule names promises whose first or last step does not exist, cannot be reached, or lie in the wrong
/// order; promises that run from complete papers although no step finds them complete (a warning); and promises during
/// which the clock always stands still.
struct UnmeasuredPromise: Rule {
    let name = "unmeasured-promise"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        return standard.promises.enumerated().compactMap { index, promise in
            finding(for: promise, at: index, in: standard, graph: graph)
        }
    }

    private func finding(
        for promise: ServicePromise, at index: Int, in standard: ServiceStandard, graph: StepGraph
    ) -> Finding? {
        if case .step(let id) = promise.start, !isReachable(id, in: graph) {
            return finding(
                standard.id, at: ItemPath.promise(index, "from"),
                "Waktu “\(promise.name.indonesian)” mulai pada langkah “\(id)” yang tidak pernah tercapai: janji ini "
                    + "tidak diukur apa pun.",
                "The time “\(promise.name(.english))” starts at step “\(id)”, which is never reached: nothing "
                    + "measures this promise.",
                quote: promise.printed)
        }
        if let until = promise.until, !isReachable(until, in: graph) {
            return finding(
                standard.id, at: ItemPath.promise(index, "until"),
                "Waktu “\(promise.name.indonesian)” berakhir pada langkah “\(until)” yang tidak pernah tercapai: "
                    + "janji ini tidak diukur apa pun.",
                "The time “\(promise.name(.english))” ends at step “\(until)”, which is never reached: nothing "
                    + "measures this promise.",
                quote: promise.printed)
        }
        guard let stretch = PromiseStretch(of: promise, in: graph) else { return nil }
        let covered = stretch.steps(in: graph)
        if covered.isEmpty, promise.until != nil {
            return finding(
                standard.id, at: ItemPath.promise(index, "until"),
                "Akhir waktu “\(promise.name.indonesian)” tidak pernah tercapai setelah awalnya: janji ini tidak "
                    + "diukur apa pun.",
                "The end of the time “\(promise.name(.english))” is never reached after its start: nothing measures "
                    + "this promise.",
                quote: promise.printed)
        }
        if promise.start == .complete, PromiseStretch.firstChecks(in: graph).isEmpty {
            return finding(
                standard.id, at: ItemPath.promise(index, "from"), severity: .warning,
                "Waktu “\(promise.name.indonesian)” dihitung sejak berkas lengkap, tetapi tidak ada langkah yang "
                    + "menyatakannya lengkap.",
                "The time “\(promise.name(.english))” runs from complete papers, but no step finds them complete.",
                quote: promise.printed)
        }
        guard promise.maximum != nil, !covered.isEmpty, covered.allSatisfy({ standard.steps[$0].pausesClock }) else {
            return nil
        }
        return finding(
            standard.id, at: ItemPath.promise(index),
            "Selama waktu “\(promise.name.indonesian)” berkas hanya ada pada pemohon atau instansi lain dan jam "
                + "selalu berhenti: janji ini tidak pernah dapat dilanggar.",
            "During the time “\(promise.name(.english))” only the applicant or another body holds the file and the "
                + "clock always stands still: this promise can never be broken.",
            quote: promise.printed)
    }

    private func isReachable(_ id: Step.ID, in graph: StepGraph) -> Bool {
        graph.index(of: id).map(graph.reachable.contains) ?? false
    }
}
