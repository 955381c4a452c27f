extension Fault {
    /// The things that files name, for use in sentences.
    public enum Noun: Hashable, Sendable, CaseIterable {
        case step, end, stepOrEnd, outcome, product, page, field, column, option, requirement, promise
        case role, division, service, hoursSet, closure, makeUpDay, rate, start, limit, rung, audience, act

        /// The noun in a language, without an article.
        func name(in language: Language) -> String {
            switch language {
            case .english: english
            case .indonesian: indonesian
            }
        }

        private var english: String {
            switch self {
            case .step: "step"
            case .end: "end"
            case .stepOrEnd: "step or end"
            case .outcome: "outcome"
            case .product: "product or letter"
            case .page: "page"
            case .field: "field"
            case .column: "column"
            case .option: "option"
            case .requirement: "requirement"
            case .promise: "promise"
            case .role: "role"
            case .division: "division"
            case .service: "service"
            case .hoursSet: "set of hours"
            case .closure: "closure"
            case .makeUpDay: "make-up day"
            case .rate: "class of the fee"
            case .start: "word or step for the start of a promise"
            case .limit: "limit set by law"
            case .rung: "rung of the ladder"
            case .audience: "role, or word for those whom a rung tells"
            case .act: "act of the guarantee"
            }
        }

        private var indonesian: String {
            switch self {
            case .step: "langkah"
            case .end: "akhir"
            case .stepOrEnd: "langkah atau akhir"
            case .outcome: "hasil langkah"
            case .product: "produk atau surat"
            case .page: "halaman"
            case .field: "isian"
            case .column: "kolom"
            case .option: "pilihan"
            case .requirement: "persyaratan"
            case .promise: "janji waktu"
            case .role: "peran"
            case .division: "bidang"
            case .service: "layanan"
            case .hoursSet: "daftar jam"
            case .closure: "hari tutup"
            case .makeUpDay: "hari kerja pengganti"
            case .rate: "golongan tarif"
            case .start: "kata atau langkah awal janji waktu"
            case .limit: "batas menurut hukum"
            case .rung: "anak tangga pengingat"
            case .audience: "peran, atau kata untuk penerima anak tangga"
            case .act: "tindakan jaminan"
            }
        }
    }
}
