import Foundation
import Testing
import WorkingTime

@testable import Standards

@Suite("The checker")
struct CheckerTests {
    typealias Sample = CheckedStandard

    @Test("A sound standard of a sound office gives no finding")
    func soundStandard() throws {
        #expect(Checker.standard.check(agency: try Sample.agency(), standards: [try Sample.standard()]) == [])
    }

    @Test("The office comes first, then each standard in the order given; the gravest first, then by place")
    func order() throws {
        let faulty = try Sample.standard(
            id: "a", promises: [Sample.promise("3 hari", printed: "3 hari")],
            products: [Product(id: "x", name: Sample.text("Usaha Mikro", "x"), kind: .letter)],
            management: .absent)
        let other = try Sample.standard(id: "b", fee: nil)
        let agency = try Sample.agency(pledge: nil, decree: Sample.decree(services: []))
        let found = Checker.standard.check(agency: agency, standards: [other, faulty])
        #expect(found.map(\.service) == [nil, "b"] + Array(repeating: "a", count: found.count - 2))
        #expect(found.dropFirst(2).map(\.severity) == found.dropFirst(2).map(\.severity).sorted(by: >))
        let errors = found.filter { $0.service == "a" && $0.severity == .error }.map(\.rule)
        #expect(errors == ["product-is-unit-name", "product-never-made"])
        #expect(found.gravest == .error)
    }

    @Test("Places are in the order of the file: item 2 before item 10, delivery before management")
    func placeOrder() {
        let places = [
            "management.staff.count", "delivery.procedure[10].by", "delivery.procedure[2].within",
            "delivery.requirements[0]",
            "name", "delivery.procedure[2]",
        ]
        #expect(
            places.sorted { ItemPath.sortKey($0).lexicographicallyPrecedes(ItemPath.sortKey($1)) } == [
                "name", "delivery.requirements[0]", "delivery.procedure[2]", "delivery.procedure[2].within",
                "delivery.procedure[10].by", "management.staff.count",
            ])
    }

    @Test("The date of reading decides which laws are in force")
    func today() throws {
        let law = Law(kind: .governmentRegulation, number: "5", year: 2021, title: "Perizinan Berusaha")
        let standard = try Sample.standard(management: Sample.management(legalBasis: [law]))
        func rules(_ checker: Checker) throws -> [String] {
            checker.check(agency: try Sample.agency(), standards: [standard]).map(\.rule)
        }
        #expect(try rules(.standard(today: CalendarDate("2024-06-01"))) == [])
        #expect(try rules(.standard) == ["replaced-law"])
    }

    @Test("The length of a working day can be set")
    func workingDay() throws {
        let steps = try Sample.steps.map { step in
            Sample.step(
                step.id, step.kind, by: step.performers[0], within: try Term(parsing: "200 menit"),
                outcomes: step.outcomes,
                makes: step.makes)
        }
        let standard = try Sample.standard(steps: steps, promises: [Sample.promise("1 hari kerja")])
        func rules(_ minutes: Int) throws -> [String] {
            Checker(options: Checker.Options(minutesPerWorkingDay: minutes))
                .check(agency: try Sample.agency(), standards: [standard]).map(\.rule)
        }
        #expect(try rules(450) == [])
        #expect(try rules(390) == ["steps-exceed-promise"])
    }

    @Test("References to things that do not exist are survived")
    func danglingReferences() throws {
        let nowhere = Condition(field: "hilang", options: ["x"])
        let broken = try Sample.standard(
            requirements: [Requirement(id: "a", name: Sample.text("A", "A"), means: .form(fields: ["hilang"]))],
            steps: [
                Step(
                    id: "a", printed: [1_000_000_000], name: Sample.text("A", "A"), label: Sample.text("A", "A"),
                    performers: ["hilang"], kind: .external,
                    outcomes: [
                        Sample.outcome("a", .step("hilang"), when: nowhere), Sample.outcome("b", .end("hilang")),
                        Sample.outcome("c", .step("a")),
                    ], makes: ["hilang"], heldBy: "hilang")
            ], ends: [],
            promises: [
                Sample.promise("1 jam", from: .step("hilang"), until: "hilang", when: nowhere),
                Sample.promise("1 jam", from: .complete),
            ], chart: [ChartBox(text: "A", step: "hilang")],
            management: Sample.management(staff: Sample.roster("1", 1, [Sample.member("A", "hilang")])))
        let empty = try Sample.standard(id: "kosong", steps: [], ends: [])
        #expect(!Checker.standard.check(agency: try Sample.agency(), standards: [broken, empty]).isEmpty)
    }

    @Test("A large tangle of steps is read in moments")
    func largeStandard() throws {
        let count = 120
        let steps = try (0..<count).map { index in
            Sample.step(
                Step.ID("s\(index)"), index == 0 ? .apply : .review, by: index == 0 ? .applicant : "petugas",
                within: try Term(parsing: "1 jam"),
                outcomes: (0..<count).map { Sample.outcome("o\($0)", .step(Step.ID("s\($0)"))) } + [
                    Sample.outcome("e", .end("selesai"))
                ])
        }
        let standard = try Sample.standard(steps: steps, promises: [Sample.promise("1 hari kerja")])
        let clock = ContinuousClock()
        var rules: [String] = []
        let time = try clock.measure {
            rules = Checker.standard.check(agency: try Sample.agency(), standards: [standard]).map(\.rule)
        }
        #expect(rules.contains("steps-exceed-promise"))
        #expect(time < .seconds(20))
    }

    @Test("A finding is written as JSON with its message in both languages")
    func json() throws {
        let finding = Finding(
            rule: "vague-day", severity: .warning, service: "magang", keyPath: "delivery.time[0]",
            message: LocalizedText("Samar.", english: "Vague."), quote: "3 hari")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(
            String(decoding: try encoder.encode(finding), as: UTF8.self)
                == #"{"keyPath":"delivery.time[0]","message":{"en":"Vague.","id":"Samar."},"quote":"3 hari","#
                + #""rule":"vague-day","service":"magang","severity":"warning"}"#)
    }

    @Test("Rule names are words joined by hyphens, and no two rules share one")
    func ruleNames() {
        let checker = Checker.standard
        #expect(Set(checker.rules.map(\.name)).count == checker.rules.count)
        #expect(Set(checker.agencyRules.map(\.name)).count == checker.agencyRules.count)
        #expect(checker.ruleNames.allSatisfy { Identifier<Finding>.isWellFormed($0) })
    }

    @Test("The manual describes every rule and no other")
    func manual() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let manual = try String(contentsOf: root.appending(path: "docs/checker-rules.md"), encoding: .utf8)
        let described = manual.split(separator: "\n").filter { $0.hasPrefix("### `") }
            .map { String($0.dropFirst(5).prefix { $0 != "`" }) }
        #expect(described.sorted() == Checker.standard.ruleNames)
    }
}
