import Database
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Standards

/// The JSON API under `/api`: its routes and its OpenAPI document come from one list of operations.
public struct APIRoutes<Context: RequestContext>: Sendable {
    private let desk: Desk
    private let origin: @Sendable (Request, Context) -> String
    private let operations: [Operation]
    private let kept = KeptAnswers<[UInt8]>(mostBytes: 4 << 20)

    /// Sets the API up on a desk.
    ///
    /// - Parameters:
    ///   - origin: Where a request comes from, to slow down whoever tries codes.
    public init(desk: Desk, origin: @Sendable @escaping (Request, Context) -> String) {
        self.desk = desk
        self.origin = origin
        operations = Operations.all(for: desk)
    }

    /// Adds every route.
    ///
    /// Whatever is under `/api` and no operation is answered as a problem too, never as a page.
    public func add(to router: some RouterMethods<Context>) {
        var methods: [String: [HTTPRequest.Method]] = [:]
        for operation in operations {
            let path = APIPath.root + operation.path
            methods[path, default: []].append(operation.method)
            add(operation.method, path, to: router) { try await operation.answer($0) }
            if operation.method == .get {
                methods[path, default: []].append(.head)
                add(.head, path, to: router) { try await operation.answer($0) }
            }
        }
        // A path on the way to another one needs an answer of its own: the router does not fall back to `**` there.
        for path in Self.prefixes(of: Array(methods.keys)) + [APIPath.root + "/**"] {
            let known = methods[path] ?? []
            let isOpen = operations.contains { APIPath.root + $0.path == path && $0.isOpenReading }
            for method in Self.everyMethod where !known.contains(method) {
                add(method, path, to: router) { _ in
                    try Self.refuse(method, knowing: known, isOpen: isOpen)
                }
            }
        }
    }

    private static var everyMethod: [HTTPRequest.Method] {
        [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
    }

    /// These paths and every path on the way to one of them.
    private static func prefixes(of paths: [String]) -> [String] {
        var all: Set<String> = []
        for path in paths {
            var parts = path.split(separator: "/")
            while !parts.isEmpty {
                all.insert("/" + parts.joined(separator: "/"))
                parts.removeLast()
            }
        }
        return all.sorted()
    }

    /// Answers a method that a path does not have: which ones it has, or that there is nothing.
    private static func refuse(
        _ method: HTTPRequest.Method, knowing known: [HTTPRequest.Method], isOpen: Bool
    ) throws -> Reply {
        guard !known.isEmpty else { throw Problem(.notFound) }
        let allow = (known + [.options]).map(\.rawValue).joined(separator: ", ")
        guard method == .options else {
            var problem = Problem(.methodNotAllowed)
            problem.headers[.allow] = allow
            throw problem
        }
        var reply = Reply(status: .noContent, bytes: [], headers: [.allow: allow])
        if isOpen {
            reply.headers[.accessControlAllowOrigin] = "*"
            reply.headers[.accessControlAllowMethods] = "GET, HEAD"
            reply.headers[.accessControlAllowHeaders] = "Accept-Language, If-None-Match"
            reply.headers[.accessControlMaxAge] = "86400"
        }
        return reply
    }

    private func add(
        _ method: HTTPRequest.Method, _ path: String, to router: some RouterMethods<Context>,
        use answer: @Sendable @escaping (Call) async throws -> Reply
    ) {
        let names = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
        router.on(RouterPath(path), method: method) { [desk, kept, origin] request, context -> Response in
            var parameters: [String: String] = [:]
            for name in names {
                let text = context.parameters.get(name) ?? ""
                let isPlain = !text.utf8.contains(UInt8(ascii: "%"))
                parameters[name] = isPlain ? text : text.removingPercentEncoding ?? text
            }
            let call = Call(
                request: request, parameters: parameters,
                language: AcceptedLanguage.language(for: request.headers[.acceptLanguage]),
                origin: origin(request, context), desk: desk, kept: kept, logger: context.logger)
            let response = await call.guarded(answer).response
            return request.method == .head ? response.createHeadResponse() : response
        }
    }
}

extension Operation {
    /// True for what everybody may read: other sites' pages too.
    var isOpenReading: Bool { method == .get && access == .open }

    /// Checks what every operation has in common, then answers.
    func answer(_ call: Call) async throws -> Reply {
        let known = query.map(\.name)
        if let stranger = call.request.uri.queryParameters.first(where: { !known.contains(String($0.key)) }) {
            let name = String(stranger.key.prefix(80))
            let names = known.joined(separator: ", ")
            throw Problem(.parameterInvalid) { language in
                language == .indonesian
                    ? "Parameter \"\(name)\" tidak dikenal. Yang ada: \(names.isEmpty ? "-" : names)."
                    : "There is no parameter \"\(name)\". Known: \(names.isEmpty ? "-" : names)."
            }
        }
        var reply = try await handle(call)
        if isOpenReading { reply.headers[.accessControlAllowOrigin] = "*" }
        return reply
    }
}

extension Call {
    /// Answers, and turns whatever goes wrong into a problem.
    func guarded(_ answer: (Call) async throws -> Reply) async -> Reply {
        do {
            return try await answer(self)
        } catch let problem as Problem {
            return written(problem)
        } catch let error as DeskError {
            return written(Problem(error))
        } catch let error as StoreError where error.isForNow {
            logger.error("\(error)")
            var problem = Problem(.unavailable)
            problem.headers[.retryAfter] = "30"
            return written(problem)
        } catch {
            // The reason may hold what people wrote; the log gets its kind only.
            logger.error(
                "Request failed",
                metadata: ["path": "\(request.uri.path)", "error": "\(type(of: error))"])
            logger.debug("\(error)")
            return written(Problem(.internalFault))
        }
    }

    private func written(_ problem: Problem) -> Reply {
        let bytes = Shapes.problem.bytes(
            of: WrittenProblem(problem: problem, language: language, instance: request.uri.path))
        var headers = problem.headers
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = language.rawValue
        headers[.vary] = "Accept-Language"
        headers[.accessControlAllowOrigin] = "*"
        return Reply(
            status: .init(code: problem.rule.status), type: "application/problem+json", bytes: bytes, headers: headers)
    }
}
