import Desk
import HTTPTypes
import Standards

extension Operations {
    private static let caching = [
        Parameter("ETag", .text, "Send it as If-None-Match to be told 304 while nothing has changed")
    ]

    /// Offices and what they publish.
    static func catalogueOperations(_ library: PublishedLibrary) -> [Operation] {
        [
            Operation(
                "listAgencies", .get, "/v1/agencies", tag: .catalogue, summary: "The offices of this installation",
                answers: [
                    .init("The offices", Shapes.agencySummary.list.inList("agencies").schema, headers: caching)
                ]
            ) { call in .published(library.agencies.value, for: call.request) },
            Operation(
                "getAgency", .get, "/v1/agencies/{agency}", tag: .catalogue,
                summary: "One office: contact, pledge, decree, hours, divisions, roles",
                answers: [.init("The office", Shapes.agency.schema, headers: caching)]
            ) { call in
                let path = APIPath.agency(try call.agency().agency.id)
                return .published(try library.document(at: path), for: call.request)
            },
            calendarOperation,
            Operation(
                "listServices", .get, "/v1/agencies/{agency}/services", tag: .catalogue,
                summary: "The services of an office",
                answers: [.init("The services", Shapes.serviceSummary.list.inList("services").schema, headers: caching)]
            ) { call in
                let path = APIPath.services(try call.agency().agency.id)
                return .published(try library.document(at: path), for: call.request)
            },
            Operation(
                "getService", .get, "/v1/agencies/{agency}/services/{service}", tag: .catalogue,
                summary: "The whole standard of a service",
                details: """
                    Everything that is needed to apply and to carry the case to its end: form.fields say what to \
                    answer and how, delivery.requirements what to send, delivery.procedure which steps follow, who \
                    takes which outcome, and what each step records.
                    """,
                answers: [.init("The standard", Shapes.standard.schema, headers: caching)]
            ) { call in
                .published(try library.document(at: try call.service().paths.standard), for: call.request)
            },
            Operation(
                "getServiceLinkedData", .get, "/v1/agencies/{agency}/services/{service}/linked-data", tag: .catalogue,
                summary: "The service as linked data",
                details: "CPSV-AP 3.2 as JSON-LD; what that vocabulary lacks (steps, ends, clock) stands under mkl:.",
                answers: [
                    .init(
                        "The service", .keywords([.init("type", "object")]), mediaTypes: ["application/ld+json"],
                        headers: caching)
                ]
            ) { call in
                .published(try library.document(at: try call.service().paths.linkedData), for: call.request)
            },
            Operation(
                "getServicePerformance", .get, "/v1/agencies/{agency}/services/{service}/performance", tag: .catalogue,
                summary: "What the service promised against what was measured",
                details: """
                    Real cases that ended in this month and the eleven before; withdrawn ones are left out. Times are \
                    minutes for which the office was open. Below ten cases only their number is told.
                    """,
                answers: [.init("What was measured", Shapes.performance.schema, headers: caching)]
            ) { call in
                let service = try call.service()
                let performance = try await call.desk.performance(of: service.agency.id, service: service.standard.id)
                let view = PerformanceView(performance: performance, service: service)
                return .published(PublishedDocument(Shapes.performance.bytes(of: view)), for: call.request)
            },
        ]
    }

    /// The rules by which requests are refused.
    static let problemOperations = [
        Operation(
            "listProblems", .get, "/problems", tag: .service, summary: "The rules by which requests are refused",
            answers: [.init("The rules", Shapes.problemRule.list.inList("problems").schema)]
        ) { call in
            let bytes = Shapes.problemRule.list.inList("problems").bytes(of: ProblemRule.allCases)
            return .published(PublishedDocument(bytes), for: call.request)
        },
        Operation(
            "getProblem", .get, "/problems/{rule}", tag: .service, summary: "One rule, explained",
            answers: [.init("The rule", Shapes.problemRule.schema)]
        ) { call in
            guard let rule = ProblemRule(rawValue: call.parameter("rule")) else { throw Problem(.notFound) }
            return .published(PublishedDocument(Shapes.problemRule.bytes(of: rule)), for: call.request)
        },
    ]
}
