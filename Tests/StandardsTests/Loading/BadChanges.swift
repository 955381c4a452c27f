/// Changes that spoil a file of the sample office; each gives exactly one fault.
enum BadChanges {
    /// The line of the mode with a legal basis of one law behind it.
    private static func law(_ law: String) -> String {
        "mode: case\nmanagement: { legalBasis: [\(law)] }\n"
    }

    static let shapes: [BadChange] = [
        BadChange(
            "keywords:", to: "keyword:", at: "keyword: [", "keyword", "found the key \"keyword\"",
            "Did you mean \"keywords\"?"),
        BadChange(
            "label: Pengajuan", to: "labeln: Pengajuan\n      label: x", at: "labeln",
            "delivery.procedure[0].labeln", "has no meaning here", "Did you mean \"label\"?"),
        BadChange(
            "name: Kios\n", to: "name: Kios\n    name: Lapak\n", at: "name: Lapak", "form[0].name",
            "\"name\" a second time",
            "line 12"),
        BadChange("mode: case\n", to: "", at: "service:", "", "\"mode\" is missing", "Add \"mode:\""),
        BadChange("mode: case", to: "mode:", at: "mode:", "mode", "found nothing", "Write the value"),
        BadChange("mode: case", to: "mode: ~", at: "mode: ~", "mode", "found nothing", "Write the value"),
        BadChange("mode: case", to: "mode: \"\"", at: "\"\"", "mode", "found nothing", "Write the value"),
        BadChange(
            "keywords: [sewa kios, izin kios]", to: "keywords: sewa kios", at: "sewa kios", "keywords",
            "found a text in the place of a list", "brackets"),
        BadChange(
            "fee: { free: true, printed: Gratis }", to: "fee: gratis", at: "gratis", "delivery.fee",
            "found a text in the place of a group of keys", "Write keys"),
        BadChange(
            "fee: { free: true, printed: Gratis }", to: "fee: [gratis]", at: "fee:", "delivery.fee",
            "found a list in the place of a group of keys", "Write keys"),
        BadChange(
            "free: true, printed: Gratis", to: "amount: [5000, 7000], printed: Rp5.000", at: "amount:",
            "delivery.fee.amount", "something else than one number", "rates: [{ name: Kapal kecil"),
        BadChange(
            "fee: { free: true, printed: Gratis }", to: "fee: [{ name: Besar, amount: 5000 }]", at: "fee:",
            "delivery.fee", "found a list in the place of a group of keys", "{ amount: 50000, printed: Rp50.000 }"),
        BadChange(
            "free: true, printed", to: "rates: [], printed", at: "rates:", "delivery.fee.rates",
            "found nothing in here",
            "at least one"),
        BadChange(
            "free: true, printed", to: "free: true, rates: [{ name: Besar, amount: 5 }], printed", at: "rates:",
            "delivery.fee.rates", "\"free\" together with \"rates\"", "Keep the one"),
        BadChange(
            "free: true, printed", to: "rates: [{ name: A, amount: 5 }, { name: A, amount: 6 }], printed",
            at: "A, amount: 6", "delivery.fee.rates[1].name", "a second class of the fee", "Give each its own"),
        BadChange(
            "keywords: [sewa kios, izin kios]",
            to: "keywords: [" + (1...201).map { "kata \($0)" }.joined(separator: ", ") + "]", at: "keywords:",
            "keywords", "found 201 items", "Keep the 200"),
        BadChange(
            "summary: Pedagang mendapat izin menempati kios.",
            to: "summary: " + String(repeating: "x", count: 20_001), at: "xxx", "summary",
            "a text of 20001 characters", "at most 20000"),
        BadChange(
            "nameEn: Kiosk permit", to: "\u{A0}nameEn: Kiosk permit", at: "\u{A0}nameEn", "\u{A0}nameEn",
            "found the character U+00A0", "ordinary space"),
        BadChange(
            "id: ktp", to: "id: ktp\u{200B}", at: "ktp", "delivery.requirements[0].id", "\"ktp[U+200B]\"",
            "such as \"ktp\""),
        BadChange(
            "name: Izin Kios\n", to: "name: [Izin, Kios]\n", at: "name: [", "name",
            "found a list in the place of a text",
            "Write one value"),
        BadChange(
            "name: KTP, by", to: "name: KTP, asli dan fotokopi, by", at: "asli dan fotokopi",
            "delivery.requirements[0].asli dan fotokopi", "looks like the rest of a text", "quotes"),
        BadChange(
            "name: Dicabut, result: withdrawn,", to: "name: Dicabut, result: withdrawn, inferred: Ya,",
            at: "Pemohon selalu",
            "delivery.ends[2].added", "\"inferred\" together with \"added\"", "Keep the one"),
        BadChange(
            "nameEn: Kiosk permit", to: "[a, b]: Kiosk permit", at: "[a, b]", "", "a key that is not a word", "one word"
        ),
        BadChange(
            "nameEn: Kiosk permit", to: "nameEn: &nama Kiosk permit", at: "&nama", "nameEn", "an anchor or an alias",
            "write the value out"),
        BadChange(
            "nameEn: Kiosk permit", to: "<<: { nameEn: Kiosk permit }", at: "<<", "<<", "found the key \"<<\"",
            "Known: service"),
    ]

    static let values: [BadChange] = [
        BadChange(
            "id: ktp", to: "id: KTP Asli", at: "KTP Asli", "delivery.requirements[0].id", "is not an identifier",
            "such as \"ktp-asli\""),
        BadChange(
            "mode: case", to: "mode: cases", at: "cases", "mode", "found \"cases\"",
            "Did you mean \"case\"? Known: case, programme, counter, booking, register."),
        BadChange(
            "free: true", to: "free: yes", at: "yes", "delivery.fee.free", "neither true nor false",
            "Write true or false"),
        BadChange(
            "date: 2024-01-31, annex", to: "date: 31-01-2024, annex", at: "31-01-2024", "decree.date", "is not a date",
            "2024-01-31"),
        BadChange(
            "date: 2024-01-31, annex", to: "date: 2023-02-29, annex", at: "2023-02-29", "decree.date",
            "the calendar does not have", "Correct"),
        BadChange("annex: 1", to: "annex: satu", at: "satu", "decree.annex", "not a whole number", "such as 15"),
        BadChange("annex: 1", to: "annex: \"1\"", at: "\"1\"", "decree.annex", "not a whole number", "without quotes"),
        BadChange("annex: 1", to: "annex: 0", at: "0", "decree.annex", "out of range", "from 1 to 999"),
        BadChange(
            "annex: 1", to: "annex: 99999999999999999999", at: "9999", "decree.annex", "not a whole number", "digits"),
        BadChange(
            "min: 1, max: 99.5", to: "min: 1, max: nan", at: "nan", "form[0].fields[1].max", "not a number", "0.5"),
        BadChange(
            "within: 1 hari kerja", to: "within: 1-2 hari", at: "1-2 hari", "delivery.procedure[1].within",
            "not a duration",
            "5 hari kerja"),
        BadChange(
            "within: 1 hari kerja", to: "within: 99999 minggu", at: "99999", "delivery.procedure[1].within", "too long",
            "at most 5300 minggu"),
    ]

    static let forms: [BadChange] = [
        BadChange(
            "type: number", to: "type: angka", at: "angka", "form[0].fields[1].type", "none of the words",
            "Known: text, paragraph"),
        BadChange(
            "type: text, name: Nomor lama", to: "type: text, unit: kg, name: Nomor lama", at: "kg",
            "form[0].fields[2].unit",
            "only with \"type: number\"", "Leave \"unit\" out"),
        BadChange(
            "min: 1, max: 99.5", to: "min: 100, max: 99.5", at: "100", "form[0].fields[1].min",
            "100, which is more than 99.5",
            "Swap"),
        BadChange(
            "min: 1\n        max: 20", to: "min: 21\n        max: 20", at: "21", "form[0].fields[3].min",
            "21, which is more than 20", "Swap"),
        BadChange("decimals: 1", to: "decimals: 7", at: "7", "form[0].fields[1].decimals", "out of range", "0 to 6"),
        BadChange(
            "        columns: [{ id: nama-barang, type: text, name: Nama barang }]\n", to: "", at: "id: barang",
            "form[0].fields[3]", "\"columns\" is missing", "Add"),
        BadChange(
            "type: text, name: Nama barang", to: "type: file, name: Nama barang", at: "file",
            "form[0].fields[3].columns[0].type",
            "a column of type file", "simple types"),
        BadChange(
            "type: text, name: Nama barang", to: "type: rows, name: Nama barang", at: "rows",
            "form[0].fields[3].columns[0].type",
            "a column of type rows", "simple types"),
        BadChange(
            "type: number, name: Luas, unit: m2, min: 1, max: 99.5, decimals: 1",
            to: "type: choices, name: Luas, options: []",
            at: "options: []", "form[0].fields[1].options", "nothing in here", "at least one"),
        BadChange(
            "{ id: lama, name: Lama }]", to: "{ id: lama, name: Lama }, { id: baru, name: Lain }]",
            at: "baru, name: Lain",
            "form[0].fields[0].options[2].id", "a second option", "Give each its own"),
        BadChange(
            "id: luas", to: "id: jenis", at: "jenis, type", "form[0].fields[1].id", "a second field",
            "the first stands on line 14"),
        BadChange(
            "- id: kios", to: "- id: pemohon", at: "pemohon", "form[0].id", "a page that is always there",
            "another identifier"),
        BadChange(
            "when: { field: jenis, is: lama }", to: "when: { field: luas, is: lama }", at: "luas",
            "form[0].fields[2].when.field",
            "a field of type number", "type choice: jenis"),
        BadChange(
            "when: { field: jenis, is: lama }", to: "when: { field: pemohon.nik, is: lama }", at: "pemohon.nik",
            "form[0].fields[2].when.field", "a field of type nik", "type choice: jenis"),
        BadChange(
            "when: { field: jenis, is: lama }", to: "when: { field: jenis, is: lam }", at: "lam }",
            "form[0].fields[2].when.is",
            "which is no option", "Did you mean \"lama\"?"),
        BadChange(
            "when: { field: jenis, is: lama }", to: "when: { field: jenis-kios, is: lama }", at: "jenis-kios",
            "form[0].fields[2].when.field", "which is no field", "Did you mean \"jenis\"?"),
        BadChange(
            "name: Kios\n", to: "name: Kios\n    when: { field: jenis, is: lama }\n", at: "jenis", "form[0].when.field",
            "not yet answered", "Ask it before"),
    ]

    static let delivery: [BadChange] = [
        BadChange(
            "fields: [jenis, pemohon.nik]", to: "fields: [jenis, pemohon.nip]", at: "pemohon.nip",
            "delivery.requirements[1].fields[1]", "which is no field", "Did you mean \"pemohon.nik\"?"),
        BadChange(
            "by: form, fields: [jenis, pemohon.nik]", to: "by: form", at: "{ id: data-kios", "delivery.requirements[1]",
            "\"fields\" is missing", "Add"),
        BadChange(
            "name: KTP, by: upload", to: "name: KTP, by: upload, fields: [jenis]", at: "fields:",
            "delivery.requirements[0].fields",
            "only with \"by: form\"", "Leave \"fields\" out"),
        BadChange(
            "id: data-kios", to: "id: ktp", at: "ktp, name: Data", "delivery.requirements[1].id",
            "a second requirement",
            "line 28"),
        BadChange(
            "min: 3 hari, max", to: "min: 7 hari, max", at: "7 hari", "delivery.time[0].min",
            "7 hari, which is more than 5 hari",
            "Swap"),
        BadChange(
            "min: 3 hari, max", to: "min: 2 bulan, max", at: "2 bulan", "delivery.time[0].min",
            "2 bulan, which is more than 5 hari", "Swap"),
        BadChange(
            "min: 3 hari, max: 5 hari,", to: "", at: "{ id: layanan", "delivery.time[0]",
            "neither \"max\" nor \"open\"", "Add one"),
        BadChange(
            "min: 3 hari, max: 5 hari,", to: "max: 5 hari, open: agreed,", at: "5 hari", "delivery.time[0].max",
            "\"open\" together with \"max\"", "Keep the one"),
        BadChange(
            "max: 5 hari,", to: "max: 5 hari, until: cetak,", at: "cetak", "delivery.time[0].until", "which is no step",
            "Known: pengajuan, periksa, oss, terbit."),
        BadChange(
            "from: complete", to: "from: lengkap", at: "lengkap", "delivery.time[0].from", "start of a promise",
            "Known: receipt, complete, pengajuan"),
        BadChange(
            "min: 3 hari, max: 5 hari,", to: "max: 5 hari kerja, days: calendar,", at: "calendar",
            "delivery.time[0].days",
            "only with \"max: … hari\"", "Leave \"days\" out"),
        BadChange(
            "free: true, printed", to: "free: true, amount: 5000, printed", at: "5000", "delivery.fee.amount",
            "\"free\" together with \"amount\"", "Keep the one"),
        BadChange(
            "free: true, printed", to: "printed", at: "fee:", "delivery.fee", "neither \"free: true\" nor \"amount\"",
            "Add one"),
        BadChange(
            "step: pengajuan", to: "step: ajuan", at: "ajuan", "delivery.chart[0].step", "which is no step",
            "Known: pengajuan"),
        BadChange(
            "  chart:", to: "  letters: [{ id: izin, name: Undangan, kind: letter }]\n  chart:",
            at: "izin, name: Undangan",
            "delivery.letters[0].id", "a second product or letter", "the first stands on line 58"),
        BadChange(
            "division: usaha", to: "division: usah", at: "usah", "division", "which is no division",
            "Did you mean \"usaha\"?"),
        BadChange(
            "service: izin-kios", to: "service: Kios", at: "Kios", "service", "is not an identifier",
            "such as \"kios\""),
        BadChange(
            "id: periksa\n", to: "id: complete\n", at: "complete", "delivery.procedure[1].id",
            "\"from: complete\" of a promise", "\"langkah-complete\""
        ).alsoChanging("next: periksa", to: "next: complete"),
        BadChange(
            "mode: case\n", to: law("{ kind: Peraturan Badan POM, number: 8, year: 2023, title: Obat }"),
            at: "Peraturan Badan POM", "management.legalBasis[0].kind", "none of the kinds of law",
            "Write kind: Peraturan, issuer: Badan POM."),
        BadChange(
            "mode: case\n", to: law("{ kind: Peraturan Walikota, number: 8, year: 2023, title: Obat }"),
            at: "Peraturan Walikota", "management.legalBasis[0].kind", "none of the kinds of law",
            "Write kind: Perwali."),
        BadChange(
            "mode: case\n", to: law("{ kind: Piagam, number: 8, year: 2023, title: Obat }"), at: "Piagam",
            "management.legalBasis[0].kind", "none of the kinds of law", "kind: Lainnya, kindName: Piagam"),
        BadChange(
            "mode: case\n", to: law("{ kind: Lainnya, number: 8, year: 2023, title: Obat }"), at: "{ kind",
            "management.legalBasis[0]", "\"kindName\" is missing", "Add"),
        BadChange(
            "mode: case\n", to: law("{ kind: UU, kindName: Piagam, number: 8, year: 2023, title: Obat }"),
            at: "Piagam", "management.legalBasis[0].kindName", "only with \"kind: Lainnya\"", "Leave"),
        BadChange(
            "mode: case\n", to: law("{ kind: UU, year: 2023, title: Obat }"), at: "{ kind",
            "management.legalBasis[0]", "\"number\" is missing", "Add"),
        BadChange(
            "service: izin-kios", to: "service: izin-lapak", at: "izin-lapak", "service",
            "in a file named \"izin-kios.yaml\"",
            "Name the file izin-lapak.yaml, or write \"service: izin-kios\"."),
        BadChange(
            "mode: case\n",
            to:
                "mode: case\nmanagement:\n  staff: { printed: 1, count: 1, members: [{ post: P, count: 1, "
                + "role: x }] }\n",
            at: "x }", "management.staff.members[0].role", "which is no role",
            "Known: kepala-dinas, petugas, oss, applicant."),
        BadChange(
            "mode: case\n",
            to: "mode: case\nmanagement: { legalBasis: [{ kind: Permen, number: 8, year: 2023, title: Koperasi }] }\n",
            at: "{ kind: Permen", "management.legalBasis[0]", "\"issuer\" is missing", "Add"),
    ]
}
