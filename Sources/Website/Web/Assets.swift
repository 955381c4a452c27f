import Crypto
import Foundation

/// Style sheet, script and icon, under names that change with their content.
struct Assets: Sendable {
    let style: Asset
    let script: Asset
    let icon: Asset

    struct Asset: Sendable {
        let path: String
        let type: String
        let bytes: [UInt8]

        init(name: String, ending: String, type: String, bytes: [UInt8]) {
            let hash = SHA256.hash(data: bytes).prefix(6).map { String($0, radix: 16) }.joined()
            path = "/assets/\(name)-\(hash).\(ending)"
            self.type = type
            self.bytes = bytes
        }
    }

    init() {
        style = Asset(name: "site", ending: "css", type: "text/css; charset=utf-8", bytes: PackageResources.site_css)
        script = Asset(
            name: "site", ending: "js", type: "text/javascript; charset=utf-8", bytes: PackageResources.site_js)
        icon = Asset(name: "icon", ending: "svg", type: "image/svg+xml", bytes: PackageResources.icon_svg)
    }

    var all: [Asset] { [style, script, icon] }
}
