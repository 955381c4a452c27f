import Casework
import Crypto
import Foundation
import Standards

/// The short codes with which case numbers begin: no two offices of an installation share one.
enum OfficeCode {
    /// The code of each office.
    ///
    /// Offices that would share a code, such as two of one regency, each get three letters more, made from their
    /// identifiers: neither the order of the folders nor a third office changes them.
    static func codes(of agencies: [Agency]) -> [Agency.ID: String] {
        let shared = Dictionary(grouping: agencies, by: ownCode(of:)).filter { $0.value.count > 1 }
        var codes: [Agency.ID: String] = [:]
        for agency in agencies {
            let own = ownCode(of: agency)
            codes[agency.id] = shared[own] == nil ? own : own + letters(of: agency.id)
        }
        return codes
    }

    /// The region code without its dot, or the letters of the identifier where the office has none.
    static func ownCode(of agency: Agency) -> String {
        let digits = (agency.regionCode ?? "").filter { $0.isASCII && $0.isNumber }
        if !digits.isEmpty { return String(digits.prefix(8)) }
        let parts = agency.id.rawValue.uppercased().split(separator: "-")
        // "KABUPATEN" and the like tell no offices apart.
        let telling = parts.count > 1 ? parts.dropFirst() : parts[...]
        return String(telling.joined().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(8))
    }

    private static func letters(of id: Agency.ID) -> String {
        let alphabet = Array("ABCDEFGHJKMNPQRSTVWXYZ")
        return String(SHA256.hash(data: Data(id.rawValue.utf8)).prefix(3).map { alphabet[Int($0) % alphabet.count] })
    }
}
