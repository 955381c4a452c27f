/// A value that somebody gave for a field, checked and in canonical form.
///
/// Canonical means: digits without punctuation for numbers of identity, ISO dates, `HH:MM` times, decimal points, option
/// identifiers, phone numbers with country code. Two equal answers have equal values.
public enum AnswerValue: Hashable, Sendable {
    /// One line, several lines, a number, a date, an option, or `true` for a ticked box.
    case text(String)
    /// The chosen options, in the order of the field.
    case list([String])
    /// Rows of a table, each by column.
    case rows([[String: String]])
    /// Beside the value: six texts would make every answer as large.
    indirect case address(PostalAddress)
    case files([FileReference])

    /// Takes back an answer that may be left out.
    public static let cleared = AnswerValue.text("")

    /// The text of a simple answer.
    public var text: String? { if case .text(let value) = self { value } else { nil } }

    /// The chosen options of a choice, one or several.
    public var options: [String] {
        switch self {
        case .text(let option): option.isEmpty ? [] : [option]
        case .list(let options): options
        case .rows, .address, .files: []
        }
    }

    /// The files of an upload.
    public var files: [FileReference] { if case .files(let files) = self { files } else { [] } }
}

/// An address in Indonesia.
public struct PostalAddress: Hashable, Sendable, Codable {
    public var street: String
    /// Kelurahan, desa or nagari.
    public var village: String
    /// Kecamatan.
    public var district: String
    /// Kabupaten or kota.
    public var regency: String
    public var province: String
    /// Five digits, or empty.
    public var postalCode: String

    public init(
        street: String, village: String, district: String, regency: String, province: String, postalCode: String
    ) {
        self.street = street
        self.village = village
        self.district = district
        self.regency = regency
        self.province = province
        self.postalCode = postalCode
    }

    /// The parts in the order of the form, by name.
    public static let partNames = ["street", "village", "district", "regency", "province", "postalCode"]

    /// The part of that name; empty for an unknown name.
    public subscript(part: String) -> String {
        switch part {
        case "street": street
        case "village": village
        case "district": district
        case "regency": regency
        case "province": province
        case "postalCode": postalCode
        default: ""
        }
    }

    /// The address on one line.
    public var line: String {
        [street, village, district, regency, province, postalCode].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// A stored upload, by the hash of its bytes.
public struct FileReference: Hashable, Sendable, Codable {
    /// SHA-256 of the bytes, 64 hexadecimal digits; also its name in the store.
    public let hash: String
    /// The name that the sender gave, without folders.
    public let name: String
    /// Bytes, 1 or more.
    public let size: Int
    /// Found from the bytes: `application/pdf`, `image/jpeg` or `image/png`.
    public let contentType: String

    public init(hash: String, name: String, size: Int, contentType: String) {
        self.hash = hash
        self.name = name
        self.size = size
        self.contentType = contentType
    }
}
