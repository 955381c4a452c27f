import Casework
import Database
import Desk
import HTML
import Hummingbird
import Standards
import WorkingTime

/// What the officer's roles were told about cases, until one of them has read it.
struct NoticePages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        let staff = router.group().add(middleware: SignedIn())
        staff.get(RouterPath(Paths.notices)) { request, context in try await show(request, context) }
        staff.post(RouterPath(Paths.notices)) { request, context in try await read(request, context) }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: site.desk)
        let unread = try await site.desk.notices(of: visit.member)
        let page = NoticesView(visit: visit, unread: unread, isDone: request.asked(NoticesView.news) == "dibaca")
        let layout = visit.layout(
            context.speech("Peringatan", "Notices"), request, context, crumbs: [visit.inboxCrumb])
        return Answer.page(layout.document { page }, for: request)
    }

    private func read(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: site.desk)
        let form = try await FormData(request, of: visit)
        guard let first = form.count(NoticesView.firstField), let last = form.count(NoticesView.lastField),
            first <= last
        else { return Answer.see(Paths.notices) }
        try await site.desk.readNotices(of: visit.member, Int64(first)...Int64(last))
        return Answer.see("\(Paths.notices)?\(NoticesView.news)=dibaca")
    }
}

/// Unread notices, the newest first.
struct NoticesView: View {
    let visit: Visit
    let unread: UnreadNotices
    /// Some were just marked as read.
    let isDone: Bool

    static let news = "kabar"
    static let firstField = "dari"
    static let lastField = "sampai"

    private var speech: Speech { visit.speech }

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Peringatan", "Notices") }
            p(.class("lead")) { count }
        }
        if isDone {
            div(.class("notice success"), .role("status")) { p { speech("Ditandai sudah dibaca.", "Marked as read.") } }
        }
        if let span = unread.span {
            ol(.class("notices")) { for notice in unread.notices { line(notice) } }
            form(.method("post"), .action(Paths.notices), .data("guard", "")) {
                FormToken(token: visit.session.formToken)
                input(.type("hidden"), .name(Self.firstField), .value(Int(span.lowerBound)))
                input(.type("hidden"), .name(Self.lastField), .value(Int(span.upperBound)))
                p(.class("hint")) {
                    speech(
                        "Berlaku bagi semua yang memegang peran yang sama.", "It holds for everybody of the same role.")
                }
                p(.class("actions")) {
                    button(.class("button primary"), .type("submit")) {
                        speech("Tandai sudah dibaca", "Mark as read")
                    }
                }
            }
        } else {
            div(.class("notice info")) { p { speech("Tidak ada peringatan baru.", "There is nothing new.") } }
        }
    }

    private var count: String {
        let number = visit.wording.number(unread.notices.count)
        if unread.hasMore {
            return speech(
                "\(number) terbaru yang belum dibaca; masih ada yang lebih lama.",
                "The newest \(number); older ones follow.")
        }
        return speech("\(number) belum dibaca", "\(number) unread")
    }

    private func line(_ notice: Notice) -> Fragment {
        let service = visit.entry.service(notice.head.service)?.standard
        return li(.class("panel")) {
            p {
                span(.class("tag", tone(of: notice))) { mark(of: notice) }
                " "
                strong { sentence(notice) }
            }
            p {
                a(.href(Paths.staffCase(notice.head.number)), .translate(false)) { notice.head.number.text }
                " \(notice.head.applicant)"
                if let service { " · " + speech(service.name) }
            }
            p(.class("hint")) {
                time(.datetime(notice.at.iso8601(in: visit.agency.zone))) { visit.wording.moment(notice.at) }
                speech(" · kepada ", " · to ") + (visit.agency.role(notice.role).map { speech($0.name) } ?? "")
            }
        }
    }

    private func tone(of notice: Notice) -> String {
        switch notice.rung {
        case "due", "daily", ClimbedRung.guarantee: "overdue"
        default: "due-soon"
        }
    }

    private func mark(of notice: Notice) -> String {
        notice.rung == ClimbedRung.guarantee
            ? speech("janji tidak ditepati", "promise not kept") : visit.wording.rung(notice.rung)
    }

    /// The fact behind a notice, in the names of today's standard.
    private func sentence(_ notice: Notice) -> String {
        guard let standard = visit.entry.service(notice.head.service)?.standard else { return mark(of: notice) }
        let words = ClockSentence(under: standard, of: visit.agency)
        let fact: CaseEvent.Fact
        if notice.rung == ClimbedRung.guarantee, case .promise(let id) = notice.clock {
            fact = .guaranteeActed(id, acts: [.report])
        } else {
            fact = .rungReached(notice.clock, rung: notice.rung, day: notice.day)
        }
        return words(fact).map { speech($0) + "." } ?? mark(of: notice)
    }
}
