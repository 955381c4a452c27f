import Standards
import WorkingTime

/// Why the rules refuse a command.
///
/// Each case is one rule with a name of its own.
public enum CaseRefusal: Error, Hashable, Sendable {
    case alreadyFiled
    case notFiled
    case caseEnded(LocalizedText)
    case caseOpen
    case wrongStep(given: Step.ID, current: LocalizedText)
    case notYourStep(step: LocalizedText, performers: [LocalizedText])
    case heldByColleague(UserID)
    case unknownOutcome(Outcome.ID, known: [Outcome.ID])
    case outcomeNotOpen(LocalizedText)
    case requirementsUnchecked([LocalizedText])
    case requirementsReturned([LocalizedText])
    case requirementsMissing([LocalizedText])
    case remarkMissing(LocalizedText)
    case nothingToCorrect
    case alreadyAccepted(LocalizedText)
    case notRequired(Requirement.ID)
    case notAskedToCorrect([LocalizedText])
    case correctionIncomplete([LocalizedText])
    case reasonMissing
    case consentMissing
    case fieldsInvalid([FieldProblem])
    case notSchedulable(LocalizedText)
    case colleagueCannot(UserID)
    case applicantOnly
    case officerOnly
    case messageEmpty
    /// The so many-th round of corrections needs a superior's release.
    case releaseMissing(round: Int, releasers: [LocalizedText])
    case releaseNotNeeded
    case releaseNotAsked
    case ownRequest
    case notExtendable(LocalizedText)
    case alreadyExtended
    case calendar(WorkCalendarError)

    /// The rule's name, for programs and for the journal of refusals.
    public var rule: String {
        switch self {
        case .alreadyFiled: "already-filed"
        case .notFiled: "not-filed"
        case .caseEnded: "case-ended"
        case .caseOpen: "case-open"
        case .wrongStep: "wrong-step"
        case .notYourStep: "not-your-step"
        case .heldByColleague: "held-by-colleague"
        case .unknownOutcome: "unknown-outcome"
        case .outcomeNotOpen: "outcome-not-open"
        case .requirementsUnchecked: "requirements-unchecked"
        case .requirementsReturned: "requirements-returned"
        case .requirementsMissing: "requirements-missing"
        case .remarkMissing: "remark-missing"
        case .nothingToCorrect: "nothing-to-correct"
        case .alreadyAccepted: "already-accepted"
        case .notRequired: "not-required"
        case .notAskedToCorrect: "not-asked-to-correct"
        case .correctionIncomplete: "correction-incomplete"
        case .reasonMissing: "reason-missing"
        case .consentMissing: "consent-missing"
        case .fieldsInvalid: "fields-invalid"
        case .notSchedulable: "not-schedulable"
        case .colleagueCannot: "colleague-cannot"
        case .applicantOnly: "applicant-only"
        case .officerOnly: "officer-only"
        case .messageEmpty: "message-empty"
        case .releaseMissing: "release-missing"
        case .releaseNotNeeded: "release-not-needed"
        case .releaseNotAsked: "release-not-asked"
        case .ownRequest: "own-request"
        case .notExtendable: "not-extendable"
        case .alreadyExtended: "already-extended"
        case .calendar: "calendar"
        }
    }

    /// What is wrong, with which thing, and what to do.
    public func message(in language: Language) -> String {
        func list(_ names: [LocalizedText]) -> String { names.map { $0(language) }.joined(separator: "; ") }
        let indonesian = language == .indonesian
        switch self {
        case .alreadyFiled:
            return indonesian
                ? "Permohonan ini sudah diajukan; buka halaman lacak untuk melihatnya."
                : "This application was already filed; open its tracking page."
        case .notFiled:
            return indonesian
                ? "Permohonan ini belum diajukan." : "This application has not been filed yet."
        case .caseEnded(let end):
            return indonesian
                ? "Permohonan ini sudah berakhir (\(end(language))); tidak ada lagi yang dapat diubah."
                : "This case has ended (\(end(language))); nothing can be changed any more."
        case .caseOpen:
            return indonesian
                ? "Permohonan ini masih berjalan dan memerlukan isinya. Akhiri dahulu, lalu hapus."
                : "This case is still open and needs what was written. End it first, then erase."
        case .wrongStep(let given, let current):
            return indonesian
                ? "Langkah \"\(given)\" bukan langkah yang sedang berjalan. Sekarang: \(current(language)). Muat ulang halaman."
                : "Step \"\(given)\" is not the current one. Now: \(current(language)). Reload the page."
        case .notYourStep(let step, let performers):
            return indonesian
                ? "Langkah \(step(language)) dikerjakan oleh \(list(performers))."
                : "Step \(step(language)) is performed by \(list(performers))."
        case .heldByColleague(let user):
            return indonesian
                ? "Berkas ini sedang ditangani \(user). Minta dialihkan, atau ambil alih bila ia berhalangan."
                : "\(user) is working on this case. Ask for it to be handed over, or take it over if they are away."
        case .unknownOutcome(let id, let known):
            let names = known.map(\.rawValue).joined(separator: ", ")
            return indonesian
                ? "Langkah ini tidak mengenal hasil \"\(id)\". Yang ada: \(names)."
                : "This step has no outcome \"\(id)\". Known: \(names)."
        case .outcomeNotOpen(let name):
            return indonesian
                ? "Hasil \"\(name(language))\" tidak berlaku bagi jenis permohonan ini."
                : "Outcome \"\(name(language))\" is not open for this kind of application."
        case .requirementsUnchecked(let names):
            return indonesian
                ? "Periksa dahulu semua persyaratan wajib. Belum diperiksa: \(list(names))."
                : "Check every mandatory requirement first. Not checked: \(list(names))."
        case .requirementsReturned(let names):
            return indonesian
                ? "Masih ada persyaratan yang harus diperbaiki pemohon: \(list(names)). Kembalikan kepada pemohon."
                : "The applicant must still mend: \(list(names)). Return the case to the applicant."
        case .requirementsMissing(let names):
            return indonesian
                ? "Persyaratan wajib belum dilampirkan: \(list(names))."
                : "Mandatory requirements are missing: \(list(names))."
        case .remarkMissing(let name):
            return indonesian
                ? "Tulis apa yang harus diperbaiki pada \"\(name(language))\"."
                : "Write what must be mended in \"\(name(language))\"."
        case .nothingToCorrect:
            return indonesian
                ? "Tandai sedikitnya satu persyaratan yang harus diperbaiki, dengan catatannya."
                : "Mark at least one requirement that must be mended, with a remark."
        case .alreadyAccepted(let name):
            return indonesian
                ? "\"\(name(language))\" sudah diterima dan tidak dapat diminta lagi."
                : "\"\(name(language))\" was accepted already and cannot be asked for again."
        case .notRequired(let id):
            return indonesian
                ? "Standar pelayanan tidak meminta \"\(id)\" untuk permohonan ini."
                : "The standard does not require \"\(id)\" for this application."
        case .notAskedToCorrect(let names) where names.isEmpty:
            return indonesian
                ? "Tidak ada yang sedang diminta diperbaiki." : "Nothing was asked to be mended."
        case .notAskedToCorrect(let names):
            return indonesian
                ? "Bagian ini tidak diminta diperbaiki: \(list(names))."
                : "These were not to be mended: \(list(names))."
        case .correctionIncomplete(let names):
            return indonesian
                ? "Masih ada yang harus diperbaiki: \(list(names))." : "Still to be mended: \(list(names))."
        case .reasonMissing:
            return indonesian ? "Tulis alasannya." : "Give the reason."
        case .consentMissing:
            return indonesian
                ? "Baca dan setujui pemberitahuan tentang data pribadi."
                : "Read and accept the notice on personal data."
        case .fieldsInvalid(let problems):
            let first = problems.prefix(3).map { "\($0.name(language)): \($0.message(in: language))" }
            return first.joined(separator: " ")
        case .notSchedulable(let step):
            return indonesian
                ? "Langkah \(step(language)) tidak memerlukan jadwal."
                : "Step \(step(language)) takes no appointment."
        case .colleagueCannot(let user):
            return indonesian
                ? "\(user) tidak memegang peran untuk langkah ini." : "\(user) holds no role for this step."
        case .applicantOnly:
            return indonesian ? "Hanya pemohon yang dapat melakukan ini." : "Only the applicant can do this."
        case .officerOnly:
            return indonesian ? "Hanya petugas yang dapat melakukan ini." : "Only an officer can do this."
        case .messageEmpty:
            return indonesian
                ? "Tulis pesannya (paling banyak 5.000 huruf)." : "Write the message (at most 5,000 characters)."
        case .releaseMissing(let round, let releasers):
            return indonesian
                ? "Meminta perbaikan untuk kali ke-\(round) memerlukan izin \(list(releasers)). Ajukan izinnya lebih dahulu."
                : "Asking for corrections a \(round)\(round == 2 ? "nd" : round == 3 ? "rd" : "th") time needs the release "
                    + "of \(list(releasers)). Ask for it first."
        case .releaseNotNeeded:
            return indonesian
                ? "Langkah ini sekarang tidak memerlukan izin untuk meminta perbaikan."
                : "This step needs no release to ask for corrections now."
        case .releaseNotAsked:
            return indonesian
                ? "Tidak ada izin perbaikan yang sedang diminta." : "Nobody is asking for a release of corrections."
        case .ownRequest:
            return indonesian
                ? "Permintaan izin dijawab oleh orang lain, bukan oleh yang mengajukannya."
                : "A release is given by somebody other than the one who asked for it."
        case .notExtendable(let name):
            return indonesian
                ? "Waktu \"\(name(language))\" tidak dapat diperpanjang: tidak ada aturan yang mengizinkan, atau waktunya sudah "
                    + "habis."
                : "The time \"\(name(language))\" cannot be extended: no rule allows it, or it has run out."
        case .alreadyExtended:
            return indonesian
                ? "Permohonan ini sudah pernah diperpanjang; perpanjangan hanya satu kali."
                : "This case was extended already; there is one extension only."
        case .calendar(let error):
            return indonesian
                ? "Kalender kerja belum lengkap: \(error)" : "The work calendar is not complete: \(error)"
        }
    }
}
