/// The law that a service cannot do without, recognised by the service's name.
struct GoverningLaw: Sendable {
    /// Phrases in the name of such a service.
    let phrases: [String]
    /// Phrases in the title of any law on that subject; one such law in the legal basis is enough.
    let subjects: [String]
    /// What to cite today.
    let citation: String

    static let known = [
        GoverningLaw(
            phrases: ["simpan pinjam", "ksp", "usp", "kspps", "uspps"], subjects: ["simpan pinjam"],
            citation: "Permenkop UKM 8/2023 tentang Usaha Simpan Pinjam oleh Koperasi"),
        GoverningLaw(
            phrases: ["bbm", "bahan bakar minyak", "jenis bbm tertentu"],
            subjects: [
                "bahan bakar", "bbm",
                "minyak solar",
            ],
            citation: "Peraturan BPH Migas 2/2023 jo. 4/2025"),
        GoverningLaw(phrases: ["halal"], subjects: ["halal"], citation: "UU 33/2014 tentang Jaminan Produk Halal"),
        GoverningLaw(
            phrases: ["merek", "kekayaan intelektual"],
            subjects: [
                "merek", "kekayaan intelektual",
                "indikasi geografis",
            ],
            citation: "UU 20/2016 tentang Merek dan Indikasi Geografis"),
        GoverningLaw(
            phrases: ["informasi publik", "data dan informasi"], subjects: ["informasi publik"],
            citation: "UU 14/2008 tentang Keterbukaan Informasi Publik"),
        GoverningLaw(
            phrases: ["pengaduan pelayanan publik", "pengaduan masyarakat"],
            subjects: [
                "pengaduan",
                "pelayanan publik",
            ],
            citation: "Perpres 76/2013 tentang Pengelolaan Pengaduan Pelayanan Publik"),
        GoverningLaw(
            phrases: ["nomor induk berusaha", "nib"], subjects: ["perizinan berusaha"],
            citation: "PP 28/2025 tentang Penyelenggaraan Perizinan Berusaha Berbasis Risiko"),
        GoverningLaw(
            phrases: ["hak atas tanah", "sertifikat tanah"], subjects: ["tanah", "pertanahan", "agraria"],
            citation: "PP 24/1997 tentang Pendaftaran Tanah"),
        GoverningLaw(
            phrases: ["penjaminan kredit"], subjects: ["penjaminan"], citation: "UU 1/2016 tentang Penjaminan"),
    ]
}
