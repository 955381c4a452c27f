extension BadChanges {
    static let procedures: [BadChange] = [
        BadChange(
            "next: periksa", to: "next: survey", at: "survey", "delivery.procedure[0].next",
            "found \"survey\", which is no step or end", "Known: pengajuan, periksa"),
        BadChange(
            "to: tolak,", to: "to: ditolak,", at: "ditolak, name", "delivery.procedure[1].outcomes.ditolak.to",
            "which is no step or end", "Did you mean \"tolak\"?"),
        BadChange(
            "by: applicant\n      does: apply", to: "by: applicant\n      does: register", at: "register",
            "delivery.procedure[0].does", "found \"register\" as the first step", "\"does: apply\" before it"),
        BadChange(
            "by: applicant\n", to: "by: petugas\n", at: "petugas", "delivery.procedure[0].by",
            "the applicant does not perform",
            "by: applicant"),
        BadChange(
            "by: [petugas, kepala-dinas]", to: "by: [petugas, applicant]", at: "by: [", "delivery.procedure[1].by",
            "the applicant together with officers", "two steps"),
        BadChange(
            "by: [petugas, kepala-dinas]", to: "by: [petugas, oss]", at: "oss]", "delivery.procedure[1].by[1]",
            "a body outside the office", "\"at: oss\""),
        BadChange(
            "by: [petugas, kepala-dinas]", to: "by: [petugas, petugas]", at: "petugas]", "delivery.procedure[1].by[1]",
            "a second role", "Give each its own"),
        BadChange(
            "by: [petugas, kepala-dinas]", to: "by: []", at: "by: []", "delivery.procedure[1].by", "nothing in here",
            "at least one"),
        BadChange(
            "by: [petugas, kepala-dinas]", to: "by: pengawas", at: "pengawas", "delivery.procedure[1].by",
            "which is no role",
            "Known: kepala-dinas, petugas, oss, applicant."),
        BadChange(
            "name: Perlu perbaikan, reason", to: "name: Perlu perbaikan, by: kepala, reason", at: "kepala,",
            "delivery.procedure[1].outcomes.perbaikan.by", "which is no role", "Did you mean \"kepala-dinas\"?"),
        BadChange(
            "name: Perlu perbaikan, reason", to: "name: Perlu perbaikan, by: oss, reason", at: "oss,",
            "delivery.procedure[1].outcomes.perbaikan.by", "a body outside the office", "Name the officer"),
        BadChange(
            "at: oss, next", to: "at: petugas, next", at: "petugas", "delivery.procedure[2].at",
            "not a body outside the office",
            "Known: oss."),
        BadChange(
            "does: issue, makes", to: "does: issue, at: oss, makes", at: "oss", "delivery.procedure[3].at",
            "only with \"does: external\"", "Leave \"at\" out"),
        BadChange(
            "makes: izin", to: "makes: [izin, sertifikat]", at: "sertifikat", "delivery.procedure[3].makes[1]",
            "which is no product or letter", "Known: izin."),
        BadChange(
            "next: terbit }", to: "outcomes: {} }", at: "outcomes", "delivery.procedure[2].outcomes", "nothing in here",
            "at least one"),
        BadChange(
            ", next: terbit }", to: " }", at: "{ id: oss", "delivery.procedure[2]", "neither \"next\" nor \"outcomes\"",
            "Add one"),
        BadChange(
            "next: terbit }", to: "next: terbit, outcomes: { a: { to: terbit, name: A } } }", at: "outcomes",
            "delivery.procedure[2].outcomes", "\"next\" together with \"outcomes\"", "Keep the one"),
        BadChange(
            "lengkap: { to: oss, name: Lengkap, when: { field: jenis, is: [baru, lama] } }", to: "lengkap: oss",
            at: "oss",
            "delivery.procedure[1].outcomes.lengkap", "found a text in the place of a group of keys", "Write keys"),
        BadChange(
            "perbaikan: {", to: "Perlu Perbaikan: {", at: "Perlu Perbaikan",
            "delivery.procedure[1].outcomes.Perlu Perbaikan",
            "is not an identifier", "\"perlu-perbaikan\""),
        BadChange(
            "is: [baru, lama]", to: "is: [baru, bekas]", at: "bekas",
            "delivery.procedure[1].outcomes.lengkap.when.is[1]",
            "which is no option", "Known: baru, lama."),
        BadChange(
            "id: terbit,", to: "id: selesai,", at: "selesai, name: Izin diterima", "delivery.ends[0].id",
            "a second step or end",
            "Give each its own"
        ).alsoChanging("next: terbit", to: "next: tolak"),
        BadChange(
            "    - { id: dicabut, name: Dicabut, result: withdrawn, added: Pemohon selalu boleh mencabut. }\n", to: "",
            at: "ends:", "delivery.ends", "no end with \"result: withdrawn\"",
            "- { id: dicabut, name: Dicabut pemohon, nameEn: Withdrawn by the applicant, result: withdrawn, added: "),
        BadChange(
            "result: fulfilled", to: "result: passedOn", at: "ends:", "delivery.ends",
            "no end with \"result: fulfilled\"",
            "result: fulfilled }"),
        BadChange(
            "makes: izin", to: "records: [{ id: a, type: text, name: A, when: { field: b, is: c } }], makes: izin",
            at: "b, is",
            "delivery.procedure[3].records[0].when.field", "which is no field", "Known: jenis."),
        BadChange(
            "makes: izin", to: "records: [{ id: a, type: text, name: A }, { id: a, type: text, name: B }], makes: izin",
            at: "a, type: text, name: B", "delivery.procedure[3].records[1].id", "a second field", "Give each its own"),
        BadChange(
            "makes: izin", to: "records: [{ id: luas, type: text, name: Luas }], makes: izin", at: "luas, type: text",
            "delivery.procedure[3].records[0].id", "a second field", "the first stands on line 18"),
        BadChange(
            "makes: izin", to: "clock: stops, makes: izin", at: "stops", "delivery.procedure[3].clock",
            "none of the words",
            "Known: pauses, runs."),
    ]

    static let agencies: [BadChange] = [
        BadChange(
            .agency, "timeZone: WIB", to: "timeZone: WITB", at: "WITB", "timeZone", "none of the words",
            "Known: WIB, WITA, WIT."),
        BadChange(
            .agency, "regionCode: 35.10", to: "regionCode: 3510", at: "3510", "regionCode", "code of a region",
            "\"35.14\""),
        BadChange(
            .agency, "service: izin-kios", to: "service: izin-kos", at: "izin-kos", "decree.services[0].service",
            "which has no file here", "Did you mean \"izin-kios\"?"),
        BadChange(
            .agency, "division: usaha", to: "division: pasar", at: "pasar", "decree.services[0].division",
            "which is no division",
            "Known: usaha."),
        BadChange(
            .agency, "- { name: Fasilitasi Lain }", to: "- { name: Fasilitasi Lain, service: izin-kios }",
            at: "izin-kios",
            "decree.services[1].service", "a second service", "Give each its own"),
        BadChange(
            .agency, "superior: kepala-dinas", to: "superior: kadis", at: "kadis", "roles[1].superior",
            "which is no role",
            "Known: kepala-dinas"),
        BadChange(
            .agency, "superior: null", to: "superior: petugas", at: "petugas", "roles[0].superior",
            "reports to this role itself",
            "Correct one superior"),
        BadChange(
            .agency, "kind: external", to: "kind: applicant", at: "applicant", "roles[2].kind", "none of the words",
            "Known: staff, external."
        ).alsoChanging("at: oss, ", to: ""),
        BadChange(
            .agency, "- { id: oss, name: OSS", to: "- { id: applicant, name: OSS", at: "applicant", "roles[2].id",
            "a role that is always there", "another identifier"
        ).alsoChanging("at: oss, ", to: ""),
        BadChange(
            .agency, "id: petugas, name: Petugas Loket", to: "id: kepala-dinas, name: Petugas Loket",
            at: "kepala-dinas, name: Petugas",
            "roles[1].id", "a second role", "Give each its own"
        ).alsoChanging("by: petugas,", to: "by: kepala-dinas,").alsoChanging(
            "[petugas, kepala-dinas]", to: "kepala-dinas"),
        BadChange(
            .agency, "senin-kamis:", to: "senin-kams:", at: "senin-kams", "hours[0].week.senin-kams", "no weekday",
            "such as senin-kamis"),
        BadChange(
            .agency, "jumat: [07.30-11.30]", to: "kamis-jumat: [07.30-11.30]", at: "kamis-jumat",
            "hours[0].week.kamis-jumat",
            "hours for kamis a second time", "line 30"),
        BadChange(
            .agency, "jumat: [07.30-11.30]", to: "jumat: [7-11]", at: "7-11", "hours[0].week.jumat[0]",
            "not a pair of times",
            "07.30-12.00"),
        BadChange(
            .agency, "jumat: [07.30-11.30]", to: "jumat: [11.30-07.30]", at: "11.30-07.30", "hours[0].week.jumat[0]",
            "does not close after it opens", "earlier time first"),
        BadChange(
            .agency, "13.00-16.00]", to: "11.00-16.00]", at: "11.00-16.00", "hours[0].week.senin-kamis[1]",
            "11.00-16.00, which overlaps 07.30-12.00", "end before"),
        BadChange(
            .agency, "to: 2026-03-20", to: "to: 2026-01-20", at: "2026-02-19", "hours[1].from",
            "2026-02-19, which is more than 2026-01-20", "Swap"),
        BadChange(
            .agency, "name: Ramadan", to: "name: Jam kerja normal", at: "Jam kerja normal, from", "hours[1].name",
            "a second set of hours", "Give each its own"),
        BadChange(
            .agency, "agency: contoh", to: "agency: kantor", at: "kantor", "agency",
            "the address of a page of the site",
            "such as \"dinas-kantor\""),
        BadChange(
            .agency, "    inferred: Keputusan tidak menyebut jam.", to: "    from: 2026-01-01", at: "hours:", "hours",
            "no hours without \"from\" and \"to\"", "senin-kamis: [07.30-12.00, 13.00-16.00]"),
        BadChange(
            .agency,
            "      senin-kamis: [07.30-12.00, 13.00-16.00]\n      jumat: [07.30-11.30]", to: "      senin: []",
            at: "week:", "hours[0].week", "the office never opens", "such as senin-kamis"),
        BadChange(
            .agency, "{ name: Ramadan, from: 2026-02-19, to: 2026-03-20, week: { senin-jumat: [08.00-12.00] } }",
            to: "{ name: Tutup, from: 2026-02-19, week: {} }", at: "week:", "hours[1].week", "no later hours end",
            "\"from\" and \"to\""),
        BadChange(
            .agency, "closures: [{ date: 2026-10-21, name: Hari jadi }]",
            to: "closures: [{ date: 2026-10-21, name: Hari jadi }, { date: 2026-10-21, name: Hari jadi lagi }]",
            at: "2026-10-21, name: Hari jadi lagi", "closures[1].date", "a second closure", "Give each its own"),
        BadChange(
            .agency, "channel: phone", to: "channel: telepon", at: "telepon", "complaints[0].channel",
            "none of the words",
            "Known: desk, box, phone"),
    ]
}
