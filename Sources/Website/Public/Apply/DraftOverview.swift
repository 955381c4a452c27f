import Desk
import HTML
import Standards

/// A draft as a list of things to do, each with its state, and the address that leads back to it.
struct DraftOverview: View {
    let draft: OpenDraft
    let tasks: DraftTasks
    /// The whole address of the draft.
    let address: String
    let speech: Speech

    private var words: StandardWords {
        StandardWords(standard: draft.standard, agency: draft.agency, speech: speech)
    }

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline")) { speech("Permohonan", "Application") }
            h1 { speech(draft.standard.name) }
            p(.class("meta")) {
                span {
                    speech(
                        "\(tasks.doneCount) dari \(tasks.neededCount) bagian selesai",
                        "\(tasks.doneCount) of \(tasks.neededCount) parts done")
                }
            }
        }
        if draft.standardChanged { changedNotice }
        section {
            h2 { speech("Isian", "Form") }
            taskList(tasks.pages)
        }
        if !tasks.uploads.isEmpty {
            section {
                h2 { speech("Berkas yang diunggah", "Files to upload") }
                taskList(tasks.uploads)
            }
        }
        if !tasks.atDesk.isEmpty { deskPart }
        onward
        savePart
    }

    private var changedNotice: Fragment {
        div(.class("notice warning")) {
            h2 { speech("Standar layanan ini sudah diperbarui", "The standard of this service has been updated") }
            p {
                speech(
                    "Isian Anda tetap ada. Periksa lagi setiap bagian sebelum mengirim.",
                    "What you filled in is still here. Look through each part again before you send.")
            }
        }
    }

    private func taskList(_ tasks: [DraftTasks.Task]) -> Fragment {
        ol(.class("documents tasks")) {
            for task in tasks {
                li {
                    a(.href(task.path), .lang(speech.foreign(task.name))) { speech(task.name) }
                    tag(of: task)
                }
            }
        }
    }

    private func tag(of task: DraftTasks.Task) -> Fragment {
        switch task.state {
        case .untouched: span(.class("tag")) { speech("Belum diisi", "To do") }
        case .incomplete: span(.class("tag due-soon")) { speech("Perlu dilengkapi", "Incomplete") }
        case .optional: span(.class("tag")) { speech("Boleh dilewati", "Optional") }
        case .done:
            span(.class("tag done")) {
                if let count = task.fileCount {
                    speech("\(count) berkas", count == 1 ? "1 file" : "\(count) files")
                } else {
                    speech("Selesai", "Done")
                }
            }
        }
    }

    private var deskPart: Fragment {
        section {
            h2 { speech("Disiapkan untuk di kantor", "To have ready at the office") }
            ul {
                for requirement in tasks.atDesk {
                    li {
                        span(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
                        p(.class("meta")) { span { words.means(of: requirement) } }
                        if let note = requirement.note { p(.class("hint")) { speech(note) } }
                    }
                }
            }
        }
    }

    private var onward: Fragment {
        p(.class("actions")) {
            if let next = tasks.next(after: nil) {
                a(.class("button primary"), .href(next.path)) {
                    tasks.isUntouched ? speech("Mulai mengisi", "Start") : speech("Lanjutkan", "Continue")
                }
                a(.class("button"), .href(Paths.review(draft.token))) { speech("Lihat semua isian", "See all answers") }
            } else {
                a(.class("button primary"), .href(Paths.review(draft.token))) {
                    speech("Periksa dan kirim", "Check and send")
                }
            }
        }
    }

    private var savePart: Fragment {
        section(.class("panel")) {
            h2 { speech("Lanjutkan kapan saja", "Continue any time") }
            div(.class("field")) {
                label(.for("alamat-konsep")) { speech("Alamat permohonan ini", "The address of this application") }
                p(.class("hint"), .id("alamat-konsep-h")) {
                    speech(
                        """
                        Simpan atau kirim alamat ini kepada diri sendiri. Yang sudah disimpan menunggu 30 \
                        hari. Siapa pun yang memegang alamat ini dapat membuka isiannya.
                        """,
                        """
                        Keep this address or send it to yourself. What is saved waits for 30 days. Whoever \
                        holds this address can open what you filled in.
                        """
                    )
                }
                input(
                    .id("alamat-konsep"), .type("url"), .value(address), .readonly(), .describedBy("alamat-konsep-h"),
                    .translate(false))
            }
        }
    }
}

/// Says that nothing waits behind an address, and what may have happened.
struct LostDraft: View {
    let speech: Speech

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Permohonan tidak ditemukan", "Application not found") }
        }
        div(.class("notice warning")) {
            p {
                speech(
                    """
                    Isian yang belum dikirim dihapus 30 hari setelah terakhir disimpan. Periksa juga apakah \
                    alamatnya tersalin lengkap.
                    """,
                    """
                    What was not sent is deleted 30 days after it was last saved. Check also whether the \
                    address was copied whole.
                    """
                )
            }
        }
        p(.class("actions")) {
            a(.class("button primary"), .href(Paths.home)) { speech("Cari layanan", "Find a service") }
            a(.class("button"), .href(Paths.track)) { speech("Lacak permohonan", "Track an application") }
        }
    }
}
