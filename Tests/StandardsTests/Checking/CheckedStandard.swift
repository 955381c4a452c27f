import Standards
import WorkingTime

/// A small standard and its office in which no rule finds anything; tests change one thing and see what a rule says.
enum CheckedStandard {
    /// The office's roles: a head, an officer and a body outside.
    static let roles = [
        Role(id: "kepala", name: text("Kepala Dinas", "Head of Office"), kind: .staff),
        Role(id: "petugas", name: text("Petugas Layanan", "Service officer"), kind: .staff, superior: "kepala"),
        Role(id: "bpn", name: text("BPN", "Land office"), kind: .external),
    ]

    static func agency(
        contact: Contact? = nil, pledge: Pledge? = pledge, decree: AgencyDecree? = nil,
        divisions: [Division] = [Division(id: "usaha", name: text("Bidang Usaha Mikro", "Micro Business Division"))],
        hours: [HoursRuleSet]? = nil, hoursProvenance: [String: Provenance] = [:],
        complaints: [ComplaintChannel] = channels, roles: [Role] = roles, head: Role.ID? = nil, ladder: Ladder? = nil
    ) throws -> Agency {
        Agency(
            id: "contoh", name: text("Dinas Contoh", "Example Office"), shortName: "Contoh",
            government: text("Pemerintah Contoh", "Example Government"), regionCode: nil, zone: .wib,
            contact: contact ?? Contact(address: "Jl. Contoh 1", postalCode: "61419", phones: ["(0321) 861494"]),
            pledge: pledge, decree: try decree ?? self.decree(), divisions: divisions, roles: roles,
            hours: try hours ?? [
                HoursRuleSet(name: "Normal", week: WeeklyHours(parsing: ["senin-jumat": ["07.30-15.00"]]))
            ],
            hoursProvenance: hoursProvenance, closures: [], complaints: complaints, head: head,
            ladder: ladder)
    }

    static let pledge: Pledge? = Pledge(text: text("Kami sanggup melayani.", "We serve."), provenance: .printed)

    static let channels = [ComplaintChannel(kind: .lapor, value: "www.lapor.go.id")]

    static let publicServiceLaws = [
        Law(kind: .act, number: "25", year: 2009, title: "Pelayanan Publik"),
        Law(
            kind: .ministerialRegulation, issuer: "PANRB", number: "15", year: 2014,
            title: "Pedoman Standar Pelayanan"),
    ]

    static func decree(
        number: String? = "000/1/2024", date: String? = "2024-01-31",
        signer: AgencyDecree.Signer? = AgencyDecree.Signer(
            name: "Nama", position: "Kepala Dinas", rank: nil, employeeNumber: nil, acting: nil),
        basis: [Law] = publicServiceLaws,
        services: [AgencyDecree.Entry] = [
            AgencyDecree.Entry(name: text("Surat Usaha", "Business letter"), service: "surat-usaha", division: nil)
        ]
    ) throws -> AgencyDecree {
        AgencyDecree(
            number: number, date: try date.map { try CalendarDate($0) }, title: text("Standar", "Standards"),
            place: nil,
            signer: signer, revokes: [], basis: basis, services: services, provenance: .printed)
    }

    static func standard(
        name: String = "Surat Usaha", id: ServiceStandard.ID = "surat-usaha", english: String? = "Business letter",
        decree: DecreeReference? = nil, form: [FormPage] = [], requirements: [Requirement] = [identityCard],
        steps: [Step] = steps, ends: [End] = ends, promises: [ServicePromise]? = nil,
        fee: Fee? = Fee(amount: 0, printed: "Gratis"), products: [Product] = [letter], letters: [Product] = [],
        complaints: [ComplaintChannel]? = channels, chart: [ChartBox] = [], management: Management = management(),
        limits: [LegalLimit] = [], corrections: CorrectionRule? = nil, ladder: Ladder? = nil
    ) throws -> ServiceStandard {
        ServiceStandard(
            agency: "contoh", id: id, name: LocalizedText(name, english: english), summary: text("Surat.", "A letter."),
            keywords: [], decree: decree ?? DecreeReference(number: nil, date: nil), division: "usaha", mode: .case,
            form: form, requirements: requirements, steps: steps, ends: ends,
            promises: try promises ?? [promise("5 hari kerja")], fee: fee, products: products, letters: letters,
            complaints: complaints, chart: chart, management: management, limits: limits, corrections: corrections,
            ladder: ladder)
    }

    static let identityCard = Requirement(
        id: "ktp", name: text("Fotokopi KTP", "Copy of identity card"), means: .upload)
    static let letter = Product(id: "surat", name: text("Surat Keterangan", "Certificate"), kind: .letter)

    /// Application, check, decision, hand-over; refusal and correction are printed.
    static let steps = [
        step("ajukan", .apply, by: .applicant, ways: ["selesai": .step("periksa")]),
        step(
            "periksa", .verify,
            ways: ["lengkap": .step("terbit"), "perbaikan": .step("ajukan"), "ditolak": .end("ditolak")]),
        step("terbit", .issue, by: "kepala", ways: ["selesai": .end("selesai")], makes: ["surat"]),
    ]

    static let ends = [
        End(id: "selesai", name: text("Surat diserahkan", "Handed over"), result: .fulfilled),
        End(id: "ditolak", name: text("Ditolak", "Refused"), result: .refused),
        End(id: "dicabut", name: text("Dicabut", "Withdrawn"), result: .withdrawn),
    ]

    /// A step whose outcomes are given by their targets; a way to the end `ditolak` asks for a reason.
    static func step(
        _ id: Step.ID, _ kind: StepKind, by performer: Role.ID = "petugas", within: Term? = nil,
        ways: KeyValuePairs<String, Outcome.Target> = [:], outcomes: [Outcome] = [], makes: [Product.ID] = [],
        printed: [Int] = [], heldBy: Role.ID? = nil, clock: ClockRule? = nil, records: [Field] = [],
        provenance: Provenance = .printed
    ) -> Step {
        Step(
            id: id, printed: printed, name: text("Langkah \(id)", "Step \(id)"), label: text("\(id)", "\(id)"),
            performers: [performer], kind: kind, within: within,
            outcomes: ways.map { outcome($0, $1) } + outcomes, records: records, makes: makes, heldBy: heldBy,
            clock: clock, provenance: provenance)
    }

    static func outcome(
        _ id: String, _ target: Outcome.Target, when condition: Condition? = nil, by performers: [Role.ID] = [],
        reason: Bool? = nil, provenance: Provenance = .printed
    ) -> Outcome {
        Outcome(
            id: Outcome.ID(id), name: text(id, id), target: target, condition: condition, performers: performers,
            needsReason: reason ?? (target == .end("ditolak")), provenance: provenance)
    }

    static func promise(
        _ maximum: String?, minimum: String? = nil, printed: String? = nil, from start: ServicePromise.Start = .receipt,
        until: Step.ID? = nil, when condition: Condition? = nil, extension further: String? = nil
    ) throws -> ServicePromise {
        let limit: ServicePromise.Limit =
            if let maximum {
                .term(minimum: try minimum.map { try Term(parsing: $0) }, maximum: try Term(parsing: maximum))
            } else {
                .requested
            }
        return ServicePromise(
            id: "layanan", name: text("Seluruh pelayanan", "Whole service"),
            printed: printed ?? maximum ?? "Sesuai permohonan",
            limit: limit, start: start, until: until, condition: condition, extension: try further.map(termExtension))
    }

    static func limit(
        _ term: String, from start: ServicePromise.Start = .receipt, until: Step.ID? = nil,
        when condition: Condition? = nil, extension further: String? = nil
    ) throws -> LegalLimit {
        LegalLimit(
            id: "batas", name: text("Jawaban", "Answer"), law: text("UU 14/2008 ps. 22", "Law 14/2008, article 22"),
            term: try Term(parsing: term), extension: try further.map(termExtension), start: start, until: until,
            condition: condition)
    }

    private static func termExtension(_ term: String) throws -> TermExtension {
        TermExtension(term: try Term(parsing: term), basis: text("UU 14/2008 ps. 22", "Law 14/2008, article 22"))
    }

    static func management(
        legalBasis: [Law]? = publicServiceLaws,
        facilities: [Facility]? = [Facility(name: text("Komputer", "Computer"))],
        competences: [CompetenceGroup]? = [CompetenceGroup(post: nil, items: [text("Ramah", "Friendly")])],
        oversight: [LocalizedText]? = [text("Dinilai tiap semester", "Assessed each half-year")],
        staff: Roster? = roster, guarantee: [Guarantee]? = guarantee,
        safety: [LocalizedText]? = [text("Dokumen diregistrasi", "Documents are registered")],
        evaluation: [LocalizedText]? = [text("Evaluasi setiap tahun", "Evaluation each year")]
    ) -> Management {
        Management(
            legalBasis: legalBasis, facilities: facilities, competences: competences, oversight: oversight,
            staff: staff,
            guarantee: guarantee, safety: safety, evaluation: evaluation)
    }

    static let guarantee: [Guarantee]? = [
        Guarantee(text: text("Permohonan maaf bila terlambat", "An apology when late"), acts: [.apology])
    ]

    static let roster: Roster? = roster("2 orang", 2, [member("Kepala Dinas", "kepala"), member("Petugas", "petugas")])

    static func roster(_ printed: String, _ count: Int, _ members: [Roster.Member]) -> Roster {
        Roster(printed: printed, count: count, members: members)
    }

    static func member(
        _ post: String, _ role: Role.ID?, count: Int = 1, provenance: Provenance = .printed
    ) -> Roster.Member {
        Roster.Member(post: text(post, post), count: count, role: role, provenance: provenance)
    }

    /// A form page with one choice: how the applicant wants to be served.
    static func choicePage(_ options: [FieldOption.ID] = ["tertulis", "langsung"], optional: Bool = false) -> FormPage {
        FormPage(
            id: "cara", name: text("Cara", "Way"),
            fields: [
                Field(
                    id: "cara", type: .choice(options.map { FieldOption(id: $0, name: text("\($0)", "\($0)")) }),
                    name: text("Cara", "Way"), isOptional: optional)
            ])
    }

    static func when(_ options: FieldOption.ID...) -> Condition { Condition(field: "cara", options: options) }

    static func text(_ indonesian: String, _ english: String) -> LocalizedText {
        LocalizedText(indonesian, english: english)
    }
}
