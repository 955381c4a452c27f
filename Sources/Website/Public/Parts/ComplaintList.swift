import Desk
import HTML
import Standards

/// The ways to complain, suggest or praise, each with a link where a phone can follow it.
struct ComplaintList: View {
    let channels: [ComplaintChannel]
    let speech: Speech

    var body: some HTML {
        if channels.isEmpty {
            p {
                speech(
                    "Kantor ini belum mencantumkan saluran pengaduan.",
                    "This office has not published any way to complain yet.")
            }
        } else {
            list
        }
    }

    private var list: Fragment {
        ul(.class("channels")) {
            for channel in channels {
                li {
                    strong { name(of: channel.kind) }
                    if channel.value != nil || channel.kind == .lapor {
                        " "
                        reach(channel)
                    }
                    if let note = channel.note { p(.class("hint"), .lang(speech.foreign(note))) { speech(note) } }
                }
            }
        }
    }

    @HTMLBuilder private func reach(_ channel: ComplaintChannel) -> Fragment {
        let words = channel.value ?? "lapor.go.id"
        if let address = Self.address(of: channel) {
            a(.href(address)) { words }
        } else {
            words
        }
    }

    private func name(of kind: ComplaintChannel.Kind) -> String {
        switch kind {
        case .desk: speech("Datang langsung", "In person")
        case .box: speech("Kotak saran", "Suggestion box")
        case .phone: speech("Telepon", "Phone")
        case .whatsapp: "WhatsApp"
        case .email: speech("E-mail", "E-mail")
        case .website: speech("Situs web", "Website")
        case .lapor: "SP4N-LAPOR!"
        case .sms: "SMS"
        case .app: speech("Aplikasi", "App")
        case .social: speech("Media sosial", "Social media")
        case .letter: speech("Surat", "Letter")
        }
    }

    /// Where a link leads; `nil` where the print gives nothing that can be followed.
    static func address(of channel: ComplaintChannel) -> String? {
        guard let value = channel.value else { return channel.kind == .lapor ? "https://www.lapor.go.id" : nil }
        switch channel.kind {
        case .phone: return number(value).map { "tel:\($0)" }
        case .sms: return number(value).map { "sms:\($0)" }
        case .whatsapp: return number(value).map { "https://wa.me/\($0.filter { $0 != "+" })" }
        case .email: return value.contains("@") ? "mailto:\(value)" : nil
        case .website, .lapor, .app, .social, .desk, .box, .letter: return value.hasPrefix("http") ? value : nil
        }
    }

    /// A number with country code; `nil` for a damaged print, such as one without an area code, or several in one.
    static func number(_ printed: String) -> String? {
        let digits = printed.filter { $0.isASCII && $0.isNumber }
        guard printed.allSatisfy({ $0.isNumber || " ()-.+/".contains($0) }), (9...14).contains(digits.count) else {
            return nil
        }
        if digits.hasPrefix("62") { return "+\(digits)" }
        return digits.hasPrefix("0") ? "+62\(digits.dropFirst())" : nil
    }
}

extension Speech {
    /// The language of a text where it is not the page's: `id` for a text that has no English twin.
    func foreign(_ text: LocalizedText) -> String? {
        language == .english && text.english == nil ? Language.indonesian.rawValue : nil
    }

    /// The language of words that exist in Indonesian only.
    var foreignIndonesian: String? { language == .english ? Language.indonesian.rawValue : nil }
}
