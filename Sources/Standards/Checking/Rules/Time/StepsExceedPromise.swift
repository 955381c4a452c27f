import WorkingTime

/// The target times of the steps add up to more than the promised time.
///
/// The rule adds the targets of the steps that a case passes while the promise runs: from its start to the step or end
/// that completes it, on a way to an end that gives the service. Time that the clock does not count (the applicant's,
/// another body's) is left out, a loop is gone through once, and what applicants chose is taken into account. When
/// already the shortest way takes longer, nobody can ever keep the promise (an error); when only the longest does, some
/// cases must be late (a warning).
///
/// Minutes, hours and working days are compared in working minutes, a working day with the minutes given to the
/// checker; units whose length depends on the calendar count as short as they can be.
struct StepsExceedPromise: Rule {
    let name = "steps-exceed-promise"
    let severity = Severity.error
    let minutesPerWorkingDay: Int

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let answers = Answers.deciding(standard)
        return standard.promises.enumerated().compactMap { index, promise in
            promise.maximum.flatMap { finding(for: promise, limit: $0, at: index, in: standard, answers: answers) }
        }
    }

    private func finding(
        for promise: ServicePromise, limit: Term, at index: Int, in standard: ServiceStandard, answers: [Answers]
    ) -> Finding? {
        let targets = standard.steps.map { $0.pausesClock ? nil : $0.within }
        let scale = TimeScale(
            for: (targets.compactMap { $0 } + [limit]).map(\.unit), minutesPerDay: minutesPerWorkingDay)
        var tooLong: WeighedWay?
        var hasNoWay = false
        for answers in answers where answers.allows(promise, in: standard) {
            let graph = StepGraph(standard, answers: answers)
            guard let stretch = PromiseStretch(of: promise, in: graph) else { return nil }
            let search = WaySearch(graph: graph, entries: stretch.entries, goal: stretch.goal) { step in
                targets[step].map(scale.least) ?? 0
            }
            guard let longest = search.longest(), longest.weight > scale.most(limit) else { continue }
            hasNoWay = hasNoWay || (search.shortest()?.weight ?? 0) > scale.most(limit)
            if longest.weight > tooLong?.weight ?? 0 { tooLong = longest }
        }
        guard let way = tooLong else { return nil }
        return report(
            way, targets: targets, promise: promise, limit: limit, at: index, in: standard, isCertain: hasNoWay)
    }

    private func report(
        _ way: WeighedWay, targets: [Term?], promise: ServicePromise, limit: Term, at index: Int,
        in standard: ServiceStandard,
        isCertain: Bool
    ) -> Finding {
        let terms = way.steps.compactMap { targets[$0] }
        let meaning =
            isCertain
            ? (id: ": janji ini tidak mungkin ditepati.", en: ": nobody can keep this promise.")
            : (
                id: " pada jalan terpanjang: sebagian permohonan pasti terlambat.",
                en: " on the longest way: some cases must be late."
            )
        return finding(
            standard.id, at: ItemPath.promise(index, "max"), severity: isCertain ? .error : .warning,
            "Target langkah berjumlah \(terms.sum(.indonesian)), lebih lama daripada janji \(limit)\(meaning.id)",
            "The targets of the steps add up to \(terms.sum(.english)), longer than the promised \(limit.descriptionEn)"
                + meaning.en,
            quote: promise.printed)
    }
}

extension Answers {
    /// Whether a promise can apply to an application with these answers.
    func allows(_ promise: ServicePromise, in standard: ServiceStandard) -> Bool {
        promise.condition.map { opens($0, in: standard) } ?? true
    }
}
