import Casework
import Database
import Desk
import Standards
import WorkingTime

/// Everything that the page of a case shows, read once.
struct CaseScreen {
    let visit: Visit
    let loaded: LoadedCase
    let duties: Duties
    let names: StaffNames
    /// Colleagues who may do the current step.
    let colleagues: [StaffMember]
    let now: Instant
    let kept: KeptFiles
    /// Personal numbers are shown in full.
    var isUnmasked = false
    /// What was just done.
    var news: String?
    /// The case that comes first in the officer's inbox now.
    var next: CaseNumber?
    /// Why something was not done.
    var refusal: Refusal?

    // What was typed.
    var step: StepInput
    /// What was typed for a step that is no longer the current one.
    var leftOver: StepInput?
    var schedule: ScheduleInput
    var correction: CorrectionInput
    /// A correction was sent, and shows again.
    var isCorrecting = false
    var message = ""
    /// The act for which a reason was typed, with the reason.
    var typedReason: (act: String, text: String)?

    /// The reason that was typed for an act; `nil` when none was sent.
    func reason(for act: String) -> String? { typedReason.flatMap { $0.act == act ? $0.text : nil } }

    /// Reads a case for its page; the access is written down.
    init(_ number: CaseNumber, visit: Visit, desk: Desk, unmasked: Bool = false) async throws {
        self.visit = visit
        isUnmasked = unmasked
        loaded = try await desk.open(number, as: visit.member, unmasked: unmasked)
        duties = Duties(of: visit.member, in: loaded, at: desk.currentInstant)
        names = try await StaffNames(of: visit, desk: desk)
        colleagues = try await desk.colleagues(for: loaded, besides: visit.member)
        now = desk.currentInstant
        kept = KeptFiles(desk: desk, owner: visit.member.id)
        step = StepInput(fresh: loaded, today: now.date(in: visit.agency.zone))
        schedule = ScheduleInput(fresh: loaded.file.appointment)
        correction = CorrectionInput(fresh: loaded)
    }

    var speech: Speech { visit.speech }
    var wording: Wording { visit.wording }
    var number: CaseNumber { loaded.head.number }
    var words: StandardWords { StandardWords(standard: loaded.standard, agency: visit.agency, speech: speech) }

    /// Where a file of the case can be seen.
    var fileAddress: @Sendable (FileReference) -> String {
        let number = number
        return { Paths.staffFile(number, $0.hash) }
    }

    /// Where a file of a form can be seen that is not part of the case yet.
    var keptAddress: @Sendable (FileReference) -> String {
        let kept = kept
        return { kept.address(of: $0) }
    }

    /// Keeps what was typed for a step: in its form while the case is still there, beside it otherwise.
    mutating func keep(_ typed: StepInput) {
        if typed.step == loaded.currentStep?.id, duties.mayAct {
            step = typed
        } else {
            leftOver = typed
        }
    }

    /// Keeps what was typed for an applicant who mends something.
    mutating func keep(_ typed: CorrectionInput) {
        correction = typed
        isCorrecting = true
    }
}

/// Why something was not done, for the top of the page.
struct Refusal {
    let message: String
    /// The rule's name; `nil` where the form itself is not right.
    var rule: String?
    var problems: [FieldProblem] = []
    /// The requirements that it is about.
    var requirements: [Requirement] = []

    init(message: String, rule: String? = nil, problems: [FieldProblem] = []) {
        self.message = message
        self.rule = rule
        self.problems = problems
    }

    init(_ error: DeskError, on screen: CaseScreen) {
        let names = screen.names
        let speech = screen.speech
        func found(_ named: [LocalizedText]) -> [Requirement] {
            screen.loaded.requirements.filter { named.contains($0.name) }
        }
        switch error {
        case .refused(.requirementsUnchecked(let open)):
            requirements = found(open)
            message = speech(
                "Periksa dahulu semua persyaratan wajib. Belum diperiksa:",
                "Check every mandatory requirement first. Not checked:")
            rule = error.rule
        case .refused(.requirementsReturned(let returned)):
            requirements = found(returned)
            message = speech(
                "Masih ada yang harus diperbaiki pemohon. Terima, atau kembalikan berkasnya:",
                "The applicant must still mend something. Accept it, or return the case:")
            rule = error.rule
        case .refused(.remarkMissing(let name)):
            requirements = found([name])
            message = speech("Tulis apa yang harus diperbaiki:", "Write what must be mended:")
            rule = error.rule
        case .invalid(let found), .refused(.fieldsInvalid(let found)):
            problems = found
            message = ""
        case .changedMeanwhile:
            let last = screen.loaded.file.events.last?.actor ?? Actor.system.journalName
            let isOther = last != screen.visit.member.actor.journalName
            let who =
                isOther ? names.actor(last) : speech("Anda sendiri di halaman lain", "You yourself on another page")
            message = speech(
                "\(who) lebih dahulu mengubah berkas ini. Inilah keadaan terbarunya; periksa, lalu lanjutkan.",
                "\(who) was faster and changed this case. This is how it stands now; look, then go on.")
            rule = error.rule
        case .refused(.heldByColleague(let user)):
            let name = names.colleague(user)
            message = speech(
                "Berkas ini sedang ditangani \(name). Minta dialihkan, atau ambil alih bila ia berhalangan.",
                "\(name) is working on this case. Ask for it to be handed over, or take it over if they are away.")
            rule = error.rule
        case .refused(.colleagueCannot(let user)):
            let name = names.colleague(user)
            message = speech("\(name) tidak memegang peran untuk langkah ini.", "\(name) holds no role for this step.")
            rule = error.rule
        default:
            message = error.message(in: speech.language)
            rule = error.rule
        }
    }
}

/// What was just done, as the address of the page says it.
enum CaseNews: String {
    case step = "langkah"
    case schedule = "jadwal"
    case take = "ambil"
    case release = "lepas"
    case handOver = "alih"
    case message = "pesan"
    case correction = "perbaikan"
    case releaseAsked = "izin-diminta"
    case correctionReleased = "izin-diberi"
    case releaseDeclined = "izin-ditolak"
    case extended = "perpanjangan"

    /// The name of the parameter.
    static let parameter = "kabar"

    func words(for loaded: LoadedCase, _ speech: Speech) -> String {
        let place = loaded.currentStep.map { speech($0.label) } ?? ""
        switch self {
        case .step:
            return loaded.state.isOpen
                ? speech("Tersimpan. Berkas sekarang di langkah: \(place).", "Recorded. The case is now at: \(place).")
                : speech("Tersimpan. Berkas ini sudah berakhir.", "Recorded. The case has ended.")
        case .schedule:
            return speech(
                "Jadwal tersimpan; pemohon melihatnya di halaman lacak.",
                "The date is fixed; the applicant sees it on the tracking page.")
        case .take: return speech("Berkas ini sekarang Anda tangani.", "You have taken this case.")
        case .release:
            return speech("Berkas dilepas; rekan dapat mengambilnya.", "The case is free; a colleague can take it.")
        case .handOver: return speech("Berkas dialihkan.", "The case was handed over.")
        case .releaseAsked:
            return speech(
                "Izin diminta; atasan melihatnya di kotak masuknya.",
                "The release is asked for; the superior sees it in the inbox.")
        case .correctionReleased:
            return speech(
                "Diizinkan; petugas dapat meminta perbaikan.", "Released; the officer can ask for corrections.")
        case .releaseDeclined:
            return speech("Tidak diizinkan; petugas membaca alasannya.", "Declined; the officer reads why.")
        case .extended:
            return speech(
                "Waktu diperpanjang; pemohon membaca alasannya di halaman lacak.",
                "The time is extended; the applicant reads the reason on the tracking page.")
        case .message: return speech("Pesan terkirim kepada pemohon.", "The message was sent to the applicant.")
        case .correction:
            return speech(
                "Perbaikan tersimpan. Berkas sekarang di langkah: \(place).",
                "The corrections are recorded. The case is now at: \(place).")
        }
    }
}
