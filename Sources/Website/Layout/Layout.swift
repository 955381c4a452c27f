import Database
import Desk
import HTML
import Hummingbird
import Standards

/// What stands around every page: head, header with language switch, footer.
struct Layout {
    /// The name of the page, in the browser's tab.
    var title: String
    let speech: Speech
    /// The path of the page, for the language switch.
    var path: String
    /// The address that was asked for.
    private let asked: (path: String, query: String?)
    /// The office whose page it is; `nil` on pages of the whole installation.
    var agency: Agency?
    /// A page of the back office.
    var isOffice = false
    var session: StaffSession?
    /// The way up, from the top: name and path.
    var crumbs: [(name: String, path: String)] = []
    /// Says that the cases are for trying only.
    var isDemo = false

    init(title: String, context: WebContext, request: Request) {
        self.title = title
        speech = context.speech
        path = request.uri.path
        asked = (request.uri.path, request.uri.query)
        session = context.session
        isShifted = context.isShifted
    }

    /// The clock of this installation was set by hand.
    private let isShifted: Bool

    private static let assets = Assets()

    /// The whole page.
    func document(@HTMLBuilder content: () -> Fragment) -> HTMLDocument {
        let main = content()
        let siteName = agency.map { speech($0.name) } ?? "Maklumat"
        return HTMLDocument(language: speech.language.rawValue, title: "\(title) - \(siteName)") {
            link(.rel("stylesheet"), .href(Self.assets.style.path))
            link(.rel("icon"), .type("image/svg+xml"), .href(Self.assets.icon.path))
            meta(.name("theme-color"), .content("#1d3461"))
            script(src: Self.assets.script.path, .defer())
        } content: {
            a(.class("skip"), .href("#isi")) { speech("Langsung ke isi", "Skip to content") }
            pageHeader
            if isDemo || session?.member.isDemo == true {
                div(.class("demo-banner")) {
                    p(.class("wrap")) {
                        speech(
                            "Contoh untuk mencoba: akun dan berkas di sini bukan yang sebenarnya.",
                            "For trying only: accounts and cases here are not real.")
                    }
                }
            }
            element("main", .id("isi")) {
                div(.class("wrap")) {
                    breadcrumbs
                    main
                }
            }
            pageFooter
        }
    }

    private var pageHeader: Fragment {
        header(.class("site-header", isOffice ? "office" : nil)) {
            div(.class("wrap")) {
                a(.class("brand"), .href(isOffice ? Paths.inbox : agency.map { Paths.agency($0.id) } ?? Paths.home)) {
                    img(.src(Self.assets.icon.path), .alt(""), .width(40), .height(40))
                    span {
                        span(.class("brand-name")) { agency.map { speech($0.name) } ?? "Maklumat" }
                        span(.class("brand-sub")) { brandLine }
                    }
                }
                navigation
                languages
            }
        }
    }

    private var brandLine: String {
        if isOffice { return speech("Ruang kerja", "Back office") }
        if let agency { return speech(agency.government) }
        return speech("Standar pelayanan yang berjalan", "Service standards that run")
    }

    private var navigation: Fragment {
        nav(.class("site-nav"), .aria("label", speech("Utama", "Main"))) {
            if isOffice {
                if let session {
                    a(.href(Paths.inbox), .current(if: path == Paths.inbox)) { speech("Kotak masuk", "Inbox") }
                    // Without a number: it would cost every page a question to the database, the kept ones too.
                    a(.href(Paths.notices), .current(if: path == Paths.notices)) { speech("Peringatan", "Notices") }
                    a(.href(Paths.counter), .current(if: path.hasPrefix(Paths.counter))) { speech("Loket", "Counter") }
                    a(.href(Paths.calendar), .current(if: path.hasPrefix(Paths.calendar))) {
                        speech("Kalender", "Calendar")
                    }
                    a(.href(Paths.figures), .current(if: path == Paths.figures)) { speech("Statistik", "Figures") }
                    form(.method("post"), .action(Paths.signOut)) {
                        input(.type("hidden"), .name("formulir"), .value(session.formToken))
                        button(.class("button quiet"), .type("submit")) { speech("Keluar", "Sign out") }
                    }
                }
            } else {
                a(.href(Paths.home), .current(if: path == Paths.home)) { speech("Layanan", "Services") }
                a(.href(Paths.track), .current(if: path == Paths.track)) { speech("Lacak", "Track") }
                a(.href(Paths.inbox)) { speech("Petugas", "Staff") }
            }
        }
    }

    /// Where the language switch leads back to: to the same search, where the page is one.
    private var back: String {
        let query = asked.path == path ? asked.query.map { "?" + $0 } ?? "" : ""
        return URLEncoded.escaped(path + query)
    }

    private var languages: Fragment {
        div(.class("lang"), .role("group"), .aria("label", speech("Bahasa", "Language"))) {
            for (language, label, name) in [
                (Language.indonesian, "ID", "Bahasa Indonesia"), (.english, "EN", "English"),
            ] {
                if language == speech.language {
                    span(.lang(language.rawValue), .aria("current", "true"), .title(name)) { label }
                } else {
                    a(
                        .href(Paths.language(language.rawValue, back: back)), .lang(language.rawValue),
                        .hreflang(language.rawValue), .title(name), .rel("nofollow")
                    ) { label }
                }
            }
        }
    }

    @HTMLBuilder private var breadcrumbs: Fragment {
        if !crumbs.isEmpty {
            nav(.class("breadcrumbs"), .aria("label", speech("Jejak halaman", "Breadcrumbs"))) {
                ol {
                    for crumb in crumbs {
                        li { a(.href(crumb.path)) { crumb.name } }
                    }
                }
            }
        }
    }

    private var pageFooter: Fragment {
        footer(.class("site-footer")) {
            if isShifted {
                div(.class("wrap")) {
                    p(.class("shifted")) {
                        strong { speech("Pemasangan percobaan: ", "A trial installation: ") }
                        speech(
                            "jamnya disetel sendiri, dan semua berkas di sini contoh.",
                            "its clock was set by hand, and every case here is a test case.")
                    }
                }
            }
            div(.class("wrap")) {
                if let agency {
                    section {
                        h2 { speech(agency.name) }
                        p { agency.contact.address }
                        ul {
                            for phone in agency.contact.phones { li { speech("Telepon ", "Phone ") + phone } }
                            if let email = agency.contact.email { li { a(.href("mailto:\(email)")) { email } } }
                            li { a(.href(Paths.seals(agency.id))) { speech("Segel harian", "Daily seals") } }
                        }
                    }
                }
                section {
                    h2 { "Maklumat" }
                    p {
                        speech(
                            "Standar pelayanan yang ditetapkan kantor, dijalankan apa adanya.",
                            "The service standards that the office decreed, run as they are.")
                    }
                }
                section {
                    h2 { speech("Bantuan", "Help") }
                    ul {
                        li { a(.href(Paths.track)) { speech("Lacak permohonan", "Track an application") } }
                        li { a(.href("https://www.lapor.go.id"), .rel("external")) { "SP4N-LAPOR!" } }
                    }
                }
            }
        }
    }
}
