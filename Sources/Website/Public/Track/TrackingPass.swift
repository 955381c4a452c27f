import Casework
import Desk
import Hummingbird

/// The cookie by which a browser that proved the code of a case comes back without it, sent for that case alone.
struct TrackingPass {
    let desk: Desk

    /// Thirty days, in seconds.
    private static let lifetime = 30 * 86_400

    /// The cookie that a browser sent for a case.
    func cookie(in context: WebContext, for number: CaseNumber) -> String? {
        context.cookies[Self.name(number)]
    }

    /// Sends a browser that may see the case on to one of its pages, with a pass for the way back.
    func admit(to number: CaseNumber, with request: Request, at path: String) async throws -> Response {
        var response = Answer.see(path)
        response.setCookie(
            Cookie(
                name: Self.name(number), value: try await desk.rememberApplicant(of: number), maxAge: Self.lifetime,
                path: Paths.tracking(number), secure: desk.publicAddress.hasPrefix("https:"), httpOnly: true,
                sameSite: .lax))
        return response
    }

    private static func name(_ number: CaseNumber) -> String { "maklumat_lacak_\(number)" }
}
