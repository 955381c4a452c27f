import Foundation
import Testing
import WorkingTime

@Suite("A moment")
struct InstantTests {
    @Test(
        "is read with its offset, whatever the offset is",
        arguments: [
            "2026-03-13T10:20:00+07:00", "2026-03-13T03:20:00Z", "2026-03-13T03:20:00.999Z", "2026-03-13T03:20Z",
            "2026-03-13T12:20:00+09:00", "2026-03-12T19:50:00-07:30",
        ]
    )
    func read(text: String) throws {
        #expect(try Instant(iso8601: text).secondsSinceEpoch == 1_773_372_000)
    }

    @Test(
        "is refused without an offset or with an impossible time",
        arguments: [
            "", "2026-03-13", "2026-03-13T10:20:00", "2026-03-13 10:20:00Z", "2026-03-13T24:00:00Z",
            "2026-03-13T10:60:00Z",
            "2026-03-13T10:20:60Z", "2026-03-13T10:20:00+7:00", "2026-03-13T10:20:00.Z", "2026-03-13T10:20:00Zulu",
            "2026-03-13T10:20:Z",
        ]
    )
    func refused(text: String) {
        #expect(throws: InstantError.notAnInstant(text)) { try Instant(iso8601: text) }
    }

    @Test("is refused by name when its date does not exist")
    func impossibleDate() {
        #expect(throws: InstantError.noSuchDate(.noSuchDate(year: 2026, month: 2, day: 29))) {
            try Instant(iso8601: "2026-02-29T10:20:00Z")
        }
    }

    @Test("is shown in each zone of Indonesia with the zone's offset")
    func zones() throws {
        let instant = try Instant(iso8601: "2026-03-13T16:30:05Z")
        #expect(instant.iso8601(in: .wib) == "2026-03-13T23:30:05+07:00")
        #expect(instant.iso8601(in: .wita) == "2026-03-14T00:30:05+08:00")
        #expect(instant.iso8601(in: .wit) == "2026-03-14T01:30:05+09:00")
        #expect(instant.description == "2026-03-13T16:30:05Z")
        #expect(instant.date(in: .wib) < instant.date(in: .wita))
        #expect(instant.minuteOfDay(in: .wita) == 30)
        #expect(instant.secondOfDay(in: .wita) == 30 * 60 + 5)
        #expect(Zone(rawValue: "WITA")?.name == "Waktu Indonesia Tengah")
    }

    @Test("moments before 1970 have the right date, time and text")
    func beforeTheEpoch() throws {
        let instant = try Instant(iso8601: "1945-08-17T10:00:00+07:00")
        #expect(instant.secondsSinceEpoch < 0)
        #expect(instant.iso8601(in: .wib) == "1945-08-17T10:00:00+07:00")
        #expect(instant.description == "1945-08-17T03:00:00Z")
        #expect(Instant(secondsSinceEpoch: -1).description == "1969-12-31T23:59:59Z")
    }

    @Test("is made from a local date and a minute; minute 1440 is the next midnight")
    func fromDateAndMinute() throws {
        let date = try CalendarDate("2026-03-13")
        #expect(try Instant(date, minuteOfDay: 620, in: .wib) == wib("2026-03-13 10:20"))
        #expect(Instant(date, minuteOfDay: 1440, in: .wit) == Instant(date.adding(days: 1), in: .wit))
    }

    @Test("moves by seconds and stops at the ends of the calendar")
    func arithmetic() throws {
        let instant = try wib("2026-03-13 10:20")
        #expect(try instant.adding(seconds: -21 * 60) == wib("2026-03-13 09:59"))
        #expect(instant.seconds(until: instant.adding(seconds: 90)) == 90)
        #expect(instant.adding(seconds: .max) == .latest)
        #expect(instant.adding(seconds: .min) == .earliest)
        #expect(Instant(secondsSinceEpoch: .max).iso8601(in: .wit) == "9999-12-31T08:59:59+09:00")
        #expect(Instant.earliest.description == "0001-01-02T00:00:00Z")
    }

    @Test("is one UTC string in JSON")
    func json() throws {
        let bytes = try JSONEncoder().encode([wib("2026-03-13 10:20")])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-03-13T03:20:00Z"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: bytes) == [wib("2026-03-13 10:20")])
    }

    @Test("two thousand random moments are written in every zone and read back the same")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let instant = Instant(secondsSinceEpoch: .random(in: -40_000_000_000...40_000_000_000, using: &generator))
            for zone in Zone.allCases {
                #expect(try Instant(iso8601: instant.iso8601(in: zone)) == instant, "\(instant) in \(zone)")
            }
            #expect(try Instant(iso8601: instant.description) == instant, "\(instant)")
        }
    }
}
