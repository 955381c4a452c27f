import Casework
import Standards

/// The addresses of this API, as answers link to them.
enum APIPath {
    static let root = "/api"
    static let version = root + "/v1"

    static let agencies = version + "/agencies"
    static let openAPI = root + "/openapi.json"
    static let problems = root + "/problems"
    static let inbox = version + "/inbox"
    static let me = version + "/me"

    static func agency(_ id: Agency.ID) -> String { "\(agencies)/\(id)" }

    static func services(_ id: Agency.ID) -> String { "\(agencies)/\(id)/services" }

    static func calendar(_ id: Agency.ID) -> String { "\(agencies)/\(id)/calendar" }

    static func service(_ agency: Agency.ID, _ service: ServiceStandard.ID) -> String {
        "\(services(agency))/\(service)"
    }

    static func applicationCase(_ number: CaseNumber) -> String { "\(version)/cases/\(number)" }

    static func file(_ hash: String, of number: CaseNumber) -> String { "\(applicationCase(number))/files/\(hash)" }

    static func problem(_ rule: String) -> String { "\(problems)/\(rule)" }
}
