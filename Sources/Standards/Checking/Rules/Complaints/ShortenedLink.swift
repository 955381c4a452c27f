/// A complaint channel behind a link shortener.
///
/// Nobody can see where the link leads, it can be sent elsewhere without a trace, and it ends with the account of
/// whoever made it. A public office's channel belongs under its own address.
struct ShortenedLink: Rule, AgencyRule {
    let name = "shortened-link"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        ChannelList(standard, of: agency).map(findings) ?? []
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(in: ChannelList(agency))
    }

    private func findings(in list: ChannelList) -> [Finding] {
        list.channels.enumerated().compactMap { index, channel in
            guard let value = channel.value else { return nil }
            let address = value.lowercased()
            guard Self.shorteners.contains(where: { address.contains("/\($0)/") || address.hasPrefix("\($0)/") }) else {
                return nil
            }
            return finding(
                list.service, at: list.item(index, "value"),
                "Saluran ini memakai tautan singkat “\(value)”: warga tidak melihat tujuannya, dan tautan dapat "
                    + "dialihkan tanpa jejak.",
                "This channel is a shortened link, “\(value)”: people cannot see where it leads, and it can be "
                    + "redirected without a trace.",
                quote: value)
        }
    }

    private static let shorteners = [
        "bit.ly", "s.id", "tinyurl.com", "goo.gl", "t.ly", "cutt.ly", "linktr.ee", "rebrand.ly", "is.gd", "shorturl.at",
    ]
}
