import Desk
import Foundation
import Logging
import ServiceLifecycle

/// Does what is due, each minute: seals, deletes what is not kept, writes backups, gives back memory.
///
/// Of several nodes on one database, one does each chore.
struct Housekeeping: Service {
    let desk: Desk
    let backups: BackupPlan?
    let logger: Logger
    private let node = "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)"

    init(desk: Desk, backups: BackupPlan?, logger: Logger) {
        self.desk = desk
        self.backups = backups
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let lag = try await desk.clockLag()
                    if lag > 60 {
                        logger.error(
                            """
                            The clock of this machine is \(lag) s behind what the database has seen. Set it right: until then \
                            acts are dated wrongly, though never before the newest seal.
                            """)
                    }
                    try await desk.doChores(as: node, backups: backups) { report in
                        guard !report.outcome.isEmpty else { return }
                        let line = "\(report.chore.rawValue): \(report.outcome)"
                        if report.isFailure { logger.error("\(line)") } else { logger.info("\(line)") }
                    }
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("What is due could not be done; tried again in a minute: \(error)")
                }
                Memory.giveBack()
                do { try await Task.sleep(for: .seconds(60)) } catch { return }
            }
        }
    }
}
