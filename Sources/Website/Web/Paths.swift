import Casework
import Database
import Standards

/// Every address that pages link to.
///
/// Parts are identifiers or numbers and need no escaping.
enum Paths {
    static let home = "/"
    static let track = "/lacak"

    static func agency(_ agency: Agency.ID) -> String { "/\(agency)" }
    static func calendar(_ agency: Agency.ID) -> String { "/\(agency)/kalender" }
    static func service(_ agency: Agency.ID, _ service: ServiceStandard.ID) -> String { "/\(agency)/\(service)" }
    static func apply(_ agency: Agency.ID, _ service: ServiceStandard.ID) -> String { "/\(agency)/\(service)/ajukan" }
    static func linkedData(_ agency: Agency.ID, _ service: ServiceStandard.ID) -> String {
        "/\(agency)/\(service)/data.jsonld"
    }
    /// What was promised against what was measured: of an office, of one service.
    static func performance(_ agency: Agency.ID) -> String { "/\(agency)/kinerja" }
    static func performance(_ agency: Agency.ID, _ service: ServiceStandard.ID) -> String {
        "/\(agency)/\(service)/kinerja"
    }
    static func serviceJSON(_ agency: Agency.ID, _ service: ServiceStandard.ID) -> String {
        "/api/v1/agencies/\(agency)/services/\(service)"
    }

    // The way of an application; the token is a secret and is masked in logs.
    static func draft(_ token: String) -> String { "/ajukan/\(token)" }
    static func draft(_ token: String, page: String) -> String { "/ajukan/\(token)/isi/\(page)" }
    static func draft(_ token: String, requirement: Requirement.ID) -> String {
        "/ajukan/\(token)/berkas/\(requirement)"
    }
    static func review(_ token: String) -> String { "/ajukan/\(token)/periksa" }

    static func tracking(_ number: CaseNumber) -> String { "/lacak/\(number)" }
    static func receipt(_ number: CaseNumber) -> String { "/lacak/\(number)/tanda-terima" }
    static func trackedFile(_ number: CaseNumber, _ hash: String) -> String { "/lacak/\(number)/berkas/\(hash)" }

    static func proof(_ number: CaseNumber) -> String { "/lacak/\(number)/bukti.json" }

    /// The daily seals of an office, as a page and as the file that checkers read.
    static func seals(_ agency: Agency.ID) -> String { "/segel/\(agency)" }
    static func sealFile(_ agency: Agency.ID) -> String { "/segel/\(agency)/daftar.txt" }

    // The back office.
    static let inbox = "/kantor"
    static let signIn = "/kantor/masuk"
    static let signOut = "/kantor/keluar"
    static let counter = "/kantor/loket"
    static let search = "/kantor/cari"
    static let figures = "/kantor/statistik"
    static let notices = "/kantor/peringatan"
    static let calendar = "/kantor/kalender"
    static let calendarPreview = "/kantor/kalender/pratinjau"
    static let calendarAdoption = "/kantor/kalender/baru"
    static func calendarTakeBack(_ id: CalendarEdit.ID) -> String { "/kantor/kalender/tarik/\(id)" }
    static func counter(_ service: ServiceStandard.ID) -> String { "/kantor/loket/\(service)" }
    static func staffCase(_ number: CaseNumber) -> String { "/kantor/berkas/\(number)" }
    static func staffCase(_ number: CaseNumber, _ act: String) -> String { "/kantor/berkas/\(number)/\(act)" }
    static func staffFile(_ number: CaseNumber, _ hash: String) -> String { "/kantor/berkas/\(number)/file/\(hash)" }

    static func language(_ code: String, back: String) -> String { "/bahasa/\(code)?kembali=\(back)" }
}
