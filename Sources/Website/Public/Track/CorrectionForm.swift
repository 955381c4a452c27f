import Casework
import Database
import Desk
import HTML
import Standards

/// The form in which an applicant mends what was asked: each thing with the officer's remark, right where it is mended.
struct CorrectionForm: View {
    let sheet: CorrectionSheet
    let formToken: String
    var problems: [FieldProblem] = []
    var change = CorrectionSheet.Change()
    let speech: Speech

    /// The name of the button that keeps everything and sends nothing.
    static let justSave = "simpan"

    private var number: CaseNumber { sheet.loaded.head.number }
    private var address: @Sendable (FileReference) -> String {
        let number = number
        return { Paths.trackedFile(number, $0.hash) }
    }

    var body: some HTML {
        form(
            .method("post"), .action(Paths.tracking(number) + "/perbaikan"), .enctype("multipart/form-data"),
            .novalidate(),
            .data("unsaved"), .data("guard", "")
        ) {
            FormToken(token: formToken)
            // Enter in a field keeps what is typed; it never sends the corrections by accident.
            button(
                .class("visually-hidden"), .type("submit"), .name(Self.justSave), .value("ya"), .tabindex(-1),
                .aria("hidden", true)
            ) {
                speech("Simpan", "Save")
            }
            for requirement in sheet.requirements { item(requirement) }
            p(.class("actions")) {
                button(.class("button primary"), .type("submit"), .name("kirim"), .value("ya")) {
                    speech("Kirim perbaikan", "Send corrections")
                }
                button(.class("button"), .type("submit"), .name(Self.justSave), .value("ya")) {
                    speech("Simpan dulu", "Save for now")
                }
            }
        }
    }

    private func item(_ requirement: Requirement) -> Fragment {
        fieldset(.class("mend"), .id("syarat-\(requirement.id)")) {
            legend { speech(requirement.name) }
            if let remark = sheet.remark(on: requirement) {
                div(.class("notice error")) {
                    h3 { speech("Catatan petugas", "The officer's remark") }
                    p { remark }
                }
            } else if sheet.isNew(requirement) {
                div(.class("notice warning")) {
                    p {
                        speech(
                            "Diperlukan karena pilihan yang Anda ubah.",
                            "Needed because of the choice that you changed.")
                    }
                }
            }
            switch requirement.means {
            case .upload: upload(requirement)
            case .form: fields(of: requirement)
            case .bring:
                p {
                    speech(
                        "Dibawa dan ditunjukkan di kantor. Kirim perbaikan bila sudah siap.",
                        "To be shown at the office. Send the corrections when you are ready.")
                }
            case .sign:
                p {
                    speech(
                        "Ditandatangani di kantor. Kirim perbaikan bila sudah siap.",
                        "To be signed at the office. Send the corrections when you are ready.")
                }
            case .known:
                p {
                    speech(
                        "Tidak ada berkas yang dikirim; kantor memeriksanya lagi setelah perbaikan dikirim.",
                        "There is nothing to upload; the office checks it again after you send.")
                }
            }
        }
    }

    @HTMLBuilder private func upload(_ requirement: Requirement) -> Fragment {
        let earlier = sheet.earlierFiles(of: requirement)
        if !earlier.isEmpty {
            fieldset(.class("choices")) {
                legend { speech("Berkas lama", "Earlier files") }
                p(.class("hint")) {
                    speech(
                        "Diganti oleh berkas baru. Centang yang tetap dipakai.",
                        "Replaced by the new files. Tick those that are still good.")
                }
                for file in earlier {
                    label(.class("choice")) {
                        input(.type("checkbox"), .name(CorrectionSheet.stillGood(of: requirement)), .value(file.hash))
                        FileLink(file: file, address: address(file), speech: speech)
                    }
                }
            }
        }
        UploadField(
            name: CorrectionSheet.input(of: requirement), anchor: CorrectionSheet.anchor(of: requirement),
            heading: speech("Berkas baru", "New files"), kept: sheet.files(of: requirement),
            problems: change.refused[CorrectionSheet.input(of: requirement)] ?? [], address: address, speech: speech)
    }

    private func fields(of requirement: Requirement) -> Fragment {
        let fields = sheet.fields(of: requirement)
        return Fragment {
            if fields.isEmpty {
                p { speech("Diperbaiki lewat isian di atas.", "Mended by the answers above.") }
            }
            FieldList(
                fields: fields, answers: sheet.answers, problems: problems,
                refusedFiles: change.refusedFiles, choices: sheet.choices, widened: change.widened,
                fileAddress: address, speech: speech)
        }
    }
}
