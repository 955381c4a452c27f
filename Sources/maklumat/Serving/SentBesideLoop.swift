import HTTPTypes
import Hummingbird

/// Takes what people send beside the event loops.
///
/// Reading, checking and bringing to disk what was sent may take many milliseconds, in which an event loop would serve nobody
/// else. What only asks takes some tens of microseconds and stays there.
struct SentBesideLoop<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if request.method == .get || request.method == .head { return try await next(request, context) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) { try await next(request, context) }
    }
}
