extension Law {
    /// The kind of a legal instrument, from high to low.
    ///
    /// These are the hierarchy of UU 12/2011 ps. 7, the regulations that ps. 8 recognises beside it, and then what is no
    /// regulation (decrees, instructions, circulars).
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Undang-Undang Dasar 1945, the constitution; it has no number.
        case constitution = "UUD"
        /// Ketetapan Majelis Permusyawaratan Rakyat.
        case assemblyDecree = "TAP MPR"
        /// Undang-Undang, an act.
        case act = "UU"
        /// Undang-Undang Darurat of the 1950s, under which many regions were formed.
        case emergencyAct = "UU Darurat"
        /// Peraturan Pemerintah Pengganti Undang-Undang, an interim act.
        case interimAct = "Perppu"
        /// Peraturan Pemerintah, a government regulation.
        case governmentRegulation = "PP"
        /// Peraturan Presiden.
        case presidentialRegulation = "Perpres"
        /// Keputusan Presiden.
        case presidentialDecree = "Keppres"
        /// Instruksi Presiden.
        case presidentialInstruction = "Inpres"
        /// Peraturan Menteri; the issuer names the ministry.
        case ministerialRegulation = "Permen"
        /// Keputusan Menteri; the issuer names the ministry.
        case ministerialDecree = "Kepmen"
        /// Peraturan Komisi Informasi.
        case commissionRegulation = "Perki"
        /// Peraturan Mahkamah Agung.
        case courtRegulation = "Perma"
        /// The regulation of any other body or official (Peraturan Badan, Lembaga, Kepala Badan, BPK, DPRD, Direktur);
        /// the issuer says whose, as printed.
        case regulation = "Peraturan"
        /// Peraturan Bersama of several bodies; the issuer names them.
        case jointRegulation = "Peraturan Bersama"
        /// Peraturan Daerah; the issuer names the region.
        case regionalAct = "Perda"
        /// Qanun of Aceh or of one of its regencies and cities; the issuer names it.
        case qanun = "Qanun"
        /// Peraturan Daerah Khusus in Papua; the issuer names the province.
        case specialRegionalAct = "Perdasus"
        /// Peraturan Daerah Provinsi in Papua; the issuer names the province.
        case provincialAct = "Perdasi"
        /// Peraturan Daerah Istimewa of Yogyakarta.
        case yogyakartaAct = "Perdais"
        /// Peraturan Gubernur.
        case governorRegulation = "Pergub"
        /// Peraturan Bupati.
        case regentRegulation = "Perbup"
        /// Peraturan Wali Kota.
        case mayorRegulation = "Perwali"
        /// Peraturan Desa.
        case villageRegulation = "Perdes"
        /// Peraturan Kepala Desa.
        case villageHeadRegulation = "Perkades"
        /// Peraturan Kalurahan in Yogyakarta.
        case kalurahanRegulation = "Perkal"
        /// Keputusan of a governor, a regent, a mayor or the head of an office; the issuer says whose.
        case decree = "Keputusan"
        /// Keputusan Bersama of several bodies; the issuer names them.
        case jointDecree = "Keputusan Bersama"
        /// Instruksi of a minister, a governor, a regent or a mayor; the issuer says whose.
        case instruction = "Instruksi"
        /// Surat Edaran, a circular; the issuer says whose.
        case circular = "SE"
        /// Anything else; ``Law/kindName`` is its printed name.
        case other = "Lainnya"

        /// The word with which a citation begins.
        var printed: String {
            switch self {
            case .constitution: "UUD Negara Republik Indonesia"
            case .circular: "Surat Edaran"
            default: rawValue
            }
        }

        /// True where the kind alone does not say who issued the law.
        var needsIssuer: Bool {
            switch self {
            case .ministerialRegulation, .ministerialDecree, .regulation, .jointRegulation, .regionalAct, .qanun,
                .specialRegionalAct, .provincialAct, .jointDecree, .instruction, .circular:
                true
            case .constitution, .assemblyDecree, .act, .emergencyAct, .interimAct, .governmentRegulation,
                .presidentialRegulation, .presidentialDecree, .presidentialInstruction, .commissionRegulation,
                .courtRegulation, .yogyakartaAct, .governorRegulation, .regentRegulation, .mayorRegulation,
                .villageRegulation, .villageHeadRegulation, .kalurahanRegulation, .decree, .other:
                false
            }
        }

        /// True where a law may be cited without a number.
        var mayLackNumber: Bool { self == .constitution || self == .other }

        /// True for what a region or a village enacts for itself.
        var isRegional: Bool {
            switch self {
            case .regionalAct, .qanun, .specialRegionalAct, .provincialAct, .yogyakartaAct, .governorRegulation,
                .regentRegulation, .mayorRegulation, .villageRegulation, .villageHeadRegulation, .kalurahanRegulation:
                true
            case .constitution, .assemblyDecree, .act, .emergencyAct, .interimAct, .governmentRegulation,
                .presidentialRegulation, .presidentialDecree, .presidentialInstruction, .ministerialRegulation,
                .ministerialDecree, .commissionRegulation, .courtRegulation, .regulation, .jointRegulation, .decree,
                .jointDecree, .instruction, .circular, .other:
                false
            }
        }

        /// True for what binds offices and their officers only, and nobody else: no charge can rest on it.
        var isInternal: Bool {
            switch self {
            case .presidentialInstruction, .instruction, .circular: true
            default: false
            }
        }
    }
}
