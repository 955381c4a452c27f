import Desk
import Standards
import WorkingTime

/// Says parts of a standard in sentences.
struct StandardWords {
    let standard: ServiceStandard
    let agency: Agency
    let speech: Speech

    var wording: Wording { Wording(language: speech.language, zone: agency.zone) }

    /// The promised time in a few words; of several, each with the name of its phase or variant.
    var shortTime: String {
        guard let first = standard.promises.first else { return speech("Tidak dicantumkan", "Not stated") }
        guard standard.promises.count > 1 else { return limit(of: first) }
        return standard.promises.map { "\(speech($0.name)): \(limit(of: $0))" }.joined(separator: "; ")
    }

    /// How much time: the term in the reader's language, or that it depends.
    func limit(of promise: ServicePromise) -> String {
        switch promise.limit {
        case .term(nil, let maximum): wording.term(maximum)
        case .term(let minimum?, let maximum): range(minimum, maximum)
        case .requested: speech("Sesuai permohonan Anda", "As you ask for it")
        case .agreed: speech("Sesuai kesepakatan", "As agreed")
        }
    }

    private func range(_ minimum: Term, _ maximum: Term) -> String {
        minimum.unit == maximum.unit && !minimum.isSameDay
            ? "\(minimum.amount)-\(wording.term(maximum))" : "\(wording.term(minimum)) - \(wording.term(maximum))"
    }

    /// From when to when a promise runs, and how it is counted.
    func span(of promise: ServicePromise) -> String {
        var words = begin(of: promise)
        if let step = promise.until.flatMap({ standard.step($0) }) {
            words += speech(
                " sampai langkah \"\(speech(step.label))\" selesai", " until step \"\(speech(step.label))\" is done")
        }
        guard let maximum = promise.maximum else {
            return words + speech("; tidak ada batas yang dihitung.", "; there is no limit to count.")
        }
        return words + counting(maximum)
    }

    private func begin(of promise: ServicePromise) -> String {
        switch promise.start {
        case .receipt:
            return speech("Dihitung sejak permohonan diterima", "Counted from the receipt of the application")
        case .complete:
            return speech("Dihitung sejak berkas dinyatakan lengkap", "Counted from when the papers are found complete")
        case .step(let id):
            let name = standard.step(id).map { speech($0.label) } ?? ""
            return speech("Dihitung sejak langkah \"\(name)\" dimulai", "Counted from the start of step \"\(name)\"")
        }
    }

    private func counting(_ term: Term) -> String {
        if term.isSameDay {
            return speech(
                ", paling lambat saat kantor tutup pada hari itu; yang masuk sesudah jam tutup atau pada hari libur "
                    + "dihitung masuk pada hari kerja berikutnya.",
                ", until the office closes on that day; what arrives after closing or on a closed day counts as arriving "
                    + "on the next working day.")
        }
        return switch term.unit {
        case .minute, .hour:
            speech(", hanya pada jam kerja kantor.", ", during office hours only.")
        case .workingDay:
            speech(
                ", pada hari kerja; hari penerimaan tidak dihitung.",
                ", on working days; the day of receipt does not count.")
        case .calendarDay, .week, .month: "."
        }
    }

    /// When the clock of the promises stands still, as the steps of this service have it; `nil` when it never does.
    var pauses: String? {
        let targets = standard.steps.flatMap(\.outcomes).map(\.target)
        let mine = standard.steps.filter { $0.isForApplicant && $0.pausesClock && targets.contains(.step($0.id)) }
        let bodies = standard.steps.filter { $0.kind == .external && $0.pausesClock }
        let others = standard.steps.filter { $0.kind != .external && !$0.isForApplicant && $0.pausesClock }
        var whiles: [String] = []
        if mine.contains(where: { $0.kind == .apply }) {
            whiles.append(
                speech(
                    "selama berkas ada pada Anda untuk diperbaiki atau dilengkapi",
                    "while the papers are with you to be mended or completed"))
        } else if !mine.isEmpty {
            whiles.append(speech("selama kantor menunggu Anda", "while the office waits for you"))
        }
        if !bodies.isEmpty {
            let names = distinct(bodies.map { performers(of: $0) }).joined(separator: speech(" atau ", " or "))
            whiles.append(speech("selama berkas ada pada \(names)", "while \(names) has the case"))
        }
        whiles += others.map { step in
            let label = speech(step.label)
            return speech("selama langkah \"\(label)\"", "during step \"\(label)\"")
        }
        guard !whiles.isEmpty else { return nil }
        let listed = whiles.joined(separator: speech(", dan ", ", and "))
        return speech(
            "Waktu berhenti \(listed); waktu itu bukan waktu kantor.",
            "The clock stands still \(listed); that time is not the office's.")
    }

    private func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// "Gratis", the amount, or the least and the most of several.
    var fee: String {
        guard let fee = standard.fee else { return speech("Tidak dicantumkan", "Not stated") }
        let range = fee.range
        return range.lowerBound == range.upperBound
            ? sum(range.lowerBound) : "\(sum(range.lowerBound)) - \(sum(range.upperBound))"
    }

    /// What one class of a fee pays: "Rp5.000 per kapal".
    func sum(of rate: FeeRate) -> String {
        guard let per = rate.per, rate.amount > 0 else { return sum(rate.amount) }
        return "\(sum(rate.amount)) per \(speech(per))"
    }

    /// A sum of a fee: "Gratis", or the amount.
    func sum(_ amount: Int) -> String {
        amount == 0 ? speech("Gratis", "Free of charge") : wording.money(String(amount))
    }

    /// For whom a part is open: "NIB ini untuk: Koperasi".
    func condition(_ condition: Condition) -> String {
        let field = standard.field(condition.field)
        let options = field?.type.options ?? []
        let chosen = options.filter { condition.options.contains($0.id) }.map { speech($0.name) }
        let names = chosen.joined(separator: speech(" atau ", " or "))
        guard let field else { return names }
        return "\(speech(field.name)): \(names)"
    }

    /// Who performs a step, as roles; the outside body for a step that another body performs.
    func performers(of step: Step) -> String {
        roles(step.heldBy.map { [$0] } ?? step.performers)
    }

    /// Names of roles.
    func roles(_ ids: [Role.ID]) -> String {
        ids.compactMap { agency.role($0) }.map { speech($0.name) }.joined(separator: speech(" atau ", " or "))
    }

    /// How an applicant meets a requirement.
    func means(of requirement: Requirement) -> String {
        switch requirement.means {
        case .upload: speech("Diunggah", "Uploaded")
        case .form: speech("Diisi di formulir", "Filled in on the form")
        case .bring: speech("Ditunjukkan di kantor", "Shown at the office")
        case .sign: speech("Ditandatangani di kantor", "Signed at the office")
        case .known: speech("Diperiksa kantor sendiri", "Checked by the office itself")
        }
    }
}
