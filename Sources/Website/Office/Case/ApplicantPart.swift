import Casework
import Desk
import HTML
import Standards

/// Who applies: personal numbers are masked until the officer asks for them.
struct ApplicantPart: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }

    var body: some HTML {
        section(.class("panel"), .id("pemohon")) {
            h2 { speech("Pemohon", "Applicant") }
            AnswerList(fields: page?.fields ?? [], screen: screen)
            p {
                if screen.isUnmasked {
                    a(.href(Paths.staffCase(screen.number) + "#pemohon")) { speech("Sembunyikan lagi", "Mask again") }
                } else {
                    a(.href(unmasked), .rel("nofollow")) { speech("Tampilkan NIK dan telepon", "Show NIK and phone") }
                    span(.class("hint")) { speech(" (dicatat)", " (this is recorded)") }
                }
            }
        }
    }

    private var page: FormPage? { screen.loaded.standard.formPages.first }

    private var unmasked: String {
        "\(Paths.staffCase(screen.number))?\(CasePage.unmaskedParameter)=\(CasePage.unmaskedValue)#pemohon"
    }
}

/// The pages of the application, folded unless the officer is about to check them.
struct FormPart: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var standard: ServiceStandard { screen.loaded.standard }

    var body: some HTML {
        let pages = pages
        if !pages.isEmpty {
            section(.class("answers")) {
                h2 { speech("Isian permohonan", "Application") }
                for page in pages {
                    details(.class("fold"), .id(Self.anchor(page.page.id)), .open(if: isOpen)) {
                        summary { "\(speech(page.page.name)) (\(page.fields.count))" }
                        AnswerList(fields: page.fields, screen: screen)
                    }
                }
            }
        }
    }

    static func anchor(_ page: FormPage.ID) -> String { "isian-\(page)" }

    private var isOpen: Bool { screen.duties.mayAct && screen.loaded.currentStep?.kind == .verify }

    /// The pages after the applicant's own, with the fields that the choices open.
    private var pages: [(page: FormPage, fields: [Field])] {
        let open = Set(standard.openFields(for: screen.loaded.state.choices).map(\.id))
        return standard.formPages.dropFirst().compactMap { page in
            let fields = page.fields.filter { open.contains($0.id) }
            return fields.isEmpty ? nil : (page, fields)
        }
    }
}

/// Answers under the names of their fields.
struct AnswerList: View {
    let fields: [Field]
    let screen: CaseScreen

    var body: some HTML {
        dl(.class("defs")) {
            for field in fields {
                div(.class(isTable(field) ? "wide" : nil)) {
                    dt { screen.speech(field.name) }
                    dd {
                        AnswerView(
                            value: answer(to: field), field: field, zone: screen.visit.agency.zone,
                            fileAddress: screen.fileAddress, speech: screen.speech)
                    }
                }
            }
        }
    }

    private func isTable(_ field: Field) -> Bool { if case .rows = field.type { true } else { false } }

    private func answer(to field: Field) -> AnswerValue? {
        let value = screen.loaded.file.answers[field.id]
        return screen.isUnmasked ? value : value?.masked(for: field)
    }
}
