import Testing

@testable import Standards

@Suite("Rules on staff and competences")
struct StaffRuleTests {
    typealias Sample = CheckedStandard

    private func standard(
        _ roster: Roster?, steps: [Step] = Sample.steps, competences: [CompetenceGroup]? = nil
    ) throws -> ServiceStandard {
        try Sample.standard(steps: steps, management: Sample.management(competences: competences, staff: roster))
    }

    private let head = Sample.member("Kepala Dinas", "kepala")
    private let officer = Sample.member("Petugas", "petugas")

    @Test("Whoever does a printed step stands in a roster that names posts")
    func performerMissingFromRoster() throws {
        let rule = PerformerMissingFromRoster()
        let headOnly = Sample.roster("1 orang", 1, [head])
        #expect(try rule.places(standard(headOnly)) == ["delivery.procedure[1].by"])
        #expect(try rule.places(standard(Sample.roster)) == [])
        #expect(try rule.places(standard(Sample.roster("4 orang", 4, []))) == [])
        #expect(try rule.places(standard(nil)) == [])
        func checked(_ provenance: Provenance) throws -> ServiceStandard {
            try standard(headOnly, steps: [Sample.step("periksa", .verify, provenance: provenance)])
        }
        #expect(try rule.reports(checked(.inferred(reason: "Tafsir."))).map(\.severity) == [.note])
        #expect(try rule.places(checked(.added(reason: "Perlu."))) == [])
    }

    @Test("The number of staff is the number of people named")
    func headcountUnequal() throws {
        let rule = HeadcountUnequal()
        #expect(try rule.places(standard(Sample.roster("3 orang", 3, [head, officer]))) == ["management.staff.count"])
        let several = Sample.member("Petugas", "petugas", count: 2)
        #expect(try rule.places(standard(Sample.roster("3 orang", 3, [head, several]))) == [])
        let added = Sample.member("Arsiparis", nil, provenance: .added(reason: "Perlu."))
        #expect(try rule.places(standard(Sample.roster("2 orang", 2, [head, officer, added]))) == [])
        #expect(try rule.places(standard(Sample.roster("4 orang", 4, []))) == [])
    }

    @Test("The number of staff is the printed one")
    func headcountDiffersFromPrint() throws {
        let rule = HeadcountDiffersFromPrint()
        #expect(try rule.places(standard(Sample.roster("5 (lima) Orang", 4, []))) == ["management.staff.count"])
        #expect(try rule.places(standard(Sample.roster("4 Orang, terdiri dari 2 petugas", 4, []))) == [])
        #expect(try rule.places(standard(Sample.roster("Beberapa orang", 4, []))) == [])
    }

    @Test("A roster without posts cannot be compared with the steps")
    func rosterWithoutNames() throws {
        #expect(try RosterWithoutNames().places(standard(Sample.roster("4 Orang", 4, []))) == ["management.staff"])
        #expect(try RosterWithoutNames().places(standard(Sample.roster)) == [])
    }

    @Test("Applicants and bodies outside are not staff")
    func outsidersInRoster() throws {
        let mixed = try standard(
            Sample.roster(
                "4 orang", 4, [head, Sample.member("Pemohon", .applicant), Sample.member("BPN", "bpn"), officer]))
        #expect(try ApplicantInRoster().places(mixed) == ["management.staff.members[1]"])
        #expect(try OutsideBodyInRoster().places(mixed) == ["management.staff.members[2]"])
        #expect(try ApplicantInRoster().places(standard(Sample.roster)) == [])
        #expect(try OutsideBodyInRoster().places(standard(Sample.roster)) == [])
    }

    @Test("Posts without any step are named together")
    func idleRosterMember() throws {
        let idle = Sample.roster("3 orang", 3, [officer, head, Sample.member("Notulis", nil)])
        let steps = Array(Sample.steps.prefix(2))
        let found = try IdleRosterMember().reports(standard(idle, steps: steps))
        #expect(found.map(\.keyPath) == ["management.staff.members[1]"])
        #expect(found.first?.quote == "Kepala Dinas; Notulis")
        #expect(try IdleRosterMember().places(standard(Sample.roster)) == [])
        let skips = Sample.step(
            "nilai", .feedback, by: .applicant, outcomes: [Sample.outcome("dilewati", .end("selesai"), by: ["kepala"])])
        #expect(try IdleRosterMember().places(standard(Sample.roster, steps: steps + [skips])) == [])
    }

    @Test("Competences are set for somebody who serves")
    func competencesOfOtherPosts() throws {
        func places(_ posts: [LocalizedText?]) throws -> [String] {
            try CompetencesOfOtherPosts().places(
                standard(Sample.roster, competences: posts.map { CompetenceGroup(post: $0, items: []) }))
        }
        let clinic = Sample.text("Admin Klinik", "Clinic administrator")
        let exact = Sample.text("Kepala Dinas Koperasi, Usaha Kecil dan Menengah", "Head of Office")
        #expect(try places([clinic]) == ["management.competences"])
        #expect(try places([clinic, exact]) == [])
        #expect(try places([nil]) == [])
    }
}
