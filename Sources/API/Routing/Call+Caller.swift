import Casework
import Database
import Desk
import HTTPTypes
import Hummingbird

/// Who asks about a case.
enum Caller: Sendable {
    /// The applicant, with the case that number and code opened.
    case applicant(LoadedCase)
    case officer(StaffMember)
}

extension Call {
    /// The header that carries a tracking code.
    static let codeHeader = "Maklumat-Code"

    /// The officer whose token came along; `nil` when none did.
    ///
    /// - Throws: ``Problem`` for a token that is not valid: it never counts as no token.
    func officer() async throws -> StaffMember? {
        guard let header = request.headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw Self.unauthorized(.tokenInvalid) }
        let token = String(parts[1].filter { !$0.isWhitespace })
        guard token.utf8.count <= 200, let member = try await desk.member(ofToken: token) else {
            throw Self.unauthorized(.tokenInvalid)
        }
        return member
    }

    /// The officer whose token came along.
    func requireOfficer() async throws -> StaffMember {
        guard let officer = try await officer() else { throw Self.unauthorized(.notSignedIn) }
        return officer
    }

    /// The applicant or the officer who asks about the case of the path; a token goes before a code.
    func caller() async throws -> Caller {
        if let officer = try await officer() { return .officer(officer) }
        return .applicant(try await requireApplicant())
    }

    /// The case that number and tracking code open.
    func requireApplicant() async throws -> LoadedCase {
        guard let code = trackingCode else { throw Self.unauthorized(.notSignedIn) }
        return try await desk.track(parameter("number"), code: code, from: origin)
    }

    private var trackingCode: String? {
        let header = HTTPField.Name(Self.codeHeader).flatMap { request.headers[$0] }
        guard let code = header ?? query(Parameter.trackingCode.name), code.utf8.count <= 100 else { return nil }
        return code
    }

    private static func unauthorized(_ rule: ProblemRule) -> Problem {
        var problem = Problem(rule)
        problem.headers[.wwwAuthenticate] =
            rule == .tokenInvalid ? "Bearer realm=\"maklumat\", error=\"invalid_token\"" : "Bearer realm=\"maklumat\""
        return problem
    }
}
