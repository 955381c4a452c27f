import Standards

extension CaseEvent.Fact {
    /// Writes the fact as the journal keeps it: an object whose one key is the kind.
    ///
    /// A journal is kept for decades: a line here never changes, and a new kind of fact gets a new key.
    func write(to writer: inout CanonicalWriter) {
        writer.object { $0.member(kind) { writeContent(to: &$0) } }
    }

    private var kind: StaticString {
        switch self {
        case .filed: "filed"
        case .entered: "entered"
        case .checked: "checked"
        case .completed: "completed"
        case .correctionAsked: "correctionAsked"
        case .corrected: "corrected"
        case .scheduled: "scheduled"
        case .assigned: "assigned"
        case .released: "released"
        case .messagePosted: "messagePosted"
        case .productMade: "productMade"
        case .withdrawn: "withdrawn"
        case .ended: "ended"
        case .clockStarted: "clockStarted"
        case .clockPaused: "clockPaused"
        case .clockResumed: "clockResumed"
        case .clockStopped: "clockStopped"
        case .stepClockStarted: "stepClockStarted"
        case .stepClockPaused: "stepClockPaused"
        case .wordsErased: "wordsErased"
        case .limitStarted: "limitStarted"
        case .limitStopped: "limitStopped"
        case .extended: "extended"
        case .releaseAsked: "releaseAsked"
        case .correctionReleased: "correctionReleased"
        case .releaseDeclined: "releaseDeclined"
        case .askedLate: "askedLate"
        case .rungReached: "rungReached"
        case .handedUp: "handedUp"
        case .guaranteeActed: "guaranteeActed"
        case .silenceFollowed: "silenceFollowed"
        case .calendarChanged: "calendarChanged"
        }
    }

    private func writeContent(to writer: inout CanonicalWriter) {
        switch self {
        case .filed(let fact): writer.object { $0.member("application") { fact.write(to: &$0) } }
        case .entered(let step), .scheduled(let step), .stepClockStarted(let step):
            writer.object { $0.member("step") { $0.text(step.rawValue) } }
        case .checked(let accepted, let returned):
            writer.object {
                $0.member("accepted") { $0.texts(accepted.map(\.rawValue)) }
                $0.member("returned") { $0.texts(returned.map(\.rawValue)) }
            }
        case .completed(let step, let outcome):
            writer.object {
                $0.member("outcome") { $0.text(outcome.rawValue) }
                $0.member("step") { $0.text(step.rawValue) }
            }
        case .correctionAsked(let round, let requirements):
            writer.object {
                $0.member("requirements") { $0.texts(requirements.map(\.rawValue)) }
                $0.member("round") { $0.number(round) }
            }
        case .corrected(let requirements, let evidence, let choices):
            writer.object {
                $0.member("choices") { $0.choices(choices) }
                $0.member("evidence") { $0.evidence(evidence) }
                $0.member("requirements") { $0.texts(requirements.map(\.rawValue)) }
            }
        case .assigned(let user): writer.object { $0.member("to") { $0.text(user.rawValue) } }
        case .released, .messagePosted, .withdrawn: writer.object { _ in }
        case .productMade(let product, let step):
            writer.object {
                $0.member("product") { $0.text(product.rawValue) }
                $0.member("step") { $0.text(step.rawValue) }
            }
        case .ended(let end, let result):
            writer.object {
                $0.member("end") { $0.text(end.rawValue) }
                $0.member("result") { $0.text(result.rawValue) }
            }
        case .clockStarted(let promise), .clockResumed(let promise), .askedLate(let promise):
            writer.object { $0.member("promise") { $0.text(promise.rawValue) } }
        case .clockPaused(let promise, let consumed), .clockStopped(let promise, let consumed):
            writer.object {
                $0.member("consumed") { $0.number(consumed) }
                $0.member("promise") { $0.text(promise.rawValue) }
            }
        case .stepClockPaused(let step, let consumed):
            writer.object {
                $0.member("consumed") { $0.number(consumed) }
                $0.member("step") { $0.text(step.rawValue) }
            }
        case .wordsErased(let positions):
            writer.object { $0.member("positions") { $0.list(positions) { $0.number($1) } } }
        case .limitStarted(let limit): writer.object { $0.member("limit") { $0.text(limit.rawValue) } }
        case .limitStopped(let limit, let consumed):
            writer.object {
                $0.member("consumed") { $0.number(consumed) }
                $0.member("limit") { $0.text(limit.rawValue) }
            }
        case .extended(let clock), .silenceFollowed(let clock):
            writer.object { $0.member("clock") { $0.text(clock.text) } }
        case .releaseAsked(let round), .correctionReleased(let round), .releaseDeclined(let round):
            writer.object { $0.member("round") { $0.number(round) } }
        case .rungReached(let clock, let rung, let day):
            writer.object {
                $0.member("clock") { $0.text(clock.text) }
                $0.member("day") { $0.number(day) }
                $0.member("rung") { $0.text(rung.rawValue) }
            }
        case .handedUp(let roles): writer.object { $0.member("to") { $0.texts(roles.map(\.rawValue)) } }
        case .guaranteeActed(let promise, let acts):
            writer.object {
                $0.member("acts") { $0.texts(acts.map(\.rawValue)) }
                $0.member("promise") { $0.text(promise.rawValue) }
            }
        case .calendarChanged(let edit): writer.object { $0.member("edit") { $0.number(edit) } }
        }
    }

    /// Reads a fact back.
    init(_ value: CanonicalValue) throws(JournalFormatError) {
        guard case .object(let members) = value, let member = members.first, members.count == 1 else {
            throw .missing("facts")
        }
        let content = member.value
        switch member.key {
        case "filed":
            guard let application = content["application"] else { throw .missing("application") }
            self = .filed(try FiledFact(application))
        case "entered": self = .entered(step: Step.ID(try content.text("step")))
        case "checked":
            self = .checked(
                accepted: try content.requirements("accepted"), returned: try content.requirements("returned"))
        case "completed":
            self = .completed(
                step: Step.ID(try content.text("step")), outcome: Outcome.ID(try content.text("outcome")))
        case "correctionAsked":
            self = .correctionAsked(
                round: Int(try content.number("round")), requirements: try content.requirements("requirements"))
        case "corrected":
            self = .corrected(
                requirements: try content.requirements("requirements"), evidence: try content.evidence("evidence"),
                choices: try content.choices("choices"))
        case "scheduled": self = .scheduled(step: Step.ID(try content.text("step")))
        case "assigned": self = .assigned(to: UserID(try content.text("to")))
        case "released": self = .released
        case "messagePosted": self = .messagePosted
        case "productMade":
            self = .productMade(
                product: Product.ID(try content.text("product")), step: Step.ID(try content.text("step")))
        case "withdrawn": self = .withdrawn
        case "ended":
            guard let result = End.Result(rawValue: try content.text("result")) else { throw .missing("result") }
            self = .ended(end: End.ID(try content.text("end")), result: result)
        case "wordsErased": self = .wordsErased(positions: try content.positions())
        default: self = try Self.clockFact(member.key, content)
        }
    }

    private static func clockFact(_ kind: String, _ content: CanonicalValue) throws(JournalFormatError) -> Self {
        switch kind {
        case "clockStarted": .clockStarted(try content.promise())
        case "clockPaused": .clockPaused(try content.promise(), consumed: Int(try content.number("consumed")))
        case "clockResumed": .clockResumed(try content.promise())
        case "clockStopped": .clockStopped(try content.promise(), consumed: Int(try content.number("consumed")))
        case "stepClockStarted": .stepClockStarted(Step.ID(try content.text("step")))
        case "stepClockPaused":
            .stepClockPaused(Step.ID(try content.text("step")), consumed: Int(try content.number("consumed")))
        case "limitStarted": .limitStarted(LegalLimit.ID(try content.text("limit")))
        case "limitStopped":
            .limitStopped(LegalLimit.ID(try content.text("limit")), consumed: Int(try content.number("consumed")))
        case "extended": .extended(try content.clock())
        case "askedLate": .askedLate(try content.promise())
        case "rungReached":
            .rungReached(
                try content.clock(), rung: Rung.ID(try content.text("rung")), day: Int(try content.number("day")))
        case "silenceFollowed": .silenceFollowed(try content.clock())
        case "calendarChanged": .calendarChanged(edit: Int(try content.number("edit")))
        default: try consequence(kind, content)
        }
    }

    private static func consequence(_ kind: String, _ content: CanonicalValue) throws(JournalFormatError) -> Self {
        switch kind {
        case "releaseAsked": return .releaseAsked(round: Int(try content.number("round")))
        case "correctionReleased": return .correctionReleased(round: Int(try content.number("round")))
        case "releaseDeclined": return .releaseDeclined(round: Int(try content.number("round")))
        case "handedUp": return .handedUp(to: try content.texts("to").map(Role.ID.init(_:)))
        case "guaranteeActed":
            var acts: [GuaranteeAct] = []
            for text in try content.texts("acts") {
                guard let act = GuaranteeAct(rawValue: text) else { throw .missing("acts") }
                acts.append(act)
            }
            return .guaranteeActed(try content.promise(), acts: acts)
        default: throw .unknownFact(kind)
        }
    }
}

extension FiledFact {
    fileprivate func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.member("agency") { $0.text(agency.rawValue) }
            $0.member("channel") { $0.text(channel.rawValue) }
            $0.member("choices") { $0.choices(choices) }
            $0.member("consented") { $0.flag(consented) }
            $0.member("evidence") { $0.evidence(evidence) }
            $0.member("isDemo") { $0.flag(isDemo) }
            $0.member("number") { $0.text(number.text) }
            $0.member("service") { $0.text(service.rawValue) }
            $0.member("version") { $0.text(version) }
        }
    }

    fileprivate init(_ value: CanonicalValue) throws(JournalFormatError) {
        guard let number = CaseNumber(try value.text("number")) else { throw .missing("number") }
        guard let channel = Filing.Channel(rawValue: try value.text("channel")) else { throw .missing("channel") }
        self.init(
            number: number, agency: Agency.ID(try value.text("agency")),
            service: ServiceStandard.ID(try value.text("service")), version: try value.text("version"),
            channel: channel,
            isDemo: try value.flag("isDemo"), consented: try value.flag("consented"),
            choices: try value.choices("choices"), evidence: try value.evidence("evidence"))
    }
}

extension CanonicalWriter {
    fileprivate mutating func choices(_ choices: [Field.ID: [String]]) {
        object(choices.map { (key: $0.key.rawValue, value: $0.value) }) { $0.texts($1) }
    }

    fileprivate mutating func evidence(_ evidence: [Requirement.ID: String]) {
        object(evidence.map { (key: $0.key.rawValue, value: $0.value) }) { $0.text($1) }
    }
}

extension CanonicalValue {
    fileprivate func requirements(_ key: String) throws(JournalFormatError) -> [Requirement.ID] {
        try texts(key).map(Requirement.ID.init(_:))
    }

    fileprivate func promise() throws(JournalFormatError) -> ServicePromise.ID {
        ServicePromise.ID(try text("promise"))
    }

    fileprivate func clock() throws(JournalFormatError) -> ClockID {
        guard let clock = ClockID(try text("clock")) else { throw .missing("clock") }
        return clock
    }

    fileprivate func choices(_ key: String) throws(JournalFormatError) -> [Field.ID: [String]] {
        var choices: [Field.ID: [String]] = [:]
        for member in try members(key) { choices[Field.ID(member.key)] = try member.value.texts() }
        return choices
    }

    fileprivate func evidence(_ key: String) throws(JournalFormatError) -> [Requirement.ID: String] {
        var evidence: [Requirement.ID: String] = [:]
        for member in try members(key) {
            guard case .text(let kind) = member.value else { throw .missing(member.key) }
            evidence[Requirement.ID(member.key)] = kind
        }
        return evidence
    }

    fileprivate func positions() throws(JournalFormatError) -> [Int] {
        guard case .list(let values) = self["positions"] else { throw .missing("positions") }
        var positions: [Int] = []
        for value in values {
            guard case .number(let position) = value else { throw .missing("positions") }
            positions.append(Int(position))
        }
        return positions
    }
}
