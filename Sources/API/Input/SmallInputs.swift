import Casework
import Desk
import Standards
import WorkingTime

/// The body with which an applicant mends what was asked.
enum CorrectionInput {
    static let schema = Schema.named(
        "Correction",
        .described(
            .object(FormInput.properties, isClosed: true),
            "New answers and documents for what correction names in the case, and nothing else."))

    static func read(_ value: JSONValue, of standard: ServiceStandard, isAtCounter: Bool) throws(Problem) -> FormInput {
        var object = BodyObject(value, declared: FormInput.properties)
        let form = FormInput(&object, of: standard, isAtCounter: isAtCounter)
        object.add(form.faults)
        try object.finish()
        return form
    }
}

/// The body of a message.
enum MessageInput {
    private static let properties = [Schema.Property("message", .text, "At most 5,000 characters")]

    static let schema = Schema.named("Message", .object(properties, isClosed: true))

    static func read(_ value: JSONValue) throws(Problem) -> String {
        var object = BodyObject(value, declared: properties)
        let message = object.string("message") ?? ""
        try object.finish()
        return message
    }
}

/// The body of a withdrawal.
enum WithdrawalInput {
    private static let properties = [
        Schema.Property("reason", .text, "Why, if the applicant wants to say", isRequired: false)
    ]

    static let schema = Schema.named("Withdrawal", .object(properties, isClosed: true))

    static func read(_ value: JSONValue) throws(Problem) -> String {
        var object = BodyObject(value, declared: properties)
        let reason = object.string("reason") ?? ""
        try object.finish()
        return reason
    }
}

/// The body that says who works on a case.
enum AssigneeInput {
    private static let properties = [
        Schema.Property(
            "to", .text, "A colleague's sign-in name, from colleagues; left out: yourself", isRequired: false),
        Schema.Property(
            "from", .text, "The sign-in name of the colleague who holds the case and is away: you take it over",
            isRequired: false),
    ]

    static let schema = Schema.named("Assignment", .object(properties, isClosed: true))

    static func read(_ value: JSONValue) throws(Problem) -> (to: UserID?, from: UserID?) {
        var object = BodyObject(value, declared: properties)
        let colleague = object.string("to")
        let holder = object.string("from")
        try object.finish()
        return (colleague.map(UserID.init(_:)), holder.map(UserID.init(_:)))
    }
}

/// The body of a request for a release, and of the answer to one.
enum ReleaseInput {
    private static let count = Schema.Property("ifEventCount", .integer, isRequired: false)
    private static let reasoned = [Schema.Property("reason", .text, "Why; colleagues read it"), count]

    static let schema = Schema.named("ReleaseReason", .object(reasoned, isClosed: true))
    /// The body of a release, which needs no reason.
    static let plainSchema = Schema.named("Release", .object([count], isClosed: true))

    static func read(_ value: JSONValue) throws(Problem) -> (reason: String, eventCount: Int?) {
        var object = BodyObject(value, declared: reasoned)
        let input = (object.string("reason") ?? "", object.integer("ifEventCount"))
        try object.finish()
        return input
    }

    static func readPlain(_ value: JSONValue) throws(Problem) -> Int? {
        var object = BodyObject(value, declared: [count])
        let eventCount = object.integer("ifEventCount")
        try object.finish()
        return eventCount
    }
}

/// The body of an extension.
enum ExtensionInput {
    private static let properties = [
        Schema.Property("clock", .text, "The clock, as due.clocks names it: promise:layanan, limit:jawaban"),
        Schema.Property("reason", .text, "Why; the applicant reads it"),
        Schema.Property("ifEventCount", .integer, isRequired: false),
    ]

    static let schema = Schema.named("Extension", .object(properties, isClosed: true))

    static func read(_ value: JSONValue) throws(Problem) -> (clock: ClockID, reason: String, eventCount: Int?) {
        var object = BodyObject(value, declared: properties)
        let name = object.string("clock")
        let (reason, eventCount) = (object.string("reason") ?? "", object.integer("ifEventCount"))
        try object.finish()
        // A name that is no clock of this case cannot be extended either.
        guard let clock = name.flatMap(ClockID.init(_:)) else {
            throw Problem(DeskError.refused(.notExtendable(LocalizedText(name ?? ""))))
        }
        return (clock, reason, eventCount)
    }
}

/// The body of an appointment.
enum AppointmentInput {
    private static let properties = [
        Schema.Property("date", .date),
        Schema.Property("time", .text, "13:30; left out when no hour is fixed", isRequired: false),
        Schema.Property("place", .text),
        Schema.Property("people", .text, "Who comes", isRequired: false),
        Schema.Property("step", .text, "The step that is meant; left out: the current one", isRequired: false),
        Schema.Property("ifEventCount", .integer, isRequired: false),
    ]

    static let schema = Schema.named(
        "AppointmentInput",
        .described(.object(properties, isClosed: true), "When, where and with whom the visit, meeting or activity is."))

    /// The fields of an appointment, checked like any other.
    private static let fields: [Field] = [
        Field(id: "date", type: .date(nil), name: LocalizedText("Tanggal", english: "Date")),
        Field(id: "time", type: .time, name: LocalizedText("Jam", english: "Time"), isOptional: true),
        Field(id: "place", type: .text, name: LocalizedText("Tempat", english: "Place")),
        Field(id: "people", type: .text, name: LocalizedText("Petugas/peserta", english: "People"), isOptional: true),
    ]

    static func read(
        _ value: JSONValue, today: CalendarDate
    ) throws(Problem) -> (appointment: Appointment, step: Step.ID?, eventCount: Int?) {
        var object = BodyObject(value, declared: properties)
        var texts: [Field.ID: String] = [:]
        for field in fields {
            let raw = object.string(field.id.rawValue).map(RawAnswer.text)
            // A missing member has been named already.
            if raw == nil { continue }
            switch AnswerReader.read(raw, for: field, today: today) {
            case .success(let answer): texts[field.id] = answer?.text
            case .failure(let failure): object.add(failure.problems.map(Problem.Detail.init(_:)))
            }
        }
        let step = object.string("step").map(Step.ID.init(_:))
        let eventCount = object.integer("ifEventCount")
        var date: CalendarDate?
        if let text = texts["date"] {
            do { date = try CalendarDate(text) } catch { object.add(.missingMember(at: "/date")) }
        }
        try object.finish()
        guard let date else { throw Problem(faults: [.missingMember(at: "/date")]) }
        let appointment = Appointment(
            date: date, time: texts["time"] ?? "", place: texts["place"] ?? "", people: texts["people"] ?? "")
        return (appointment, step, eventCount)
    }
}
