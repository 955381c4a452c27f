import Casework
import Foundation
import Standards
import WorkingTime

/// The office of these tests: hours of East Java, the national holidays that the project ships.
enum Office {
    static let zone = Zone.wib

    static func calendar() throws -> WorkCalendar {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let holidays = try HolidayTable(json: Data(contentsOf: root.appending(path: "Agencies/national-holidays.json")))
        let week = try WeeklyHours(parsing: [
            "senin-kamis": ["07.30-12.00", "13.00-16.00"], "jumat": ["07.30-11.30", "13.00-16.30"],
        ])
        return try WorkCalendar(
            zone: zone, ruleSets: [HoursRuleSet(name: "Jam kerja", week: week)], holidays: holidays)
    }

    static let agency = Agency(
        id: "kantor", name: LocalizedText("Kantor", english: "Office"), shortName: "Kantor",
        government: LocalizedText("Pemerintah", english: "Government"), regionCode: nil, zone: zone,
        contact: Contact(address: "Jalan Kantor 1"), pledge: nil,
        decree: AgencyDecree(
            number: nil, date: nil, title: LocalizedText("Keputusan"), place: nil, signer: nil, revokes: [], basis: [],
            services: [], provenance: .printed),
        divisions: [Division(id: "bidang", name: LocalizedText("Bidang"))],
        roles: [
            Role(
                id: "loket", name: LocalizedText("Petugas loket", english: "Counter officer"), kind: .staff,
                superior: "kepala"),
            Role(
                id: "petugas", name: LocalizedText("Petugas", english: "Caseworker"), kind: .staff,
                superior: "kepala"),
            Role(id: "kepala", name: LocalizedText("Kepala Dinas", english: "Head of Office"), kind: .staff),
        ],
        hours: [], hoursProvenance: [:], closures: [], complaints: [])
}

extension Actor {
    static let loket = officer(id: UserID("kantor.loket"), roles: ["loket"])
    static let petugas = officer(id: UserID("kantor.petugas"), roles: ["petugas"])
    /// A colleague with the same role.
    static let rekan = officer(id: UserID("kantor.rekan"), roles: ["petugas"])
    static let kepala = officer(id: UserID("kantor.kepala"), roles: ["kepala"])
    /// Signed in at the office, without any role.
    static let tamu = officer(id: UserID("kantor.tamu"), roles: [])
}

/// Reads `2026-06-08 09:00` as local time of the office.
func wib(_ text: String) throws -> Instant {
    try Instant(iso8601: text.replacingOccurrences(of: " ", with: "T") + "+07:00")
}

/// Local time as ``wib(_:)`` reads it; `-` for none.
func shown(_ instant: Instant?) -> String {
    guard let instant else { return "-" }
    let text = instant.iso8601(in: Office.zone).dropLast("+07:00".count).replacing("T", with: " ")
    return String(text.hasSuffix(":00") ? text.dropLast(3) : text)
}

/// An upload that stands for any file.
func file(_ name: String = "berkas.pdf") -> FileReference {
    FileReference(
        hash: String(repeating: "a1", count: 32), name: name, size: 1024, contentType: "application/pdf")
}

extension Evidence {
    static var scan: Evidence { .files([file()]) }
}
