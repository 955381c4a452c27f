import Casework
import Database
import Desk
import HTTPTypes
import Hummingbird
import Standards

extension TrackPages {
    /// Takes in what was mended; sends it when the applicant says so and everything is right.
    func correct(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withForm(request, context) { loaded, form, cookie in
            let number = loaded.head.number
            // Sent twice, the second finds nothing more to mend: the case shows that it was done.
            guard var sheet = CorrectionSheet(of: loaded, unsent: try await desk.unsent(for: loaded)) else {
                return Answer.see(Paths.tracking(number))
            }
            let change = try sheet.fill(from: form, desk: desk, language: context.language)
            try await desk.keepUnsent(sheet.unsent, for: loaded)
            var page = try await page(of: loaded, cookie: cookie, context)
            page.correction = sheet
            page.change = change
            let isSending = form["kirim"] != nil && change.touched == nil
            if !isSending, !change.isRefused { return Answer.see(backToForm(number, change)) }
            if change.isRefused {
                page.message = change.messages.joined(separator: " ")
                return answer(page, request, context, status: .unprocessableContent)
            }
            do {
                _ = try await desk.correct(number, answers: sheet.answersToSend, evidence: sheet.evidenceToSend)
                return Answer.see(Paths.tracking(number))
            } catch DeskError.invalid(let problems) {
                page.problems = problems
            } catch DeskError.refused(let refusal) {
                if try await desk.track(number, cookie: cookie).state.openCorrection.isEmpty {
                    return Answer.see(Paths.tracking(number))
                }
                page.message = refusal.message(in: context.language)
            } catch let error as DeskError {
                page.message = error.message(in: context.language)
            }
            return answer(page, request, context, status: .unprocessableContent)
        }
    }

    private func backToForm(_ number: CaseNumber, _ change: CorrectionSheet.Change) -> String {
        let query = change.widened.map { "?baris=\($0)" } ?? ""
        return Paths.tracking(number) + query + "#" + (change.touched ?? TrackingPage.turn)
    }

    /// Finishes a step that is the applicant's own.
    func completeStep(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withForm(request, context) { loaded, form, cookie in
            let number = loaded.head.number
            guard var sheet = StepSheet(of: loaded, unsent: try await desk.unsent(for: loaded)),
                form["langkah"] == sheet.step.id.rawValue
            else { return Answer.see(Paths.tracking(number)) }
            let given = try sheet.fill(from: form, desk: desk, language: context.language)
            try await desk.keepUnsent(sheet.unsent, for: loaded)
            if form["kirim"] == nil, given.refusedFiles.isEmpty {
                let query = given.touched.map { "?baris=\($0)#" + FieldView.anchor($0) } ?? "#" + TrackingPage.turn
                return Answer.see(Paths.tracking(number) + query)
            }
            var page = try await page(of: loaded, cookie: cookie, context)
            page.step = sheet
            page.chosen = form[ApplicantStepForm.outcome]
            page.note = form[ApplicantStepForm.note] ?? ""
            page.refusedFiles = given.refusedFiles
            if !given.refusedFiles.isEmpty {
                page.message = given.refusals.joined(separator: " ")
            } else if let chosen = page.chosen {
                let completion = Completion(
                    step: sheet.step.id, outcome: Outcome.ID(chosen), fields: sheet.unsent.answers, note: page.note)
                do {
                    _ = try await desk.completeAsApplicant(number, completion)
                    return Answer.see(Paths.tracking(number))
                } catch DeskError.refused(.fieldsInvalid(let problems)) {
                    page.problems = problems
                } catch DeskError.refused(let refusal) {
                    if try await desk.track(number, cookie: cookie).head.step != loaded.head.step {
                        return Answer.see(Paths.tracking(number))
                    }
                    page.message = refusal.message(in: context.language)
                }
            } else {
                page.message = context.speech("Pilih salah satu jawaban.", "Choose one of the answers.")
            }
            return answer(page, request, context, status: .unprocessableContent)
        }
    }

    /// Writes to the office.
    func post(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withForm(request, context) { loaded, form, cookie in
            let number = loaded.head.number
            do {
                _ = try await desk.postAsApplicant(
                    number, message: form["pesan"] ?? "", seen: form.count("terlihat"))
                return Answer.see(Paths.tracking(number) + "#" + MessagePart.anchor)
            } catch DeskError.refused(let refusal) {
                var page = try await page(of: loaded, cookie: cookie, context)
                page.messageText = form["pesan"] ?? ""
                page.messageProblem = refusal.message(in: context.language)
                page.message = page.messageProblem
                return answer(page, request, context, status: .unprocessableContent)
            }
        }
    }

    /// Takes the application back.
    func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withForm(request, context) { loaded, form, cookie in
            let number = loaded.head.number
            guard loaded.state.isOpen else { return Answer.see(Paths.tracking(number)) }
            do {
                _ = try await desk.withdraw(number, reason: form["alasan"] ?? "")
                return Answer.see(Paths.tracking(number))
            } catch DeskError.refused(let refusal) {
                var page = try await page(of: try await desk.track(number, cookie: cookie), cookie: cookie, context)
                page.message = refusal.message(in: context.language)
                return answer(page, request, context, status: .unprocessableContent)
            }
        }
    }
}
