import Casework
import Database
import Hummingbird
import Standards

/// What an officer wants to see of the inbox, as the address says it.
struct InboxFilter: Hashable {
    var kind = InboxDesk.Kind.act
    var service: ServiceStandard.ID?
    var isMine = false
    var isOverdue = false
    /// Where the page begins; `nil` on the first one.
    var after: InboxQuery.Cursor?

    init() {}

    /// Reads an address; what it does not know is left out.
    ///
    /// - Parameters:
    ///   - services: The services that the officer may choose.
    init(_ request: Request, services: [ServiceStandard.ID]) {
        kind = request.asked("daftar") == "menunggu" ? .wait : .act
        service = services.first { $0.rawValue == request.asked("layanan") }
        isMine = request.asked("milik") == "saya"
        isOverdue = request.asked("waktu") == "lewat"
        let place = request.asked("sesudah").split(separator: ".").map(String.init)
        if place.count == 2, let order = Int64(place[0]), let id = Int64(place[1]) {
            after = InboxQuery.Cursor(order: order, id: id)
        }
    }

    /// True when the list is narrowed by anything but its tab.
    var isNarrowed: Bool { service != nil || isMine || isOverdue }

    /// The address of the inbox with this filter.
    var path: String {
        let pairs = parameters.map { "\($0.name)=\(URLEncoded.escaped($0.value))" }
        return pairs.isEmpty ? Paths.inbox : Paths.inbox + "?" + pairs.joined(separator: "&")
    }

    /// The parameters of the address, as hidden fields of a form carry them too.
    var parameters: [(name: String, value: String)] {
        var pairs: [(String, String)] = []
        if kind == .wait { pairs.append(("daftar", "menunggu")) }
        if let service { pairs.append(("layanan", service.rawValue)) }
        if isMine { pairs.append(("milik", "saya")) }
        if isOverdue { pairs.append(("waktu", "lewat")) }
        if let after { pairs.append(("sesudah", "\(after.order).\(after.id)")) }
        return pairs
    }

    /// The same filter with changes, from its first page.
    func with(_ change: (inout InboxFilter) -> Void) -> InboxFilter {
        var copy = self
        copy.after = nil
        change(&copy)
        return copy
    }
}
