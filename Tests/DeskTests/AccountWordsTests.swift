import Desk
import Foundation
import Standards
import Testing
import WorkingTime

@Suite("A due time is told so that anybody can count it again")
struct AccountWordsTests {
    private func told(
        _ term: String, _ start: String, pauses: [(String, String?)] = [], why: [String] = [],
        in language: Language = .indonesian, counting: Counting = .standard
    ) throws -> AccountWords {
        func wib(_ text: String) throws -> Instant {
            try Instant(iso8601: text.replacingOccurrences(of: " ", with: "T") + ":00+07:00")
        }
        let ruleSets = [
            HoursRuleSet(
                name: "Jam kerja biasa",
                week: try WeeklyHours(parsing: [
                    "senin-kamis": ["07.30-12.00", "13.00-16.00"], "jumat": ["07.30-11.30", "13.00-16.30"],
                ])),
            HoursRuleSet(
                name: "Jam Ramadan", from: try CalendarDate("2026-02-19"), to: try CalendarDate("2026-03-20"),
                week: try WeeklyHours(parsing: [
                    "senin-kamis": ["08.00-12.00", "12.30-15.00"], "jumat": ["08.00-11.30", "12.30-15.00"],
                ])),
        ]
        let calendar = try WorkCalendar(zone: .wib, ruleSets: ruleSets, holidays: Offices.holidays())
        let account = try calendar.account(
            of: Term(parsing: term), from: wib(start),
            pauses: pauses.map { TermPause(from: try wib($0), to: try $1.map(wib)) }, counting: counting)
        return AccountWords(
            account, from: .receipt, pauses: why, in: Wording(language: language, zone: .wib))
    }

    @Test(
        "in one sentence",
        arguments: [
            (
                "3 hari kerja", "2024-04-05 10:20",
                "Jatuh tempo Kamis 18 April 2024 16.00 WIB: 3 hari kerja sejak diterima Jumat 5 April 2024; 8–15 April libur."
            ),
            (
                "5 hari kerja", "2025-03-27 10:20",
                "Jatuh tempo Senin 14 April 2025 16.00 WIB: 5 hari kerja sejak diterima Kamis 27 Maret 2025; "
                    + "28 Maret–7 April libur."
            ),
            (
                "1 hari kerja", "2025-08-15 10:20",
                "Jatuh tempo Selasa 19 Agustus 2025 16.00 WIB: 1 hari kerja sejak diterima Jumat 15 Agustus 2025; "
                    + "18 Agustus libur."
            ),
            (
                "10 hari kerja", "2026-03-13 10:20",
                "Jatuh tempo Senin 6 April 2026 16.00 WIB: 10 hari kerja sejak diterima Jumat 13 Maret 2026; "
                    + "18–24 Maret dan 3 April libur."
            ),
            (
                "17 hari kerja", "2026-03-13 10:20",
                "Jatuh tempo Rabu 15 April 2026 16.00 WIB: 17 hari kerja sejak diterima Jumat 13 Maret 2026; "
                    + "18–24 Maret dan 3 April libur."
            ),
            (
                "5 hari kerja", "2026-05-13 10:20",
                "Jatuh tempo Jumat 22 Mei 2026 16.30 WIB: 5 hari kerja sejak diterima Rabu 13 Mei 2026; 14–15 Mei libur."
            ),
            (
                "3 hari kerja", "2026-12-23 10:20",
                "Jatuh tempo Rabu 30 Desember 2026 16.00 WIB: 3 hari kerja sejak diterima Rabu 23 Desember 2026; "
                    + "24–25 Desember libur."
            ),
            (
                "5 hari kerja", "2027-03-05 10:20",
                "Jatuh tempo Senin 22 Maret 2027 16.00 WIB: 5 hari kerja sejak diterima Jumat 5 Maret 2027; "
                    + "8–15 Maret libur."
            ),
            (
                "2 minggu", "2026-03-06 10:00",
                "Jatuh tempo Rabu 25 Maret 2026 16.00 WIB: 2 minggu sejak diterima Jumat 6 Maret 2026; 20–24 Maret libur."
            ),
            (
                "5 hari kalender", "2026-06-08 10:00",
                "Jatuh tempo Senin 15 Juni 2026 16.00 WIB: 5 hari kalender sejak diterima Senin 8 Juni 2026; "
                    + "13 Juni hari tutup."
            ),
            (
                "10 jam", "2026-02-18 15:00",
                "Jatuh tempo Jumat 20 Februari 2026 10.30 WIB: 10 jam kerja sejak diterima Rabu 18 Februari 2026 15.00 WIB; "
                    + "mulai 19 Februari Jam Ramadan."
            ),
            (
                "hari yang sama", "2026-06-10 10:00",
                "Jatuh tempo Rabu 10 Juni 2026 16.00 WIB: hari yang sama sejak diterima Rabu 10 Juni 2026."
            ),
        ]
    )
    func sentence(term: String, start: String, expected: String) throws {
        #expect(try told(term, start).sentence == expected)
    }

    @Test func `in English too`() throws {
        #expect(
            try told("10 hari kerja", "2026-03-13 10:20", in: .english).sentence
                == "Due Monday 6 April 2026 16.00 WIB: 10 working days from receipt on Friday 13 March 2026; "
                + "18–24 March and 3 April closed.")
    }

    @Test func `line by line, with the reason of every day that does not count`() throws {
        #expect(
            try told("10 hari kerja", "2026-03-13 10:20").lines == [
                "Diterima Jumat 13 Maret 2026 10.20 WIB (hari ke-0).",
                "14–15 Maret 2026: akhir pekan.",
                "16–17 Maret 2026: 2 hari kerja, jumlah 2.",
                "18–24 Maret 2026: libur dan cuti bersama (Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1948); Hari Suci "
                    + "Nyepi (Tahun Baru Saka 1948); Cuti Bersama Idul Fitri 1447 Hijriah), akhir pekan.",
                "Mulai Sabtu 21 Maret 2026: Jam kerja biasa.",
                "25–27 Maret 2026: 3 hari kerja, jumlah 5.",
                "28–29 Maret 2026: akhir pekan.",
                "30 Maret–2 April 2026: 4 hari kerja, jumlah 9.",
                "3–5 April 2026: libur (Wafat Yesus Kristus), akhir pekan.",
                "Senin 6 April 2026: 1 hari kerja, jumlah 10.",
                "Jatuh tempo Senin 6 April 2026 16.00 WIB, saat kantor tutup (07.30–12.00 dan 13.00–16.00).",
            ])
    }

    @Test func `with the hours of Ramadan where minutes count`() throws {
        #expect(
            try told("10 jam", "2026-02-18 15:00").lines == [
                "Diterima Rabu 18 Februari 2026 15.00 WIB; dihitung pada jam kerja saja.",
                "Rabu 18 Februari 2026 (07.30–12.00 dan 13.00–16.00): 1 jam kerja, jumlah 1 jam kerja.",
                "Mulai Kamis 19 Februari 2026: Jam Ramadan.",
                "Kamis 19 Februari 2026 (08.00–12.00 dan 12.30–15.00): 6 jam 30 menit kerja, jumlah 7 jam 30 menit kerja.",
                "Jumat 20 Februari 2026 (08.00–11.30 dan 12.30–15.00): 2 jam 30 menit kerja, jumlah 10 jam kerja.",
                "Jatuh tempo Jumat 20 Februari 2026 10.30 WIB.",
            ])
    }

    @Test func `with each pause, why it was and what was used until then`() throws {
        let words = try told(
            "5 hari kerja", "2026-06-08 10:00", pauses: [("2026-06-09 10:00", "2026-06-10 10:00")],
            why: ["Perbaikan ke-1 diminta oleh Petugas."])
        #expect(
            words.lines == [
                "Diterima Senin 8 Juni 2026 10.00 WIB (hari ke-0).",
                "Selasa 9 Juni 2026: 1 hari kerja, jumlah 1.",
                "Berhenti Selasa 9 Juni 2026 10.00 WIB; terpakai 1 hari kerja dari 5 hari kerja. Perbaikan ke-1 diminta oleh "
                    + "Petugas.",
                "Berjalan lagi Rabu 10 Juni 2026 10.00 WIB; hari itu tidak dihitung.",
                "11–12 Juni 2026: 2 hari kerja, jumlah 3.",
                "13–14 Juni 2026: akhir pekan.",
                "Senin 15 Juni 2026: 1 hari kerja, jumlah 4.",
                "Selasa 16 Juni 2026: libur (1 Muharam Tahun Baru Islam 1448 Hijriah).",
                "Rabu 17 Juni 2026: 1 hari kerja, jumlah 5.",
                "Jatuh tempo Rabu 17 Juni 2026 16.00 WIB, saat kantor tutup (07.30–12.00 dan 13.00–16.00).",
            ])
        #expect(
            words.sentence
                == "Jatuh tempo Rabu 17 Juni 2026 16.00 WIB: 5 hari kerja sejak diterima Senin 8 Juni 2026; 16 Juni libur; "
                + "waktu berhenti 9–10 Juni.")
    }

    @Test func `what comes after closing counts as of the next working day`() throws {
        let words = try told("1 hari kerja", "2026-06-12 17:00")
        #expect(
            words.lines.prefix(3) == [
                "Diterima Jumat 12 Juni 2026 17.00 WIB; dihitung masuk Senin 15 Juni 2026 (hari ke-0).",
                "Jumat 12 Juni 2026: sudah lewat jam kerja (07.30–11.30 dan 13.00–16.30).",
                "13–14 Juni 2026: akhir pekan.",
            ])
        #expect(
            words.sentence
                == "Jatuh tempo Rabu 17 Juni 2026 16.00 WIB: 1 hari kerja sejak diterima Jumat 12 Juni 2026 (dihitung masuk "
                + "Senin 15 Juni 2026); 16 Juni libur.")
    }

    @Test func `a term that had run out before a pause is counted from its last day`() throws {
        let lines = try told(
            "1 hari kerja", "2026-06-08 10:00", pauses: [("2026-06-11 10:00", "2026-06-11 11:00")]
        ).lines
        #expect(lines.contains("Waktu sudah habis 2 hari kerja sebelum itu. Dihitung dari hari terakhirnya:"))
        #expect(lines.last?.hasPrefix("Jatuh tempo Selasa 9 Juni 2026 16.00 WIB") == true)
    }

    @Test func `and while it stands still, since when and with what used`() throws {
        #expect(
            try told("5 hari kerja", "2026-06-08 10:00", pauses: [("2026-06-10 10:00", nil)]).sentence
                == "Berhenti sejak Rabu 10 Juni 2026 10.00 WIB; terpakai 2 hari kerja dari 5 hari kerja.")
    }
}
