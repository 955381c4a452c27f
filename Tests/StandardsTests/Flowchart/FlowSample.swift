import Standards
import WorkingTime

/// Standards made by hand for drawing: each step is named by its identifier.
enum FlowSample {
    /// A way on from a step: its name, and the step or end that it leads to.
    typealias Way = (name: String, target: String)

    static let agency = Agency(
        id: "contoh", name: LocalizedText("Dinas Contoh", english: "Sample Office"), shortName: "Contoh",
        government: LocalizedText("Pemerintah Contoh"), regionCode: nil, zone: .wib,
        contact: Contact(address: "Jl. Contoh 1"), pledge: nil,
        decree: AgencyDecree(
            number: nil, date: nil, title: LocalizedText("Standar Pelayanan"), place: nil, signer: nil, revokes: [],
            basis: [], services: [], provenance: .printed),
        divisions: [Division(id: "umum", name: LocalizedText("Umum"))],
        roles: [
            Role(id: "petugas", name: LocalizedText("Petugas Loket", english: "Desk officer"), kind: .staff),
            Role(id: "bpjph", name: LocalizedText("BPJPH", english: "Halal agency"), kind: .external),
        ],
        hours: [], hoursProvenance: [:], closures: [], complaints: [])

    static let ends = [
        End(id: "selesai", name: LocalizedText("Surat diterima", english: "Letter received"), result: .fulfilled),
        End(id: "ditolak", name: LocalizedText("Permohonan ditolak", english: "Refused"), result: .refused),
        End(id: "dialihkan", name: LocalizedText("Dialihkan", english: "Passed on"), result: .passedOn),
        End(id: "tidak-hadir", name: LocalizedText("Tidak hadir", english: "Not there"), result: .noShow),
        End(id: "dicabut", name: LocalizedText("Dicabut", english: "Withdrawn"), result: .withdrawn),
    ]

    /// A standard with the given steps, of which the first is the applicant's.
    static func standard(_ steps: [(id: String, ways: [Way])]) -> ServiceStandard {
        standard(
            steps: steps.enumerated().map { index, step in
                self.step(
                    Step.ID(step.id), by: index == 0 ? .applicant : "petugas", kind: index == 0 ? .apply : .verify,
                    ways: step.ways)
            })
    }

    static func step(
        _ id: Step.ID, by performer: Role.ID, kind: StepKind, within: Term? = nil, heldBy: Role.ID? = nil,
        provenance: Provenance = .printed, ways: [Way]
    ) -> Step {
        Step(
            id: id, name: LocalizedText(id.rawValue), label: LocalizedText(id.rawValue), performers: [performer],
            kind: kind, within: within,
            outcomes: ways.enumerated().map { index, way in
                let isEnd = ends.contains { $0.id.rawValue == way.target }
                return Outcome(
                    id: Outcome.ID("hasil-\(index)"), name: LocalizedText(way.name),
                    target: isEnd ? .end(End.ID(way.target)) : .step(Step.ID(way.target)))
            },
            heldBy: heldBy, provenance: provenance)
    }

    static func standard(steps: [Step], ends: [End] = ends) -> ServiceStandard {
        ServiceStandard(
            agency: "contoh", id: "layanan", name: LocalizedText("Layanan & lain", english: "Service & more"),
            summary: LocalizedText("Layanan"), keywords: [], decree: DecreeReference(number: nil, date: nil),
            division: "umum", mode: .case, form: [], requirements: [], steps: steps, ends: ends, promises: [],
            fee: nil, products: [], letters: [], complaints: [], chart: [], management: .absent)
    }

    static func layout(_ steps: [(id: String, ways: [Way])]) -> FlowchartLayout {
        FlowchartLayout(of: standard(steps), agency: agency, language: .indonesian)
    }

    /// A procedure that nobody would write: any step leads anywhere.
    static func random(seed: UInt64) -> ServiceStandard {
        var dice = Dice(seed: seed)
        let count = 1 + dice.roll(14)
        let names = ["Ya", "Lengkap dan benar", "Perlu perbaikan pada berkas yang dikirim", "Tidak"]
        return standard(
            (0..<count).map { index in
                let ways = (0...dice.roll(4)).map { _ -> Way in
                    let ahead = min(count - 1, index + 1 + dice.roll(3))
                    let target =
                        switch dice.roll(10) {
                        case 0...4 where ahead > index: "langkah-\(ahead)"
                        case 5, 6: "langkah-\(dice.roll(count))"
                        default: ends[dice.roll(ends.count)].id.rawValue
                        }
                    return (names[dice.roll(names.count)], target)
                }
                return ("langkah-\(index)", ways)
            })
    }

    /// Numbers that look random and are the same in every run.
    private struct Dice {
        var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        /// A number from 0 to below the limit.
        mutating func roll(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
