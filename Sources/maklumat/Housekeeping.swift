import Desk
import Logging
import ServiceLifecycle

/// Deletes hourly what the office has promised not to keep: unsent applications, with the personal data in them.
struct Housekeeping: Service {
    let desk: Desk
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let count = try await desk.dropOldDrafts()
                    if count > 0 { logger.info("Deleted \(count) applications that were never sent.") }
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("Old drafts could not be deleted; tried again in an hour: \(error)")
                }
                do { try await Task.sleep(for: .seconds(3600)) } catch { return }
            }
        }
    }
}
