import Casework
import Database
import Desk
import Standards
import Testing

@Suite("Signing in")
struct SignInTests {
    let office: ScratchOffice
    let member: StaffMember

    init() async throws {
        office = try ScratchOffice()
        let role = try #require(
            office.desk.catalogue.agency(ScratchOffice.pasuruan)?.agency.roles.first { $0.kind == .staff })
        member = office.officer(role.id, of: ScratchOffice.pasuruan)
        try await office.desk.save(member, password: "kata-sandi-panjang")
    }

    @Test func `the right password opens a session, and signing out ends it`() async throws {
        let token = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "a")
        #expect(try await office.desk.session(token)?.member == member)
        try await office.desk.signOut(token)
        #expect(try await office.desk.session(token) == nil)
    }

    @Test func `a session ends after twelve hours`() async throws {
        let token = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "a")
        office.clock.advance(seconds: Desk.sessionLength + 1)
        #expect(try await office.desk.session(token) == nil)
    }

    @Test(
        "Wrong names and wrong passwords get the same answer", arguments: ["kabupaten-pasuruan.petugas", "nobody", ""])
    func wrong(name: String) async throws {
        await #expect {
            _ = try await office.desk.signIn(name, password: "salah", from: "a")
        } throws: { ($0 as? DeskError)?.rule == "wrong-password" }
    }

    @Test func `after ten wrong passwords the name is closed where they came from, also for the right one`()
        async throws
    {
        for _ in 0..<10 {
            await #expect(throws: DeskError.self) {
                _ = try await office.desk.signIn(member.id.rawValue, password: "salah", from: "a")
            }
        }
        await #expect {
            _ = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "a")
        } throws: { ($0 as? DeskError)?.rule == "too-many-attempts" }
        _ = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "b")
        office.clock.advance(seconds: 1800)
        _ = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "a")
    }

    @Test func `attempts at once do not pass together`() async throws {
        let refused = await withTaskGroup(of: String.self) { group in
            for _ in 0..<25 {
                group.addTask {
                    do {
                        _ = try await office.desk.signIn(member.id.rawValue, password: "salah", from: "a")
                        return "signed in"
                    } catch { return (error as? DeskError)?.rule ?? "\(error)" }
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(refused == ["wrong-password": 10, "too-many-attempts": 15])
    }

    @Test func `right passwords do not count`() async throws {
        for _ in 0..<15 {
            _ = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "a")
        }
    }

    @Test func `a new password and a closed account end sessions and tokens`() async throws {
        let session = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-panjang", from: "a")
        let token = try await office.desk.makeToken(for: member.id)
        try await office.desk.save(member, password: "kata-sandi-lainnya")
        #expect(try await office.desk.session(session) == nil)
        #expect(try await office.desk.member(ofToken: token) == nil)
        let later = try await office.desk.makeToken(for: member.id)
        try await office.desk.deactivate(member.id)
        #expect(try await office.desk.member(ofToken: later) == nil)
        await #expect {
            _ = try await office.desk.signIn(member.id.rawValue, password: "kata-sandi-lainnya", from: "a")
        } throws: { ($0 as? DeskError)?.rule == "wrong-password" }
    }

    @Test func `a name is nobody's to take for another office`() async throws {
        let thief = StaffMember(
            id: member.id, agency: ScratchOffice.jombang, name: "Lain", roles: [], isActive: true, isDemo: false)
        await #expect {
            try await office.desk.save(thief, password: "kata-sandi-lainnya")
        } throws: { ($0 as? DeskError)?.rule == "not-allowed" }
    }

    @Test func `a program's token acts for its member and is no session`() async throws {
        let token = try await office.desk.makeToken(for: member.id)
        #expect(try await office.desk.member(ofToken: token) == member)
        #expect(try await office.desk.session(token) == nil)
        #expect(try await office.desk.member(ofToken: "mkl_wrong") == nil)
    }

    @Test func `whoever tries tracking codes is slowed down`() async throws {
        let receipt = try await office.fileFuelRecommendation()
        for _ in 0..<30 {
            await #expect(throws: DeskError.self) {
                _ = try await office.desk.track(receipt.number.text, code: "AAAAAAAAAA", from: "x")
            }
        }
        await #expect {
            _ = try await office.desk.track(receipt.number.text, code: receipt.trackingCode, from: "x")
        } throws: { ($0 as? DeskError)?.rule == "too-many-attempts" }
        #expect(
            try await office.desk.track(receipt.number.text, code: receipt.trackingCode.lowercased(), from: "y").head
                .number
                == receipt.number)
    }
}
