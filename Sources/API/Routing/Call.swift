import Casework
import Database
import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Standards
import WorkingTime

/// One request on its way to its operation.
struct Call: Sendable {
    let request: Request
    let parameters: [String: String]
    let language: Language
    /// Where it came from, to slow down whoever tries codes.
    let origin: String
    let desk: Desk
    /// What officers have just read.
    let kept: KeptAnswers<[UInt8]>
    let logger: Logger

    /// The largest body, in bytes: 40 MB.
    static let largestBody = 40 * 1024 * 1024

    // MARK: Parameters

    /// A parameter of the path.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// A parameter of the query; `nil` when it is missing or empty.
    func query(_ name: String) -> String? {
        request.uri.queryParameters[name[...]].flatMap { $0.isEmpty ? nil : String($0) }
    }

    /// A parameter of the query that says yes or no.
    func flag(_ name: String) throws(Problem) -> Bool {
        switch query(name)?.lowercased() {
        case nil, "false", "0", "no": return false
        case "true", "1", "yes": return true
        case let other?: throw Self.wrong(name, value: other, expected: "true, false")
        }
    }

    /// A parameter of the query that is a word of a list.
    func word<Word: RawRepresentable & CaseIterable>(_ name: String, default standard: Word) throws(Problem) -> Word
    where Word.RawValue == String {
        guard let text = query(name) else { return standard }
        guard let word = Word(rawValue: text) else {
            throw Self.wrong(name, value: text, expected: Word.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return word
    }

    /// A parameter of the query that is a whole number.
    func integer(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws(Problem) -> Int {
        guard let text = query(name) else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Self.wrong(name, value: text, expected: "\(range.lowerBound)-\(range.upperBound)")
        }
        return number
    }

    static func wrong(_ name: String, value: String, expected: String) -> Problem {
        let short = String(value.prefix(80))
        return Problem(.parameterInvalid) { language in
            language == .indonesian
                ? "Parameter \(name) tidak dapat \"\(short)\". Yang berlaku: \(expected)."
                : "Parameter \(name) cannot be \"\(short)\". Allowed: \(expected)."
        }
    }

    // MARK: What is named

    /// The office and the service of the path.
    func service() throws(Problem) -> PublishedService {
        let agency = Agency.ID(parameter("agency"))
        let service = ServiceStandard.ID(parameter("service"))
        guard let entry = desk.catalogue.agency(agency), let found = entry.service(service) else {
            throw Problem(.notFound)
        }
        return PublishedService(entry: entry, service: found)
    }

    /// The office of the path.
    func agency() throws(Problem) -> Catalogue.AgencyEntry {
        guard let entry = desk.catalogue.agency(Agency.ID(parameter("agency"))) else { throw Problem(.notFound) }
        return entry
    }

    /// The number in the path; what is no number is no case.
    func number() throws(Problem) -> CaseNumber {
        guard let number = CaseNumber(parameter("number")) else { throw Problem(.notFound) }
        return number
    }
}
