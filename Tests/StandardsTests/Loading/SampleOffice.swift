import Standards
import Testing

/// A small office with one service, as its files.
enum SampleOffice {
    static let agencyPath = "Agencies/contoh/agency.yaml"
    static let servicePath = "Agencies/contoh/izin-kios.yaml"

    static let agency = """
        agency: contoh
        name: Dinas Koperasi Contoh
        nameEn: Contoh Cooperatives Office
        shortName: Diskop Contoh
        government: Pemerintah Kabupaten Contoh
        governmentEn: Government of Contoh Regency
        regionCode: 35.10
        timeZone: WIB
        contact:
          address: Jl. Contoh No. 1
          phones: ["(0343) 5616140"]
        pledge: { text: Kami menyatakan sanggup., inferred: Keputusan tidak memuat naskahnya. }
        decree:
          number: 12
          date: 2024-01-31
          title: Penetapan Standar Pelayanan
          basis: [{ kind: UU, number: 25, year: 2009, title: Pelayanan Publik }]
          services:
            - { name: Izin Kios, service: izin-kios, division: usaha }
            - { name: Fasilitasi Lain }
        divisions:
          - { id: usaha, name: Bidang Usaha, nameEn: Business Division }
        roles:
          - { id: kepala-dinas, name: Kepala Dinas, nameEn: Head of Office, kind: staff, superior: null }
          - { id: petugas, name: Petugas Loket, nameEn: Desk officer, kind: staff, superior: kepala-dinas }
          - { id: oss, name: OSS, nameEn: Licensing system, kind: external }
        hours:
          - name: Jam kerja normal
            week:
              senin-kamis: [07.30-12.00, 13.00-16.00]
              jumat: [07.30-11.30]
            inferred: Keputusan tidak menyebut jam.
          - { name: Ramadan, from: 2026-02-19, to: 2026-03-20, week: { senin-jumat: [08.00-12.00] } }
        closures: [{ date: 2026-10-21, name: Hari jadi }]
        complaints:
          - { channel: phone, value: 0343 5616140 }

        """

    static let service = """
        service: izin-kios
        name: Izin Kios
        nameEn: Kiosk permit
        summary: Pedagang mendapat izin menempati kios.
        summaryEn: Traders get a permit for a kiosk.
        keywords: [sewa kios, izin kios]
        decree: { number: 12, date: 2024-01-31, annex: 1 }
        division: usaha
        mode: case
        form:
          - id: kios
            name: Kios
            fields:
              - id: jenis
                type: choice
                name: Jenis kios
                options: [{ id: baru, name: Baru }, { id: lama, name: Lama }]
              - { id: luas, type: number, name: Luas, unit: m2, min: 1, max: 99.5, decimals: 1 }
              - { id: nomor-lama, type: text, name: Nomor lama, when: { field: jenis, is: lama } }
              - id: barang
                type: rows
                name: Barang dagangan
                min: 1
                max: 20
                columns: [{ id: nama-barang, type: text, name: Nama barang }]
        delivery:
          requirements:
            - { id: ktp, name: KTP, by: upload }
            - { id: data-kios, name: Data kios, by: form, fields: [jenis, pemohon.nik] }
          procedure:
            - id: pengajuan
              printed: 1
              name: Pedagang mengajukan permohonan
              label: Pengajuan
              by: applicant
              does: apply
              next: periksa
            - id: periksa
              printed: [2, 3]
              name: Petugas memeriksa berkas
              label: Pemeriksaan
              by: [petugas, kepala-dinas]
              does: verify
              within: 1 hari kerja
              outcomes:
                lengkap: { to: oss, name: Lengkap, when: { field: jenis, is: [baru, lama] } }
                perbaikan: { to: pengajuan, name: Perlu perbaikan, reason: true }
                ditolak: { to: tolak, name: Ditolak, added: Penolakan tidak tercetak. }
            - { id: oss, name: OSS mencatat, label: OSS, by: petugas, does: external, at: oss, next: terbit }
            - { id: terbit, name: Terbit, label: Terbit, by: kepala-dinas, does: issue, makes: izin, next: selesai }
          ends:
            - { id: selesai, name: Izin diterima, result: fulfilled }
            - { id: tolak, name: Ditolak, result: refused }
            - { id: dicabut, name: Dicabut, result: withdrawn, added: Pemohon selalu boleh mencabut. }
          time:
            - { id: layanan, name: Seluruh pelayanan, printed: 3-5 hari, min: 3 hari, max: 5 hari, from: complete }
          fee: { free: true, printed: Gratis }
          products: [{ id: izin, name: Surat Izin Kios, kind: letter }]
          chart: [{ box: Pengajuan, step: pengajuan }, { box: Kotak tanpa langkah }]

        """

    /// The files, with one text put for another.
    static func files(agency: String = agency, service: String = service) -> [SourceFile] {
        [SourceFile(path: servicePath, text: service), SourceFile(path: agencyPath, text: agency)]
    }
}

extension SourceFile {
    /// The rest of the line at a place, counted from 1.
    func rest(line: Int, column: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return "" }
        return String(lines[line - 1].unicodeScalars.dropFirst(column - 1))
    }
}

extension String {
    /// The text with the first occurrence of a part changed; the part must be there.
    func changing(_ part: String, to other: String, at place: Testing.SourceLocation = #_sourceLocation) -> String {
        guard let range = firstRange(of: part) else {
            Issue.record("The sample does not hold \(part.debugDescription).", sourceLocation: place)
            return self
        }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
