extension LawHistory {
    /// The table, by subject.
    ///
    /// An entry is added when a source says so; ``LawChange/Standing`` tells which were looked up. Regional acts and
    /// regulations are not in it: whether one was replaced must be looked up in the region's own register.
    static let known: [LawChange] = cooperatives + business + publicService + officeWork + information + regions

    private static let cooperatives = [
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.cooperatives, 11, 2018), .revoked,
            by: ministerial("Koperasi dan UKM", 8, 2023, "Usaha Simpan Pinjam oleh Koperasi"), PartialDate(2023),
            "news-lite.ddtc.co.id 1801981; pasal.id permenkop-kukm-no-8-tahun-2023", .verified),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.cooperatives, 5, 2019), .revoked,
            by: ministerial("Koperasi dan UKM", 8, 2023, "Usaha Simpan Pinjam oleh Koperasi"), PartialDate(2023),
            "Changed 11/2018 and fell with it", .recalled),
        change(LawIdentity(.act, 25, 1992), .amended, by: jobCreation, jobCreationSince, "UU 6/2023", .recalled),
        change(LawIdentity(.act, 20, 2008), .amended, by: jobCreation, jobCreationSince, "UU 6/2023", .recalled),
        change(
            LawIdentity(.governmentRegulation, 17, 2013), .revoked,
            by: governmental(
                7, 2021, "Kemudahan, Pelindungan, dan Pemberdayaan Koperasi dan Usaha Mikro, Kecil, dan Menengah"),
            PartialDate(2021, 2, 2), "PP 7/2021, closing provisions", .recalled),
    ]

    private static let business = [
        change(
            LawIdentity(.governmentRegulation, 5, 2021), .revoked,
            by: governmental(28, 2025, "Penyelenggaraan Perizinan Berusaha Berbasis Risiko"), PartialDate(2025, 6, 5),
            "sw-indonesia.com; legalitasku.com; golaw.id p=559", .verified),
        change(
            LawIdentity(.governmentRegulation, 24, 2018), .revoked,
            by: governmental(5, 2021, "Penyelenggaraan Perizinan Berusaha Berbasis Risiko"), PartialDate(2021, 2, 2),
            "PP 5/2021, closing provisions", .recalled),
        change(
            LawIdentity(.act, 11, 2020), .revoked,
            by: Law(kind: .interimAct, number: "2", year: 2022, title: "Cipta Kerja"), PartialDate(2022, 12, 30),
            "Perppu 2/2022, closing provisions", .recalled),
        change(
            LawIdentity(.interimAct, 2, 2022), .enacted, by: jobCreation, jobCreationSince,
            "UU 6/2023 ps. 1", .recalled),
        change(
            LawIdentity(.act, 15, 2001), .revoked,
            by: act(
                20, 2016,
                "Merek dan Indikasi Geografis"), PartialDate(2016, 11, 25),
            "UU 20/2016, closing provisions", .recalled),
        change(LawIdentity(.act, 20, 2016), .amended, by: jobCreation, jobCreationSince, "UU 6/2023", .recalled),
        change(LawIdentity(.act, 33, 2014), .amended, by: jobCreation, jobCreationSince, "UU 6/2023", .recalled),
        change(
            LawIdentity(.governmentRegulation, 39, 2021), .revoked,
            by: governmental(42, 2024, "Penyelenggaraan Bidang Jaminan Produk Halal"), PartialDate(2024),
            "PP 42/2024, closing provisions", .recalled),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.fuelRegulator, 2, 2023), .amended,
            by: ministerial("BPH Migas", 4, 2025, "Perubahan atas Peraturan BPH Migas Nomor 2 Tahun 2023"),
            PartialDate(2025, 12, 11), "pasal.id peraturan-bphmigas-4-2025", .verified),
    ]

    private static let publicService = [
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.administrativeReform, 24, 2014), .revoked,
            by: reform(62, 2018, "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional"), PartialDate(2018),
            "vdokumen.com, draft KKP regulation", .verified),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.administrativeReform, 36, 2012), .revoked,
            by: reform(15, 2014, "Pedoman Standar Pelayanan"), PartialDate(2014),
            "PermenPANRB 15/2014, closing provisions",
            .recalled),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.administrativeReform, 16, 2014), .revoked,
            by: reform(14, 2017, "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"),
            PartialDate(2017), "PermenPANRB 14/2017, closing provisions", .recalled),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.administrativeReform, 17, 2017), .revoked,
            by: reform(29, 2022, "Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik"), PartialDate(2022),
            "PermenPANRB 29/2022, closing provisions", .recalled),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.administrativeReform, 29, 2022), .amended,
            by: reform(4, 2023, "Perubahan atas Peraturan Menteri Nomor 29 Tahun 2022"), PartialDate(2023),
            "scribd 656600573", .verified),
        change(
            LawIdentity(.act, 30, 2014), .amended, by: jobCreation, jobCreationSince,
            "UU 6/2023 ps. 175", .recalled),
    ]

    private static let officeWork = [
        change(
            LawIdentity(.act, 5, 2014), .revoked, by: act(20, 2023, "Aparatur Sipil Negara"), PartialDate(2023, 10, 31),
            "peraturan.bpk.go.id, UU 20/2023", .verified),
        change(
            LawIdentity(.act, 43, 1999), .revoked, by: act(5, 2014, "Aparatur Sipil Negara"), PartialDate(2014, 1, 15),
            "UU 5/2014, closing provisions", .recalled),
        change(
            LawIdentity(.governmentRegulation, 53, 2010), .revoked,
            by: governmental(
                94, 2021,
                "Disiplin Pegawai Negeri Sipil"),
            PartialDate(2021, 8, 31), "PP 94/2021, closing provisions", .recalled),
        change(
            LawIdentity(.governmentRegulation, 46, 2011), .revoked,
            by: governmental(30, 2019, "Penilaian Kinerja Pegawai Negeri Sipil"), PartialDate(2019),
            "PP 30/2019, closing provisions", .recalled),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.homeAffairs, 54, 2009), .revoked,
            by: home(1, 2023, "Tata Naskah Dinas di Lingkungan Pemerintah Daerah"), PartialDate(2023),
            "inforegulasi.com 2023/03", .verified),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.homeAffairs, 78, 2012), .revoked,
            by: home(83, 2022, "Kode Klasifikasi Arsip di Lingkungan Kementerian Dalam Negeri dan Pemerintah Daerah"),
            PartialDate(2022), "tasadmin.id 2024/06; bahitom.desa.id", .verified),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.homeAffairs, 80, 2015), .amended,
            by: home(120, 2018, "Perubahan atas Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015"), PartialDate(2018),
            "Permendagri 120/2018", .recalled),
    ]

    private static let information = [
        change(
            LawIdentity(.commissionRegulation, 1, 2010), .revoked,
            by: Law(kind: .commissionRegulation, number: "1", year: 2021, title: "Standar Layanan Informasi Publik"),
            PartialDate(2021), "Perki 1/2021, closing provisions", .recalled),
        change(
            LawIdentity(.governmentRegulation, 82, 2012), .revoked,
            by: governmental(71, 2019, "Penyelenggaraan Sistem dan Transaksi Elektronik"), PartialDate(2019, 10, 10),
            "PP 71/2019, closing provisions", .recalled),
        change(
            LawIdentity(.act, 11, 2008), .amended,
            by: act(
                19, 2016,
                "Perubahan atas Undang-Undang Nomor 11 Tahun 2008"),
            PartialDate(2016, 11, 25), "diskominfosp.lebakkab.go.id/penggunaan-tte", .verified),
        change(
            LawIdentity(.act, 11, 2008), .amended,
            by: act(
                1, 2024,
                "Perubahan Kedua atas Undang-Undang Nomor 11 Tahun 2008"),
            PartialDate(2024), "diskominfosp.lebakkab.go.id/penggunaan-tte", .verified),
    ]

    private static let regions = [
        change(
            LawIdentity(.act, 32, 2004), .revoked, by: act(23, 2014, "Pemerintahan Daerah"), PartialDate(2014, 10, 2),
            "UU 23/2014, closing provisions", .recalled),
        change(
            LawIdentity(.act, 23, 2014), .amended,
            by: act(
                9, 2015,
                "Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014"),
            PartialDate(2015, 3, 18), "Permendagri 70/2019, recitals", .verified),
        change(LawIdentity(.act, 23, 2014), .amended, by: jobCreation, jobCreationSince, "UU 6/2023", .recalled),
        change(
            LawIdentity(.governmentRegulation, 41, 2007), .revoked, by: governmental(18, 2016, "Perangkat Daerah"),
            PartialDate(2016, 6, 15), "PP 18/2016, closing provisions", .recalled),
        change(
            LawIdentity(.governmentRegulation, 18, 2016), .amended,
            by: governmental(
                72, 2019,
                "Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah"),
            PartialDate(2019), "The title of PP 72/2019", .verified),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.homeAffairs, 54, 2010), .revoked,
            by: home(
                86, 2017,
                "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah"), PartialDate(2017),
            "Permendagri 86/2017, closing provisions", .recalled),
        change(
            LawIdentity(.ministerialRegulation, issuer: LawIdentity.homeAffairs, 98, 2018), .revoked,
            by: home(70, 2019, "Sistem Informasi Pemerintahan Daerah"), PartialDate(2019),
            "Berita Negara 1114/2019, recitals",
            .verified),
    ]

    private static let jobCreation = act(
        6, 2023,
        "Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi "
            + "Undang-Undang")
    private static let jobCreationSince = PartialDate(2023, 3, 31)

    private static func change(
        _ law: LawIdentity, _ effect: LawChange.Effect, by successor: Law, _ since: PartialDate, _ source: String,
        _ standing: LawChange.Standing
    ) -> LawChange {
        LawChange(law: law, effect: effect, successor: successor, since: since, source: source, standing: standing)
    }

    private static func act(_ number: Int, _ year: Int, _ title: String) -> Law {
        Law(kind: .act, number: String(number), year: year, title: title)
    }

    private static func governmental(_ number: Int, _ year: Int, _ title: String) -> Law {
        Law(kind: .governmentRegulation, number: String(number), year: year, title: title)
    }

    private static func ministerial(_ issuer: String, _ number: Int, _ year: Int, _ title: String) -> Law {
        Law(kind: .ministerialRegulation, issuer: issuer, number: String(number), year: year, title: title)
    }

    private static func reform(_ number: Int, _ year: Int, _ title: String) -> Law {
        ministerial("PANRB", number, year, title)
    }

    private static func home(_ number: Int, _ year: Int, _ title: String) -> Law {
        ministerial("Dalam Negeri", number, year, title)
    }
}
