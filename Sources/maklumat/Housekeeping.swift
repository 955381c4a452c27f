import Desk
import Logging
import ServiceLifecycle

/// Deletes hourly what the office has promised not to keep: unsent applications with the personal data in them, and uploads
/// that belong to nothing.
struct Housekeeping: Service {
    let desk: Desk
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var hours = 0
            while !Task.isCancelled {
                do {
                    let count = try await desk.dropOldDrafts()
                    if count > 0 { logger.info("Deleted \(count) applications that were never sent.") }
                    // Walks every folder of uploads, so once a day is enough.
                    let files = hours.isMultiple(of: 24) ? try await desk.dropLooseFiles() : 0
                    hours += 1
                    if files > 0 { logger.info("Deleted \(files) uploads that belong to no application.") }
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("What is no longer needed could not be deleted; tried again in an hour: \(error)")
                }
                do { try await Task.sleep(for: .seconds(3600)) } catch { return }
            }
        }
    }
}
