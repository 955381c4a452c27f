import WorkingTime

extension Trial {
    /// The smallest case found that still fails, and what is wrong with it.
    ///
    /// - Parameter fault: What is wrong with a case; `nil` when nothing is.
    func shrunk(_ fault: (Trial) -> String?) -> (trial: Trial, fault: String)? {
        guard var found = fault(self).map({ (trial: self, fault: $0) }) else { return nil }
        // Each step takes the first simpler case that fails too; the limit ends a search that goes in circles.
        for _ in 0..<500 {
            var smaller: (trial: Trial, fault: String)?
            for candidate in found.trial.smaller {
                if let fault = fault(candidate) {
                    smaller = (candidate, fault)
                    break
                }
            }
            guard let smaller else { break }
            found = smaller
        }
        return found
    }

    /// Simpler cases, those that leave out most first.
    private var smaller: [Trial] {
        smallerPlans.map { plan in changed { $0.plan = plan } } + smallerTerms
    }

    private var smallerPlans: [OfficePlan] {
        var plans: [OfficePlan] = []
        func add(_ change: (inout OfficePlan) -> Void) {
            var plan = plan
            change(&plan)
            plans.append(plan)
        }
        if !plan.isAtCounter, !plan.counterHours.isEmpty { add { $0.counterHours = [] } }
        if plan.closures.count > 1 {
            add { $0.closures = [] }
            add { $0.closures.removeFirst(plan.closures.count / 2) }
            add { $0.closures.removeLast(plan.closures.count / 2) }
        }
        if plan.makeUps.count > 1 { add { $0.makeUps = [] } }
        if plan.unknownYear != nil { add { $0.unknownYear = nil } }
        if plan.isAtCounter { add { $0.isAtCounter = false } }
        if plan.zone != .wib { add { $0.zone = .wib } }
        for index in plan.counterHours.indices { add { $0.counterHours.remove(at: index) } }
        for index in plan.hours.indices.dropFirst() { add { $0.hours.remove(at: index) } }
        for index in plan.makeUps.indices { add { $0.makeUps.remove(at: index) } }
        for index in plan.closures.indices { add { $0.closures.remove(at: index) } }
        for index in plan.hours.indices {
            let plain = (0..<7).map { $0 < 5 ? [(from: 480, to: 960)] : [] }
            if !plan.hours[index].week.elementsEqual(plain, by: { $0.elementsEqual($1, by: ==) }) {
                add { $0.hours[index].week = plain }
            }
        }
        return plans
    }

    private var smallerTerms: [Trial] {
        var trials: [Trial] = []
        for index in pauses.indices {
            trials.append(changed { $0.pauses.remove(at: index) })
            // Or the term begins where the pause ended.
            trials.append(
                changed {
                    $0.start = pauses[index].upperBound
                    $0.pauses.removeFirst(index + 1)
                })
        }
        if counting != .standard { trials.append(changed { $0.counting = .standard }) }
        if unit == .hour { trials.append(changed { $0.unit = .minute }) }
        if amount > 1 { trials.append(changed { $0.amount /= 2 }) }
        if amount > 0 { trials.append(changed { $0.amount -= 1 }) }
        // A shorter term must begin later to meet what is wrong on its way.
        if pauses.isEmpty, !isMinutes {
            for (less, days) in [(5, 7), (1, 1), (1, 3)] where amount > less {
                trials.append(
                    changed {
                        $0.amount -= less
                        $0.start += days * 86_400
                    })
            }
        }
        // To full days, hours, quarters and minutes, as far as the pauses stay behind the start.
        for unit in [3600, 900, 60] {
            if start % unit != 0 { trials.append(changed { $0.start -= start % unit }) }
            if other % unit != 0 { trials.append(changed { $0.other -= other % unit }) }
            for (index, pause) in pauses.enumerated() where (pause.lowerBound % unit, pause.upperBound % unit) != (0, 0)
            {
                let from = max(pause.lowerBound / unit * unit, start)
                trials.append(changed { $0.pauses[index] = from..<max(from, pause.upperBound / unit * unit) })
            }
        }
        return trials
    }

    private func changed(_ change: (inout Trial) -> Void) -> Trial {
        var trial = self
        change(&trial)
        return trial
    }
}
