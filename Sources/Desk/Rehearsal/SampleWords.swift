import Standards

/// Words that fit a field, by what its name speaks of.
enum SampleWords {
    static func text(for field: Field, person: SamplePerson, random: inout SampleRandom) -> String {
        let name = (field.id.rawValue + " " + field.name.indonesian).lowercased()
        for (word, values) in table where name.contains(word) { return random.pick(values) }
        if name.contains("nama") || name.contains("oleh") || name.contains("penerima") || name.contains("people") {
            return person.name
        }
        return "\(field.name.indonesian) - contoh"
    }

    static func paragraph(for field: Field, random: inout SampleRandom) -> String {
        let name = (field.id.rawValue + " " + field.name.indonesian).lowercased()
        for (word, values) in paragraphs where name.contains(word) { return random.pick(values) }
        return "\(field.name.indonesian): sesuai berkas yang diajukan, lengkap dan jelas."
    }

    private static let table: [(String, [String])] = [
        ("pemohon.nama", []),
        ("koperasi", ["Koperasi Sumber Rejeki", "KSP Mitra Sejahtera", "Koperasi Wanita Melati", "KSPPS Amanah Umat"]),
        ("usaha", ["Keripik Singkong Renyah", "Batik Sekar Arum", "Kopi Lereng Arjuno", "Tahu Pak Slamet"]),
        ("produk", ["Keripik singkong 250 g", "Batik tulis", "Kopi bubuk 200 g", "Sambal kemasan"]),
        ("merek", ["Sekar Arum", "Lereng Arjuno", "Dapur Melati"]),
        ("spbu", ["SPBU 54.671.12 Bangil", "SPBU 54.671.05 Pandaan"]),
        ("kampus", ["Universitas Negeri Surabaya", "Politeknik Negeri Malang"]),
        ("sekolah", ["SMK Negeri 1 Sidoarjo"]),
        ("tempat", ["Ruang rapat lantai 1", "Aula dinas", "Kantor koperasi"]),
        ("place", ["Ruang rapat lantai 1", "Aula dinas"]),
        ("lokasi", ["Kantor koperasi", "Tempat usaha pemohon"]),
        ("nomor", ["500.3/127/2026", "518/042/2026"]),
        ("number", ["500.3/127/2026"]),
        ("reference", ["500.3/127/2026", "518/042/2026"]),
        ("jabatan", ["Ketua pengurus", "Bendahara", "Pengawas"]),
        ("petugas", ["Petugas lapangan dan pengurus"]),
        ("alamat", ["Jl. Merdeka No. 12"]),
    ].filter { !$0.1.isEmpty }

    private static let paragraphs: [(String, [String])] = [
        ("findings", ["Kantor tersedia, papan nama terpasang, sarana kerja sesuai daftar. Layak."]),
        ("minutes", ["Kedua pihak hadir, pokok masalah dibahas, kesepakatan dicatat dan ditandatangani."]),
        ("instruction", ["Tindak lanjuti sesuai ketentuan dan laporkan hasilnya."]),
        ("opinion", ["Berkas memenuhi ketentuan; dapat dilanjutkan."]),
        ("summary", ["Kegiatan terlaksana sesuai rencana dan diikuti seluruh peserta."]),
        ("content", ["Undangan dan jadwal kegiatan beserta syarat peserta."]),
        ("reasoning", ["Produk siap, dokumen lengkap, sesuai kuota."]),
        ("masalah", ["Anggota menanyakan pembagian sisa hasil usaha yang belum dibagikan."]),
        ("tujuan", ["Mengembangkan usaha dan memperluas pasar."]),
    ]
}
