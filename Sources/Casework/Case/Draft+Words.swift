import Standards
import WorkingTime

/// The plain texts that people write beside the fields of a standard, held to the same rules as those.
extension Draft {
    /// A text that a command carries by itself.
    enum PlainText: String {
        case note, reason, remark, message
        case appointmentDate = "date"
        case appointmentTime = "time"
        case appointmentPlace = "place"
        case appointmentPeople = "people"

        var name: LocalizedText {
            switch self {
            case .note: LocalizedText("Catatan", english: "Note")
            case .reason: LocalizedText("Alasan", english: "Reason")
            case .remark: LocalizedText("Catatan perbaikan", english: "Remark")
            case .message: LocalizedText("Pesan", english: "Message")
            case .appointmentDate: LocalizedText("Tanggal", english: "Date")
            case .appointmentTime: LocalizedText("Jam", english: "Time")
            case .appointmentPlace: LocalizedText("Tempat", english: "Place")
            case .appointmentPeople: LocalizedText("Petugas/peserta", english: "People present")
            }
        }
    }

    /// The canonical text; empty when nothing visible was written.
    func read(
        _ given: String, as type: FieldType, for text: PlainText, today: CalendarDate? = nil
    ) throws(CaseRefusal) -> String {
        switch LineReader.read(given, as: type, today: today) {
        case .success(let canonical): return canonical
        case .failure(let fault):
            throw .fieldsInvalid([FieldProblem(field: Field.ID(text.rawValue), name: text.name, kind: fault.kind)])
        }
    }

    func readNote(_ given: String) throws(CaseRefusal) -> String { try read(given, as: .paragraph, for: .note) }
}
