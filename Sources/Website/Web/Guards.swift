import Casework
import Desk
import HTTPTypes
import Hummingbird
import Logging
import Standards

/// Headers that every answer carries: only our own styles and scripts run, nobody frames the site, addresses with secrets
/// are not told to other sites.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    private static let ownPolicy = HTTPField(name: .contentSecurityPolicy, value: policy)
    private static let always = [
        HTTPField(name: .referrerPolicy, value: "same-origin"),
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: .permissionsPolicy, value: "camera=(), microphone=(), geolocation=()"),
    ]

    static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
        form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        """

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers.append(contentsOf: Self.always)
        if !response.headers.contains(.contentSecurityPolicy) { response.headers.append(Self.ownPolicy) }
        return response
    }
}

/// Refuses a form that a page of another site sends in a visitor's name.
struct SameOrigin: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
            throw WebError.foreignForm
        }
        if let origin = request.headers[.origin] {
            let host = request.head.authority ?? ""
            guard origin == "http://\(host)" || origin == "https://\(host)" else { throw WebError.foreignForm }
        }
        return try await next(request, context)
    }
}

/// Finds out where the visitor comes from and who is signed in.
struct Visitor: RouterMiddleware {
    typealias Context = WebContext

    let desk: Desk

    static let sessionCookie = "maklumat_sesi"
    static let languageCookie = "maklumat_bahasa"

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.peer = context.origin(of: request)
        if request.uri.path.hasPrefix("/kantor"), let token = context.cookies[Self.sessionCookie] {
            context.session = try await desk.session(token)
        }
        return try await next(request, context)
    }
}

/// Writes a line for each request: method, path without secrets and query, status, time.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard context.logger.logLevel <= .debug else { return try await next(request, context) }
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let milliseconds = start.duration(to: .now) / .milliseconds(1)
        context.logger.debug(
            "\(request.method.rawValue) \(Self.masked(request.uri.path)) \(response.status.code)",
            metadata: ["ms": "\((milliseconds * 10).rounded() / 10)"])
        return response
    }

    /// The path with the secret of a draft's link blanked out.
    static func masked(_ path: String) -> String {
        // The router reads over empty parts, so they are left out here too.
        var parts = path.split(separator: "/").map(String.init)
        if parts.count > 1, parts[0] == "ajukan" { parts[1] = "***" }
        return "/" + parts.joined(separator: "/")
    }
}
