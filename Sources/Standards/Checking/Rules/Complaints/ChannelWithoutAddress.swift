/// A complaint channel that does not say where it is.
///
/// "Through the website" is no help without the website's address. A desk, a box, a letter and SP4N-LAPOR! are found
/// without one.
struct ChannelWithoutAddress: Rule, AgencyRule {
    let name = "channel-without-address"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        ChannelList(standard, of: agency).map(findings) ?? []
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(in: ChannelList(agency))
    }

    private func findings(in list: ChannelList) -> [Finding] {
        list.channels.enumerated().compactMap { index, channel in
            guard Self.needsAddress(channel.kind),
                channel.value?.contains(where: { $0.isLetter || $0.isNumber }) != true
            else { return nil }
            return finding(
                list.service, at: list.item(index),
                "Saluran pengaduan ini disebut tanpa nomor atau alamat, sehingga tidak dapat dipakai.",
                "This complaint channel is named without a number or an address, so nobody can use it.",
                quote: channel.note?.indonesian)
        }
    }

    private static func needsAddress(_ kind: ComplaintChannel.Kind) -> Bool {
        switch kind {
        case .phone, .whatsapp, .email, .website, .sms, .app, .social: true
        case .desk, .box, .lapor, .letter: false
        }
    }
}
