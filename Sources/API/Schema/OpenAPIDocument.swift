import HTTPTypes
import Standards

/// Describes operations as OpenAPI 3.1.
struct OpenAPIDocument {
    let json: JSONValue

    init(operations: [Operation]) {
        var schemas = SchemaCollection()
        let problem = schemas.render(Shapes.problem.schema)
        var paths: [(path: String, members: [JSONValue.Member])] = []
        for operation in operations {
            let isVersioned = operation.path.hasPrefix(Self.versioned)
            let path = isVersioned ? String(operation.path.dropFirst(Self.versioned.count)) : operation.path
            let shown = path.isEmpty ? "/" : path
            let member = JSONValue.Member(
                operation.method.rawValue.lowercased(), Self.describe(operation, problem: problem, in: &schemas))
            if let index = paths.firstIndex(where: { $0.path == shown }) {
                paths[index].members.append(member)
            } else {
                // What belongs to no version stands beside it.
                let servers: [JSONValue.Member] =
                    isVersioned ? [] : [.init("servers", [["url": .string(APIPath.root)]])]
                paths.append((shown, servers + [member]))
            }
        }
        json = [
            "openapi": "3.1.0",
            "info": [
                "title": "Maklumat", "version": "1.0.0",
                "summary": "Public service standards that run: read them, apply, work cases.",
                "description": .string(Self.introduction),
            ],
            "servers": [["url": .string(APIPath.version)]],
            "tags": .array(
                Operation.Tag.allCases.map { ["name": .string($0.rawValue), "description": .string($0.description)] }),
            "paths": .object(paths.map { .init($0.path, .object($0.members)) }),
            "components": [
                "schemas": .object(schemas.definitions),
                "securitySchemes": [
                    "staffToken": [
                        "type": "http", "scheme": "bearer",
                        "description": "A token of a member of staff, as `maklumat token --user …` prints it.",
                    ],
                    "trackingCode": [
                        "type": "apiKey", "in": "header", "name": .string(Call.codeHeader),
                        "description":
                            "The tracking code of a case, from the receipt. The query parameter code does the same.",
                    ],
                ],
            ],
        ]
    }

    private static let versioned = "/v1"

    private static let introduction = """
        Every service of every office is driven the same way. 1. Read the standard: GET \
        /agencies/{agency}/services/{service}. 2. Apply: POST …/cases with answers to the form's fields and documents \
        for the requirements; keep number and trackingCode. 3. Officers find the case in GET /inbox, read it with GET \
        /cases/{number} and finish step after step with POST /cases/{number}/steps/{step}; currentStep.outcomes says \
        what the asker may send now. 4. The applicant follows with GET /cases/{number} and the code, mends what \
        correction names, and finishes the steps whose performer is the applicant. 5. The case ends; products hold \
        what came of it.

        Field names are English; texts for people come as {"id": …, "en": …}. Times are ISO 8601 with the office's \
        offset. Members that are null stand there as null. Refusals are problem details (RFC 9457): decide by rule. \
        New members may be added to answers; members of requests that are not known are refused.
        """

    // MARK: Operations

    private static func describe(
        _ operation: Operation, problem: JSONValue, in schemas: inout SchemaCollection
    ) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("operationId", .string(operation.id)),
            .init("tags", [.string(operation.tag.rawValue)]),
            .init("summary", .string(operation.summary)),
        ]
        if !operation.details.isEmpty { members.append(.init("description", .string(operation.details))) }
        members.append(.init("security", security(of: operation.access)))
        let parameters =
            operation.pathParameters.compactMap { Parameter.path[$0] }.map { describe($0, in: "path", &schemas) }
            + operation.query.map { describe($0, in: "query", &schemas) }
            // The code's header is a security scheme.
            + operation.headers.filter { $0.name != Call.codeHeader }.map { describe($0, in: "header", &schemas) }
        if !parameters.isEmpty { members.append(.init("parameters", .array(parameters))) }
        if let body = operation.body {
            var content: [JSONValue.Member] = [.init("schema", schemas.render(body.schema()))]
            if let example = body.example { content.append(.init("example", example)) }
            members.append(
                .init(
                    "requestBody",
                    [
                        "required": .boolean(body.isRequired),
                        "content": ["application/json": .object(content)],
                    ]))
        }
        let answers = operation.answers.map { describe($0, in: &schemas) }
        members.append(.init("responses", .object(answers + refusals(of: operation, problem: problem))))
        return .object(members)
    }

    private static func security(of access: Operation.Access) -> JSONValue {
        switch access {
        case .open: []
        case .openOrStaff: [["staffToken": []], [:]]
        case .applicantOrStaff: [["trackingCode": []], ["staffToken": []]]
        case .applicant: [["trackingCode": []]]
        case .staff: [["staffToken": []]]
        }
    }

    private static func describe(
        _ parameter: Parameter, in place: String, _ schemas: inout SchemaCollection
    ) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(parameter.name)), .init("in", .string(place)),
            .init("required", .boolean(place == "path")), .init("description", .string(parameter.description)),
            .init("schema", schemas.render(parameter.schema)),
        ]
        if let example = parameter.example { members.append(.init("example", .string(example))) }
        return .object(members)
    }

    private static func describe(
        _ answer: Operation.Answer, in schemas: inout SchemaCollection
    ) -> JSONValue.Member {
        var members: [JSONValue.Member] = [.init("description", .string(answer.description))]
        if !answer.headers.isEmpty {
            let headers = answer.headers.map { header in
                JSONValue.Member(
                    header.name,
                    ["description": .string(header.description), "schema": schemas.render(header.schema)])
            }
            members.append(.init("headers", .object(headers)))
        }
        let content = answer.mediaTypes.map { type in
            JSONValue.Member(type, answer.schema().map { ["schema": schemas.render($0)] } ?? .object([]))
        }
        members.append(.init("content", .object(content)))
        return .init(String(answer.status), .object(members))
    }

    // MARK: Refusals

    /// The refusals by status, each with its rules.
    private static func refusals(of operation: Operation, problem: JSONValue) -> [JSONValue.Member] {
        let byStatus = Dictionary(grouping: operation.everyRule, by: \.status)
        return byStatus.sorted { $0.key < $1.key }.map { status, rules in
            let names = rules.map { "\($0.rawValue): \($0.words.title(.english))" }.joined(separator: "; ")
            return .init(
                String(status),
                [
                    "description": .string(names + "."),
                    "content": ["application/problem+json": ["schema": problem]],
                ])
        }
    }
}

extension Operation {
    /// Every rule that may refuse: those of its own, and those of what all such operations have in common.
    var everyRule: [ProblemRule] {
        var rules: [ProblemRule] = [.parameterInvalid]
        if !pathParameters.isEmpty { rules.append(.notFound) }
        switch access {
        case .open: break
        case .openOrStaff: rules.append(.tokenInvalid)
        case .applicantOrStaff: rules += [.notSignedIn, .tokenInvalid, .wrongTrackingCode, .tooManyAttempts]
        case .applicant: rules += [.notSignedIn, .wrongTrackingCode, .tooManyAttempts]
        case .staff: rules += [.notSignedIn, .tokenInvalid]
        }
        if body != nil { rules += [.jsonInvalid, .bodyIncomplete, .bodyTooLarge, .mediaType, .bodyInvalid] }
        rules += self.rules
        if access != .open || body != nil { rules += [.internalFault, .unavailable] }
        var seen: Set<ProblemRule> = []
        return rules.filter { seen.insert($0).inserted }
    }
}

extension Operation.Tag {
    /// What the chapter holds.
    var description: String {
        switch self {
        case .catalogue: "Offices and their service standards"
        case .applications: "Applying"
        case .cases: "Following and working cases, for applicants and officers"
        case .office: "For officers alone"
        case .service: "About this API"
        }
    }
}
