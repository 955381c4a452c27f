import Casework
import Desk
import HTML
import Standards

/// How a paper came to the counter.
struct PaperInput {
    var mark: Mark?
    var files: [FileReference] = []
    var problems: [String] = []
    var wasTouched = false

    enum Mark: String, CaseIterable { case none = "belum", seen = "dilihat", copied = "salinan", scanned = "pindai" }

    init() {}

    init(_ id: Requirement.ID, _ form: FormData, kept: KeptFiles, language: Language) throws {
        mark = form[Self.markField(id)].flatMap(Mark.init(rawValue:))
        var shelf = FileShelf(kept.files(of: Self.fileField(id), in: form))
        try shelf.change(Self.fileField(id), by: form, desk: kept.desk, language: language)
        files = shelf.kept
        problems = shelf.problems
        wasTouched = shelf.wasTakenOut
        // Whoever sends a file has scanned it, whatever else is ticked.
        if !files.isEmpty { mark = .scanned }
    }

    static func markField(_ id: Requirement.ID) -> String { "bukti.\(id)" }
    static func fileField(_ id: Requirement.ID) -> String { "berkas.\(id)" }
    /// Stands for the paper in an error summary.
    static func problemField(_ id: Requirement.ID) -> Field.ID { Field.ID("bukti-\(id)") }
    static func anchor(_ id: Requirement.ID) -> String { FieldView.anchor(problemField(id)) }

    /// What the rules take as evidence.
    var evidence: Evidence {
        switch mark {
        case .seen: .seen
        case .copied: .copied
        case .scanned: files.isEmpty ? .atDesk : .files(files)
        case .none?, nil: .atDesk
        }
    }

    /// Scanned was ticked, but no file came.
    var lacksFile: Bool { mark == .scanned && files.isEmpty && problems.isEmpty }
}

/// The choice how a paper came, with the input for scans.
struct PaperChoice: View {
    let requirement: Requirement
    let given: PaperInput
    /// For whom the requirement is, where it is not for everybody.
    var condition: String?
    /// What an officer wrote about an earlier version.
    var remark: String?
    /// It must be there, and is not.
    var isMissing = false
    let kept: KeptFiles
    let speech: Speech

    private var id: Requirement.ID { requirement.id }

    var body: some HTML {
        fieldset(.class("check-row choices inline paper", isMissing ? "invalid" : nil), .id(PaperInput.anchor(id))) {
            legend {
                span(.lang(speech.foreign(requirement.name))) {
                    speech(requirement.name)
                    if requirement.isOptional { speech(" (bila ada)", " (if any)") }
                }
            }
            if let condition { p(.class("hint")) { speech("Hanya bila ", "Only if ") + condition } }
            if let remark { p(.class("notice warning")) { speech("Diminta: ", "Asked: ") + remark } }
            if isMissing {
                p(.class("error")) { speech("Dokumen ini wajib ada.", "This document must be there.") }
            } else if given.lacksFile {
                p(.class("error")) { speech("Pilih berkas hasil pindaiannya.", "Choose the scanned file.") }
            }
            div {
                for mark in PaperInput.Mark.allCases { choice(mark) }
            }
            div(.class("scan")) {
                KeptFileFields(input: PaperInput.fileField(id), files: given.files, kept: kept)
                UploadField(
                    name: PaperInput.fileField(id), anchor: PaperInput.anchor(id) + "-f",
                    heading: speech("Hasil pindai atau foto", "Scan or photo"), kept: given.files,
                    problems: given.problems, address: { [kept] in kept.address(of: $0) }, speech: speech)
            }
        }
    }

    private func choice(_ mark: PaperInput.Mark) -> Fragment {
        let isChosen = given.mark == mark || (given.mark == nil && mark == .none)
        return HTML::label(.class("choice")) {
            input(
                .type("radio"), .name(PaperInput.markField(id)), .value(mark.rawValue), .checked(if: isChosen),
                .class(mark == .scanned ? "asks-scan" : nil))
            span { Self.name(of: mark, for: requirement, speech) }
        }
    }

    private static func name(of mark: PaperInput.Mark, for requirement: Requirement, _ speech: Speech) -> String {
        switch mark {
        case .none: speech("Belum ada", "Not yet")
        case .seen:
            requirement.means == .sign
                ? speech("Ditandatangani di loket", "Signed at the counter") : speech("Asli dilihat", "Original seen")
        case .copied: speech("Salinan diterima", "Copy received")
        case .scanned: speech("Dipindai", "Scanned")
        }
    }
}
