import Casework
import Database
import Desk
import Standards
import Testing

@Suite("The figures of an office")
struct FiguresTests {
    private let office: ScratchOffice

    init() throws { office = try ScratchOffice() }

    private func line(_ agency: Agency.ID, _ service: ServiceStandard.ID) async throws -> OfficeFigures.Line? {
        try await office.desk.figures(of: agency, services: [service]).lines.first
    }

    @Test func `count its own cases as they come and end, month by month`() async throws {
        let first = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 31 * 86_400)
        _ = try await office.fileFuelRecommendation()
        _ = try await office.desk.withdraw(first.number, reason: "")
        let figures = try await office.desk.figures(of: ScratchOffice.pasuruan, services: ["rekomendasi-bbm"])
        let line = try #require(figures.lines.first)
        #expect(line.filed == 2 && line.ended == [.withdrawn: 1])
        #expect(figures.months.suffix(2) == [202607, 202608] && line.filedByMonth.suffix(2) == [1, 1])
        #expect(line.kept + line.late == 0, "a promise that the applicant broke off is neither kept nor broken")
    }

    @Test func `have a mark that changes with each of them, with a month, and when all is counted anew`() async throws {
        let (desk, agency) = (office.desk, ScratchOffice.pasuruan)
        var marks = [try await desk.figuresMark(of: agency)]
        let receipt = try await office.fileFuelRecommendation()
        marks.append(try await desk.figuresMark(of: agency))
        #expect(try await desk.figuresMark(of: agency) == marks.last)
        _ = try await desk.withdraw(receipt.number, reason: "")
        marks.append(try await desk.figuresMark(of: agency))
        office.clock.advance(seconds: 31 * 86_400)
        marks.append(try await desk.figuresMark(of: agency))
        _ = try await desk.rebuild()
        marks.append(try await desk.figuresMark(of: agency))
        #expect(Set(marks).count == marks.count)
    }

    @Test func `hold nothing of another office, another service or a demonstration`() async throws {
        _ = try await office.fileFuelRecommendation()
        _ = try await office.desk.fileApplication(
            try office.fuelForm(), to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil,
            isDemo: true)
        #expect(try await line(ScratchOffice.pasuruan, "rekomendasi-bbm")?.filed == 1)
        #expect(try await line(ScratchOffice.pasuruan, "konsultasi")?.filed == 0)
        #expect(try await line(ScratchOffice.jombang, "rekomendasi-bbm")?.filed == 0)
        await #expect { _ = try await line("kantor-lain", "rekomendasi-bbm") } throws: {
            ($0 as? DeskError)?.rule == "not-found"
        }
    }

    @Test func `and the seals of an office hold its own entries only`() async throws {
        _ = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 86_400)
        #expect(try await office.desk.sealDay(of: ScratchOffice.jombang) == nil)
        #expect(try await office.desk.sealDay(of: ScratchOffice.pasuruan)?.content().count == 1)
        #expect(try await office.desk.seals(of: ScratchOffice.jombang).isEmpty)
    }
}
