import Standards
import Testing
import WorkingTime

@Suite("The standards say what the decrees print")
struct DecreeFactsTests {
    @Test("Every service of the decrees has a standard, and there is no other")
    func services() throws {
        let facts = try DecreeFacts.all.get()
        #expect(try RepositoryFiles.offices() == facts.offices.keys.sorted())
        for (office, printed) in facts.offices {
            let standards = try PrintedService.office(office).standards
            #expect(standards.map(\.id.rawValue).sorted() == printed.services.keys.sorted())
        }
    }

    @Test("Name, page of the annex and decree", arguments: try PrintedService.all())
    func heading(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        let agency = try PrintedService.office(printed.office).agency
        // A slip in a heading of the annex is read from the dictum.
        let names = [facts.name] + agency.decree.services.filter { $0.service == standard.id }.map(\.name.indonesian)
        #expect(names.map(\.plain).contains(standard.name.indonesian.plain))
        #expect(standard.decree.annex == facts.annex)
        #expect(standard.decree.number == agency.decree.number)
        #expect(standard.decree.date == agency.decree.date)
    }

    @Test("Every requirement, in its order, with its heading and its parts", arguments: try PrintedService.all())
    func requirements(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        var unread = standard.requirements.filter { !$0.provenance.isAdded }
        var places: [Int] = []
        for fact in facts.requirements {
            let matches = standard.requirements.enumerated().filter { _, requirement in
                (requirement.name.indonesian.plain == fact.name.plain || requirement.provenance.quotes(fact.name))
                    && requirement.group?.indonesian == fact.group
            }
            let first = try #require(matches.first, "\(fact.name)")
            places.append(first.offset)
            #expect(first.element.parts.count == fact.parts ?? 0)
            unread.removeAll { requirement in matches.contains { $0.element.id == requirement.id } }
        }
        #expect(places == places.sorted())
        // What the list of requirements does not print carries a mark.
        #expect(unread.filter { $0.provenance == .printed }.map(\.name.indonesian) == [])
    }

    @Test("Every printed step, with its performers, ways out and target time", arguments: try PrintedService.all())
    func steps(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        let agency = try PrintedService.office(printed.office).agency
        #expect(Set(standard.steps.flatMap(\.printed)) == Set(1...facts.steps))
        for step in standard.steps where step.printed.isEmpty { #expect(step.provenance.isAdded, "\(step.id)") }
        for (number, words) in facts.performers ?? [:] {
            let roles = standard.steps.filter { $0.printed.contains(Int(number) ?? 0) }.flatMap(\.performers)
                .compactMap { agency.role($0)?.name.indonesian }
            for word in words { #expect(roles.contains { $0.has(word) }, "\(number): \(word)") }
        }
        for (number, target) in facts.targets ?? [:] {
            let step = try #require(standard.steps.first { $0.printed.contains(Int(number) ?? 0) })
            #expect(step.within?.description == target)
        }
        if facts.targets == nil { #expect(standard.steps.allSatisfy { $0.within == nil }) }
        let ways = standard.steps.flatMap(\.outcomes).map(\.name.indonesian)
        for branch in facts.branches ?? [] { #expect(ways.contains { $0.has(branch) }, "\(branch)") }
    }

    @Test("The promised times in the decree's words, and the fee", arguments: try PrintedService.all())
    func timesAndFee(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        try #require(standard.promises.count == facts.times.count)
        for (promise, fact) in zip(standard.promises, facts.times) {
            #expect(promise.printed.plain == fact.printed.plain)
            switch promise.limit {
            case .term(let minimum, let maximum):
                #expect(minimum?.description == fact.min)
                #expect(maximum.description == fact.max)
            case .requested: #expect(fact.open == "requested")
            case .agreed: #expect(fact.open == "agreed")
            }
        }
        #expect(standard.promises.contains { $0.maximum != nil })
        let fee = try #require(standard.fee)
        #expect(fee.printed == facts.fee)
        #expect(fee.amount == 0)
    }

    @Test("The products and the boxes of the flowchart, letter by letter", arguments: try PrintedService.all())
    func productsAndChart(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        #expect(standard.products.filter { !$0.provenance.isAdded }.map(\.name.indonesian) == facts.products)
        #expect(standard.chart.map(\.text).sorted() == facts.chart.sorted())
    }

    @Test("The laws, facilities and competences", arguments: try PrintedService.all())
    func means(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        guard let management = facts.management else {
            #expect(standard.management.legalBasis == nil && standard.management.facilities == nil)
            #expect(standard.management.competences == nil && standard.management.staff == nil)
            return
        }
        expect(try #require(standard.management.legalBasis), toBe: management.laws)
        let facilities = try #require(standard.management.facilities)
        #expect(facilities.map(\.name.indonesian.plain) == management.facilities.map(\.name.plain))
        #expect(facilities.map(\.count) == management.facilities.map(\.count))
        let groups = try #require(standard.management.competences)
        #expect(groups.map { $0.post?.indonesian.plain } == management.competences.map { $0.post?.plain })
        #expect(groups.map { $0.items.map(\.indonesian.plain) } == management.competences.map { $0.items.map(\.plain) })
    }

    @Test("The roster: its number, its posts and how many hold each", arguments: try PrintedService.all())
    func roster(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        guard let staff = facts.management?.staff else { return }
        let roster = try #require(standard.management.staff)
        #expect(roster.count == staff.count)
        #expect(roster.printed.has("\(staff.count) orang"))
        var unread = roster.members
        for fact in staff.members {
            let members = roster.members.filter { member in
                member.post.indonesian.plain == fact.post.plain || member.provenance.quotes("\"\(fact.post)\"")
                    || member.provenance.quotes("\(fact.count) \(fact.post)")
            }
            #expect(members.reduce(0) { $0 + $1.count } == fact.count, "\(fact.post)")
            unread.removeAll(where: members.contains)
        }
        #expect(unread.map(\.post.indonesian) == [])
    }

    @Test("The facts of oversight, guarantee, safety and evaluation", arguments: try PrintedService.all())
    func mentions(printed: PrintedService) throws {
        let (standard, facts) = try printed.pair()
        let management = standard.management
        let mentions = facts.management?.mentions
        for (texts, words) in [
            (management.oversight, mentions?.oversight), (management.guarantee?.map(\.text), mentions?.guarantee),
            (management.safety, mentions?.safety), (management.evaluation, mentions?.evaluation),
        ] {
            #expect((texts == nil) == (words == nil))
            let text = (texts ?? []).map(\.indonesian).joined(separator: " ")
            for word in words ?? [] { #expect(text.has(word), "\(word)") }
        }
    }
}
