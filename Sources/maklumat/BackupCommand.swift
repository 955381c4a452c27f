import ArgumentParser
import Database
import Desk
import Files
import Foundation

/// A passphrase in a file: on a command line, other people of the machine would read it.
struct PassphraseOption: ParsableArguments {
    @Option(help: "File whose first line is the passphrase of the backup. MAKLUMAT_BACKUP_PASSPHRASE_FILE.")
    var passphraseFile: String?

    /// The passphrase; `nil` when no file is named.
    ///
    /// - Throws: A ``CommandFault`` when the file cannot be read or is empty.
    func passphrase() throws -> String? { try Self.passphrase(in: passphraseFile) }

    /// The passphrase in a file, or in the one that MAKLUMAT_BACKUP_PASSPHRASE_FILE names.
    static func passphrase(in passphraseFile: String? = nil) throws -> String? {
        let variable = ProcessInfo.processInfo.environment["MAKLUMAT_BACKUP_PASSPHRASE_FILE"]
        guard let path = passphraseFile ?? variable, !path.isEmpty else { return nil }
        guard let text = FileManager.default.contents(atPath: path).map({ String(decoding: $0, as: UTF8.self) }) else {
            throw CommandFault("The passphrase file \(path) cannot be read.")
        }
        guard let line = text.split(whereSeparator: \.isNewline).first, line.count >= 8 else {
            throw CommandFault("The first line of \(path) must be a passphrase of 8 characters or more.")
        }
        return String(line)
    }
}

/// Writes a backup.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes everything into one file, also while the office is served.",
        discussion: """
            The file holds the database, whichever engine it lies on, and the uploads. A backup without passphrase can be read
            by everybody who gets it: it holds personal data.
            """)

    @OptionGroup var installation: Installation
    @OptionGroup var passphrase: PassphraseOption

    @Argument(help: "The file to write; one that is there is replaced once the new one is whole.")
    var file: String

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost", mustExist: true)
        let summary = try await desk.backUp(to: file, passphrase: try passphrase.passphrase(), progress: Progress.rows)
        Progress.end()
        try desk.store.close()
        print("Wrote \(file): \(summary.rows) rows, \(summary.files) files.")
        guard summary.unreadable.isEmpty else {
            print("Not readable, and so not in it: files \(summary.unreadable.joined(separator: ", ")).")
            throw ExitCode.failure
        }
    }
}

/// Puts a backup into a new installation.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup into an empty data folder or database, and checks it.",
        discussion: "The target may lie on the other engine. Nothing is overwritten: a target with data is refused.")

    @OptionGroup var installation: Installation
    @OptionGroup var passphrase: PassphraseOption

    @Argument(help: "The backup.")
    var file: String

    func run() async throws {
        try installation.makeDataFolder()
        let backup = try UnpackedBackup(
            path: file, passphrase: try passphrase.passphrase(), in: installation.dataFolder)
        do {
            let target = try Store(installation.databaseLocation())
            let summary = try await backup.restore(
                into: target, files: try installation.files(), progress: Progress.rows)
            try target.close()
            Progress.end()
            print("Restored \(summary.rows) rows, \(summary.files) files.")
            try backup.close()
        } catch {
            try backup.close()
            throw error
        }
        let desk = try installation.open(publicAddress: "http://localhost", mustExist: true)
        try await VerifyCommand.verify(desk, skipFiles: false)
        try desk.store.close()
    }
}
