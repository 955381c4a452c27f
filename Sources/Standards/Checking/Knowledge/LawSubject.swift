/// A subject that is known to be the title of certain laws only.
struct LawSubject: Sendable {
    let kind: Law.Kind
    /// The title after "tentang", word for word.
    let title: String
    /// Number and year of every law of that kind with that title.
    let laws: [(number: Int, year: Int)]

    init(_ kind: Law.Kind, _ title: String, _ laws: [(number: Int, year: Int)]) {
        self.kind = kind
        self.title = title
        self.laws = laws
    }

    /// The subjects that standards of cooperative and small-business offices cite most.
    static let known = [
        LawSubject(.act, "Pelayanan Publik", [(25, 2009)]),
        LawSubject(.act, "Aparatur Sipil Negara", [(5, 2014), (20, 2023)]),
        LawSubject(.act, "Perkoperasian", [(25, 1992), (17, 2012)]),
        LawSubject(.act, "Usaha Mikro, Kecil, dan Menengah", [(20, 2008)]),
        LawSubject(.act, "Keterbukaan Informasi Publik", [(14, 2008)]),
        LawSubject(.act, "Pemerintahan Daerah", [(22, 1999), (32, 2004), (23, 2014)]),
        LawSubject(.act, "Administrasi Pemerintahan", [(30, 2014)]),
        LawSubject(.act, "Pelindungan Data Pribadi", [(27, 2022)]),
        LawSubject(.act, "Informasi dan Transaksi Elektronik", [(11, 2008)]),
        LawSubject(.act, "Jaminan Produk Halal", [(33, 2014)]),
        LawSubject(.act, "Merek dan Indikasi Geografis", [(20, 2016)]),
        LawSubject(.act, "Sistem Perencanaan Pembangunan Nasional", [(25, 2004)]),
        LawSubject(.act, "Cipta Kerja", [(11, 2020)]),
        LawSubject(.interimAct, "Cipta Kerja", [(2, 2022)]),
        LawSubject(
            .governmentRegulation,
            "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", [(96, 2012)]),
        LawSubject(.governmentRegulation, "Perangkat Daerah", [(18, 2016)]),
        LawSubject(.presidentialRegulation, "Pengelolaan Pengaduan Pelayanan Publik", [(76, 2013)]),
        LawSubject(.presidentialRegulation, "Satu Data Indonesia", [(39, 2019)]),
        LawSubject(.ministerialRegulation, "Pedoman Standar Pelayanan", [(15, 2014), (36, 2012)]),
    ]

    /// The words of a title that carry its meaning, in one spelling.
    static func words(of title: String) -> PlainWords {
        let spellings = ["perlindungan": "pelindungan", "resiko": "risiko"]
        let plain = PlainWords(title).significant.words.filter { $0 != "republik" && $0 != "indonesia" }
        return PlainWords(words: plain.map { spellings[$0] ?? $0 })
    }
}
