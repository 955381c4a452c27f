import Casework
import Standards
import Testing
import WorkingTime

@Suite("Dates and times as people type them")
struct DateAnswerTests {
    @Test(
        "are read in Indonesian order or as ISO 8601",
        arguments: [
            ("31/01/2024", "2024-01-31"), ("31-1-2024", "2024-01-31"), ("31.01.2024", "2024-01-31"),
            ("31 1 2024", "2024-01-31"),
            ("2024-01-31", "2024-01-31"), ("1/2/2026", "2026-02-01"), ("29/02/2024", "2024-02-29"),
            ("29/02/2000", "2000-02-29"),
        ] as [(String, Typed)]
    )
    func dates(text: String, expected: Typed) throws { #expect(try canonical(text, .date(nil)) == expected) }

    @Test(
        "that the calendar does not have are refused",
        arguments: [
            "29/02/2023", "29/02/1900", "31/04/2026", "00/01/2026", "01/13/2026", "32/01/2026", "1/2/26",
            "31 Januari 2024",
            "2024/31/01", "31012024", "٣١/٠١/٢٠٢٤", "31/01/20245", "31/01", "besok", "01/01/1899", "01/01/9999",
        ]
    )
    func noDates(text: String) throws { #expect(try canonical(text, .date(nil)) == .fault(.notADate)) }

    @Test(
        "lie on the right side of today, and today on both",
        arguments: [
            ("07/06/2026", DateLimit.past, "2026-06-07"), ("08/06/2026", .past, "2026-06-08"),
            ("09/06/2026", .past, .fault(.mustNotBeInFuture)), ("07/06/2026", .future, .fault(.mustNotBeInPast)),
            ("08/06/2026", .future, "2026-06-08"), ("09/06/2026", .future, "2026-06-09"),
        ] as [(String, DateLimit, Typed)]
    )
    func limits(text: String, limit: DateLimit, expected: Typed) throws {
        #expect(try canonical(text, .date(limit)) == expected)
    }

    @Test(
        "of day are read with a dot or a colon",
        arguments: [("13.30", "13:30"), ("13:30", "13:30"), ("9.05", "09:05"), ("00.00", "00:00"), ("23.59", "23:59")]
            as [(String, Typed)]
    )
    func times(text: String, expected: Typed) throws { #expect(try canonical(text, .time) == expected) }

    @Test(
        "of day that no clock shows are refused",
        arguments: [
            "24.00", "12.60", "1330", "13", "13.30.00", ".30", "13.", "+5.30", "-1.30", "pagi", "١٣.٣٠", "13 30",
            "013.30",
        ]
    )
    func noTimes(text: String) throws { #expect(try canonical(text, .time) == .fault(.notATime)) }
}
