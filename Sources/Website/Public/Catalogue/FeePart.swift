import Desk
import HTML
import Standards

/// What a service costs: one sum, or one for each class, with the decree's words beside what we make of them.
struct FeePart: View {
    let standard: ServiceStandard
    let agency: Agency
    let speech: Speech

    private var words: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }

    var body: some HTML {
        if let fee = standard.fee {
            if fee.rates.isEmpty {
                p {
                    words.fee
                    if isPrintOther(than: words.fee, fee) { printed(fee) }
                }
            } else {
                ul {
                    for rate in fee.rates { item(rate.name, words.sum(of: rate)) }
                    if let amount = fee.amount { item(Self.others, words.sum(amount)) }
                }
                p { printed(fee) }
            }
        } else {
            p { speech("Keputusan tidak mencantumkan biaya.", "The decree states no fee.") }
        }
    }

    private static let others = LocalizedText("Lainnya", english: "All others")

    private func item(_ name: LocalizedText, _ sum: String) -> Fragment {
        li {
            span(.lang(speech.foreign(name))) { speech(name) }
            ": "
            strong { sum }
        }
    }

    private func isPrintOther(than words: String, _ fee: Fee) -> Bool {
        !fee.printed.isEmpty && fee.printed.lowercased() != words.lowercased()
    }

    private func printed(_ fee: Fee) -> Fragment {
        span(.class("hint")) { speech(" (tertulis: \(fee.printed))", " (in print: \(fee.printed))") }
    }
}
