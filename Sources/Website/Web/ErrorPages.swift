import Casework
import Database
import Desk
import Files
import HTML
import HTTPTypes
import Hummingbird
import Logging

/// Turns what went wrong into a page that says what to do.
struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext

    let desk: Desk

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        // Programs are told what went wrong by the API itself.
        guard !request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
        var context = context
        context.read(SentCookies(request))
        context.isShifted = desk.isShifted
        let sent = SentForm()
        do {
            return try await SentForm.$current.withValue(sent) { try await next(request, context) }
        } catch DeskError.notSignedIn {
            return Answer.see(Paths.signIn)
        } catch let error as DeskError {
            return page(
                error.status, message: error.message(in: context.language), rule: error.rule, request, context)
        } catch let error as WebError {
            let status: HTTPResponse.Status = error == .tooLarge ? .contentTooLarge : .badRequest
            return page(status, message: error.message(in: context.language), rule: nil, request, context)
        } catch let error as StoreError where error.isForNow {
            context.logger.error("\(error)")
            var response = page(
                .serviceUnavailable, message: unexpected(.serviceUnavailable, context), rule: nil, request, context,
                form: await sent.form(of: request))
            response.headers[.retryAfter] = "30"
            return response
        } catch let error as HTTPError {
            return page(error.status, message: unexpected(error.status, context), rule: nil, request, context)
        } catch {
            // The reason may hold what people wrote; the log gets its kind only.
            context.logger.error(
                "Request failed",
                metadata: ["path": "\(RequestLog.masked(request.uri.path))", "error": "\(type(of: error))"])
            context.logger.debug("\(error)")
            return page(
                .internalServerError, message: unexpected(.internalServerError, context), rule: nil, request, context)
        }
    }

    private func unexpected(_ status: HTTPResponse.Status, _ context: Context) -> String {
        let speech = context.speech
        switch status.code {
        case 404:
            return DeskError.notFound.message(in: context.language)
        case 500...:
            return speech(
                "Ada gangguan di pihak kami. Yang sudah kami nyatakan diterima tetap tersimpan; yang baru saja Anda kirim "
                    + "mungkin belum. Tunggu sebentar, periksa, lalu kirim lagi.",
                "Something went wrong on our side. What we confirmed is kept; what you sent just now may not be. Wait a "
                    + "moment, check, then send it again.")
        default:
            return speech(
                "Permintaan ini tidak dapat dikerjakan. Kembali, lalu coba lagi.",
                "This request cannot be answered. Go back, then try again.")
        }
    }

    private func page(
        _ status: HTTPResponse.Status, message: String, rule: String?, _ request: Request, _ context: Context,
        form: FormData? = nil
    ) -> Response {
        let speech = context.speech
        let heading =
            switch status.code {
            case 404: speech("Tidak ditemukan", "Not found")
            case 403: speech("Tidak berwenang", "Not allowed")
            case 409: speech("Keadaan sudah berubah", "Things have changed")
            case 429: speech("Terlalu banyak percobaan", "Too many attempts")
            case 500...: speech("Gangguan", "Something went wrong")
            default: speech("Tidak dapat dikerjakan", "This cannot be done")
            }
        var layout = Layout(title: heading, context: context, request: request)
        layout.isOffice = request.uri.path.hasPrefix("/kantor")
        let document = layout.document {
            div(.class("page-head")) {
                h1 { heading }
            }
            div(.class("notice", status.code >= 500 ? "error" : "warning")) {
                p { message }
                if let rule { p(.class("hint")) { speech("Aturan: ", "Rule: ") + rule } }
            }
            if let form { SendAgain(form: form, path: request.uri.string, speech: speech) }
            p(.class("actions")) {
                if layout.isOffice {
                    a(.class("button primary"), .href(Paths.inbox)) { speech("Ke kotak masuk", "To the inbox") }
                } else {
                    a(.class("button primary"), .href(Paths.home)) { speech("Ke halaman depan", "To the front page") }
                    a(.class("button"), .href(Paths.track)) { speech("Lacak permohonan", "Track an application") }
                }
            }
        }
        return Answer.page(document, for: request, status: status)
    }
}

extension DeskError {
    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch self {
        case .refused(let refusal):
            switch refusal {
            case .notYourStep, .heldByColleague: .forbidden
            case .wrongStep, .caseEnded, .alreadyFiled: .conflict
            default: .unprocessableContent
            }
        case .invalid, .tooManyFiles, .keyReused, .calendarRefused: .unprocessableContent
        case .notFound: .notFound
        case .notAllowed, .wrongTrackingCode: .forbidden
        case .notSignedIn, .wrongPassword: .unauthorized
        case .tooManyAttempts: .tooManyRequests
        case .changedMeanwhile: .conflict
        case .file(let error):
            switch error {
            case .empty, .unknownKind: .unprocessableContent
            case .tooLarge: .contentTooLarge
            case .missing, .damaged: .notFound
            case .cannotWrite, .cannotRead: .serviceUnavailable
            }
        case .standardUnreadable, .journalUnreadable, .sealUnreadable: .internalServerError
        }
    }
}
