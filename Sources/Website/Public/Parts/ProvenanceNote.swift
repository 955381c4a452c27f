import Desk
import HTML
import Standards

/// Says in small print that a part is not in the decree's own words, and why.
struct ProvenanceNote: View {
    let provenance: Provenance
    let speech: Speech
    /// Unfolds the reason, for print.
    var isOpen = false

    @HTMLBuilder var body: Fragment {
        if let reason = provenance.reason {
            details(.class("why"), .open(if: isOpen)) {
                summary { word }
                p(.lang("id")) { reason }
            }
        }
    }

    private var word: String {
        switch provenance {
        case .printed: ""
        case .inferred: speech("Tafsiran kantor", "Our reading")
        case .added: speech("Tambahan, tidak tercetak dalam keputusan", "Added, not printed in the decree")
        }
    }
}
