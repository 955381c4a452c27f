import HTTPTypes

/// One endpoint: what routes it, what describes it and what answers it, in one declaration.
///
/// The router and the OpenAPI document are both made from the list of these.
struct Operation: Sendable {
    /// Name for generated clients.
    let id: String
    let method: HTTPRequest.Method
    /// Below `/api`, with parameters in braces: `/v1/agencies/{agency}`.
    let path: String
    let tag: Tag
    let summary: String
    let details: String
    let access: Access
    /// Parameters of the query; those of the path are known by their names.
    let query: [Parameter]
    let headers: [Parameter]
    let body: RequestBody?
    let answers: [Answer]
    /// Rules that may refuse; those of access, path and body are added by themselves.
    let rules: [ProblemRule]
    let handle: @Sendable (Call) async throws -> Reply

    init(
        _ id: String, _ method: HTTPRequest.Method, _ path: String, tag: Tag, summary: String, details: String = "",
        access: Access = .open, query: [Parameter] = [], headers: [Parameter] = [], body: RequestBody? = nil,
        answers: [Answer], rules: [ProblemRule] = [], handle: @Sendable @escaping (Call) async throws -> Reply
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.tag = tag
        self.summary = summary
        self.details = details
        self.access = access
        self.query = query
        self.headers = headers
        self.body = body
        self.answers = answers
        self.rules = rules
        self.handle = handle
    }

    /// A chapter of the document.
    enum Tag: String, Sendable, CaseIterable {
        case catalogue, applications, cases, office, service
    }

    /// Who may ask.
    enum Access: Hashable, Sendable {
        /// Anybody.
        case open
        /// Anybody; staff tokens are taken too, and then mean something.
        case openOrStaff
        /// The applicant with the tracking code, or staff with a token.
        case applicantOrStaff
        /// The applicant with the tracking code.
        case applicant
        /// Staff with a token.
        case staff
    }

    /// What is sent.
    struct RequestBody: Sendable {
        /// Made for the document only, which few ask for.
        let schema: @Sendable () -> Schema
        let isRequired: Bool
        let example: JSONValue?

        init(
            _ schema: @autoclosure @escaping @Sendable () -> Schema, isRequired: Bool = true,
            example: JSONValue? = nil
        ) {
            self.schema = schema
            self.isRequired = isRequired
            self.example = example
        }
    }

    /// An answer that is no refusal.
    struct Answer: Sendable {
        let status: Int
        let description: String
        let mediaTypes: [String]
        /// Gives `nil` where the answer is not JSON; made for the document only, which few ask for.
        let schema: @Sendable () -> Schema?
        let headers: [Parameter]

        init(
            status: Int = 200, _ description: String, _ schema: @autoclosure @escaping @Sendable () -> Schema?,
            mediaTypes: [String] = ["application/json"], headers: [Parameter] = []
        ) {
            self.status = status
            self.description = description
            self.mediaTypes = mediaTypes
            self.schema = schema
            self.headers = headers
        }
    }

    /// The names in braces.
    var pathParameters: [String] {
        path.split(separator: "/").compactMap { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? String(part.dropFirst().dropLast()) : nil
        }
    }
}

/// A parameter of the query, the path or the head, or a header of an answer.
struct Parameter: Sendable {
    let name: String
    let schema: Schema
    let description: String
    let example: String?

    init(_ name: String, _ schema: Schema, _ description: String, example: String? = nil) {
        self.name = name
        self.schema = schema
        self.description = description
        self.example = example
    }

    /// The parameters that paths may have, by name.
    static let path: [String: Parameter] = [
        "agency": Parameter("agency", .text, "Identifier of an office", example: "kabupaten-pasuruan"),
        "service": Parameter("service", .text, "Identifier of a service of the office", example: "kantor-cabang-ksp"),
        "number": Parameter("number", .text, "Number of a case", example: "3514-2026-000042"),
        "step": Parameter("step", .text, "Identifier of the step where the case stands", example: "seleksi"),
        "hash": Parameter("hash", .text, "SHA-256 of a file, as answers name it"),
        "rule": Parameter("rule", .text, "Name of a rule", example: "wrong-step"),
    ]

    static let trackingCode = Parameter(
        "code", .text, "The tracking code of the case; better sent in the header Maklumat-Code, which no log keeps")
}
