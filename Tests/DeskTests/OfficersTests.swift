import Casework
import Database
import Desk
import Standards
import Testing
import WorkingTime

@Suite("Officers work side by side")
struct OfficersTests {
    let office: ScratchOffice
    let receipt: Receipt
    let role: Role.ID

    init() async throws {
        office = try ScratchOffice()
        receipt = try await office.fileFuelRecommendation()
        guard let role = receipt.loaded.currentStep?.officers.first else { throw DeskError.notFound }
        self.role = role
    }

    private func officer(_ name: String) -> StaffMember {
        office.officer(role, of: ScratchOffice.pasuruan, named: name)
    }

    private func acceptAll(_ loaded: LoadedCase) throws -> Completion {
        let step = try #require(loaded.currentStep)
        let outcome = try #require(step.outcomes.first { loaded.state.satisfies($0.condition) })
        return try office.desk.sampleCompletion(of: step, outcome, in: loaded)
    }

    @Test func `of two officers acting at once, one succeeds and the other is told`() async throws {
        let seen = receipt.loaded.head.entryCount
        let completion = try acceptAll(receipt.loaded)
        let results = await withTaskGroup(of: String.self) { group in
            for name in ["satu", "dua"] {
                let member = officer(name)
                group.addTask {
                    do {
                        _ = try await office.desk.complete(receipt.number, completion, as: member, expected: seen)
                        return "done"
                    } catch let error as DeskError {
                        return error.rule
                    } catch {
                        return String(describing: error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.sorted() == ["changed-meanwhile", "done"])
    }

    @Test func `a case that a colleague has taken is the colleague's`() async throws {
        let taken = try await office.desk.take(receipt.number, as: officer("satu"))
        #expect(taken.head.assignee == officer("satu").id)
        let completion = try acceptAll(taken)
        await #expect {
            _ = try await office.desk.complete(receipt.number, completion, as: officer("dua"))
        } throws: { ($0 as? DeskError)?.rule == "held-by-colleague" }
    }

    @Test func `a colleague takes over the case of an absent one, and can put it back`() async throws {
        _ = try await office.desk.take(receipt.number, as: officer("satu"))
        let taken = try await office.desk.takeOver(receipt.number, from: officer("satu").id, as: officer("dua"))
        #expect(taken.head.assignee == officer("dua").id)
        let free = try await office.desk.release(receipt.number, as: officer("dua"))
        #expect(free.head.assignee == nil)
    }

    @Test func `the same message sent twice from one page is posted once, however its lines end`() async throws {
        let seen = 0
        _ = try await office.desk.post(
            receipt.number, message: "Mohon datang\npukul 9", as: officer("satu"), seen: seen)
        let again = try await office.desk.post(
            receipt.number, message: " Mohon datang\r\npukul 9\u{200B} ", as: officer("satu"), seen: seen)
        #expect(again.file.messages.count == 1)
        let other = try await office.desk.post(
            receipt.number, message: "Mohon datang\npukul 9", as: officer("dua"), seen: seen)
        #expect(other.file.messages.count == 2, "another officer says the same")
    }

    @Test func `a case is handed over to a colleague of the step, not to anybody`() async throws {
        let helper = officer("dua")
        try await office.desk.save(helper, password: "kata-sandi-panjang")
        let outsideRole = try #require(
            office.desk.catalogue.agency(ScratchOffice.pasuruan)?.agency.roles.first {
                $0.kind == .staff && $0.id != role && !(receipt.loaded.currentStep?.officers.contains($0.id) ?? false)
            })
        let stranger = office.officer(outsideRole.id, of: ScratchOffice.pasuruan, named: "tiga")
        try await office.desk.save(stranger, password: "kata-sandi-panjang")
        _ = try await office.desk.take(receipt.number, as: officer("satu"))
        let moved = try await office.desk.handOver(receipt.number, to: helper.id, as: officer("satu"))
        #expect(moved.head.assignee == helper.id)
        await #expect {
            _ = try await office.desk.handOver(receipt.number, to: stranger.id, as: helper)
        } throws: { ($0 as? DeskError)?.rule == "colleague-cannot" }
    }

    @Test func `the inbox is ordered by the due time and its pages leave nothing out`() async throws {
        for index in 0..<25 {
            office.clock.advance(seconds: 60)
            _ = try await office.fileFuelRecommendation(name: "Pemohon \(index)")
        }
        let member = officer("satu")
        var found: [CaseHead] = []
        var after: InboxQuery.Cursor?
        repeat {
            let page = try await office.desk.inbox(of: member, kind: .act, after: after, limit: 10)
            #expect(page.lines.count <= 10)
            found += page.lines.map(\.head)
            after = page.next
        } while after != nil
        #expect(found.count == 26)
        #expect(Set(found.map(\.number)).count == 26)
        let dues = found.map { min($0.dueAt ?? $0.filedAt, $0.stepDueAt ?? $0.dueAt ?? $0.filedAt) }
        #expect(dues == dues.sorted())
        #expect(try await office.desk.inboxCounts(of: member).toAct == 26)
    }

    @Test(
        "a case is found by what people remember of its number", arguments: ["000001", "1", "3514-2026-000001", " 1 "])
    func search(text: String) async throws {
        let found = try await office.desk.search(text, as: officer("satu"))
        #expect(found.map(\.number) == [receipt.number])
        #expect(try await office.desk.search("2", as: officer("satu")).isEmpty)
        let stranger = office.officer(role, of: ScratchOffice.jombang, named: "lain")
        #expect(try await office.desk.search(text, as: stranger).isEmpty)
    }

    @Test(
        "a case is found by its applicant's name: just this name first, then all of its words, each part newest first",
        arguments: [
            ("wahyu santoso", ["Wahyu Santoso", "Santoso Wahyu", "Wahyu Santosowati"]),
            (" SANTOSO, wahyu", ["Santoso Wahyu", "Wahyu Santoso", "Wahyu Santosowati"]),
            ("santoso", ["Santoso Wahyu", "Budi Santoso", "Wahyu Santoso", "Wahyu Santosowati"]),
            ("wahy sant", ["Wahyu Santosowati", "Santoso Wahyu", "Wahyu Santoso"]), ("santosowati budi", []),
            ("x", []), ("'; DROP TABLE case_word; --", []),
        ])
    func searchByName(text: String, expected: [String]) async throws {
        for name in ["Wahyu Santoso", "Budi Santoso", "Santoso Wahyu", "Wahyu Santosowati"] {
            office.clock.advance(seconds: 60)
            _ = try await office.fileFuelRecommendation(name: name)
        }
        let found = try await office.desk.search(text, as: officer("satu")).map(\.applicant)
        #expect(found == expected)
        let first = try await office.desk.search(text, as: officer("satu"), limit: 1)
        #expect(first.map(\.applicant) == Array(expected.prefix(1)))
        let stranger = office.officer(role, of: ScratchOffice.jombang, named: "lain")
        #expect(try await office.desk.search(text, as: stranger).isEmpty)
    }

    @Test func `a name by its beginning is found once, newest first, whichever of its words begins so`() async throws {
        for name in ["Sarifah", "Sari Sarini", "Sarmila", "Budi"] {
            office.clock.advance(seconds: 60)
            _ = try await office.fileFuelRecommendation(name: name)
        }
        let found = try await office.desk.search("sar", as: officer("satu")).map(\.applicant)
        #expect(found == ["Sarmila", "Sari Sarini", "Sarifah"])
    }

    @Test func `a search shows each role the cases of just its services, few or nearly all, and of no other office`()
        async throws
    {
        let desk = office.desk
        let agencies = [ScratchOffice.pasuruan, ScratchOffice.jombang]
        for entry in desk.catalogue.agencies where agencies.contains(entry.agency.id) {
            for service in entry.services {
                let form = try desk.sampleForm(for: service.standard, name: "Zulaikha Binti Zaid")
                _ = try await desk.fileApplication(
                    form, to: service.standard.id, of: entry.agency.id, channel: .online, key: nil)
            }
        }
        var shares: Set<Int> = []
        for entry in desk.catalogue.agencies where agencies.contains(entry.agency.id) {
            for role in entry.agency.roles {
                let officer = office.officer(role.id, of: entry.agency.id)
                let own = Access.services(of: entry, openTo: officer)
                shares.insert(100 * own.count / entry.services.count)
                for text in ["zulaikha", "zulaikha binti zaid", "zai binti", "zul"] {
                    let found = try await desk.heads(of: desk.find(text, as: officer, limit: 100))
                    #expect(
                        found.map(\.service).sorted { $0.rawValue < $1.rawValue }
                            == own.sorted { $0.rawValue < $1.rawValue })
                    #expect(found.allSatisfy { $0.agency == entry.agency.id })
                }
            }
        }
        #expect(
            shares.contains(100) && shares.contains { $0 > 50 && $0 < 100 } && shares.contains { $0 < 50 }, "\(shares)")
    }

    @Test func `a search has another mark once a case that it finds has changed or one more is found`() async throws {
        let desk = office.desk
        let first = try await desk.find("siti", as: officer("satu")).mark
        #expect(try await desk.find("siti", as: officer("satu")).mark == first)
        _ = try await desk.take(receipt.number, as: officer("satu"))
        let second = try await desk.find("siti", as: officer("satu")).mark
        _ = try await office.fileFuelRecommendation()
        #expect(Set([first, second, try await desk.find("siti", as: officer("satu")).mark]).count == 3)
    }

    @Test func `what an officer has taken is found first due first, and nobody else's`() async throws {
        var numbers = [receipt.number]
        for _ in 0..<3 {
            office.clock.advance(seconds: 60)
            numbers.append(try await office.fileFuelRecommendation().number)
        }
        for number in numbers.reversed() { _ = try await office.desk.take(number, as: officer("satu")) }
        _ = try await office.desk.fileApplication(
            try office.fuelForm(), to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil)
        let mine = try await office.desk.inbox(of: officer("satu"), kind: .act, mine: true)
        #expect(mine.lines.map(\.head.number) == numbers)
        #expect(try await office.desk.inbox(of: officer("dua"), kind: .act, mine: true).lines.isEmpty)
        // Another office's officer with the same sign-in name and role.
        let twin = StaffMember(
            id: officer("satu").id, agency: ScratchOffice.jombang, name: "satu", roles: [role], isActive: true,
            isDemo: false)
        #expect(try await office.desk.inbox(of: twin, kind: .act, mine: true).lines.isEmpty)
    }

    @Test func `opening a case is written down`() async throws {
        let loaded = try await office.desk.open(receipt.number, as: officer("satu"))
        let entries = try await office.desk.accesses(to: loaded)
        #expect(entries.map(\.actor) == ["officer:kabupaten-pasuruan.satu"])
    }

    @Test func `a case once closed leaves every inbox`() async throws {
        let before = try await office.desk.inboxCounts(of: officer("satu"))
        _ = try await office.desk.withdraw(receipt.number, reason: "Sudah tidak perlu")
        let after = try await office.desk.inboxCounts(of: officer("satu"))
        #expect(before.toAct == 1 && after == InboxCounts(toAct: 0, waiting: 0))
    }
}
