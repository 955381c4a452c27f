import Foundation
import Testing
import WorkingTime

/// The table of holidays that the project ships.
func nationalHolidays() throws -> HolidayTable {
    let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try HolidayTable(json: Data(contentsOf: root.appending(path: "Agencies/national-holidays.json")))
}

/// The hours of the province of East Java, with those of Ramadan 2026.
func eastJavaHours() throws -> [HoursRuleSet] {
    [
        HoursRuleSet(
            name: "Jam kerja normal",
            week: try WeeklyHours(parsing: [
                "senin-kamis": ["07.30-12.00", "13.00-16.00"], "jumat": ["07.30-11.30", "13.00-16.30"],
            ])
        ),
        HoursRuleSet(
            name: "Ramadan 2026",
            from: try CalendarDate("2026-02-19"),
            to: try CalendarDate("2026-03-20"),
            week: try WeeklyHours(parsing: [
                "senin-kamis": ["08.00-12.00", "12.30-15.00"], "jumat": ["08.00-11.30", "12.30-15.00"],
            ])
        ),
    ]
}

/// An office of East Java with the national holidays.
func eastJava(assumingUnpublishedYears: Bool = false, officeClosures: [Closure] = []) throws -> WorkCalendar {
    try WorkCalendar(
        zone: .wib,
        ruleSets: eastJavaHours(),
        holidays: nationalHolidays(),
        officeClosures: officeClosures,
        assumingUnpublishedYears: assumingUnpublishedYears
    )
}

/// Reads `2026-06-10 11:50` or `2026-06-10 11:50:30` as local time in WIB.
func wib(_ text: String) throws -> Instant {
    try Instant(iso8601: text.replacingOccurrences(of: " ", with: "T") + "+07:00")
}

/// Local time in WIB as ``wib(_:)`` reads it, without seconds when they are 0.
func shown(_ instant: Instant) -> String {
    let text = instant.iso8601(in: .wib).dropLast("+07:00".count).replacing("T", with: " ")
    return String(text.hasSuffix(":00") ? text.dropLast(3) : text)
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
