import Casework
import Standards
import WorkingTime

/// What the clocks of cases bring about, in sentences without a full stop.
public struct ClockSentence: Sendable {
    private let standard: ServiceStandard
    private let agency: Agency

    /// - Parameter agency: The office, which knows its roles by name.
    public init(under standard: ServiceStandard, of agency: Agency) {
        self.standard = standard
        self.agency = agency
    }

    /// The sentence for a fact; `nil` for one that no clock has brought about.
    public func callAsFunction(_ fact: CaseEvent.Fact) -> LocalizedText? {
        func names(_ roles: [Role.ID], _ language: Language) -> String {
            roles.map { agency.role($0)?.name(language) ?? $0.rawValue }.joined(separator: ", ")
        }
        func of(_ clock: ClockID, _ indonesian: (String) -> String, _ english: (String) -> String) -> LocalizedText {
            let name = standard.name(of: clock)
            return LocalizedText(indonesian(name.indonesian), english: english(name(.english)))
        }
        switch fact {
        case .limitStarted(let id):
            return of(.limit(id), { "Batas hukum \"\($0)\" mulai berjalan" }, { "Legal limit \"\($0)\" started" })
        case .limitStopped(let id, _):
            return of(.limit(id), { "Batas hukum \"\($0)\" selesai" }, { "Legal limit \"\($0)\" ended" })
        case .extended(let clock):
            let more = standard.extension(of: clock)?.term
            let (length, lengthEn) = (more.map(\.description) ?? "", more.map(\.descriptionEn) ?? "")
            return of(clock, { "Waktu \"\($0)\" diperpanjang \(length)" }, { "Time \"\($0)\" extended by \(lengthEn)" })
        case .releaseAsked(let round):
            return LocalizedText(
                "Izin untuk meminta perbaikan ke-\(round) diajukan kepada atasan",
                english: "A superior was asked to let correction round \(round) begin")
        case .correctionReleased(let round):
            return LocalizedText(
                "Atasan mengizinkan permintaan perbaikan ke-\(round)",
                english: "A superior let correction round \(round) begin")
        case .releaseDeclined(let round):
            return LocalizedText(
                "Atasan tidak mengizinkan permintaan perbaikan ke-\(round)",
                english: "A superior did not let correction round \(round) begin")
        case .askedLate(let id):
            return of(
                .promise(id), { "Perbaikan diminta ketika sembilan per sepuluh waktu \"\($0)\" sudah terpakai" },
                { "Corrections were asked for when nine tenths of \"\($0)\" were used" })
        case .rungReached(let clock, let rung, let day): return reached(rung, of: clock, day: day)
        case .handedUp(let roles):
            return LocalizedText(
                "Diteruskan kepada \(names(roles, .indonesian))", english: "Handed up to \(names(roles, .english))")
        case .guaranteeActed(let id, let acts): return acted(acts, for: id)
        case .silenceFollowed(let clock):
            return of(
                clock, { "Waktu \"\($0)\" habis tanpa jawaban" }, { "Time \"\($0)\" ran out without an answer" })
        case .calendarChanged:
            return LocalizedText(
                "Kalender kerja kantor berubah; tenggat dihitung kembali",
                english: "The office's calendar changed; the due time was computed again")
        case .filed, .entered, .checked, .completed, .correctionAsked, .corrected, .scheduled, .assigned, .released,
            .messagePosted, .productMade, .withdrawn, .ended, .clockStarted, .clockPaused, .clockResumed, .clockStopped,
            .stepClockStarted, .stepClockPaused, .wordsErased:
            return nil
        }
    }

    private func reached(_ rung: Rung.ID, of clock: ClockID, day: Int) -> LocalizedText {
        let name = standard.name(of: clock)
        return switch rung {
        case "due":
            LocalizedText("Waktu \"\(name.indonesian)\" habis", english: "Time \"\(name(.english))\" ran out")
        case "daily":
            LocalizedText(
                "Hari kerja ke-\(day) setelah waktu \"\(name.indonesian)\" habis",
                english: "Working day \(day) after time \"\(name(.english))\" ran out")
        default:
            LocalizedText(
                "Waktu \"\(name.indonesian)\" terpakai \(rung)%", english: "\(rung)% of \"\(name(.english))\" used")
        }
    }

    private func acted(_ acts: [GuaranteeAct], for id: ServicePromise.ID) -> LocalizedText {
        let name = standard.name(of: .promise(id))
        let words = acts.map { act in
            switch act {
            case .apology: ("kami meminta maaf", "we apologise")
            case .priority: ("berkas didahulukan", "the case goes before others")
            case .report: ("dilaporkan kepada pimpinan", "it was reported to the head of the office")
            }
        }
        return LocalizedText(
            "Janji \"\(name.indonesian)\" tidak terpenuhi: \(words.map(\.0).joined(separator: ", "))",
            english: "Promise \"\(name(.english))\" was not kept: \(words.map(\.1).joined(separator: ", "))")
    }
}

extension LoadedCase {
    /// What a clock of the case has brought about; `nil` for every other fact.
    public func clockSentence(for fact: CaseEvent.Fact) -> LocalizedText? {
        ClockSentence(under: standard, of: agency)(fact)
    }
}
