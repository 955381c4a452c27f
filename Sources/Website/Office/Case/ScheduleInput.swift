import Casework
import Desk
import Standards
import WorkingTime

/// An appointment as it was typed.
struct ScheduleInput {
    var answers: [Field.ID: RawAnswer] = [:]
    var problems: [FieldProblem] = []

    static let fields = [
        Field(id: "jadwal-date", type: .date(.future), name: LocalizedText("Tanggal", english: "Date")),
        Field(
            id: "jadwal-time", type: .time, name: LocalizedText("Jam", english: "Time"),
            isOptional: true),
        Field(id: "jadwal-place", type: .text, name: LocalizedText("Tempat", english: "Place")),
        Field(
            id: "jadwal-people", type: .text, name: LocalizedText("Petugas/peserta", english: "People present"),
            help: LocalizedText("Siapa yang datang dan siapa yang ditemui.", english: "Who comes, and who is met.")),
    ]

    /// The form as it first shows: the appointment that is fixed, if there is one.
    init(fresh appointment: Appointment?) {
        guard let appointment else { return }
        answers = [
            "jadwal-date": .text(appointment.date.description), "jadwal-time": .text(appointment.time),
            "jadwal-place": .text(appointment.place), "jadwal-people": .text(appointment.people),
        ]
    }

    init(_ form: FormData) { answers = FieldInput.answers(to: Self.fields, in: form) }

    /// The appointment, or `nil` after every fault was noted.
    mutating func appointment(today: CalendarDate) -> Appointment? {
        var read: [Field.ID: String] = [:]
        for field in Self.fields {
            switch AnswerReader.read(answers[field.id], for: field, today: today) {
            case .success(let value): read[field.id] = value?.text ?? ""
            case .failure(let failure): problems += failure.problems
            }
        }
        guard problems.isEmpty, let text = read["jadwal-date"], let date = Self.date(text) else { return nil }
        return Appointment(
            date: date, time: read["jadwal-time"] ?? "", place: read["jadwal-place"] ?? "",
            people: read["jadwal-people"] ?? "")
    }

    private static func date(_ text: String) -> CalendarDate? {
        do { return try CalendarDate(text) } catch { return nil }
    }
}
