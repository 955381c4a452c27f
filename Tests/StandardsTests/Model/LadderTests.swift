import Standards
import Testing

@Suite("A ladder, and who stands above whom")
struct LadderTests {
    typealias Sample = CheckedStandard

    @Test("A rung keeps its name whatever else changes")
    func names() {
        #expect(Ladder.usual.rungs.map(\.id) == ["50", "75", "90", "due", "daily"])
        #expect(Ladder.usual.rung("due")?.moment == .due)
        #expect(Ladder.usual.rung("100") == nil)
        #expect(Ladder.usual.rungs.allSatisfy { Rung.ID.isWellFormed($0.id.rawValue) })
    }

    @Test("Rungs stand in the order of time, each moment once")
    func order() {
        let due = Rung(moment: .due, audiences: [.head], action: .message)
        let half = Rung(moment: .share(percent: 50), audiences: [.performers], action: .mark)
        let daily = Rung(moment: .eachDayAfter, audiences: [.head], action: .handUp)
        let second = Rung(moment: .due, audiences: [.superior], action: .mark)
        #expect(Ladder(rungs: [daily, due, half, second]).rungs == [half, due, daily])
        #expect(Rung.Action.allCases.sorted() == [.mark, .message, .handUp])
    }

    /// A head, a division head with two officers, a body outside, and a second chain.
    private static let roles = [
        Role(id: "kepala", name: Sample.text("Kepala", "Head"), kind: .staff),
        Role(id: "kabid", name: Sample.text("Kabid", "Division head"), kind: .staff, superior: "kepala"),
        Role(id: "a", name: Sample.text("A", "A"), kind: .staff, superior: "kabid"),
        Role(id: "b", name: Sample.text("B", "B"), kind: .staff, superior: "kabid"),
        Role(id: "bpn", name: Sample.text("BPN", "Land office"), kind: .external),
        Role(id: "lepas", name: Sample.text("Lepas", "Loose"), kind: .staff),
    ]

    @Test("A rung reaches performers, their superiors, the head and roles by name, each once")
    func audiences() throws {
        let agency = try Sample.agency(roles: Self.roles)
        func reached(_ audiences: Rung.Audience..., by performers: Role.ID...) -> [Role.ID] {
            let step = Step(
                id: "s", name: Sample.text("S", "S"), label: Sample.text("S", "S"), performers: performers,
                kind: .review, outcomes: [])
            return agency.roles(for: Rung(moment: .due, audiences: audiences, action: .mark), at: step)
        }
        #expect(reached(.performers, .superior, by: "a", "b") == ["a", "b", "kabid"])
        #expect(reached(.superior, .head, by: "kabid") == ["kepala"])
        #expect(reached(.superior, by: "a", "kabid") == ["kepala"], "nobody is their own superior")
        #expect(reached(.superior, by: "kepala") == [])
        #expect(reached(.role("bpn"), .head, .head, by: "a") == ["bpn", "kepala"])
        #expect(reached(.performers, .superior, by: .applicant) == [])
    }

    @Test("Superiors lead to the highest, and a circle ends")
    func chains() throws {
        let agency = try Sample.agency(roles: Self.roles)
        #expect(agency.superior(of: "a") == "kabid")
        #expect(agency.superior(of: "kepala") == nil)
        #expect(agency.superior(of: .applicant) == nil)
        #expect(agency.chain(above: "a") == ["kabid", "kepala"])
        #expect(agency.chain(above: "kepala") == [])
        let circle = try Sample.agency(roles: [
            Role(id: "a", name: Sample.text("A", "A"), kind: .staff, superior: "b"),
            Role(id: "b", name: Sample.text("B", "B"), kind: .staff, superior: "a"),
        ])
        #expect(circle.chain(above: "a") == ["b"])
        #expect(circle.head == nil)
    }

    @Test("The head is the only role with others below and nobody above, unless one is named")
    func head() throws {
        #expect(try Sample.agency(roles: Self.roles).head == "kepala")
        #expect(try Sample.agency(roles: Self.roles, head: "kabid").head == "kabid")
        let second =
            Self.roles + [
                Role(id: "sekda", name: Sample.text("Sekda", "Secretary"), kind: .staff),
                Role(id: "asisten", name: Sample.text("Asisten", "Assistant"), kind: .staff, superior: "sekda"),
            ]
        #expect(try Sample.agency(roles: second).head == nil)
        #expect(try Sample.agency(roles: [Self.roles[5]]).head == nil)
    }

    @Test("Whoever is named may extend, else the superior of those who hold the case")
    func extenders() throws {
        let agency = try Sample.agency()
        let standard = try Sample.standard(promises: [Sample.promise("5 hari kerja", extension: "2 hari kerja")])
        let further = try #require(standard.promises.first?.extension)
        #expect(standard.extenders(further, at: standard.steps[1], in: agency) == ["kepala"])
        #expect(standard.extenders(further, at: standard.steps[2], in: agency) == [])
        let named = TermExtension(term: further.term, performers: ["petugas"], basis: further.basis)
        #expect(standard.extenders(named, at: standard.steps[2], in: agency) == ["petugas"])
    }
}
