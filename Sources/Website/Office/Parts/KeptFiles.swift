import Casework
import Database
import Desk
import Files
import HTML

/// Files that came with a form which is shown again: the page carries them on in signed tickets.
///
/// A bare hash would not do: with it, somebody could slip a file of another case into one of their own.
struct KeptFiles: Sendable {
    let desk: Desk
    let owner: UserID

    /// The name of the hidden field that carries the tickets of an input.
    static func field(of input: String) -> String { "simpanan.\(input)" }

    /// A ticket: hash, size, kind and name of the file, signed for its owner.
    ///
    /// Every character of it may stand in an address.
    func ticket(for file: FileReference) -> String {
        let kind = FileKind.allCases.first { $0.rawValue == file.contentType }?.fileExtension ?? ""
        let facts = "\(file.hash).\(file.size).\(kind).\(Hexadecimal.encode(file.name.utf8))"
        return "\(facts).\(desk.formToken(for: subject(facts)))"
    }

    /// The file of a ticket; `nil` when the ticket is not ours or belongs to somebody else.
    func file(_ ticket: String) -> FileReference? {
        let parts = ticket.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let size = Int(parts[1]),
            let kind = FileKind.allCases.first(where: { $0.fileExtension == parts[2] }),
            let name = Hexadecimal.decode(parts[3]).flatMap({ String(validating: $0, as: UTF8.self) }),
            desk.accepts(formToken: parts[4], for: subject(parts.dropLast().joined(separator: ".")))
        else { return nil }
        return FileReference(hash: parts[0], name: name, size: size, contentType: kind.rawValue)
    }

    /// The files that a form carried on for an input.
    func files(of input: String, in form: FormData) -> [FileReference] {
        form.all(Self.field(of: input)).compactMap { file($0) }
    }

    /// Where a kept file can be seen.
    func address(of file: FileReference) -> String { Paths.keptFile(ticket(for: file)) }

    /// Session cookies are letters and digits only, so no ticket is ever the token of a session.
    private func subject(_ facts: String) -> String { "kept-file:\(owner):\(facts)" }
}

/// The hidden fields that carry the files of one input on.
struct KeptFileFields: View {
    let input: String
    let files: [FileReference]
    let kept: KeptFiles

    var body: some HTML {
        for file in files {
            HTML::input(
                .type("hidden"), .name(KeptFiles.field(of: input)), .value(kept.ticket(for: file)))
        }
    }
}

extension Paths {
    /// A file that is not part of a case yet.
    static func keptFile(_ ticket: String) -> String { "/kantor/unggahan/\(ticket)" }
}
