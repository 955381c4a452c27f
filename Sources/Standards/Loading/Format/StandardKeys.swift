/// A service file itself.
enum StandardKey: String, NamedKey, MarkedKey {
    case service, name, nameEn, summary, summaryEn, keywords, decree, division, mode, form, delivery, management
    case inferred, added

    static let definition = "service"
    static let mandatory: [Self] = [.service, .name, .summary, .decree, .division, .mode, .delivery]
}

enum DecreeReferenceKey: String, FormatKey {
    case number, date, annex

    static let definition = "decreeReference"
    static let mandatory: [Self] = []
    static let example = "{ number: 950/271/424.085/2024, date: 2024-01-31 }"
}

enum PageKey: String, IdentifiedKey, NamedKey, ConditionalKey {
    case id, name, nameEn, fields, when

    static let definition = "page"
    static let mandatory: [Self] = [.id, .name, .fields]
}

enum FieldKey: String, QuestionKey, ConditionalKey {
    case id, type, name, nameEn, help, helpEn, optional, when, personal, options, columns, min, max, unit, decimals
    case past, future

    static let definition = "field"
    static let mandatory: [Self] = [.id, .type, .name]
}

/// A column of a field of type rows: a field of a simple type without a condition.
enum ColumnKey: String, QuestionKey {
    case id, type, name, nameEn, help, helpEn, optional, personal, options, min, max, unit, decimals, past, future

    static let definition = "column"
    static let mandatory: [Self] = [.id, .type, .name]
}

enum OptionKey: String, IdentifiedKey, NamedKey {
    case id, name, nameEn

    static let definition = "option"
    static let mandatory: [Self] = [.id, .name]
}

enum ConditionKey: String, FormatKey {
    case field, `is`

    static let definition = "condition"
    static let mandatory: [Self] = [.field, .is]
    static let example = "{ field: jenis, is: [baru, lama] }"
}

enum DeliveryKey: String, FormatKey {
    case requirements, procedure, ends, time, limits, counting, corrections, ladder, fee, products, letters, complaints,
        chart

    static let definition = "delivery"
    static let mandatory: [Self] = [.procedure, .ends]
}

enum RequirementKey: String, IdentifiedKey, NamedKey, ConditionalKey, MarkedKey {
    case id, name, nameEn, by, fields, optional, when, group, groupEn, parts, note, noteEn, inferred, added

    static let definition = "requirement"
    static let mandatory: [Self] = [.id, .name, .by]
}

enum StepKey: String, IdentifiedKey, NamedKey, MarkedKey {
    case id, printed, name, nameEn, label, labelEn, by, does, within, next, outcomes, records, makes, at, clock
    case inferred, added

    static let definition = "step"
    static let mandatory: [Self] = [.id, .name, .label, .by, .does]
}

enum OutcomeKey: String, NamedKey, ConditionalKey, MarkedKey {
    case to, name, nameEn, when, by, reason, inferred, added

    static let definition = "outcome"
    static let example = "{ to: selesai, name: Berkas lengkap, nameEn: Complete }"
    static let mandatory: [Self] = [.to, .name]
}

enum EndKey: String, IdentifiedKey, NamedKey, MarkedKey {
    case id, name, nameEn, result, inferred, added

    static let definition = "end"
    static let mandatory: [Self] = [.id, .name, .result]
}

enum PromiseKey: String, IdentifiedKey, NamedKey, ConditionalKey, MarkedKey {
    case id, name, nameEn, printed, min, max, days, open, from, until, when, `extension`, silence, inferred, added

    static let definition = "promise"
    static let mandatory: [Self] = [.id, .name, .printed]
}

/// An outer limit that a law sets.
enum LimitKey: String, IdentifiedKey, NamedKey, ConditionalKey, MarkedKey {
    case id, name, nameEn, law, lawEn, term, from, until, when, `extension`, silence, inferred, added

    static let definition = "limit"
    static let mandatory: [Self] = [.id, .name, .law, .term]
    static let example =
        "{ id: jawaban, name: Jawaban atas permintaan, law: UU 14/2008 ps. 22, term: 10 hari kerja, from: receipt }"
}

/// The one extension of a promise or of a limit.
enum ExtensionKey: String, MarkedKey {
    case term, by, basis, basisEn, letter, inferred, added

    static let definition = "extension"
    static let mandatory: [Self] = [.term, .basis]
    static let example = "{ term: 7 hari kerja, by: kepala-dinas, basis: UU 14/2008 ps. 22 }"
}

/// What happens by itself when a promise or a limit has run out.
enum SilenceKey: String, MarkedKey {
    case then, end, to, basis, basisEn, inferred, added

    static let definition = "silence"
    static let mandatory: [Self] = [.then, .basis]
    static let example = "{ then: grant, end: selesai, basis: UU 30/2014 ps. 53 }"
}

/// How the days of terms are counted.
enum CountingKey: String, FormatKey {
    case receiptDay, afterClosing

    static let definition = "counting"
    static let mandatory: [Self] = []
    static let example = "{ receiptDay: 0, afterClosing: nextWorkingDay }"
}

/// Who releases a second round of corrections.
enum CorrectionsKey: String, MarkedKey {
    case release, inferred, added

    static let definition = "corrections"
    static let mandatory: [Self] = [.release]
    static let example = "{ release: kepala-bidang }"
}

enum FeeKey: String, FormatKey {
    case free, amount, rates, printed

    static let definition = "fee"
    static let mandatory: [Self] = [.printed]
    static let example =
        "{ free: true, printed: Gratis }, { amount: 50000, printed: Rp50.000 }, or "
        + "{ rates: [{ name: Kapal kecil, amount: 5000, per: kapal }], printed: … }"
}

/// One class of a fee.
enum FeeRateKey: String, NamedKey {
    case name, nameEn, amount, per, perEn

    static let definition = "feeRate"
    static let mandatory: [Self] = [.name, .amount]
    static let example = "{ name: Kapal kecil, nameEn: Small ship, amount: 5000, per: kapal, perEn: ship }"
}

/// A product, or a letter of the procedure.
enum ProductKey: String, IdentifiedKey, NamedKey, MarkedKey {
    case id, name, nameEn, kind, inferred, added

    static let definition = "product"
    static let mandatory: [Self] = [.id, .name, .kind]
}

enum ChartBoxKey: String, FormatKey {
    case box, step

    static let definition = "chartBox"
    static let mandatory: [Self] = [.box]
}
