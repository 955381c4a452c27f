import CoreMetrics
import HTTPTypes
import Hummingbird
import Synchronization

/// Counts the requests of each route and how long they took.
///
/// The library's own middleware waits until an answer is sent, for which it takes it apart: each page would go out as two
/// packets instead of one. Here an answer counts once it is made.
struct RequestFigures<Context: RequestContext>: RouterMiddleware {
    /// The series of one route, method and status.
    private struct Series {
        let count: any CounterHandler
        let duration: any TimerHandler
        let failures: any CounterHandler
    }

    private struct Key: Hashable {
        let route: String?
        let method: String
        let status: Int
    }

    private final class Shelf: Sendable {
        let series = Mutex<[Key: Series]>([:])
        let active = Mutex<[String: any MeterHandler]>([:])
    }

    private let metrics: any MetricsFactory
    private let shelf = Shelf()

    init(metrics: any MetricsFactory) { self.metrics = metrics }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let method = Self.label(request.method)
        let active = active(method)
        active.increment(by: 1)
        defer { active.decrement(by: 1) }
        do {
            let response = try await next(request, context)
            note(method, context, response.status, since: start, isFailure: false)
            return response
        } catch {
            let status = (error as? any HTTPResponseError)?.status ?? .internalServerError
            note(method, context, status, since: start, isFailure: true)
            throw error
        }
    }

    private func note(
        _ method: String, _ context: Context, _ status: HTTPResponse.Status, since start: ContinuousClock.Instant,
        isFailure: Bool
    ) {
        let key = Key(route: context.endpointPath, method: method, status: status.code)
        let series = shelf.series.withLock { known in
            if let found = known[key] { return found }
            let new = makeSeries(key)
            known[key] = new
            return new
        }
        series.count.increment(by: 1)
        series.duration.recordNanoseconds(Int64((ContinuousClock.now - start) / .nanoseconds(1)))
        if isFailure { series.failures.increment(by: 1) }
    }

    private func makeSeries(_ key: Key) -> Series {
        let (route, method, status) = (key.route ?? "NotFound", key.method, String(key.status))
        let labels = [
            ("http.route", route), ("http.request.method", method), ("http.response.status_code", status),
        ]
        return Series(
            count: metrics.makeCounter(label: "hb.requests", dimensions: labels),
            duration: metrics.makeTimer(label: "http.server.request.duration", dimensions: labels),
            failures: metrics.makeCounter(
                label: "hb.request.errors",
                dimensions: [("http.route", route), ("http.request.method", method), ("error.type", status)]))
    }

    /// The method, or one word for all that nobody here answers: whoever tries others makes no new series.
    private static func label(_ method: HTTPRequest.Method) -> String {
        switch method {
        case .get, .head, .post, .put, .patch, .delete, .options: method.rawValue
        default: "other"
        }
    }

    private func active(_ method: String) -> any MeterHandler {
        shelf.active.withLock { known in
            if let found = known[method] { return found }
            let new = metrics.makeMeter(
                label: "http.server.active_requests", dimensions: [("http.request.method", method)])
            known[method] = new
            return new
        }
    }
}
