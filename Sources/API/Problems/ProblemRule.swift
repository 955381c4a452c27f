import Casework
import Desk
import Files

/// Every rule by which this API refuses something; programs decide by the name, which is part of the contract.
enum ProblemRule: String, Hashable, Sendable, CaseIterable {
    // The request itself.
    case jsonInvalid = "json-invalid"
    case bodyIncomplete = "body-incomplete"
    case parameterInvalid = "parameter-invalid"
    case notSignedIn = "not-signed-in"
    case tokenInvalid = "token-invalid"
    case wrongTrackingCode = "wrong-tracking-code"
    case notAllowed = "not-allowed"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case bodyTooLarge = "body-too-large"
    case mediaType = "media-type"
    case bodyInvalid = "body-invalid"
    case tooManyAttempts = "too-many-attempts"
    case idempotencyKeyReused = "idempotency-key-reused"
    // Answers and files.
    case fieldsInvalid = "fields-invalid"
    case fileEmpty = "file-empty"
    case fileTooLarge = "file-too-large"
    case fileKind = "file-kind"
    case tooManyFiles = "too-many-files"
    // The case.
    case alreadyFiled = "already-filed"
    case notFiled = "not-filed"
    case caseEnded = "case-ended"
    case caseOpen = "case-open"
    case wrongStep = "wrong-step"
    case changedMeanwhile = "changed-meanwhile"
    case notYourStep = "not-your-step"
    case heldByColleague = "held-by-colleague"
    case unknownOutcome = "unknown-outcome"
    case outcomeNotOpen = "outcome-not-open"
    case requirementsUnchecked = "requirements-unchecked"
    case requirementsReturned = "requirements-returned"
    case requirementsMissing = "requirements-missing"
    case remarkMissing = "remark-missing"
    case nothingToCorrect = "nothing-to-correct"
    case alreadyAccepted = "already-accepted"
    case notRequired = "not-required"
    case notAskedToCorrect = "not-asked-to-correct"
    case correctionIncomplete = "correction-incomplete"
    case reasonMissing = "reason-missing"
    case consentMissing = "consent-missing"
    case notSchedulable = "not-schedulable"
    case colleagueCannot = "colleague-cannot"
    case applicantOnly = "applicant-only"
    case officerOnly = "officer-only"
    case messageEmpty = "message-empty"
    case releaseMissing = "release-missing"
    case releaseNotNeeded = "release-not-needed"
    case releaseNotAsked = "release-not-asked"
    case ownRequest = "own-request"
    case notExtendable = "not-extendable"
    case alreadyExtended = "already-extended"
    // Our side.
    case calendar
    case fileMissing = "file-missing"
    case unavailable
    case standardUnreadable = "standard-unreadable"
    case journalUnreadable = "journal-unreadable"
    case sealUnreadable = "seal-unreadable"
    case internalFault = "internal"

    /// The status of an answer that refuses by this rule.
    var status: Int {
        switch self {
        case .jsonInvalid, .bodyIncomplete, .parameterInvalid: 400
        case .notSignedIn, .tokenInvalid: 401
        case .wrongTrackingCode, .notAllowed, .notYourStep, .applicantOnly, .officerOnly, .ownRequest: 403
        case .notFound, .fileMissing: 404
        case .methodNotAllowed: 405
        case .alreadyFiled, .notFiled, .caseEnded, .caseOpen, .wrongStep, .changedMeanwhile, .heldByColleague,
            .notAskedToCorrect, .releaseMissing, .releaseNotNeeded, .releaseNotAsked, .notExtendable, .alreadyExtended:
            409
        case .bodyTooLarge, .fileTooLarge: 413
        case .mediaType: 415
        case .bodyInvalid, .idempotencyKeyReused, .fieldsInvalid, .fileEmpty, .fileKind, .tooManyFiles, .unknownOutcome,
            .outcomeNotOpen, .requirementsUnchecked, .requirementsReturned, .requirementsMissing, .remarkMissing,
            .nothingToCorrect, .alreadyAccepted, .notRequired, .correctionIncomplete, .reasonMissing, .consentMissing,
            .notSchedulable, .colleagueCannot, .messageEmpty:
            422
        case .tooManyAttempts: 429
        case .standardUnreadable, .journalUnreadable, .sealUnreadable, .internalFault: 500
        case .calendar, .unavailable: 503
        }
    }

    /// The rule behind a refusal of the case.
    init(_ refusal: CaseRefusal) {
        switch refusal {
        case .alreadyFiled: self = .alreadyFiled
        case .notFiled: self = .notFiled
        case .caseEnded: self = .caseEnded
        case .caseOpen: self = .caseOpen
        case .wrongStep: self = .wrongStep
        case .notYourStep: self = .notYourStep
        case .heldByColleague: self = .heldByColleague
        case .unknownOutcome: self = .unknownOutcome
        case .outcomeNotOpen: self = .outcomeNotOpen
        case .requirementsUnchecked: self = .requirementsUnchecked
        case .requirementsReturned: self = .requirementsReturned
        case .requirementsMissing: self = .requirementsMissing
        case .remarkMissing: self = .remarkMissing
        case .nothingToCorrect: self = .nothingToCorrect
        case .alreadyAccepted: self = .alreadyAccepted
        case .notRequired: self = .notRequired
        case .notAskedToCorrect: self = .notAskedToCorrect
        case .correctionIncomplete: self = .correctionIncomplete
        case .reasonMissing: self = .reasonMissing
        case .consentMissing: self = .consentMissing
        case .fieldsInvalid: self = .fieldsInvalid
        case .notSchedulable: self = .notSchedulable
        case .colleagueCannot: self = .colleagueCannot
        case .applicantOnly: self = .applicantOnly
        case .officerOnly: self = .officerOnly
        case .messageEmpty: self = .messageEmpty
        case .releaseMissing: self = .releaseMissing
        case .releaseNotNeeded: self = .releaseNotNeeded
        case .releaseNotAsked: self = .releaseNotAsked
        case .ownRequest: self = .ownRequest
        case .notExtendable: self = .notExtendable
        case .alreadyExtended: self = .alreadyExtended
        case .calendar: self = .calendar
        }
    }

    /// The rule behind a refusal of the desk.
    init(_ error: DeskError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .invalid: self = .fieldsInvalid
        case .notFound: self = .notFound
        case .notAllowed: self = .notAllowed
        case .notSignedIn, .wrongPassword: self = .notSignedIn
        case .wrongTrackingCode: self = .wrongTrackingCode
        case .tooManyAttempts: self = .tooManyAttempts
        case .changedMeanwhile: self = .changedMeanwhile
        case .keyReused: self = .idempotencyKeyReused
        case .file(let error): self.init(error)
        case .tooManyFiles: self = .tooManyFiles
        case .standardUnreadable: self = .standardUnreadable
        case .journalUnreadable: self = .journalUnreadable
        case .sealUnreadable: self = .sealUnreadable
        // No operation edits a calendar.
        case .calendarRefused: self = .fieldsInvalid
        }
    }

    /// The rule behind a refusal of the file store.
    init(_ error: FileStoreError) {
        switch error {
        case .empty: self = .fileEmpty
        case .tooLarge: self = .fileTooLarge
        case .unknownKind: self = .fileKind
        case .missing, .damaged: self = .fileMissing
        case .cannotWrite, .cannotRead: self = .unavailable
        }
    }
}
