import Desk
import HTTPTypes
import Hummingbird

/// Lets signed-in staff through; everybody else signs in first and then comes back to where they wanted to go.
struct SignedIn: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard context.session == nil else { return try await next(request, context) }
        return Answer.see(ReturnPath.signIn(backTo: ReturnPath.page(of: request)))
    }
}

/// Where somebody goes on after signing in.
enum ReturnPath {
    /// The name of the parameter.
    static let parameter = "kembali"

    /// The page that a request belongs to: an act of a case leads back to the case.
    static func page(of request: Request) -> String {
        let path = request.uri.path
        guard request.method == .post else { return path + (request.uri.query.map { "?\($0)" } ?? "") }
        let parts = path.split(separator: "/")
        return parts.count == 4 && parts[1] == "berkas" ? "/" + parts.dropLast().joined(separator: "/") : path
    }

    /// The sign-in page that leads back to a path afterwards.
    static func signIn(backTo path: String) -> String {
        path == Paths.inbox ? Paths.signIn : "\(Paths.signIn)?\(parameter)=\(URLEncoded.escaped(path))"
    }

    /// A path of the back office as it came from outside; anything else leads to the inbox, never to another site.
    static func checked(_ given: String) -> String {
        let isOffice = given == Paths.inbox || given.hasPrefix(Paths.inbox + "/") || given.hasPrefix(Paths.inbox + "?")
        let isPlain = given.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        return isOffice && isPlain && !given.contains("//") && given.utf8.count <= 500 ? given : Paths.inbox
    }
}
