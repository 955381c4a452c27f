import Casework
import Desk
import HTML
import Standards

/// An application as an officer entered it for a walk-in visitor.
struct CounterInput {
    /// Makes it safe to send twice.
    var key: String
    private(set) var answers: [Field.ID: RawAnswer] = [:]
    private(set) var papers: [Requirement.ID: PaperInput] = [:]
    private(set) var hasConsented = false
    private(set) var refusedFiles: [Field.ID: [String]] = [:]
    private(set) var touched: Field.ID?
    let standard: ServiceStandard

    static let keyField = "kunci"
    static var consentField: String { FieldInput.name(consent) }
    /// Stands for the box in an error summary.
    static let consent: Field.ID = "persetujuan"

    /// An empty form with a key of its own.
    init(for standard: ServiceStandard) {
        self.standard = standard
        key = Self.freshKey()
    }

    init(_ form: FormData, for standard: ServiceStandard, kept: KeptFiles, language: Language) throws {
        self.standard = standard
        key = String((form[Self.keyField] ?? "").prefix(64))
        if key.isEmpty { key = Self.freshKey() }
        hasConsented = form[Self.consentField] != nil
        let fields = standard.formPages.flatMap(\.fields)
        var before: [Field.ID: RawAnswer] = [:]
        for field in fields where field.type == .file {
            before[field.id] = .files(kept.files(of: FieldInput.name(field.id), in: form))
        }
        let given = try FilledIn(to: fields, in: form, before: before, desk: kept.desk, language: language)
        answers = given.answers
        refusedFiles = given.refusedFiles
        touched = given.touched
        for requirement in standard.requirements where requirement.isPaper {
            papers[requirement.id] = try PaperInput(requirement.id, form, kept: kept, language: language)
        }
    }

    /// 128 random bits.
    static func freshKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(UInt64.random(in: .min ... .max, using: &generator), radix: 36) }.joined()
    }

    /// The options chosen in fields that are open.
    var choices: [Field.ID: [String]] {
        standard.openChoices(FormCheck.choices(in: answers, of: standard))
    }

    /// The requirements that these choices open.
    var requirements: [Requirement] {
        let choices = choices
        return standard.requirements.filter { $0.condition?.isMet(by: choices) ?? true }
    }

    /// What must come as a paper or file and did not come in any way.
    var missingPapers: [Requirement] {
        requirements.filter { requirement in
            let paper = papers[requirement.id] ?? PaperInput()
            return requirement.means == .upload && !requirement.isOptional && paper.evidence == .atDesk
                && !paper.lacksFile
        }
    }

    /// What the desk is asked to file: answers and papers that the choices close are left out.
    var application: ApplicationForm {
        let open = Set(standard.openFields(for: choices).map(\.id))
        let asked = Set(requirements.map(\.id))
        return ApplicationForm(
            answers: answers.filter { open.contains($0.key) },
            evidence: papers.filter { asked.contains($0.key) }.mapValues(\.evidence).filter { $0.value != .atDesk },
            consented: hasConsented)
    }

    /// A button was pressed that only asks for rows or takes a file out.
    var wasTouched: Bool { touched != nil || papers.values.contains(where: \.wasTouched) }

    /// Every reason why a file was not kept, and scans that are missing.
    func refusals(_ speech: Speech) -> [String] {
        let scans = requirements.filter { papers[$0.id]?.lacksFile ?? false }.map {
            speech(
                "Pilih berkas hasil pindai untuk \"\(speech($0.name))\".",
                "Choose the scanned file for \"\(speech($0.name))\".")
        }
        return refusedFiles.sorted { $0.key < $1.key }.flatMap(\.value) + papers.values.flatMap(\.problems) + scans
    }
}
