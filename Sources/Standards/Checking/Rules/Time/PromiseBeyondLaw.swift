import WorkingTime

/// A promise that is longer than the limit which the standard itself quotes from a law.
///
/// The office could then keep its promise and break the law. The rule holds every promise against the limits in
/// `delivery.limits` that can hold for the same application and that cover the promise's part of the procedure: those
/// that run from receipt or from the promise's own start, and to the end of the case or to the promise's own last step.
/// An extension is held against the limit together with the limit's own.
///
/// Equal units compare exactly. Different ones are compared in working minutes, between the least and the most that each
/// can be, with weekends but without holidays. What is longer in any case is an error; what is longer only as the
/// calendar falls, or as the time before a later start of the limit is used, is a warning.
///
/// Limits that no file quotes are left to `longer-than-law`.
struct PromiseBeyondLaw: Rule {
    let name = "promise-beyond-law"
    let severity = Severity.error
    let minutesPerWorkingDay: Int

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.promises.enumerated().flatMap { index, promise in
            standard.limits.filter { promise.condition.canHold(together: $0.condition) }.flatMap { limit in
                findings(for: promise, at: index, beyond: limit, in: standard)
            }
        }
    }

    /// The promise by itself, and together with its extension.
    private func findings(
        for promise: ServicePromise, at index: Int, beyond limit: LegalLimit, in standard: ServiceStandard
    ) -> [Finding] {
        guard let maximum = promise.maximum, let isWithin = Self.isWithin(promise, limit) else { return [] }
        if let excess = excess(of: [maximum], over: [limit.term], isWithin: isWithin) {
            return [
                report(excess, [maximum], over: [limit.term], limit, promise, at: (index, "max"), in: standard)
            ]
        }
        guard let further = promise.extension else { return [] }
        let (promised, allowed) = ([maximum, further.term], [limit.term] + (limit.extension.map { [$0.term] } ?? []))
        return excess(of: promised, over: allowed, isWithin: isWithin).map { excess in
            [report(excess, promised, over: allowed, limit, promise, at: (index, "extension.term"), in: standard)]
        } ?? []
    }

    /// How sure it is that a promise goes beyond a limit.
    private enum Excess {
        case certain, possible
    }

    private func excess(of promised: [Term], over allowed: [Term], isWithin: Bool) -> Excess? {
        let scale = TimeScale(for: (promised + allowed).map(\.unit), minutesPerDay: minutesPerWorkingDay)
        let (time, limit) = (scale.bounds(promised), scale.bounds(allowed))
        if isWithin, time.lowerBound > limit.upperBound { return .certain }
        return time.upperBound > limit.lowerBound ? .possible : nil
    }

    /// Whether the promise's time lies wholly within the limit's; `nil` when the two cannot be compared.
    private static func isWithin(_ promise: ServicePromise, _ limit: LegalLimit) -> Bool? {
        guard limit.until == nil || limit.until == promise.until else { return nil }
        if limit.start == .receipt || limit.start == promise.start { return true }
        // The promise begins before the limit does, so some of its time may have passed by then.
        return promise.start == .receipt ? false : nil
    }

    private func report(
        _ excess: Excess, _ promised: [Term], over allowed: [Term], _ limit: LegalLimit, _ promise: ServicePromise,
        at place: (index: Int, key: String), in standard: ServiceStandard
    ) -> Finding {
        let wording: (id: String, en: String) =
            switch excess {
            case .certain: ("selalu melampaui", "is always longer than")
            case .possible: ("dapat melampaui", "can be longer than")
            }
        return finding(
            standard.id, at: ItemPath.promise(place.index, place.key), severity: excess == .certain ? .error : .warning,
            "Janji \(promised.sum(.indonesian)) \(wording.id) batas \(allowed.sum(.indonesian)) menurut "
                + "\(limit.law.indonesian): janji dapat ditepati sementara hukum dilanggar.",
            "The promised \(promised.sum(.english)) \(wording.en) the limit of \(allowed.sum(.english)) under "
                + "\(limit.law(.english)): the promise can be kept while the law is broken.",
            quote: promise.printed)
    }
}
