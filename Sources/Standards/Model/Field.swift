/// One question of a form, or one thing that a step records.
public struct Field: Hashable, Sendable {
    public typealias ID = Identifier<Field>

    public let id: ID
    public let type: FieldType
    public let name: LocalizedText
    /// A hint that stands under the label.
    public let help: LocalizedText?
    public let isOptional: Bool
    public let condition: Condition?
    /// True for personal data, which is masked in lists and logged when shown.
    public let isPersonal: Bool

    public init(
        id: ID, type: FieldType, name: LocalizedText, help: LocalizedText? = nil, isOptional: Bool = false,
        condition: Condition? = nil, isPersonal: Bool = false
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.help = help
        self.isOptional = isOptional
        self.condition = condition
        self.isPersonal = isPersonal
    }
}

/// What a field takes, with its limits.
public enum FieldType: Hashable, Sendable {
    /// One line, up to 200 characters.
    case text
    /// Several lines, up to 5,000 characters.
    case paragraph
    case number(NumberLimits)
    /// Whole rupiah.
    case money(minimum: Int?, maximum: Int?)
    case date(DateLimit?)
    /// Local time of day, `HH.MM`.
    case time
    /// Resident number, 16 digits.
    case nik
    /// Family card number, 16 digits.
    case familyCard
    /// Business number, 13 digits.
    case nib
    /// Tax number, 15 or 16 digits.
    case npwp
    case phone
    case email
    /// Street, village, district, regency, province, postal code.
    case address
    case choice([FieldOption])
    case choices([FieldOption])
    /// A box that must be ticked.
    case confirm
    case rows(columns: [Field], minimum: Int, maximum: Int)
    /// One or several uploads: PDF, JPEG or PNG.
    case file

    /// What may be chosen, one or several; `nil` for a field of another type.
    public var options: [FieldOption]? {
        switch self {
        case .choice(let options), .choices(let options): options
        case .text, .paragraph, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email, .address,
            .confirm, .rows, .file:
            nil
        }
    }

    /// The name in the file format.
    public var keyword: String {
        switch self {
        case .text: "text"
        case .paragraph: "paragraph"
        case .number: "number"
        case .money: "money"
        case .date: "date"
        case .time: "time"
        case .nik: "nik"
        case .familyCard: "familyCard"
        case .nib: "nib"
        case .npwp: "npwp"
        case .phone: "phone"
        case .email: "email"
        case .address: "address"
        case .choice: "choice"
        case .choices: "choices"
        case .confirm: "confirm"
        case .rows: "rows"
        case .file: "file"
        }
    }

    /// Every keyword, in the order of the documentation.
    public static let keywords = [
        "text", "paragraph", "number", "money", "date", "time", "nik", "familyCard", "nib", "npwp", "phone", "email",
        "address", "choice", "choices", "confirm", "rows", "file",
    ]
}

/// The limits of a number field.
public struct NumberLimits: Hashable, Sendable {
    public let minimum: Double?
    public let maximum: Double?
    /// Digits after the comma, 0 to 6.
    public let decimals: Int
    /// Printed behind the value, such as "liter".
    public let unit: String?

    public init(minimum: Double? = nil, maximum: Double? = nil, decimals: Int = 0, unit: String? = nil) {
        self.minimum = minimum
        self.maximum = maximum
        self.decimals = decimals
        self.unit = unit
    }
}

/// On which side of today a date must lie; today itself is allowed on both.
public enum DateLimit: String, Hashable, Sendable {
    case past, future
}

/// One option of a choice.
public struct FieldOption: Hashable, Sendable {
    public typealias ID = Identifier<FieldOption>
    public let id: ID
    public let name: LocalizedText

    public init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}

/// One page of an application form.
public struct FormPage: Hashable, Sendable {
    public typealias ID = Identifier<FormPage>
    public let id: ID
    public let name: LocalizedText
    public let fields: [Field]
    /// Those of the fields that offer options: conditions look at nothing else.
    public let choiceFields: [Field]
    public let condition: Condition?

    public init(id: ID, name: LocalizedText, fields: [Field], condition: Condition? = nil) {
        choiceFields = fields.filter { $0.type.options != nil }
        self.id = id
        self.name = name
        self.fields = fields
        self.condition = condition
    }

    /// The page about the applicant, where a requirement asks for the e-mail address.
    public static let applicantWithEmail = FormPage(
        id: applicant.id, name: applicant.name,
        fields: applicant.fields.map { field in
            guard field.id == "pemohon.email" else { return field }
            return Field(id: field.id, type: field.type, name: field.name, isPersonal: true)
        })

    /// The page about the applicant that every service has.
    public static let applicant = FormPage(
        id: "pemohon", name: LocalizedText("Data pemohon", english: "About you"),
        fields: [
            Field(
                id: "pemohon.nama", type: .text, name: LocalizedText("Nama lengkap", english: "Full name"),
                help: LocalizedText("Seperti tertulis di KTP.", english: "As written on your identity card."),
                isPersonal: true),
            Field(
                id: "pemohon.nik", type: .nik, name: LocalizedText("NIK", english: "Resident number (NIK)"),
                help: LocalizedText("16 angka di KTP.", english: "The 16 digits on your identity card."),
                isPersonal: true),
            Field(
                id: "pemohon.phone", type: .phone,
                name: LocalizedText("Nomor telepon/HP", english: "Phone number"),
                help: LocalizedText("Contoh: 0812 3456 7890.", english: "For example 0812 3456 7890."),
                isPersonal: true),
            Field(
                id: "pemohon.email", type: .email, name: LocalizedText("Alamat e-mail", english: "E-mail address"),
                isOptional: true, isPersonal: true),
            Field(
                id: "pemohon.alamat", type: .address, name: LocalizedText("Alamat", english: "Address"),
                isPersonal: true),
        ])
}
