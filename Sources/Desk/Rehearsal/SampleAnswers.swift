import Casework
import Standards
import WorkingTime

/// Fills in forms with answers that pass every check: for rehearsals, demonstrations and measurements, never for real cases.
public struct SampleAnswers: Sendable {
    /// Files that stand for every upload.
    let file: FileReference
    /// The date on which they are given.
    var today: CalendarDate
    let regionCode: String
    var random: SampleRandom

    init(file: FileReference, today: CalendarDate, regionCode: String?, random: SampleRandom) {
        self.file = file
        self.today = today
        let digits = (regionCode ?? "35.14").filter(\.isNumber)
        self.regionCode = digits.count == 4 ? digits : String((digits + "01").prefix(4))
        self.random = random
    }

    /// An application with these options chosen, and the first one wherever nothing is said.
    mutating func form(for standard: ServiceStandard, choosing chosen: [Field.ID: FieldOption.ID]) -> ApplicationForm {
        var answers: [Field.ID: RawAnswer] = [:]
        let person = SamplePerson(regionCode: regionCode, random: &random)
        for field in standard.formPages.flatMap(\.fields) {
            answers[field.id] = answer(to: field, choosing: chosen, person: person)
        }
        // What the choices close is taken out again.
        let choices = FormCheck.choices(in: answers, of: standard)
        let open = Set(standard.openFields(for: choices).map(\.id))
        answers = answers.filter { open.contains($0.key) }
        var evidence: [Requirement.ID: Evidence] = [:]
        for requirement in standard.requirements where requirement.condition?.isMet(by: choices) ?? true {
            if case .upload = requirement.means { evidence[requirement.id] = .files([file]) }
        }
        return ApplicationForm(answers: answers, evidence: evidence, consented: true)
    }

    /// What a step records.
    mutating func records(for fields: [Field]) -> [Field.ID: RawAnswer] {
        let person = SamplePerson(regionCode: regionCode, random: &random)
        var records: [Field.ID: RawAnswer] = [:]
        for field in fields {
            // What a step records happened on its day.
            records[field.id] =
                field.type == .date(.past)
                ? .text(today.description) : answer(to: field, choosing: [:], person: person)
        }
        return records
    }

    /// One answer that passes.
    mutating func answer(
        to field: Field, choosing chosen: [Field.ID: FieldOption.ID], person: SamplePerson
    ) -> RawAnswer {
        switch field.type {
        case .choice(let options):
            return .text((chosen[field.id] ?? options.randomElement(using: &random)?.id)?.rawValue ?? "")
        case .choices(let options):
            return .list([(chosen[field.id] ?? options.first?.id)?.rawValue ?? ""])
        case .address: return .address(person.address)
        case .file: return .files([file])
        case .rows(let columns, let minimum, let maximum):
            let count = min(max(minimum, 2), max(maximum, 1))
            var rows: [[String: String]] = []
            for _ in 0..<count {
                let other = SamplePerson(regionCode: regionCode, random: &random)
                var row: [String: String] = [:]
                for column in columns {
                    if case .text(let text) = answer(to: column, choosing: chosen, person: other) {
                        row[column.id.rawValue] = text
                    }
                }
                rows.append(row)
            }
            return .rows(rows)
        case .text, .paragraph, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email, .confirm:
            return .text(line(for: field, person: person))
        }
    }

    private mutating func line(for field: Field, person: SamplePerson) -> String {
        switch field.type {
        case .text: return SampleWords.text(for: field, person: person, random: &random)
        case .paragraph: return SampleWords.paragraph(for: field, random: &random)
        case .number(let limits):
            let low = Int((limits.minimum ?? 1).rounded(.up))
            let high = max(low, min(Int(limits.maximum ?? Double(low + 40)), low + 40))
            return String(Int.random(in: low...high, using: &random))
        case .money(let minimum, let maximum):
            let low = max(minimum ?? 0, 1_000_000)
            let high = max(low, min(maximum ?? low * 30, low * 30))
            return String(min(Int.random(in: low...high, using: &random) / 50_000 * 50_000 + 50_000, maximum ?? .max))
        case .date(let limit):
            switch limit {
            case .past: return today.adding(days: -Int.random(in: 1...900, using: &random)).description
            case .future: return today.adding(days: Int.random(in: 3...30, using: &random)).description
            case nil: return today.description
            }
        case .time: return random.pick(["08.30", "09.00", "10.15", "13.30"])
        case .nik: return person.nik
        case .familyCard: return person.nik.prefix(12) + "0001"
        case .nib: return "91" + digits(11)
        case .npwp: return "0" + digits(15)
        case .phone: return person.phone
        case .email: return person.email
        case .confirm: return "true"
        case .choice, .choices, .address, .rows, .file: return ""
        }
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
}
