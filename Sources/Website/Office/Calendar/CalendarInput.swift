import Database
import Desk
import HTML
import Hummingbird
import Standards
import WorkingTime

/// A change of the calendar as somebody typed it, right or wrong.
struct CalendarInput {
    var kind = ""
    var firstDay = ""
    var lastDay = ""
    var name = ""
    var hours = ""
    var reason = ""

    /// The names of the fields, of the form and of the address of its preview.
    enum Field: String {
        case kind = "jenis"
        case firstDay = "mulai"
        case lastDay = "sampai"
        case name = "nama"
        case hours = "jam"
        case reason = "alasan"
    }

    init() {}

    /// Reads the address of a preview.
    init(asked request: Request) { self.init { request.asked($0.rawValue) } }

    /// Reads a form.
    init(_ form: FormData) { self.init { form[$0.rawValue] ?? "" } }

    private init(_ value: (Field) -> String) {
        kind = value(.kind)
        firstDay = value(.firstDay)
        lastDay = value(.lastDay)
        name = value(.name)
        hours = value(.hours)
        reason = value(.reason)
    }

    /// What is sent along from the preview to the confirmation.
    var kept: [(field: Field, value: String)] {
        [(.kind, kind), (.firstDay, firstDay), (.lastDay, lastDay), (.name, name), (.hours, hours)]
    }

    /// The change, or what is wrong with what was typed.
    func request(_ speech: Speech) -> Result<CalendarRequest, CalendarFaults> {
        var faults = CalendarFaults()
        let found = CalendarRequest.Kind(rawValue: kind)
        if found == nil {
            faults.add(
                .kind, speech("Pilih apakah kantor tutup atau buka.", "Choose whether the office closes or opens."))
        }
        let first = date(firstDay, .firstDay, &faults, speech)
        // One day needs no second date.
        let last = lastDay.isEmpty ? first : date(lastDay, .lastDay, &faults, speech)
        guard let found, let first, let last else { return .failure(faults) }
        return .success(
            CalendarRequest(
                kind: found, firstDay: first, lastDay: last, name: name, hours: found == .workingDay ? hours : ""))
    }

    private func date(
        _ text: String, _ field: Field, _ faults: inout CalendarFaults, _ speech: Speech
    ) -> CalendarDate? {
        do {
            return try CalendarDate(text)
        } catch {
            faults.add(
                field,
                speech("Tulis tanggal yang ada, seperti 2026-08-14.", "Write a date that exists, such as 2026-08-14."))
            return nil
        }
    }
}

/// What is wrong with a change of the calendar, by field.
struct CalendarFaults: Error {
    private(set) var messages: [(field: CalendarInput.Field, message: String)] = []
    /// Something wrong with the change as a whole.
    var whole: String?

    var isEmpty: Bool { messages.isEmpty && whole == nil }

    init() {}

    /// What the desk refused.
    init(_ refusal: CalendarRefusal, language: Language) {
        let message = refusal.message(in: language)
        switch refusal.place {
        case .firstDay: add(.firstDay, message)
        case .lastDay: add(.lastDay, message)
        case .name: add(.name, message)
        case .hours: add(.hours, message)
        case .reason: add(.reason, message)
        case nil: whole = message
        }
    }

    mutating func add(_ field: CalendarInput.Field, _ message: String) { messages.append((field, message)) }

    func message(_ field: CalendarInput.Field) -> String? { messages.first { $0.field == field }?.message }
}

/// The fields of a change of the calendar.
struct CalendarFields: View {
    let typed: CalendarInput
    let faults: CalendarFaults
    let speech: Speech

    var body: some HTML {
        fieldset(
            .class("choices", faults.message(.kind) == nil ? nil : "invalid"), .id(Self.anchor(.kind)),
            .describedBy(faults.message(.kind).map { _ in Self.anchor(.kind) + "-e" }, nil)
        ) {
            legend { speech("Apa yang berubah", "What changes") }
            Self.error(.kind, faults)
            div {
                choice(.closure, speech("Kantor tutup", "The office is closed"))
                choice(
                    .workingDay, speech("Kantor bekerja pada hari yang tutup", "The office works on a closed day"))
                div(.class("only-if")) {
                    field(
                        .hours, speech("Jam kerja hari itu", "Hours of that day"), typed.hours,
                        hint: speech("Seperti 07.30-12.00, 13.00-16.00.", "Such as 07.30-12.00, 13.00-16.00."),
                        .maxlength(80), .autocomplete("off"))
                }
            }
        }
        field(.firstDay, speech("Hari pertama", "First day"), typed.firstDay, hint: nil, .type("date"), .class("short"))
        field(
            .lastDay, speech("Hari terakhir (kosongkan untuk satu hari)", "Last day (leave empty for one day)"),
            typed.lastDay, hint: nil, .type("date"), .class("short"))
        field(
            .name, speech("Nama hari itu", "What the day is called"), typed.name,
            hint: speech(
                "Tampil untuk semua orang, misalnya Hari jadi kabupaten.",
                "Shown to everybody, for example Anniversary of the regency."), .maxlength(100), .autocomplete("off"))
    }

    static func anchor(_ field: CalendarInput.Field) -> String { "k-" + field.rawValue }

    @HTMLBuilder static func error(_ field: CalendarInput.Field, _ faults: CalendarFaults) -> Fragment {
        if let message = faults.message(field) { p(.class("error"), .id(anchor(field) + "-e")) { message } }
    }

    private func choice(_ kind: CalendarRequest.Kind, _ words: String) -> Fragment {
        label(.class("choice")) {
            input(
                .type("radio"), .name(CalendarInput.Field.kind.rawValue), .value(kind.rawValue),
                .checked(if: typed.kind == kind.rawValue))
            span { words }
        }
    }

    private func field(
        _ field: CalendarInput.Field, _ name: String, _ value: String, hint: String?, _ attributes: Attribute...
    ) -> Fragment {
        let message = faults.message(field)
        let id = Self.anchor(field)
        return div(.class("field", message == nil ? nil : "invalid")) {
            label(.for(id)) { name }
            if let hint { p(.class("hint"), .id(id + "-h")) { hint } }
            Self.error(field, faults)
            input(
                .id(id), .name(field.rawValue), .value(value), .all(attributes),
                .describedBy(hint.map { _ in id + "-h" }, message.map { _ in id + "-e" }),
                .aria("invalid", message == nil ? nil : "true"))
        }
    }
}

/// The reason of a change, with which it is confirmed.
struct CalendarReason: View {
    let typed: String
    let faults: CalendarFaults
    let speech: Speech

    var body: some HTML {
        let id = CalendarFields.anchor(.reason)
        let message = faults.message(.reason)
        div(.class("field", message == nil ? nil : "invalid")) {
            label(.for(id)) { speech("Alasan", "Reason") }
            p(.class("hint"), .id(id + "-h")) {
                speech(
                    "Pemohon membacanya pada setiap berkas yang bergeser. Jangan menulis data pribadi.",
                    "Applicants read it in each case that moves. Do not write personal data.")
            }
            CalendarFields.error(.reason, faults)
            textarea(
                .id(id), .name(CalendarInput.Field.reason.rawValue), .rows(3), .maxlength(500), .required(),
                .describedBy(id + "-h", message.map { _ in id + "-e" }), .aria("invalid", message == nil ? nil : "true")
            ) { typed }
        }
    }
}

/// What is wrong, at the top of the page, with a link to each place.
struct CalendarFaultSummary: View {
    let faults: CalendarFaults
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if !faults.isEmpty {
            div(.class("error-summary"), .role("alert"), .tabindex(-1), .autofocus) {
                h2 { speech("Ada yang perlu diperbaiki", "Something needs mending") }
                if let whole = faults.whole { p { whole } }
                if !faults.messages.isEmpty {
                    ul {
                        for (field, message) in faults.messages {
                            li { a(.href("#" + CalendarFields.anchor(field))) { message } }
                        }
                    }
                }
            }
        }
    }
}
