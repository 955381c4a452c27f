import Database
import Desk
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Standards

/// The site that people use: public pages and the back office.
public struct Website: Sendable {
    let desk: Desk
    /// Shows the demo accounts on the sign-in page.
    let showsDemoAccounts: Bool
    /// Made with the first search.
    let index: MadeOnce<ServiceIndex>
    let assets: Assets
    let pages = PublicPageCache()
    let privatePages = PrivatePageCache()
    let charts = FlowchartShelf()

    /// Sets the site up on a desk.
    public init(desk: Desk, showsDemoAccounts: Bool) throws {
        self.desk = desk
        self.showsDemoAccounts = showsDemoAccounts
        index = MadeOnce {
            ServiceIndex(
                entries: desk.catalogue.agencies.flatMap { entry in
                    entry.services.map { (entry.agency, $0.standard) }
                })
        }
        assets = Assets()
    }

    /// Adds every route and what stands before them.
    public func add(to router: Router<WebContext>) {
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders())
        // Stands before the router itself, so that an address that no route knows is answered by a page as well.
        router.add(middleware: ErrorPages(desk: desk))
        let site = router.group()
            .add(middleware: SameOrigin())
            .add(middleware: Visitor(desk: desk))
        addAssets(to: site)
        addService(to: site)
        HomePages(site: self).add(to: site)
        PublicCalendarPages(site: self).add(to: site)
        OfficePages(site: self).add(to: site)
        PerformancePages(site: self).add(to: site)
        ApplyPages(site: self).add(to: site)
        TrackPages(site: self).add(to: site)
        SealPages(site: self).add(to: site)
        SignInPages(site: self).add(to: site)
        InboxPages(site: self).add(to: site)
        CasePages(site: self).add(to: site)
        CounterPages(site: self).add(to: site)
        NoticePages(site: self).add(to: site)
        CalendarPages(site: self).add(to: site)
        FigurePages(site: self).add(to: site)
    }

    private func addAssets(to router: RouterGroup<WebContext>) {
        for asset in assets.all {
            router.get(RouterPath(asset.path)) { request, _ in
                var response = Answer.bytes(asset.bytes, type: asset.type, for: request)
                // The name changes with the content, so a phone fetches it once.
                response.headers[.cacheControl] = "public, max-age=31536000, immutable"
                response.headers[.vary] = "Accept-Encoding"
                return response
            }
        }
    }

    private func addService(to router: RouterGroup<WebContext>) {
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ -> Response in
            _ = try await desk.store.read { try $0.staffCount() }
            return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "ready\n")))
        }
        router.get("/bahasa/:code") { request, context -> Response in
            let back = request.uri.queryParameters["kembali"].map(String.init) ?? "/"
            // Only a path of this site, never a way out to another one: browsers drop blanks and read \ as /.
            let isPlain = back.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
            let isPath = back.hasPrefix("/") && !back.hasPrefix("//") && isPlain
            var response = Answer.see(isPath ? back : "/")
            let code = try context.parameters.require("code")
            if Language(rawValue: code) != nil {
                response.setCookie(
                    Cookie(
                        name: Visitor.languageCookie, value: code, maxAge: 31_536_000, path: "/", httpOnly: true,
                        sameSite: .lax))
            }
            return response
        }
    }
}
