import Foundation

/// What the decrees print, taken from the decrees themselves and not from `Agencies/`.
///
/// `expected.json` beside this file holds facts only: numbers, names of things, times, laws, counts. Where the print is
/// wrong, so is the fact.
struct DecreeFacts: Sendable {
    /// The facts of each office, by its identifier.
    let offices: [String: Office]

    /// The facts, read once.
    static let all = Result {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "expected.json")
        return DecreeFacts(offices: try JSONDecoder().decode([String: Office].self, from: Data(contentsOf: file)))
    }

    struct Office: Decodable, Sendable {
        let contact: Contact
        let decree: Decree
        let complaints: [Channel]
        /// The facts of each service, by the identifier that our file gives it.
        let services: [String: Service]
    }

    struct Contact: Decodable, Sendable {
        /// Parts of the address that must stand in ours.
        let address: [String]
        let postalCode: String?
        let phones: [String]
        let faxes: [String]
        let email: String?
        let website: String?
    }

    struct Decree: Decodable, Sendable {
        let number: String?
        /// ISO 8601.
        let date: String?
        let place: String?
        let signer: Signer?
        /// Numbers of the decrees that this one revokes.
        let revokes: [String]?
        let basis: [Law]
        /// The list in the dictum.
        let services: [String]
    }

    struct Signer: Decodable, Sendable {
        let name: String
        let rank: String
        let employeeNumber: String
        let acting: String?
    }

    struct Channel: Decodable, Sendable {
        let channel: String
        let value: String?
    }

    struct Law: Decodable, Sendable {
        let kind: String
        let issuer: String?
        let number: String
        let year: Int
        let title: String
        let gazette: String?
        let amendedBy: [Law]?
    }

    struct Service: Decodable, Sendable {
        let name: String
        let annex: Int?
        let requirements: [Requirement]
        /// How many steps the list has; they are numbered from 1.
        let steps: Int
        /// Who does a step, where the list says so: words of a role's name, by the step's number.
        let performers: [String: [String]]?
        /// Target times of steps, by the step's number.
        let targets: [String: String]?
        /// Words on the ways out of a step.
        let branches: [String]?
        let times: [Time]
        let fee: String
        let products: [String]
        let chart: [String]
        /// `nil` where the decree prints the six components of delivery only.
        let management: Management?
    }

    struct Requirement: Decodable, Sendable {
        let name: String
        let group: String?
        /// How many lettered parts it has.
        let parts: Int?
    }

    struct Time: Decodable, Sendable {
        let printed: String
        let min: String?
        let max: String?
        /// "requested" or "agreed" for a phase without a limit.
        let open: String?
    }

    struct Management: Decodable, Sendable {
        let laws: [Law]
        let facilities: [Facility]
        let competences: [Competences]
        let staff: Staff
        let mentions: Mentions
    }

    struct Facility: Decodable, Sendable {
        let name: String
        let count: Int?
    }

    struct Competences: Decodable, Sendable {
        let post: String?
        let items: [String]
    }

    struct Staff: Decodable, Sendable {
        let count: Int
        let members: [Member]
    }

    struct Member: Decodable, Sendable {
        let post: String
        let count: Int
    }

    /// Words that carry the facts of the components which are sentences in print.
    struct Mentions: Decodable, Sendable {
        let oversight: [String]
        let guarantee: [String]
        let safety: [String]
        let evaluation: [String]
    }
}
