/// Why the files of an office do not fit together.
public enum FileProblem: Hashable, Sendable {
    case noAgencyFile
    /// The file's name and its `service:` differ.
    case name(service: String, stem: String)
    /// The file's name ends in something else than `.yaml`.
    case ending(expected: String)
    /// The decree's list names a service that has no file.
    case noServiceFile(String, known: [String])
    /// Another file has the same name.
    case second(other: String)
    /// The file has no text.
    case defect(SourceDefect)
    /// Another office has the same identifier, in the file given.
    case secondOffice(Agency.ID, other: String)
    /// The office's identifier is the address of a page of the site.
    case reservedOffice(Agency.ID)
    /// The service's identifier is the address of a page of its office.
    case reservedService(ServiceStandard.ID)
}

extension FileProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .noAgencyFile:
            Wording(
                english: ("found no agency.yaml in the folder", "Add the file that describes the office."),
                indonesian: ("tidak ada agency.yaml dalam folder", "Tambahkan berkas yang menerangkan kantor."))
        case .name(let service, let stem):
            Wording(
                english: (
                    "found \(Phrase.quoted(service)) in a file named \(Phrase.quoted(stem + ".yaml"))",
                    "Name the file \(service).yaml, or write \"service: \(stem)\"."
                ),
                indonesian: (
                    "tertulis \(Phrase.quoted(service)) dalam berkas bernama \(Phrase.quoted(stem + ".yaml"))",
                    "Beri nama \(service).yaml pada berkas ini, atau tulis \"service: \(stem)\"."
                ))
        case .noServiceFile(let service, let known):
            Wording(
                english: (
                    "found \(Phrase.quoted(service)), which has no file here",
                    "Add \(service).yaml, or leave \"service\" out if there is no standard. "
                        + Phrase.suggestion(for: service, among: known)
                ),
                indonesian: (
                    "\(Phrase.quoted(service)) tidak ada berkasnya",
                    "Tambahkan \(service).yaml, atau hapus \"service\" bila standarnya tidak ada. "
                        + Phrase.saran(for: service, among: known)
                ))
        case .ending(let expected):
            Wording(
                english: ("the name of this file does not end in .yaml", "Name it \(expected)."),
                indonesian: ("nama berkas ini tidak berakhiran .yaml", "Beri nama \(expected)."))
        case .second(let other):
            Wording(
                english: ("found a second file of this name", "Keep one; the first is \(other)."),
                indonesian: ("ada dua berkas dengan nama ini", "Simpan satu saja; yang pertama \(other)."))
        case .defect(let defect): defect.wording
        case .secondOffice(let id, let other):
            Wording(
                english: (
                    "found \(Phrase.quoted(id.rawValue)) for a second office",
                    "Give each its own identifier; the other one stands in \(other)."
                ),
                indonesian: (
                    "\(Phrase.quoted(id.rawValue)) dipakai lagi untuk kantor lain",
                    "Beri pengenal yang berbeda; yang pertama ada di \(other)."
                ))
        case .reservedOffice(let id):
            Wording(
                english: (
                    "found \(Phrase.quoted(id.rawValue)), which is the address of a page of the site",
                    "Choose another identifier, such as \"dinas-\(id)\". Taken: \(Self.reserved)."
                ),
                indonesian: (
                    "\(Phrase.quoted(id.rawValue)) adalah alamat halaman situs ini",
                    "Pilih pengenal lain, misalnya \"dinas-\(id)\". Yang sudah terpakai: \(Self.reserved)."
                ))
        case .reservedService(let id):
            Wording(
                english: (
                    "found \(Phrase.quoted(id.rawValue)), which is the address of a page of the office",
                    "Choose another identifier, such as \"layanan-\(id)\", for the service and its file."
                ),
                indonesian: (
                    "\(Phrase.quoted(id.rawValue)) adalah alamat halaman kantor",
                    "Pilih pengenal lain, misalnya \"layanan-\(id)\", untuk layanan dan berkasnya."
                ))
        }
    }

    private static var reserved: String { Phrase.list(Agency.reservedIDs.sorted().map(\.rawValue)) }
}
