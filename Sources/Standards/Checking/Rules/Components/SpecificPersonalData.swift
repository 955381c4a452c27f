/// A requirement that asks for specific personal data.
///
/// Health, criminal record, children's data and personal finance are specific data (UU 27/2022 ps. 4). Asking for them
/// needs a reason in the service's purpose and an impact assessment (ps. 34). The rule looks for the names of such
/// papers in requirements and fields.
struct SpecificPersonalData: Rule {
    let name = "specific-personal-data"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let requirements = standard.requirements.enumerated().map { (ItemPath.requirement($0), $1.name) }
        let fields = standard.form.enumerated().flatMap { index, page in
            page.fields.enumerated().map { (ItemPath.item("\(ItemPath.item("form", index)).fields", $0), $1.name) }
        }
        return (requirements + fields).compactMap { path, text in
            guard let paper = PlainWords(text.indonesian).first(of: Self.papers) else { return nil }
            return finding(
                standard.id, at: path,
                "Meminta data pribadi yang bersifat spesifik (“\(paper)”): perlu alasan yang jelas dan penilaian "
                    + "dampak (UU 27/2022 ps. 4 dan 34).",
                "Asks for specific personal data (“\(paper)”): it needs a clear reason and an impact assessment (UU "
                    + "27/2022 ps. 4 and 34).",
                quote: text.indonesian)
        }
    }

    private static let papers = [
        "slip gaji", "buku tabungan", "rekening koran pribadi", "mutasi rekening", "spt pribadi",
        "surat keterangan sehat",
        "surat keterangan dokter", "rekam medis", "riwayat kesehatan", "catatan kepolisian", "skck",
        "akta kelahiran anak", "sidik jari",
        "golongan darah",
    ]
}
