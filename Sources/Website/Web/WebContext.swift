import Database
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Standards

/// What travels with one request of a browser.
public struct WebContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address of the visitor, for slowing down whoever tries passwords and codes.
    public var peer: String
    /// The cookies of the request, read once.
    private(set) var cookies = SentCookies()
    /// The language that the browser chose.
    public private(set) var language: Language = .indonesian
    /// The clock of this installation was set by hand; every page says so.
    var isShifted = false
    /// The signed-in member of staff.
    public var session: StaffSession?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Takes in what the browser keeps for us.
    mutating func read(_ cookies: SentCookies) {
        self.cookies = cookies
        language = cookies[Visitor.languageCookie].flatMap { Language(rawValue: $0) } ?? .indonesian
    }

    /// The visitor's address: a web server on this machine in front of us names it as the last of the forwarded ones
    /// (X-Forwarded-For); from anywhere else that header is not believed.
    public func origin(of request: Request) -> String {
        guard ["127.0.0.1", "::1"].contains(peer),
            let last = request.headers[.forwardedFor]?.split(separator: ",").last?.trimmed, !last.isEmpty
        else { return peer }
        return String(last.prefix(64))
    }

    /// True for what a program of this machine asks by itself, and no web server in front of us.
    public func isFromThisMachine(_ request: Request) -> Bool {
        ["127.0.0.1", "::1"].contains(peer) && !request.headers.contains(.forwardedFor)
    }

    /// Speaks the language of the browser.
    var speech: Speech { Speech(language: language) }
}
