/// A telephone number that cannot be dialled as it is printed.
///
/// An Indonesian number has an area code or begins with 08; with it, it has 9 to 13 digits. Number ranges ("8676645 -
/// 48"), several numbers in one line, short service numbers, and local numbers behind one with an area code are read as
/// such.
struct DamagedPhoneNumber: Rule, AgencyRule {
    let name = "damaged-phone-number"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        ChannelList(standard, of: agency).map(findings) ?? []
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(agency.contact.phones, at: "contact.phones") + findings(agency.contact.faxes, at: "contact.faxes")
            + findings(in: ChannelList(agency))
    }

    private func findings(in list: ChannelList) -> [Finding] {
        list.channels.enumerated().compactMap { index, channel in
            guard [.phone, .whatsapp].contains(channel.kind), let value = channel.value,
                value.contains(where: \.isNumber),
                Self.isDamaged(value, followsAreaCode: false)
            else { return nil }
            return report(value, at: list.item(index, "value"), service: list.service)
        }
    }

    private func findings(_ numbers: [String], at list: String) -> [Finding] {
        let hasAreaCode = numbers.contains { Self.digits(of: $0).hasPrefix("0") }
        return numbers.enumerated().compactMap { index, number in
            guard Self.isDamaged(number, followsAreaCode: hasAreaCode) else { return nil }
            return report(number, at: ItemPath.item(list, index), service: nil)
        }
    }

    private func report(_ number: String, at keyPath: String, service: ServiceStandard.ID?) -> Finding {
        finding(
            service, at: keyPath,
            "Nomor telepon “\(number)” tampak rusak: kode wilayahnya hilang atau jumlah angkanya tidak mungkin.",
            "The telephone number “\(number)” looks damaged: its area code is missing, or it has an impossible number "
                + "of digits.",
            quote: number)
    }

    /// Whether any number in a text cannot be right.
    static func isDamaged(_ text: String, followsAreaCode: Bool) -> Bool {
        var hasAreaCode = followsAreaCode
        for part in text.split(whereSeparator: { ",;/".contains($0) }) {
            let digits = digits(of: withoutRange(part))
            guard !digits.isEmpty else { continue }
            if digits.hasPrefix("0") || digits.hasPrefix("62") && digits.count >= 10 {
                guard (9...14).contains(digits.count) else { return true }
                hasAreaCode = true
            } else if isServiceNumber(digits) {
                continue
            } else {
                guard hasAreaCode, (5...8).contains(digits.count) else { return true }
            }
        }
        return false
    }

    /// A number without the end of its range: `8676645 - 48` is 8676645 and those up to 48.
    private static func withoutRange(_ part: Substring) -> Substring {
        guard let dash = part.lastIndex(where: { "-–—".contains($0) }) else { return part }
        let before = digits(of: part[..<dash])
        let end = digits(of: part[part.index(after: dash)...])
        return (1...3).contains(end.count) && before.count >= 6 ? part[..<dash] : part
    }

    /// 110, 119, 1708, 14000 to 15xx, 1500xxx: short numbers for the whole country.
    private static func isServiceNumber(_ digits: String) -> Bool {
        digits.hasPrefix("1") && (3...5).contains(digits.count)
            || digits.hasPrefix("150") && (6...7).contains(digits.count)
    }

    private static func digits(of text: some StringProtocol) -> String { String(text.filter(\.isNumber)) }
}
