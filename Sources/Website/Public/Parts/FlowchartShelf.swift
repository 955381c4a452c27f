import Standards
import Synchronization

/// Procedures as they were laid out before: a published version never changes, so its chart is drawn up once.
final class FlowchartShelf: Sendable {
    private struct Key: Hashable {
        let agency: Agency.ID
        let service: ServiceStandard.ID
        let version: String
        let language: Language
    }

    /// Versions that are in use at one time are some hundred.
    private static let most = 500

    private let layouts = Mutex<[Key: FlowchartLayout]>([:])

    /// The layout of a version's procedure.
    func layout(of standard: ServiceStandard, version: String, agency: Agency, language: Language) -> FlowchartLayout {
        let key = Key(agency: agency.id, service: standard.id, version: version, language: language)
        if let known = layouts.withLock({ $0[key] }) { return known }
        let layout = FlowchartLayout(of: standard, agency: agency, language: language)
        layouts.withLock { layouts in
            if layouts.count >= Self.most { layouts.removeAll() }
            layouts[key] = layout
        }
        return layout
    }
}
