import Database
import Desk
import HTML
import Hummingbird
import Standards

/// Who asks, in which office and language: what every handler of the back office starts from.
struct Visit {
    let session: StaffSession
    let entry: Catalogue.AgencyEntry
    let speech: Speech

    /// - Throws: ``DeskError/notSignedIn``, also for an account whose office is no longer installed.
    init(_ context: WebContext, desk: Desk) throws {
        guard let session = context.session, let entry = desk.catalogue.agency(session.member.agency) else {
            throw DeskError.notSignedIn
        }
        self.session = session
        self.entry = entry
        speech = context.speech
    }

    /// Who sees a page that is kept: the session, whose forms carry its mark, with what the member may see now.
    var viewer: Viewer { Viewer(id: session.id, member: member) }

    var member: StaffMember { session.member }
    var agency: Agency { entry.agency }
    var wording: Wording { Wording(language: speech.language, zone: agency.zone) }

    /// What stands around a page of the back office.
    func layout(
        _ title: String, _ request: Request, _ context: WebContext, crumbs: [(name: String, path: String)] = []
    ) -> Layout {
        var layout = Layout(title: title, context: context, request: request)
        layout.isOffice = true
        layout.agency = agency
        layout.crumbs = crumbs
        return layout
    }

    /// The way back to the inbox.
    var inboxCrumb: (name: String, path: String) { (speech("Kotak masuk", "Inbox"), Paths.inbox) }
}

extension FormData {
    /// Reads a form of the back office.
    ///
    /// - Throws: ``WebError/foreignForm`` when it does not carry the token of the session.
    init(_ request: Request, of visit: Visit) async throws {
        try await self.init(request)
        guard visit.session.accepts(formToken: self[FormToken.field] ?? "") else { throw WebError.foreignForm }
    }
}
