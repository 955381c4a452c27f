import Standards
import Testing

@Suite("Fees by class and laws of every kind are read as they are written")
struct FeeAndLawLoaderTests {
    private func loaded(_ service: String) throws -> ServiceStandard {
        let result = AgencyLoader.load(files: SampleOffice.files(service: service))
        #expect(result.faults.map(\.description) == [])
        return try #require(result.loaded?.standards.first)
    }

    @Test("A fee may have a sum for each class and none for everybody")
    func rates() throws {
        let fee = try #require(
            try loaded(
                SampleOffice.service.changing(
                    "{ free: true, printed: Gratis }",
                    to: "{ rates: [{ name: Kecil, nameEn: Small, amount: 5000, per: kapal, perEn: ship }, "
                        + "{ name: Besar, amount: 25000 }], printed: \"Rp5.000, Rp25.000\" }")
            ).fee)
        #expect(fee.amount == nil)
        #expect(fee.range == 5000...25000)
        #expect(!fee.isFree)
        #expect(
            fee.rates == [
                FeeRate(
                    name: LocalizedText("Kecil", english: "Small"), amount: 5000,
                    per: LocalizedText("kapal", english: "ship")),
                FeeRate(name: LocalizedText("Besar"), amount: 25000),
            ])
    }

    @Test("A free service costs everybody nothing")
    func free() throws {
        let fee = try #require(try loaded(SampleOffice.service).fee)
        #expect(fee.amount == 0)
        #expect(fee.isFree)
    }

    @Test(
        "A law is cited as officers do, whatever its kind",
        arguments: [
            ("{ kind: UUD, year: 1945 }", "UUD Negara Republik Indonesia Tahun 1945"),
            ("{ kind: TAP MPR, number: XVI/MPR/1998, year: 1998, title: X }", "TAP MPR Nomor XVI/MPR/1998 tentang X"),
            ("{ kind: Inpres, number: 7, year: 2020, title: X }", "Inpres Nomor 7 Tahun 2020 tentang X"),
            (
                "{ kind: Perwali, issuer: Surabaya, number: 7, year: 2020, title: X }",
                "Perwali Surabaya Nomor 7 Tahun 2020 tentang X"
            ),
            ("{ kind: Perdes, number: 7, year: 2020, title: X }", "Perdes Nomor 7 Tahun 2020 tentang X"),
            (
                "{ kind: Perkal, issuer: Condongcatur, number: 7, year: 2020, title: X }",
                "Perkal Condongcatur Nomor 7 Tahun 2020 tentang X"
            ),
            (
                "{ kind: Peraturan, issuer: Kepala BKPM, number: 7, year: 2020, title: X }",
                "Peraturan Kepala BKPM Nomor 7 Tahun 2020 tentang X"
            ),
            (
                "{ kind: SE, issuer: Menteri PANRB, number: 7, year: 2020, title: X }",
                "Surat Edaran Menteri PANRB Nomor 7 Tahun 2020 tentang X"
            ),
            (
                "{ kind: Keputusan, issuer: Wali Kota Malang, number: 188.45/7, year: 2020, title: X }",
                "Keputusan Wali Kota Malang Nomor 188.45/7 Tahun 2020 tentang X"
            ),
            ("{ kind: Lainnya, kindName: Piagam Pelayanan, title: X }", "Piagam Pelayanan tentang X"),
        ])
    func citation(law: String, citation: String) throws {
        let standard = try loaded(SampleOffice.service + "management: { legalBasis: [\(law)] }\n")
        #expect(standard.management.legalBasis?.map(\.citation) == [citation])
    }
}
