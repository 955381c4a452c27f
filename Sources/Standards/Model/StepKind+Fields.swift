extension StepKind {
    /// What every step of this kind records, before the standard adds its own fields.
    public var fields: [Field] {
        switch self {
        case .apply, .receive, .verify, .approve, .initial, .register, .issue, .certify: []
        case .dispose: [.required("instruction", .paragraph, "Isi disposisi", "Instruction")]
        case .review: [.required("opinion", .paragraph, "Hasil telaah", "Opinion")]
        case .visit:
            Field.appointment + [
                .required("findings", .paragraph, "Hasil peninjauan", "Findings"), .photos,
            ]
        case .meet:
            Field.appointment + [.required("minutes", .paragraph, "Notula/hasil pertemuan", "Minutes"), .photos]
        case .sign: [.required("signedOn", .date(.past), "Tanggal tanda tangan", "Signed on")]
        case .number:
            [
                .required("number", .text, "Nomor surat", "Letter number"),
                .required("numberedOn", .date(.past), "Tanggal penomoran", "Numbered on"),
            ]
        case .deliver:
            [
                .required("receivedBy", .text, "Diterima oleh", "Received by", isPersonal: true),
                .required("deliveredOn", .date(.past), "Tanggal penyerahan", "Handed over on"),
                .optional("method", .text, "Cara penyerahan", "How it was handed over"),
            ]
        case .external:
            [
                .optional("externalNumber", .text, "Nomor dari instansi luar", "Number given by the other body"),
                .optional("answeredOn", .date(nil), "Tanggal jawaban", "Answered on"),
            ]
        case .announce:
            [
                .required("announcedOn", .date(nil), "Tanggal pengumuman/undangan", "Announced on"),
                .required("content", .paragraph, "Isi pengumuman/undangan", "Announcement"),
            ]
        case .select:
            [
                .optional("score", .number(NumberLimits(minimum: 0, maximum: 100, decimals: 2)), "Nilai", "Score"),
                .required("reasoning", .paragraph, "Pertimbangan", "Reasoning"),
            ]
        case .conduct:
            [
                .required("date", .date(nil), "Tanggal pelaksanaan", "Date"),
                .required("place", .text, "Tempat", "Place"),
                .required("summary", .paragraph, "Ringkasan pelaksanaan", "What was done"), .photos,
            ]
        case .feedback:
            [
                .required(
                    "rating",
                    .choice([
                        FieldOption(id: "4", name: LocalizedText("Sangat puas", english: "Very satisfied")),
                        FieldOption(id: "3", name: LocalizedText("Puas", english: "Satisfied")),
                        FieldOption(id: "2", name: LocalizedText("Kurang puas", english: "Not quite satisfied")),
                        FieldOption(id: "1", name: LocalizedText("Tidak puas", english: "Not satisfied")),
                    ]), "Penilaian", "Rating"),
                .optional("comment", .paragraph, "Saran atau masukan", "Comment"),
            ]
        case .report:
            [
                .required("summary", .paragraph, "Ringkasan laporan", "Summary"),
                .optional("followUp", .paragraph, "Rencana tindak lanjut", "Follow-up plan"),
                .optional("file", .file, "Berkas laporan", "Report file"),
            ]
        case .archive: [.optional("archiveCode", .text, "Kode arsip", "Archive code")]
        }
    }
}

extension Field {
    /// What a step records for the product that it makes.
    public static let product: [Field] = [
        .optional("reference", .text, "Nomor atau nama produk", "Number or name of the product"),
        .required("issuedOn", .date(.past), "Tanggal terbit/penyerahan", "Issued on"),
        .optional("validUntil", .date(.future), "Berlaku sampai", "Valid until"),
        .optional(Product.fileField, .file, "Berkas produk", "Product file"),
    ]

    static let appointment: [Field] = [
        .required("date", .date(nil), "Tanggal", "Date"),
        .required("place", .text, "Tempat", "Place"),
        .required("people", .text, "Petugas/peserta", "People present"),
    ]

    static let photos = Field.optional("photos", .file, "Foto", "Photos")

    static func required(
        _ id: ID, _ type: FieldType, _ name: String, _ english: String, isPersonal: Bool = false
    ) -> Field {
        Field(id: id, type: type, name: LocalizedText(name, english: english), isPersonal: isPersonal)
    }

    static func optional(_ id: ID, _ type: FieldType, _ name: String, _ english: String) -> Field {
        Field(id: id, type: type, name: LocalizedText(name, english: english), isOptional: true)
    }
}
