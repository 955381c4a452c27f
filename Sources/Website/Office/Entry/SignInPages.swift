import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards

/// Signing in and out.
struct SignInPages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        router.get(RouterPath(Paths.signIn)) { request, context in
            if context.session != nil { return Answer.see(ReturnPath.checked(request.asked(ReturnPath.parameter))) }
            return page(SignInInput(back: request.asked(ReturnPath.parameter)), nil, request, context)
        }
        router.post(RouterPath(Paths.signIn)) { request, context in try await signIn(request, context) }
        router.post(RouterPath(Paths.signOut)) { request, context in try await signOut(request, context) }
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let given = SignInInput(try await FormData(request))
        do {
            let token = try await site.desk.signIn(given.user, password: given.password, from: context.peer)
            // Whoever signs in again leaves the old session behind.
            if let old = context.cookies[Visitor.sessionCookie] { try await site.desk.signOut(old) }
            var response = Answer.see(ReturnPath.checked(given.back))
            response.setCookie(cookie(token, maxAge: Int(Desk.sessionLength)))
            return response
        } catch let error as DeskError {
            return page(given, error, request, context)
        }
    }

    private func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        if context.session != nil {
            _ = try await FormData(request, of: Visit(context, desk: site.desk))
            if let token = context.cookies[Visitor.sessionCookie] { try await site.desk.signOut(token) }
        }
        var response = Answer.see(Paths.signIn)
        response.setCookie(cookie("", maxAge: 0))
        return response
    }

    private func cookie(_ token: String, maxAge: Int) -> Cookie {
        Cookie(
            name: Visitor.sessionCookie, value: token, maxAge: maxAge, path: Paths.inbox,
            secure: site.desk.publicAddress.hasPrefix("https://"), httpOnly: true, sameSite: .lax)
    }

    private func page(
        _ given: SignInInput, _ error: DeskError?, _ request: Request, _ context: WebContext
    ) -> Response {
        var layout = Layout(title: context.speech("Masuk", "Sign in"), context: context, request: request)
        layout.isOffice = true
        let page = SignInPage(
            user: given.user, back: ReturnPath.checked(given.back), error: error?.message(in: context.language),
            demoOffices: site.showsDemoAccounts ? DemoOffice.all(in: site.desk.catalogue, context.speech) : [],
            speech: context.speech)
        return Answer.page(layout.document { page }, for: request, status: error?.status ?? .ok)
    }
}

/// What somebody typed to sign in.
struct SignInInput {
    var user = ""
    var password = ""
    /// Where to go afterwards, as it was sent.
    var back: String

    init(back: String) { self.back = back }

    init(_ form: FormData) {
        user = form["pengguna"] ?? ""
        password = form["sandi"] ?? ""
        back = form[ReturnPath.parameter] ?? ""
    }
}

/// The sign-in page.
struct SignInPage: View {
    let user: String
    let back: String
    let error: String?
    let demoOffices: [DemoOffice]
    let speech: Speech

    var body: some HTML {
        div(.class("sign-in")) {
            h1 { speech("Masuk ke ruang kerja", "Sign in to the back office") }
            p(.class("hint")) {
                speech(
                    "Untuk petugas kantor. Pemohon tidak perlu akun.",
                    "For the office's staff. Applicants need no account.")
            }
            if let error {
                div(.class("error-summary"), .role("alert"), .id("gagal"), .tabindex(-1)) { p { error } }
            }
            form(.method("post"), .action(Paths.signIn)) {
                input(.type("hidden"), .name(ReturnPath.parameter), .value(back))
                div(.class("field")) {
                    label(.for("pengguna")) { speech("Nama pengguna", "User name") }
                    input(
                        .id("pengguna"), .name("pengguna"), .type("text"), .value(user), .autocomplete("username"),
                        .attribute("autocapitalize", "none"), .attribute("spellcheck", "false"), .required,
                        .maxlength(100), .autofocus(if: user.isEmpty))
                }
                div(.class("field")) {
                    label(.for("sandi")) { speech("Kata sandi", "Password") }
                    input(
                        .id("sandi"), .name("sandi"), .type("password"), .autocomplete("current-password"), .required,
                        .maxlength(200), .autofocus(if: !user.isEmpty), .describedBy(error == nil ? nil : "gagal"))
                }
                button(.class("button primary"), .type("submit")) { speech("Masuk", "Sign in") }
            }
        }
        if !demoOffices.isEmpty { DemoAccounts(offices: demoOffices, back: back, speech: speech) }
    }
}
