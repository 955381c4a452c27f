import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// The whole application on one page, as the officer types while the visitor stands there.
struct CounterForm: View {
    var typed: CounterInput
    let visit: Visit
    let kept: KeptFiles
    var problems: [FieldProblem] = []
    /// Something wrong with the page as a whole.
    var message: String?

    var standard: ServiceStandard { typed.standard }
    private var speech: Speech { visit.speech }
    private var words: StandardWords { StandardWords(standard: standard, agency: visit.agency, speech: speech) }
    private var keptAddress: @Sendable (FileReference) -> String {
        let kept = kept
        return { kept.address(of: $0) }
    }

    var body: some HTML {
        ErrorSummary(problems: problems, speech: speech, message: message)
        div(.class("page-head")) {
            p(.class("overline")) { speech("Permohonan di loket", "Application at the counter") }
            h1 { speech(standard.name) }
            p(.class("meta")) {
                span { words.fee }
                span { words.shortTime }
                a(.href(Paths.service(visit.agency.id, standard.id))) {
                    speech("Standar pelayanan", "Service standard")
                }
            }
        }
        form(
            .method("post"), .action(Paths.counter(standard.id)), .enctype("multipart/form-data"), .novalidate(),
            .data("unsaved"), .data("guard", speech("Mengirim…", "Sending…"))
        ) {
            FormToken(token: visit.session.formToken)
            input(.type("hidden"), .name(CounterInput.keyField), .value(typed.key))
            // Enter in a field must not press a button that takes a file out.
            button(.class("visually-hidden"), .type("submit"), .tabindex(-1), .aria("hidden", true)) { submitName }
            for page in standard.formPages { section(of: page) }
            papers
            consent
            p(.class("actions")) { button(.class("button primary"), .type("submit")) { submitName } }
        }
    }

    private var submitName: String { speech("Terima dan cetak tanda terima", "Take in and print the receipt") }

    private func section(of page: FormPage) -> Fragment {
        HTML::section(.class("panel")) {
            h2 { speech(page.name) }
            if let condition = page.condition { onlyIf(condition) }
            for field in page.fields where field.type == .file {
                KeptFileFields(
                    input: FieldInput.name(field.id), files: typed.answers[field.id]?.files ?? [], kept: kept)
            }
            FieldList(
                fields: page.fields.map { shown($0, on: page) }, answers: typed.answers, problems: problems,
                refusedFiles: typed.refusedFiles, choices: typed.choices, widened: typed.touched,
                fileAddress: keptAddress, speech: speech)
        }
    }

    private func onlyIf(_ condition: Condition) -> Fragment {
        p(.class("hint")) { speech("Diisi hanya bila ", "Fill in only if ") + words.condition(condition) }
    }

    /// A field that hangs on a choice of another page shows always, and says for whom it is: nothing on this page is sent
    /// before everything is.
    private func shown(_ field: Field, on page: FormPage) -> Field {
        guard let condition = field.condition, !page.fields.contains(where: { $0.id == condition.field }) else {
            return field
        }
        let hint = LocalizedText(
            "Diisi hanya bila \(words.condition(condition)).", english: "Fill in only if \(words.condition(condition))."
        )
        let help = field.help.map { own in
            LocalizedText("\(hint.indonesian) \(own.indonesian)", english: "\(hint(.english)) \(own(.english))")
        }
        return Field(
            id: field.id, type: field.type, name: field.name, help: help ?? hint, isOptional: field.isOptional,
            isPersonal: field.isPersonal)
    }

    // MARK: Papers

    @HTMLBuilder private var papers: Fragment {
        let all = standard.requirements.filter(\.isPaper)
        if !all.isEmpty {
            HTML::section(.class("panel"), .id("dokumen")) {
                h2 { speech("Dokumen", "Documents") }
                p(.class("hint")) {
                    speech(
                        "Tandai setiap dokumen: dilihat aslinya, diterima salinannya, atau dipindai.",
                        "Mark each document: original seen, copy received, or scanned.")
                }
                for requirement in all {
                    PaperChoice(
                        requirement: requirement, given: typed.papers[requirement.id] ?? PaperInput(),
                        condition: requirement.condition.map { words.condition($0) },
                        isMissing: problems.contains { $0.field == PaperInput.problemField(requirement.id) },
                        kept: kept, speech: speech)
                }
                known
            }
        }
    }

    /// What the office looks up itself needs no mark.
    @HTMLBuilder private var known: Fragment {
        let names = standard.requirements.filter { $0.means == .known }.map { speech($0.name) }
        if !names.isEmpty {
            p(.class("hint")) {
                speech("Diperiksa kantor sendiri: ", "Checked by the office itself: ") + names.joined(separator: "; ")
                    + "."
            }
        }
    }

    // MARK: Consent

    private var consent: Fragment {
        HTML::section(.class("panel")) {
            h2 { speech("Data pribadi", "Personal data") }
            p {
                speech(
                    """
                    Bacakan kepada pemohon: data ini dipakai untuk memproses layanan ini, dilihat petugas yang \
                    menanganinya, dan disimpan menurut jadwal retensi arsip; pemohon boleh meminta salinan, \
                    perbaikan, atau penghapusan (UU 27/2022).
                    """,
                    """
                    Read to the applicant: these data serve to handle this service, are seen by the officers who \
                    do, and are kept as the archive schedule says; the applicant may ask for a copy, correction or \
                    erasure (Act 27/2022).
                    """)
            }
            FieldView(
                Self.consentBox, given: typed.hasConsented ? .text("true") : nil, problems: problems, speech: speech)
        }
    }

    private static let consentBox = Field(
        id: CounterInput.consent, type: .confirm,
        name: LocalizedText(
            "Pemohon sudah membaca atau mendapat penjelasan pemberitahuan ini.",
            english: "The applicant has read this notice or had it explained."))

    // MARK: What is wrong

    /// Everything that is wrong with answers, papers and the box, in the order of the page.
    ///
    /// The visitor is told all at once.
    func faults(today: CalendarDate) -> [FieldProblem] {
        var problems = FormCheck(of: typed.application.answers, against: standard, today: today).problems
        for requirement in typed.missingPapers {
            problems.append(
                FieldProblem(
                    field: PaperInput.problemField(requirement.id), name: requirement.name, kind: .missing))
        }
        if !typed.hasConsented {
            problems.append(
                FieldProblem(
                    field: CounterInput.consent, name: LocalizedText("Data pribadi", english: "Personal data"),
                    kind: .mustBeTicked))
        }
        return problems
    }

    /// Notes why the desk did not take it.
    mutating func refuse(with error: DeskError) {
        if case .invalid(let found) = error { problems = found } else { message = error.message(in: speech.language) }
    }
}
