import Database
import Desk
import Standards
import WorkingTime

/// Says what was measured.
struct PerformanceWords {
    let performance: Performance
    let standard: ServiceStandard
    let agency: Agency
    let speech: Speech

    var standardWords: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }
    var wording: Wording { standardWords.wording }

    /// The promise that was measured; `nil` where nothing with a limit is promised.
    var promise: ServicePromise? { standard.mainPromise }

    /// "1 Agustus 2025 sampai 14 Juli 2026".
    var period: String {
        let (first, last) = (performance.period.lowerBound, performance.period.upperBound)
        return wording.date(first) + speech(" sampai ", " to ") + wording.date(last)
    }

    /// Opening minutes in the unit of the promise, as long as that reads well.
    func time(_ minutes: Int) -> String {
        let day = performance.dayMinutes
        switch promise?.maximum?.unit {
        case .minute, .hour: return minutes > 0 && minutes < 3 * day ? wording.openTime(minutes: minutes) : span(minutes)
        case .workingDay, .calendarDay, .week, .month, nil: return span(minutes)
        }
    }

    /// Opening minutes in days and hours.
    func span(_ minutes: Int) -> String { wording.openTime(minutes: minutes, day: performance.dayMinutes) }

    func count(_ value: Int) -> String { wording.number(value) }

    /// "412 permohonan".
    func cases(_ value: Int) -> String {
        speech("\(count(value)) permohonan", value == 1 ? "1 application" : "\(count(value)) applications")
    }

    static func tooFew(_ speech: Speech) -> String { speech("Terlalu sedikit", "Too few") }

    /// What a cause of a pause is.
    func cause(_ cause: PauseTally.Cause) -> String {
        switch cause {
        case .correction: speech("Berkas dikembalikan untuk diperbaiki", "Papers sent back to be mended")
        case .applicant: speech("Menunggu langkah pemohon", "Waiting for the applicant")
        case .external: speech("Berkas di instansi lain", "The file is with another body")
        case .declared: speech("Berhenti menurut standar", "Stands still by the standard")
        }
    }

    func role(_ id: Role.ID) -> String { agency.role(id).map { speech($0.name) } ?? id.rawValue }
}
