import Standards
import WorkingTime

/// How a service runs: steps, ends and promises, in terms of our own.
extension LinkedService {
    var steps: [JSONValue] {
        standard.steps.map { step in
            var members: [JSONValue.Member] = [
                .init("@id", part("step", step.id.rawValue)), .init("@type", "mkl:Step"),
                .init("dct:identifier", .string(step.id.rawValue)), .init("dct:title", Self.text(step.label)),
                .init("dct:description", Self.text(step.name)), .init("mkl:kind", .string(step.kind.rawValue)),
                .init("mkl:performer", .array(step.performers.map(role))),
                .init("mkl:outcome", .array(step.outcomes.map { outcome($0, of: step) })),
                .init("mkl:pausesClock", .boolean(step.pausesClock)),
            ]
            if !step.makes.isEmpty {
                members.append(
                    .init("mkl:makes", .array(step.makes.map { ["@id": part("product", $0.rawValue)] })))
            }
            if let within = step.within { members.append(.init("mkl:within", term(within))) }
            if let body = step.heldBy { members.append(.init("mkl:heldBy", role(body))) }
            return .object(members)
        }
    }

    var ends: [JSONValue] {
        standard.ends.map { end in
            [
                "@id": part("end", end.id.rawValue), "@type": "mkl:End", "dct:identifier": .string(end.id.rawValue),
                "dct:title": Self.text(end.name), "mkl:result": .string(end.result.rawValue),
            ]
        }
    }

    func promise(_ promise: ServicePromise) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("@id", part("promise", promise.id.rawValue)), .init("@type", "mkl:Promise"),
            .init("dct:identifier", .string(promise.id.rawValue)), .init("dct:title", Self.text(promise.name)),
            .init("mkl:printed", ["@value": .string(promise.printed), "@language": "id"]),
        ]
        if let maximum = promise.maximum { members.append(.init("mkl:maximum", term(maximum))) }
        switch promise.start {
        case .receipt: members.append(.init("mkl:from", "receipt"))
        case .complete: members.append(.init("mkl:from", "complete"))
        case .step(let id): members.append(.init("mkl:fromStep", ["@id": part("step", id.rawValue)]))
        }
        if let until = promise.until { members.append(.init("mkl:untilStep", ["@id": part("step", until.rawValue)])) }
        return .object(members)
    }

    private func term(_ term: Term) -> JSONValue {
        [
            "mkl:amount": .number(String(term.amount)), "mkl:unit": .string(term.unit.rawValue),
            "mkl:duration": Self.duration(term),
        ]
    }

    private func role(_ id: Role.ID) -> JSONValue {
        [
            "@id": .string("\(base)\(APIPath.agency(agency.id))#role/\(id)"), "@type": "mkl:Role",
            "skos:prefLabel": Self.text(agency.role(id)?.name ?? LocalizedText(id.rawValue)),
        ]
    }

    private func outcome(_ outcome: Outcome, of step: Step) -> JSONValue {
        let target: JSONValue =
            switch outcome.target {
            case .step(let id): part("step", id.rawValue)
            case .end(let id): part("end", id.rawValue)
            }
        return [
            "@id": part("outcome", "\(step.id)/\(outcome.id)"), "@type": "mkl:Outcome",
            "dct:title": Self.text(outcome.name), "mkl:leadsTo": ["@id": target],
        ]
    }
}
