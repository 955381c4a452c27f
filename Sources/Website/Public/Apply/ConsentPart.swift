import Casework
import Desk
import HTML
import Standards

/// The notice on personal data before an application is sent, and the box that says it was read (UU 27/2022, article 21).
struct ConsentPart: View {
    let draft: OpenDraft
    let problems: [FieldProblem]
    let speech: Speech

    /// The name of the box.
    static var field: String { FieldInput.name(id) }
    /// Stands for the box in an error summary.
    static let id: Field.ID = "setuju"
    static let name = LocalizedText("Pernyataan", english: "Declaration")

    private var office: String { speech(draft.agency.name) }

    var body: some HTML {
        section(.class("panel"), .id("data-pribadi")) {
            h2 { speech("Pemberitahuan tentang data pribadi", "Notice on personal data") }
            p {
                speech(
                    "Menurut UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, pasal 21.",
                    "Under Act 27 of 2022 on personal data protection, article 21.")
            }
            dl(.class("defs")) {
                for item in items {
                    div {
                        dt { item.name }
                        dd { item.text }
                    }
                }
            }
            FieldView(box, given: nil, problems: problems, speech: speech)
        }
    }

    private var box: Field {
        Field(
            id: Self.id, type: .confirm,
            name: LocalizedText(
                "Saya sudah membaca pemberitahuan ini, dan isian saya benar.",
                english: "I have read this notice, and what I filled in is true."))
    }

    private var items: [(name: String, text: String)] {
        [
            (
                speech("Dasar", "Legal ground"),
                speech(
                    "Pelayanan publik dan kewenangan \(office) (UU 27/2022 pasal 20 ayat (2) huruf e).",
                    "Public service and the authority of the \(office) (Act 27/2022, article 20(2)(e)).")
            ),
            (
                speech("Tujuan", "Purpose"),
                speech(
                    "Memproses layanan \(speech(draft.standard.name)), menghubungi Anda, dan membuat hasilnya.",
                    "To handle the service \(speech(draft.standard.name)), to reach you, and to make its product.")
            ),
            (
                speech("Data", "Data"),
                speech(
                    """
                    \(personalNames); isian lain dan berkas yang Anda kirim di permohonan ini. Semuanya \
                    diperlukan untuk memeriksa persyaratan.
                    """,
                    """
                    \(personalNames); the other answers and the files that you send here. All of it is needed \
                    to check the requirements.
                    """
                )
            ),
            (
                speech("Disimpan", "Kept"),
                speech(
                    """
                    Selama permohonan diproses, lalu menurut jadwal retensi arsip kantor. Konsep yang tidak \
                    dikirim dihapus 30 hari setelah terakhir disimpan.
                    """,
                    """
                    While the case is handled, then as the office's archive schedule says. A draft that is not \
                    sent is deleted 30 days after it was last saved.
                    """
                )
            ),
            (
                speech("Dilihat oleh", "Seen by"),
                speech(
                    """
                    Petugas kantor yang menangani layanan ini, dan instansi lain hanya bila alur layanan \
                    memerlukannya. Setiap kali dibuka petugas, tercatat.
                    """,
                    """
                    Officers of the office who handle this service, and other bodies only where the procedure \
                    needs them. Each time an officer opens it is recorded.
                    """
                )
            ),
            (
                speech("Hak Anda", "Your rights"),
                speech(
                    """
                    Meminta keterangan, salinan, perbaikan, pembatasan, atau penghapusan data; menarik \
                    permohonan; mengadu. Sampaikan lewat pesan di halaman lacak atau langsung ke kantor.
                    """,
                    """
                    To ask for information, a copy, correction, restriction or erasure; to withdraw the \
                    application; to complain. Write on the tracking page, or ask the office.
                    """
                )
            ),
        ]
    }

    /// The personal data that the open pages ask for.
    private var personalNames: String {
        let fields = draft.openPages.flatMap(\.fields).filter(\.isPersonal)
        var names: [String] = []
        for field in fields where !names.contains(speech(field.name)) { names.append(speech(field.name)) }
        return names.joined(separator: ", ")
    }
}
