import Desk
import HTML
import Standards

/// How each type of field is typed on a phone.
enum FieldAttributes {
    /// Type, keyboard and hints of a one-line input.
    static func input(_ field: Field) -> [Attribute] {
        switch field.type {
        case .number(let limits):
            [.type("text"), .inputmode(limits.decimals > 0 ? "decimal" : "numeric"), .class("short")]
        case .money: [.type("text"), .inputmode("numeric"), .class("short"), .placeholder("Rp")]
        case .date: [.type("date"), .class("short")]
        case .time: [.type("time"), .class("short")]
        case .nik: [.type("text"), .inputmode("numeric"), .maxlength(20), .autocomplete("off")]
        case .familyCard: [.type("text"), .inputmode("numeric"), .maxlength(20), .autocomplete("off")]
        case .nib: [.type("text"), .inputmode("numeric"), .maxlength(17), .autocomplete("off")]
        case .npwp: [.type("text"), .inputmode("numeric"), .maxlength(24), .autocomplete("off")]
        case .phone: [.type("tel"), .autocomplete(field.id == "pemohon.phone" ? "tel" : nil), .maxlength(24)]
        case .email: [.type("email"), .autocomplete(field.id == "pemohon.email" ? "email" : nil), .maxlength(200)]
        case .text: [.type("text"), .autocomplete(field.id == "pemohon.nama" ? "name" : nil), .maxlength(200)]
        case .paragraph, .address, .choice, .choices, .confirm, .rows, .file: [.type("text")]
        }
    }

    /// The unit of a number.
    static func unit(_ field: Field) -> String? {
        if case .number(let limits) = field.type { limits.unit } else { nil }
    }

    /// The label of a part of an address.
    static func addressLabel(_ part: String, _ speech: Speech) -> String {
        switch part {
        case "street": speech("Jalan, nomor, RT/RW", "Street, number, RT/RW")
        case "village": speech("Desa/kelurahan/nagari", "Village")
        case "district": speech("Kecamatan", "District")
        case "regency": speech("Kabupaten/kota", "Regency or city")
        case "province": speech("Provinsi", "Province")
        default: speech("Kode pos (boleh dikosongkan)", "Postal code (optional)")
        }
    }

    static func addressAutocomplete(_ part: String) -> String {
        switch part {
        case "street": "street-address"
        case "village": "address-level4"
        case "district": "address-level3"
        case "regency": "address-level2"
        case "province": "address-level1"
        default: "postal-code"
        }
    }
}
