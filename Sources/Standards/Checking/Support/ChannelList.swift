/// A list of complaint channels in the file that holds it.
struct ChannelList {
    /// `nil` for the office's own list.
    let service: ServiceStandard.ID?
    let path: String
    let channels: [ComplaintChannel]

    /// The list of an office.
    init(_ agency: Agency) {
        service = nil
        path = "complaints"
        channels = agency.complaints
    }

    /// The list of a standard; `nil` where it only repeats the office's.
    init?(_ standard: ServiceStandard, of agency: Agency) {
        guard let channels = standard.complaints, !channels.isEmpty, channels != agency.complaints else { return nil }
        service = standard.id
        path = "delivery.complaints"
        self.channels = channels
    }

    func item(_ index: Int, _ key: String? = nil) -> String { ItemPath.item(path, index, key) }
}
