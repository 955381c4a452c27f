import Casework
import Database
import Files
import Foundation
import Standards
import WorkingTime

extension Desk {
    /// Keeps an upload and gives the reference that answers carry.
    ///
    /// - Parameters:
    ///   - name: The sender's name for it; folders and control characters are dropped, the kind's ending is added where
    ///     it has another one.
    public func keep(_ bytes: [UInt8], named name: String) throws -> FileReference {
        do {
            let stored = try files.keep(bytes)
            return FileReference(
                hash: stored.hash, name: Self.safeName(name, kind: stored.kind), size: stored.size,
                contentType: stored.kind.rawValue)
        } catch {
            switch error {
            // Nothing is wrong with the file: the whole office cannot take anything now.
            case .cannotWrite, .cannotRead: throw StoreError.unavailable(reason: error.description)
            case .empty, .tooLarge, .unknownKind, .missing, .damaged: throw DeskError.file(error)
            }
        }
    }

    /// The bytes of an upload that belongs to a draft or a case; whoever asks has checked that it does.
    public func bytes(of reference: FileReference) async throws -> [UInt8] {
        // A large one takes many milliseconds to read and to check.
        try await aside {
            do throws(FileStoreError) {
                return try files.bytes(reference.hash)
            } catch {
                throw DeskError.file(error)
            }
        }
    }

    /// A file of a case, for its applicant.
    ///
    /// - Throws: ``DeskError/notFound`` also for files of the case that are not the applicant's to see.
    public func file(_ hash: String, forApplicantOf loaded: LoadedCase) async throws -> (FileReference, [UInt8]) {
        try await file(hash, among: loaded.applicantFiles)
    }

    /// A file of a case, for an officer; the access is written down.
    public func file(
        _ hash: String, of number: CaseNumber, as officer: StaffMember
    ) async throws -> (FileReference, [UInt8]) {
        let loaded = try await open(number, as: officer)
        let found = try await file(hash, among: loaded.file.files)
        let at = now().secondsSinceEpoch
        try await store.write {
            try $0.logAccess(
                to: loaded.head, by: officer.actor.journalName, what: "file:\(hash.prefix(12))", at: at)
        }
        return found
    }

    private func file(_ hash: String, among files: [FileReference]) async throws -> (FileReference, [UInt8]) {
        guard let reference = files.first(where: { $0.hash == hash }) else { throw DeskError.notFound }
        return (reference, try await bytes(of: reference))
    }

    private static func safeName(_ name: String, kind: FileKind) -> String {
        if isPlain(name) { return kind.fits(name: name) ? name : "\(name).\(kind.fileExtension)" }
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            if scalar.isASCII { return (" "..."~").contains(scalar) }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned: return false
            default: return true
            }
        }
        let text = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        let short = String(text.suffix(120))
        if short.isEmpty || short.hasPrefix(".") { return "berkas.\(kind.fileExtension)" }
        // Saved on a computer, a file opens by its name: it must be what its bytes are.
        return kind.fits(name: short) ? short : "\(short).\(kind.fileExtension)"
    }

    /// True for a name of which everything can be kept, as most are: visible ASCII and inner blanks, no folders.
    private static func isPlain(_ name: String) -> Bool {
        let bytes = name.utf8
        guard (1...120).contains(bytes.count), bytes.first != UInt8(ascii: "."), bytes.first != 0x20, bytes.last != 0x20
        else { return false }
        return bytes.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    }
}
