import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// An input for files with those that were sent before; each can be opened and taken out again.
struct UploadField: View {
    /// The name of the input.
    let name: String
    /// The identifier that an error summary links to.
    let anchor: String
    let heading: String
    var help: String?
    /// What was sent before.
    let kept: [FileReference]
    /// Why files that were just sent are not kept, each by name.
    var problems: [String] = []
    /// Where a kept file can be seen.
    let address: @Sendable (FileReference) -> String
    let speech: Speech

    /// The name of the buttons that take a file out; their value is the input's name, a blank and the file's hash.
    static let remove = "hapus"
    /// The name of the button that sends files and stays on the page.
    static let stay = "unggah"

    private var hintID: String { anchor + "-h" }
    private var errorID: String? { problems.isEmpty ? nil : anchor + "-e" }

    var body: some HTML {
        div(.class("field", problems.isEmpty ? nil : "invalid")) {
            HTML::label(.for(anchor)) { heading }
            p(.class("hint"), .id(hintID)) { [help, limits].compactMap { $0 }.joined(separator: " ") }
            if let errorID {
                div(.id(errorID)) {
                    for problem in problems { p(.class("error")) { problem } }
                }
            }
            if !kept.isEmpty { keptFiles }
            input(
                .id(anchor), .type("file"), .name(name), .multiple, .accept("application/pdf,image/jpeg,image/png"),
                .describedBy(hintID, errorID), .aria("invalid", problems.isEmpty ? nil : "true"),
                .data("show-files"), .data("max-bytes", "10485760"),
                .data("too-large", speech("lebih dari 10 MB", "larger than 10 MB")))
        }
    }

    private var limits: String {
        speech(
            "PDF, JPEG, atau PNG; paling besar 10 MB; boleh beberapa.",
            "PDF, JPEG or PNG; at most 10 MB; several may be sent.")
    }

    private var keptFiles: Fragment {
        ul(.class("documents"), .aria("label", speech("Berkas yang sudah ada", "Files so far"))) {
            for file in kept {
                li {
                    FileLink(file: file, address: address(file), speech: speech)
                    button(
                        .class("button quiet"), .type("submit"), .name(Self.remove), .value("\(name) \(file.hash)"),
                        .formnovalidate(),
                        .aria("label", speech("Hapus berkas \(file.name)", "Remove file \(file.name)"))
                    ) { speech("Hapus", "Remove") }
                }
            }
        }
    }
}

/// A file by its name, with kind and size.
struct FileLink: View {
    let file: FileReference
    let address: String
    let speech: Speech

    var body: some HTML {
        span {
            a(.href(address)) { file.name }
            small { " (\(kind), \(wording.size(file.size)))" }
        }
    }

    private var wording: Wording { Wording(language: speech.language, zone: .wib) }

    private var kind: String {
        switch file.contentType {
        case "application/pdf": "PDF"
        case "image/jpeg": "JPEG"
        case "image/png": "PNG"
        default: file.contentType
        }
    }
}
