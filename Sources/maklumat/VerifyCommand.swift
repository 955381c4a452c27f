import ArgumentParser
import Casework
import Database
import Desk
import Foundation
import Standards

/// Checks all data against the journal.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks every journal, everything derived from it, and every file. Changes nothing.",
        discussion: """
            A line for each fault, with the case and the entry. The exit code is 0 when all is whole, 1 when something is not.
            The server may run meanwhile: one consistent state is read. docs/journal-format.md describes the format.
            """)

    @OptionGroup var installation: Installation
    @OptionGroup var passphrase: PassphraseOption

    @Flag(help: "Does not read the uploaded files.")
    var skipFiles = false

    @Option(help: "Checks this backup, and nothing of the data folder but for scratch space.")
    var backup: String?

    @Option(help: "Checks this proof of a case, with nothing but the published seals.")
    var proof: String?

    @Option(
        help: """
            The file of seals that an office publishes, kept elsewhere: they must be those of the database, the backup or the proof.
            """)
    var seals: String?

    @Option(
        name: [.customLong("seal"), .customLong("root")],
        help: "The published hash of a seal, 64 digits, as --seals; may be given several times.")
    var published: [String] = []

    func run() async throws {
        if let proof {
            try ProofCheck(file: proof, seals: try publishedSeals()).run()
        } else if let backup {
            try await verify(backup: backup)
        } else {
            let desk = try installation.open(publicAddress: "http://localhost", mustExist: true, publishes: false)
            try await Self.verify(desk, skipFiles: skipFiles, published: try publishedSeals())
            try desk.store.close()
        }
    }

    /// What is known of published seals; `nil` when nothing was given.
    private func publishedSeals() throws -> PublishedSeals? {
        if let seals {
            do { return .file(try SealChain.seals(inFile: try Input.read(seals))) } catch let error as SealFault {
                throw CommandFault("\(seals): \(error)")
            }
        }
        guard !published.isEmpty else { return nil }
        return .hashes(
            Set(
                try published.map { text in
                    guard let hash = Digest32(hex: text) else {
                        throw ValidationError("\"\(text)\" is no hash: 64 digits from 0 to 9 and a to f.")
                    }
                    return hash
                }))
    }

    private func verify(backup path: String) async throws {
        let scratch = FileManager.default.temporaryDirectory.path
        let backup = try UnpackedBackup(path: path, passphrase: try passphrase.passphrase(), in: scratch)
        for fault in backup.faults { print(fault) }
        do {
            let desk = try Desk(
                catalogue: try installation.loadCatalogue(), store: backup.store, files: backup.files,
                publicAddress: "http://localhost", publishes: false)
            try await Self.verify(desk, skipFiles: skipFiles, published: try publishedSeals())
            try backup.close()
        } catch {
            try backup.close()
            throw error
        }
        if !backup.faults.isEmpty { throw ExitCode.failure }
    }

    /// Checks and prints.
    ///
    /// - Throws: `ExitCode.failure` when something is not whole.
    static func verify(_ desk: Desk, skipFiles: Bool, published: PublishedSeals? = nil) async throws {
        let strange = published?.faults ?? []
        for fault in strange { print("Published seals. \(fault)") }
        let report = try await desk.verify(
            readsFiles: !skipFiles, published: published?.allHashes ?? [], progress: Progress.cases)
        Progress.end()
        for fault in report.faults { print(fault) }
        if report.faultCount > report.faults.count { print("... and \(report.faultCount - report.faults.count) more.") }
        let read = "\(report.cases) cases, \(report.entries) entries, \(report.seals) seals, \(report.files) files"
        let count = report.faultCount + strange.count
        print(count == 0 ? "Whole: \(read)." : "NOT whole: \(count) faults in \(read).")
        if count > 0 { throw ExitCode.failure }
    }
}

/// Checks one proof without any data of the office.
struct ProofCheck {
    let file: String
    let seals: PublishedSeals?

    func run() throws {
        guard let seals else {
            throw ValidationError("Give --seals FILE or --seal HASH: a proof alone proves nothing.")
        }
        let result = CaseProof.check(try Input.read(file), against: seals)
        for fault in result.faults { print(fault) }
        print(result)
        guard result.faults.isEmpty else { throw ExitCode.failure }
        // No fault, but not everything is sealed yet.
        guard result.isProvedThroughout else { throw ExitCode(3) }
    }

}

/// Files that a command is given.
private enum Input {
    /// All bytes of a file.
    ///
    /// - Throws: A ``CommandFault`` when it cannot be read.
    static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFault("\(path) cannot be read.")
        }
        return [UInt8](data)
    }
}

/// Derives everything from the journal anew.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Derives inboxes, searches and figures from the journal anew and writes right what differs.",
        discussion: """
            A line for each difference. The exit code is 0 when nothing differed or everything was mended, 1 when something is
            wrong that the journal cannot mend: see verify. The server waits while this runs.
            """)

    @OptionGroup var installation: Installation

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost", mustExist: true)
        let report = try await desk.rebuild(progress: Progress.cases)
        Progress.end()
        for fault in report.faults { print((fault.isMendable ? "mended: " : "") + fault.description) }
        let rest = report.faults.filter { !$0.isMendable }.count
        print(
            "Replayed \(report.cases) cases, \(report.entries) entries: \(report.faultCount) differences, \(rest) not mended."
        )
        try desk.store.close()
        if rest > 0 { throw ExitCode.failure }
    }
}

/// Erases what people wrote in a case.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erases what people wrote in a case that has ended; the journal stays whole.",
        discussion:
            "The case keeps what was done and when. This cannot be undone. Backups keep the words until they are deleted."
    )

    @OptionGroup var installation: Installation

    @Argument(help: "The number of the case.")
    var number: String

    @Option(help: "Why it may be erased. It is kept, and shown to the applicant.")
    var reason: String

    func run() async throws {
        guard let number = CaseNumber(number) else { throw ValidationError("\"\(number)\" is no case number.") }
        let desk = try installation.open(publicAddress: "http://localhost", mustExist: true)
        do {
            try await desk.eraseWords(of: number, reason: reason)
        } catch let error as DeskError {
            throw CommandFault(error.message(in: .english))
        }
        print("Erased what people wrote in \(number).")
        try desk.store.close()
    }
}

/// A line that tells how far a long command is; only where a person watches.
enum Progress {
    private static let isWatched = isatty(STDERR_FILENO) == 1

    static let cases: @Sendable (Int) -> Void = { count in
        if isWatched { FileHandle.standardError.write(Data("\r\(count) cases   ".utf8)) }
    }

    static let rows: @Sendable (Int) -> Void = { count in
        if isWatched { FileHandle.standardError.write(Data("\r\(count) rows   ".utf8)) }
    }

    static func end() {
        if isWatched { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
