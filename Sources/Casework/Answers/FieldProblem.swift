import Standards

/// What is wrong with one answer.
public struct FieldProblem: Hashable, Sendable {
    public let field: Field.ID
    /// The field's own name, for lists of problems.
    public let name: LocalizedText
    /// Row of a table, from 0.
    public let row: Int?
    /// Column of a table, or part of an address.
    public let part: String?
    public let kind: Kind

    public init(field: Field.ID, name: LocalizedText, row: Int? = nil, part: String? = nil, kind: Kind) {
        self.field = field
        self.name = name
        self.row = row
        self.part = part
        self.kind = kind
    }

    /// The kinds of fault that an answer can have.
    public enum Kind: Hashable, Sendable {
        case missing
        case tooLong(limit: Int)
        case notANumber
        case tooSmall(minimum: String)
        case tooLarge(maximum: String)
        case tooManyDecimals(limit: Int)
        case notADate
        case mustNotBeInFuture
        case mustNotBeInPast
        case notATime
        case wrongDigitCount(expected: String, found: Int)
        case impossibleResidentNumber
        case notAPhoneNumber
        case notAnEmailAddress
        case unknownOption(String)
        case mustBeTicked
        case tooFewRows(minimum: Int, found: Int)
        case tooManyRows(maximum: Int, found: Int)
        case wrongShape
        /// The standard has no such field.
        case unknownField
        /// A control character that no office can print.
        case unprintable
    }

    /// What is wrong and what to do, in one sentence.
    public func message(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    private var place: (indonesian: String, english: String) {
        guard let row else { return ("", "") }
        return ("Baris \(row + 1): ", "Row \(row + 1): ")
    }

    private var indonesian: String {
        let sentence =
            switch kind {
            case .missing: "Isian ini wajib diisi."
            case .tooLong(let limit): "Isian terlalu panjang; paling banyak \(limit) huruf."
            case .notANumber: "Tulis angka saja, misalnya 1.250 atau 2,5."
            case .tooSmall(let minimum): "Nilai terlalu kecil; paling sedikit \(minimum)."
            case .tooLarge(let maximum): "Nilai terlalu besar; paling banyak \(maximum)."
            case .tooManyDecimals(let limit):
                limit == 0 ? "Tulis bilangan bulat tanpa koma." : "Paling banyak \(limit) angka di belakang koma."
            case .notADate: "Tulis tanggal yang ada, misalnya 31/01/2024."
            case .mustNotBeInFuture: "Tanggal tidak boleh setelah hari ini."
            case .mustNotBeInPast: "Tanggal tidak boleh sebelum hari ini."
            case .notATime: "Tulis jam dan menit, misalnya 13.30."
            case .wrongDigitCount(let expected, let found): "Harus \(expected) angka; yang Anda tulis \(found) angka."
            case .impossibleResidentNumber:
                "NIK ini tidak mungkin: periksa kode wilayah, tanggal lahir, dan nomor urutnya di KTP."
            case .notAPhoneNumber: "Tulis nomor telepon Indonesia, misalnya 0812 3456 7890 atau (0321) 861494."
            case .notAnEmailAddress: "Tulis alamat e-mail yang lengkap, misalnya nama@contoh.id."
            case .unknownOption(let option): "Pilihan \"\(option)\" tidak ada; pilih salah satu dari daftar."
            case .mustBeTicked: "Centang kotak ini untuk melanjutkan."
            case .tooFewRows(let minimum, let found): "Isi paling sedikit \(minimum) baris; baru ada \(found)."
            case .tooManyRows(let maximum, let found): "Paling banyak \(maximum) baris; Anda mengisi \(found)."
            case .wrongShape: "Bentuk isian tidak sesuai dengan jenisnya."
            case .unknownField: "Isian ini tidak ada dalam standar pelayanan."
            case .unprintable: "Ada karakter yang tidak dapat dicetak; tulis ulang isian ini."
            }
        return place.indonesian + sentence
    }

    private var english: String {
        let sentence =
            switch kind {
            case .missing: "This must be filled in."
            case .tooLong(let limit): "This is too long; at most \(limit) characters."
            case .notANumber: "Write a number, for example 1.250 or 2,5."
            case .tooSmall(let minimum): "Too small; at least \(minimum)."
            case .tooLarge(let maximum): "Too large; at most \(maximum)."
            case .tooManyDecimals(let limit):
                limit == 0 ? "Write a whole number." : "At most \(limit) digits after the comma."
            case .notADate: "Write a date that exists, for example 31/01/2024."
            case .mustNotBeInFuture: "The date must not lie after today."
            case .mustNotBeInPast: "The date must not lie before today."
            case .notATime: "Write hours and minutes, for example 13.30."
            case .wrongDigitCount(let expected, let found): "It must have \(expected) digits; you wrote \(found)."
            case .impossibleResidentNumber:
                "This resident number cannot exist: check region, date of birth and serial on the identity card."
            case .notAPhoneNumber: "Write an Indonesian phone number, for example 0812 3456 7890 or (0321) 861494."
            case .notAnEmailAddress: "Write a complete e-mail address, for example name@example.id."
            case .unknownOption(let option): "There is no option \"\(option)\"; choose one of the list."
            case .mustBeTicked: "Tick this box to go on."
            case .tooFewRows(let minimum, let found): "Fill in at least \(minimum) rows; there are \(found) now."
            case .tooManyRows(let maximum, let found): "At most \(maximum) rows; you filled in \(found)."
            case .wrongShape: "The answer does not have the shape of its field."
            case .unknownField: "The standard has no such field."
            case .unprintable: "There is a character that cannot be printed; write this anew."
            }
        return place.english + sentence
    }
}
