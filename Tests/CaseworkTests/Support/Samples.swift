import Casework
import Standards
import WorkingTime

/// The standards that most tests use.
enum Samples {
    /// A letter with check, decision and issue; two uploads (one optional), one paper shown at the desk.
    static func letter() throws -> ServiceStandard {
        try standard(
            requirements: [
                .upload("ktp"), .upload("foto", optional: true), .requirement("asli", .bring),
            ],
            steps: [
                .application(.to("pemeriksaan")),
                .step(
                    "pemeriksaan", .verify, by: ["petugas"],
                    outcomes: [
                        .to("persetujuan", "lengkap"), .to("pengajuan", "perbaikan"),
                        .end("ditolak", reason: true),
                    ]),
                .step(
                    "persetujuan", .approve, by: ["kepala"],
                    outcomes: [
                        .to("penerbitan", "disetujui"), .to("pengajuan", "perbaikan"),
                        .to("pemeriksaan", "periksa-ulang"),
                        .end("ditolak", reason: true),
                    ]),
                .step("penerbitan", .issue, by: ["petugas"], outcomes: [.end("selesai")], makes: ["surat"]),
            ],
            promises: [.promise("layanan", "5 hari kerja")], letters: ["surat"])
    }

    /// Everything that a letter's application needs.
    static let letterEvidence: [Requirement.ID: Evidence] = ["ktp": .scan]

    /// A letter that was filed.
    static func filedLetter() throws -> CaseRun {
        let run = try CaseRun(letter())
        try run.file(evidence: letterEvidence)
        return run
    }

    /// A letter whose identity card was sent back.
    static func returnedLetter() throws -> CaseRun {
        let run = try filedLetter()
        try run.complete("perbaikan", by: .petugas, accept: ["asli"], returning: ["ktp": "Buram"])
        return run
    }

    /// A letter that came back mended once and is looked at again.
    static func secondReturn() throws -> CaseRun {
        let run = try returnedLetter()
        try run.correct(evidence: ["ktp": .scan])
        return run
    }

    /// A request for information: the office promises a day, the law gives ten working days and once seven more.
    static func information(
        promising term: String = "1 hari kerja", ladder: Ladder? = nil, guarantee: [GuaranteeAct] = [],
        silence: SilenceRule? = nil
    ) throws -> ServiceStandard {
        let more = TermExtension(term: try Term(7, .workingDay), performers: ["kepala"], basis: LocalizedText("UU"))
        return try standard(
            steps: [
                .application(.to("jawaban")),
                .step(
                    "jawaban", .approve, by: ["petugas"],
                    outcomes: [.end("selesai"), .to("pihak-lain", "diteruskan"), .end("ditolak", reason: true)]),
                .step("pihak-lain", .external, by: ["petugas"], outcomes: [.to("jawaban", "kembali")]),
            ],
            promises: [
                ServicePromise(
                    id: "layanan", name: LocalizedText("layanan"), printed: term,
                    limit: .term(minimum: nil, maximum: try Term(parsing: term)), silence: silence)
            ],
            limits: [
                LegalLimit(
                    id: "hukum", name: LocalizedText("Batas hukum", english: "Legal limit"), law: LocalizedText("UU"),
                    term: try Term(10, .workingDay), extension: more)
            ], ladder: ladder, guarantee: guarantee)
    }

    /// A consultation: the choice of the way decides on fields, requirements, outcomes and the promise.
    static func consultation() throws -> ServiceStandard {
        let direct = Condition.chosen("langsung", in: "cara")
        let written = Condition.chosen("tertulis", in: "cara")
        return try standard(
            form: [
                .choice("cara", ["langsung", "tertulis"]),
                .field("masalah", .paragraph),
                .field("jam", .time, when: direct),
                .choice("wakil", ["sendiri", "kuasa"], when: direct),
                .field("alamat-surat", .text, when: written),
                .field("lampiran", .text, optional: true, when: written),
            ],
            requirements: [
                .form("pokok", ["cara", "masalah"]), .form("waktu", ["jam"], when: direct),
                .upload("surat", when: written), .upload("bukti", optional: true, when: written),
                .upload("kuasa", when: .chosen("kuasa", in: "wakil")),
            ],
            steps: [
                .application(.to("pemeriksaan")),
                .step(
                    "pemeriksaan", .verify, by: ["petugas"],
                    outcomes: [
                        .to("pertemuan", "bertemu", when: direct), .to("jawaban", "menjawab", when: written),
                        .to("pengajuan", "perbaikan"),
                    ]),
                .step("pertemuan", .meet, by: ["petugas"], outcomes: [.end("selesai")]),
                .step("jawaban", .approve, by: ["kepala"], outcomes: [.end("selesai"), .to("pengajuan", "perbaikan")]),
            ],
            promises: [
                .promise("langsung", "6 jam", when: direct), .promise("tertulis", "5 hari", when: written),
            ])
    }

    static let directAnswers: [Field.ID: AnswerValue] = [
        "cara": .text("langsung"), "masalah": .text("Perizinan"), "jam": .text("10:00"), "wakil": .text("sendiri"),
    ]

    /// A training whose applicants confirm, come and rate; officers may act for the silent ones.
    static func training() throws -> ServiceStandard {
        try standard(
            steps: [
                .application(.to("konfirmasi")),
                .step(
                    "konfirmasi", .register, by: [.applicant],
                    outcomes: [
                        .to("pelaksanaan", "bersedia"), .end("dicabut", "tidak-bersedia"),
                        .end("tidak-hadir", "tidak-menjawab", by: ["petugas"]),
                    ],
                    records: [.field("kendaraan")]),
                .step(
                    "pelaksanaan", .conduct, by: ["petugas"],
                    outcomes: [.to("penilaian", "terlaksana"), .end("tidak-hadir", "absen")], makes: ["sertifikat"]),
                .step(
                    "penilaian", .feedback, by: [.applicant],
                    outcomes: [.end("selesai", "dinilai"), .end("selesai", "dilewati", by: ["petugas"])]),
            ],
            promises: [.promise("kegiatan", "1 hari", from: .step("pelaksanaan"), until: "pelaksanaan")],
            letters: ["sertifikat"])
    }

    static let conducted: [Field.ID: String] = [
        "date": "08/06/2026", "place": "Aula", "summary": "Selesai", "issuedOn": "08/06/2026",
    ]
}
