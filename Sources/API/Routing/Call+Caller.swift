import Casework
import Database
import Desk
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// Who asks about a case.
enum Caller: Sendable {
    /// The applicant, with the case that number and code opened.
    case applicant(LoadedCase)
    case officer(StaffMember)
}

extension Call {
    /// The header that carries a tracking code.
    static let codeHeader = HTTPField.Name.trackingCode.rawName

    /// The officer whose token came along; `nil` when none did.
    ///
    /// - Throws: ``Problem`` for a token that is not valid: it never counts as no token.
    func officer() async throws -> StaffMember? {
        guard let header = request.headers[.authorization] else { return nil }
        guard let token = Self.bearer(in: header), let member = try await desk.member(ofToken: token) else {
            throw Self.unauthorized(.tokenInvalid)
        }
        return member
    }

    /// The token of a header such as `Bearer mkl_…`; blanks around it do not matter.
    private static func bearer(in header: String) -> String? {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let parts = header.utf8.split(maxSplits: 1, whereSeparator: isBlank)
        guard parts.count == 2, Substring(parts[0]).lowercased() == "bearer" else { return nil }
        let words = parts[1].split(whereSeparator: isBlank)
        guard let token = words.first, words.count == 1, token.count <= 200 else { return nil }
        return String(Substring(token))
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

    /// An answer to an officer: the one that was given before, when its mark is still the same, or a new one.
    ///
    /// - Parameters:
    ///   - mark: Names everything that the answer is made from, but for the minute: what remains of a term is told by it.
    func reply(
        to officer: StaffMember, mark: Mark, _ bytes: () async throws -> [UInt8]
    ) async throws -> Reply {
        let key = AnswerKey(
            request: request.uri.string, viewer: Viewer(id: officer.id.rawValue, member: officer))
        let mark = mark.inMinute(of: desk.currentInstant)
        if let known = kept.answer(key, mark: mark) { return .own(known) }
        // An array that grew as it was written has room for more; what is kept for long takes no more than it needs.
        let made = try await bytes().withUnsafeBufferPointer { Array($0) }
        kept.keep(made, size: made.count, key, mark: mark)
        return .own(made)
    }

    /// The case that number and tracking code open.
    func requireApplicant() async throws -> LoadedCase {
        guard let code = trackingCode else { throw Self.unauthorized(.notSignedIn) }
        return try await desk.track(parameter("number"), code: code, from: origin)
    }

    private var trackingCode: String? {
        guard let code = request.headers[.trackingCode] ?? query(Parameter.trackingCode.name), code.utf8.count <= 100
        else { return nil }
        return code
    }

    private static func unauthorized(_ rule: ProblemRule) -> Problem {
        var problem = Problem(rule)
        problem.headers[.wwwAuthenticate] =
            rule == .tokenInvalid ? "Bearer realm=\"maklumat\", error=\"invalid_token\"" : "Bearer realm=\"maklumat\""
        return problem
    }
}
