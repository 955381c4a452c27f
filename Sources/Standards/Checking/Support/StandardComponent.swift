/// One of the fourteen components of a service standard.
///
/// They are those of UU 25/2009 ps. 21, split into delivery and management by PermenPANRB 15/2014.
enum StandardComponent: String, CaseIterable {
    case requirements, procedure, time, fee, products, complaints
    case legalBasis, facilities, competences, oversight, staff, guarantee, safety, evaluation

    /// True for the eight of service management.
    var isManagement: Bool {
        switch self {
        case .requirements, .procedure, .time, .fee, .products, .complaints: false
        case .legalBasis, .facilities, .competences, .oversight, .staff, .guarantee, .safety, .evaluation: true
        }
    }

    var keyPath: String { "\(isManagement ? "management" : "delivery").\(rawValue)" }

    var title: LocalizedText {
        switch self {
        case .requirements: LocalizedText("Persyaratan", english: "Requirements")
        case .procedure: LocalizedText("Sistem, mekanisme, dan prosedur", english: "System, mechanism and procedure")
        case .time: LocalizedText("Jangka waktu pelayanan", english: "Completion time")
        case .fee: LocalizedText("Biaya/tarif", english: "Fee")
        case .products: LocalizedText("Produk pelayanan", english: "Product")
        case .complaints:
            LocalizedText(
                "Penanganan pengaduan, saran, dan masukan",
                english: "Complaints and suggestions")
        case .legalBasis: LocalizedText("Dasar hukum", english: "Legal basis")
        case .facilities: LocalizedText("Sarana, prasarana, dan/atau fasilitas", english: "Facilities")
        case .competences: LocalizedText("Kompetensi pelaksana", english: "Staff competences")
        case .oversight: LocalizedText("Pengawasan internal", english: "Internal oversight")
        case .staff: LocalizedText("Jumlah pelaksana", english: "Number of staff")
        case .guarantee: LocalizedText("Jaminan pelayanan", english: "Service guarantee")
        case .safety: LocalizedText("Jaminan keamanan dan keselamatan pelayanan", english: "Safety guarantee")
        case .evaluation: LocalizedText("Evaluasi kinerja pelaksana", english: "Performance evaluation")
        }
    }

    /// Whether the decree does not have the component at all.
    func isAbsent(from standard: ServiceStandard, of agency: Agency) -> Bool {
        switch self {
        case .requirements: standard.requirements.isEmpty
        case .procedure: standard.steps.isEmpty
        case .time: standard.promises.isEmpty
        case .fee: standard.fee == nil
        case .products: standard.products.isEmpty
        case .complaints: standard.complaints == nil && agency.complaints.isEmpty
        case .legalBasis: standard.management.legalBasis == nil
        case .facilities: standard.management.facilities == nil
        case .competences: standard.management.competences == nil
        case .oversight: standard.management.oversight == nil
        case .staff: standard.management.staff == nil
        case .guarantee: standard.management.guarantee == nil
        case .safety: standard.management.safety == nil
        case .evaluation: standard.management.evaluation == nil
        }
    }

    /// Whether the heading is printed with nothing under it.
    func isEmpty(in standard: ServiceStandard) -> Bool {
        let management = standard.management
        return switch self {
        case .requirements, .procedure, .time, .fee, .products: false
        case .complaints: standard.complaints?.isEmpty == true
        case .legalBasis: management.legalBasis?.isEmpty == true
        case .facilities: management.facilities?.isEmpty == true
        case .competences: management.competences.map { $0.allSatisfy(\.items.isEmpty) } == true
        case .oversight: management.oversight?.isEmpty == true
        case .staff: management.staff.map { $0.count == 0 && $0.members.isEmpty } == true
        case .guarantee: management.guarantee?.isEmpty == true
        case .safety: management.safety?.isEmpty == true
        case .evaluation: management.evaluation?.isEmpty == true
        }
    }
}
