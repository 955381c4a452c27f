import Desk
import HTML
import Standards

/// A published standard: the six components of delivery at a glance and in full, the eight of management folded.
struct ServicePage: View {
    let standard: ServiceStandard
    let agency: Agency
    let version: String
    /// Shows everything unfolded.
    let isForPrint: Bool
    let speech: Speech

    private var words: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }
    private var path: String { Paths.service(agency.id, standard.id) }

    var body: some HTML {
        pageHead
        GlanceList(standard: standard, agency: agency, speech: speech)
        section(.id("persyaratan")) {
            h2 { speech("1. Persyaratan", "1. Requirements") }
            RequirementList(standard: standard, agency: agency, isOpen: isForPrint, speech: speech)
        }
        section(.id("prosedur")) {
            h2 { speech("2. Sistem, mekanisme, dan prosedur", "2. System, mechanism and procedure") }
            ProcedurePart(standard: standard, agency: agency, isOpen: isForPrint, speech: speech)
        }
        section(.id("waktu")) {
            h2 { speech("3. Jangka waktu", "3. Time") }
            PromiseTable(standard: standard, agency: agency, isOpen: isForPrint, speech: speech)
            if !isForPrint {
                p {
                    a(.href(Paths.performance(agency.id, standard.id))) {
                        speech("Janji dan kenyataan", "Promised and measured")
                    }
                    speech(": berapa lama sebenarnya", ": how long it really takes")
                }
            }
        }
        section(.id("biaya")) {
            h2 { speech("4. Biaya/tarif", "4. Fee") }
            FeePart(standard: standard, agency: agency, speech: speech)
        }
        section(.id("produk")) {
            h2 { speech("5. Produk pelayanan", "5. Product") }
            productPart
        }
        section(.id("pengaduan")) {
            h2 { speech("6. Pengaduan, saran, dan masukan", "6. Complaints and suggestions") }
            complaintPart
        }
        if !isForPrint { applyPart }
        section(.id("pengelolaan")) {
            h2 { speech("Pengelolaan pelayanan", "Management of the service") }
            ManagementPart(management: standard.management, agency: agency, isOpen: isForPrint, speech: speech)
        }
        section(.id("keputusan")) {
            h2 { speech("Keputusan dan versi", "Decree and version") }
            decreePart
        }
    }

    private var pageHead: Fragment {
        div(.class("page-head")) {
            p(.class("overline")) { agency.division(standard.division).map { speech($0.name) } ?? "" }
            h1 { speech(standard.name) }
            p(.class("lead")) { speech(standard.summary) }
            ProvenanceNote(provenance: standard.provenance, speech: speech, isOpen: isForPrint)
            if isForPrint {
                p(.class("actions")) {
                    button(.class("button"), .type("button"), .data("print"), .hidden()) { speech("Cetak", "Print") }
                    a(.class("button quiet"), .href(path)) {
                        speech("Kembali ke halaman layanan", "Back to the service")
                    }
                }
            } else {
                applyForm
            }
        }
    }

    @HTMLBuilder private var applyForm: Fragment {
        if isOpenToApplicants {
            form(.method("post"), .action(Paths.apply(agency.id, standard.id)), .data("guard", "")) {
                p(.class("actions")) {
                    button(.class("button primary"), .type("submit")) { speech("Ajukan permohonan", "Apply") }
                    a(.class("button quiet"), .href(Paths.track)) { speech("Lacak permohonan", "Track an application") }
                }
            }
        }
    }

    /// The first step is the applicant's; without that only the office opens cases.
    private var isOpenToApplicants: Bool { standard.steps.first?.performers.contains(.applicant) ?? false }

    private var applyPart: Fragment {
        section(.class("panel"), .id("ajukan")) {
            h2 { speech("Siap mengajukan?", "Ready to apply?") }
            if isOpenToApplicants {
                p {
                    speech(
                        """
                        Isian tersimpan setiap kali Anda menekan Simpan dan dapat dilanjutkan dari alamatnya \
                        selama 30 hari.
                        """,
                        """
                        What you fill in is kept each time you save, and can be continued from its address for \
                        30 days.
                        """
                    )
                }
                applyForm
            } else {
                p {
                    speech(
                        "Layanan ini dimulai oleh petugas. Datang ke loket atau hubungi kantor.",
                        "This service is started by the office. Come to the counter or contact the office.")
                }
            }
        }
    }

    @HTMLBuilder private var productPart: Fragment {
        ul {
            for product in standard.products { productItem(product) }
        }
        if !standard.letters.isEmpty {
            h3 { speech("Surat yang dibuat dalam prosesnya", "Letters made on the way") }
            ul {
                for letter in standard.letters { productItem(letter) }
            }
        }
    }

    private func productItem(_ product: Product) -> Fragment {
        li {
            span(.lang(speech.foreign(product.name))) { speech(product.name) }
            ProvenanceNote(provenance: product.provenance, speech: speech, isOpen: isForPrint)
        }
    }

    @HTMLBuilder private var complaintPart: Fragment {
        if standard.complaints?.isEmpty == true {
            p(.class("hint")) {
                speech("Judulnya tercetak, isinya kosong.", "The heading is printed with nothing under it.")
            }
        } else {
            ComplaintList(channels: standard.channels(of: agency), speech: speech)
        }
    }

    private var decreePart: Fragment {
        let wording = words.wording
        let decree = standard.decree
        return Fragment {
            dl(.class("defs")) {
                row(
                    speech("Nomor keputusan", "Number of the decree"),
                    decree.number ?? speech("tidak tercetak", "not printed"))
                row(speech("Tanggal", "Date"), decree.date.map(wording.date) ?? speech("tidak tercetak", "not printed"))
                if let annex = decree.annex { row(speech("Lampiran", "Annex"), String(annex)) }
                row(speech("Kantor", "Office"), speech(agency.name))
                div {
                    dt { speech("Versi", "Version") }
                    dd { code(.title(version)) { String(version.prefix(12)) } }
                }
            }
            if !isForPrint {
                p(.class("meta")) {
                    a(.href(path + "?tampilan=cetak")) { speech("Tampilan cetak", "Print view") }
                    a(.href(Paths.serviceJSON(agency.id, standard.id)), .type("application/json")) {
                        speech("Data JSON", "JSON data")
                    }
                    a(.href(Paths.linkedData(agency.id, standard.id)), .type("application/ld+json")) { "JSON-LD" }
                    a(.href(Paths.agency(agency.id) + "#keputusan")) {
                        speech("Keputusan kantor", "The office's decree")
                    }
                }
            }
        }
    }

    private func row(_ name: String, _ value: String) -> Fragment {
        div {
            dt { name }
            dd { value }
        }
    }
}

/// The six components of delivery, each in a few words with a link to its part of the page.
struct GlanceList: View {
    let standard: ServiceStandard
    let agency: Agency
    let speech: Speech

    private var words: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }

    var body: some HTML {
        dl(.class("facts")) {
            fact("persyaratan", speech("Persyaratan", "Requirements"), requirementWords, requirementHint)
            fact("prosedur", speech("Prosedur", "Procedure"), stepWords, nil)
            fact("waktu", speech("Waktu", "Time"), words.shortTime, printed)
            fact("biaya", speech("Biaya", "Fee"), words.fee, nil)
            fact(
                "produk", speech("Produk", "Product"),
                standard.products.map { speech($0.name) }.joined(separator: "; "), nil)
            fact("pengaduan", speech("Pengaduan", "Complaints"), complaintWords, nil)
        }
    }

    private func fact(_ anchor: String, _ name: String, _ value: String, _ hint: String?) -> Fragment {
        div {
            dt { a(.href("#" + anchor)) { name } }
            dd {
                value
                if let hint { small { hint } }
            }
        }
    }

    private var requirementWords: String {
        let count = standard.requirements.count
        return count == 0
            ? speech("Tidak ada", "None") : speech("\(count) syarat", count == 1 ? "1 item" : "\(count) items")
    }

    private var requirementHint: String? {
        let uploads = standard.requirements.count { $0.means == .upload }
        return uploads == 0 ? nil : speech("\(uploads) di antaranya berkas unggahan", "\(uploads) of them uploads")
    }

    private var stepWords: String {
        speech(
            "\(standard.steps.count) langkah", standard.steps.count == 1 ? "1 step" : "\(standard.steps.count) steps")
    }

    private var printed: String? {
        guard let first = standard.promises.first, standard.promises.count == 1,
            first.printed.lowercased() != words.shortTime.lowercased()
        else {
            return nil
        }
        return speech("Tertulis: ", "In print: ") + first.printed
    }

    private var complaintWords: String {
        let count = standard.channels(of: agency).count
        return count == 0
            ? speech("Tidak dicantumkan", "Not stated")
            : speech("\(count) saluran", count == 1 ? "1 channel" : "\(count) channels")
    }
}
