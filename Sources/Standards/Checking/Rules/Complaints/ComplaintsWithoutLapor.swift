/// Complaint channels without SP4N-LAPOR!.
///
/// It is the national channel that every office must be connected to (Perpres 76/2013, PermenPANRB 62/2018), and the
/// only one that the Ombudsman and the ministry can see into. A mention of LAPOR, or of its SMS number 1708, under any
/// kind of channel is enough.
struct ComplaintsWithoutLapor: Rule, AgencyRule {
    let name = "complaints-without-lapor"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        ChannelList(standard, of: agency).map(findings) ?? []
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(in: ChannelList(agency))
    }

    private func findings(in list: ChannelList) -> [Finding] {
        guard !list.channels.isEmpty, !list.channels.contains(where: Self.isLapor) else { return [] }
        return [
            finding(
                list.service, at: list.path,
                "Saluran pengaduan tidak memuat SP4N-LAPOR!, saluran nasional yang wajib dihubungkan.",
                "The complaint channels do not include SP4N-LAPOR!, the national channel that offices must be "
                    + "connected to.")
        ]
    }

    private static func isLapor(_ channel: ComplaintChannel) -> Bool {
        guard channel.kind != .lapor else { return true }
        let text = PlainWords("\(channel.value ?? "") \(channel.note?.indonesian ?? "")")
        return text.contains("lapor") || (channel.kind == .sms && text.contains("1708"))
    }
}
