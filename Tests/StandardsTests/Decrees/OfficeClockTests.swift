import Standards
import Testing
import WorkingTime

@Suite("What the four offices say of the clock of a case")
struct OfficeClockTests {
    private func loaded(_ office: String) throws -> LoadedAgency {
        let result = AgencyLoader.load(files: try RepositoryFiles.files(of: office))
        return try #require(result.loaded, "\(result.faults)")
    }

    @Test("The head of each office stands above every post of the office", arguments: try RepositoryFiles.offices())
    func head(office: String) throws {
        let agency = try loaded(office).agency
        #expect(agency.head == "kepala-dinas")
        // Three posts of the regency's secretariat sign on in Pasuruan; the head of the office is not above them.
        let outside: Set<Role.ID> = ["kepala-bagian", "asisten-sekda", "sekretaris-daerah", "kepala-dinas"]
        for role in agency.roles where role.kind == .staff && !outside.contains(role.id) {
            #expect(agency.chain(above: role.id).last == "kepala-dinas", "\(role.id)")
        }
    }

    @Test("A second round of corrections can be released wherever a first can be asked for")
    func releasers() throws {
        for office in try RepositoryFiles.offices() {
            let loaded = try loaded(office)
            for standard in loaded.standards {
                for step in standard.steps where !step.isForApplicant && step.kind == .verify {
                    #expect(!standard.releasers(of: step, in: loaded.agency).isEmpty, "\(standard.id) \(step.id)")
                }
            }
        }
    }

    @Test("A request for information is answered within ten working days, and seven more once by the head's letter")
    func information() throws {
        let loaded = try loaded("kabupaten-pasuruan")
        let standard = try #require(loaded.standards.first { $0.id == "data-informasi" })
        let limit = try #require(standard.limits.first)
        #expect(limit.term.amount == 10)
        #expect(limit.term.unit == .workingDay)
        #expect(limit.start == .receipt)
        #expect(limit.provenance == .printed)
        let further = try #require(limit.extension)
        #expect(further.term.amount == 7)
        #expect(further.term.unit == .workingDay)
        #expect(further.performers == ["kepala-dinas"])
        #expect(standard.product(try #require(further.letter))?.kind == .letter)
        #expect(limit.silence == nil, "the law makes silence a ground of objection, not an answer")
    }

    @Test(
        "A complaint is decided within sixty days of complete papers",
        arguments: [
            ("kabupaten-pasuruan", "penanganan-pengaduan", nil),
            (
                "kabupaten-jombang", "konsultasi-pengaduan-koperasi",
                Condition(field: "jenis-fasilitasi", options: ["pengaduan"])
            ),
        ] as [(String, ServiceStandard.ID, Condition?)])
    func complaints(office: String, service: ServiceStandard.ID, condition: Condition?) throws {
        let standard = try #require(try loaded(office).standards.first { $0.id == service })
        let limit = try #require(standard.limits.first)
        #expect(limit.term.amount == 60)
        #expect(limit.term.unit == .calendarDay)
        #expect(limit.start == .complete)
        #expect(limit.condition == condition)
        #expect(limit.provenance.reason != nil, "the article is not verified")
    }

    @Test("No decree declares an apology, priority or a report, so no guarantee acts by itself")
    func guarantees() throws {
        for office in try RepositoryFiles.offices() {
            for standard in try loaded(office).standards {
                let acts = (standard.management.guarantee ?? []).flatMap(\.acts)
                #expect(acts.isEmpty, "\(standard.id)")
            }
        }
    }
}
