import Desk
import HTML

/// The box that finds cases by number or name.
struct SearchBox: View {
    let asked: String
    let speech: Speech

    var body: some HTML {
        form(.class("search"), .method("get"), .action(Paths.search), .role("search")) {
            label(.for("q")) {
                speech("Cari nomor berkas atau nama pemohon", "Find a case number or an applicant's name")
            }
            input(.id("q"), .name("q"), .type("search"), .value(asked), .maxlength(200), .autocomplete("off"))
            button(.class("button"), .type("submit")) { speech("Cari", "Find") }
        }
    }
}

/// What a search found among the cases that the officer may open, also those that have ended.
struct SearchView: View {
    let asked: String
    let cases: [CaseLine]
    let hasMore: Bool
    let speech: Speech

    /// Most cases that a search lists.
    static let most = 20

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Cari berkas", "Find a case") }
        }
        SearchBox(asked: asked, speech: speech)
        if asked.isEmpty {
            p(.class("hint")) {
                speech(
                    "Tulis nomor lengkap, misalnya 3514-2026-000042, atau awal nama pemohon.",
                    "Write the whole number, such as 3514-2026-000042, or the beginning of the applicant's name.")
            }
        } else if cases.isEmpty {
            div(.class("notice info")) {
                p {
                    speech(
                        "Tidak ada berkas \"\(asked)\" di antara layanan yang Anda tangani.",
                        "There is no case \"\(asked)\" among the services that you handle.")
                }
            }
        } else {
            p {
                hasMore
                    ? speech(
                        "\(cases.count) berkas terbaru; persempit dengan nama yang lebih lengkap.",
                        "The newest \(cases.count) cases; write more of the name to narrow them down.")
                    : speech("\(cases.count) berkas", cases.count == 1 ? "1 case" : "\(cases.count) cases")
            }
            CaseTable(lines: cases, name: speech("Hasil pencarian", "Search results"), speech: speech)
        }
    }
}
