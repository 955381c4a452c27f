/// An e-mail address, a web address or a postal code that cannot be right as it is printed.
struct DamagedAddress: Rule, AgencyRule {
    let name = "damaged-address"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        ChannelList(standard, of: agency).map(findings) ?? []
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        var findings: [Finding] = []
        let contact = agency.contact
        if let code = contact.postalCode, code.count != 5 || !code.allSatisfy(\.isNumber) {
            findings.append(report(code, at: "contact.postalCode", service: nil))
        }
        if let email = contact.email, !Self.isEmail(email) {
            findings.append(report(email, at: "contact.email", service: nil))
        }
        if let website = contact.website, !Self.isWebAddress(website) {
            findings.append(report(website, at: "contact.website", service: nil))
        }
        return findings + self.findings(in: ChannelList(agency))
    }

    private func findings(in list: ChannelList) -> [Finding] {
        list.channels.enumerated().compactMap { index, channel in
            guard let value = channel.value, !value.isEmpty else { return nil }
            let isRight =
                switch channel.kind {
                case .email: Self.isEmail(value)
                case .website: Self.isWebAddress(value)
                case .desk, .box, .phone, .whatsapp, .lapor, .sms, .app, .social, .letter: true
                }
            return isRight ? nil : report(value, at: list.item(index, "value"), service: list.service)
        }
    }

    private func report(_ value: String, at keyPath: String, service: ServiceStandard.ID?) -> Finding {
        finding(
            service, at: keyPath, "Alamat “\(value)” tampak rusak dan tidak dapat dipakai.",
            "The address “\(value)” looks damaged and cannot be used.", quote: value)
    }

    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        return !text.contains(where: \.isWhitespace) && isHost(parts[1])
    }

    static func isWebAddress(_ text: String) -> Bool {
        guard !text.contains(where: \.isWhitespace) else { return false }
        let rest =
            ["https://", "http://"].first { text.lowercased().hasPrefix($0) }.map { text.dropFirst($0.count) }
            ?? text[...]
        return isHost(rest.prefix { !"/?#:".contains($0) })
    }

    private static func isHost(_ host: some StringProtocol) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }
}
