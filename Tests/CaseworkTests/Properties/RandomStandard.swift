import Casework
import Standards
import WorkingTime

/// Small service standards by chance: some steps, loops back, two choices one behind the other, promises of every kind.
enum RandomStandard {
    static func make(using generator: inout SeededGenerator) throws -> ServiceStandard {
        let letters: [Product.ID] = ["surat-1", "surat-2"]
        let steps = try steps(making: letters, using: &generator)
        return standard(
            form: form, requirements: requirements(using: &generator), steps: steps,
            promises: try promises(over: steps, using: &generator), letters: letters)
    }

    private static let form: [Field] = [
        .choice("jalur", ["a", "b"]), .choice("sub", ["x", "y"], when: .chosen("a", in: "jalur")), .field("isi"),
        .field("rinci", when: .chosen("x", in: "sub")),
        .field("tambahan", optional: true, when: .chosen("b", in: "jalur")),
    ]

    private static let conditions: [Condition?] = [
        nil, nil, nil, .chosen("a", in: "jalur"), .chosen("b", in: "jalur"), .chosen("x", in: "sub"),
    ]

    private static func requirements(using generator: inout SeededGenerator) -> [Requirement] {
        var all: [Requirement] = [.form("pilihan", ["jalur", "sub", "isi", "rinci"])]
        for number in 1...Int.random(in: 1...4, using: &generator) {
            let means: [Requirement.Means] = [.upload, .upload, .bring, .sign, .known, .form(fields: ["tambahan"])]
            all.append(
                .requirement(
                    Requirement.ID("syarat-\(number)"), means.randomElement(using: &generator) ?? .upload,
                    optional: generator.chance(25), when: conditions.randomElement(using: &generator) ?? nil))
        }
        return all
    }

    // MARK: Steps

    private static let terms = [
        "25 menit", "2 jam", "1 hari", "3 hari kerja", "5 hari kalender", "2 minggu", "1 bulan",
    ]

    private static func term(using generator: inout SeededGenerator) throws -> Term {
        try Term(parsing: terms.randomElement(using: &generator) ?? "1 hari")
    }

    private static func steps(
        making letters: [Product.ID], using generator: inout SeededGenerator
    ) throws -> [Step] {
        let count = Int.random(in: 2...6, using: &generator)
        let ids = (1...count).map { Step.ID("langkah-\($0)") }
        let hasOwnReturn = generator.chance(30)
        var steps: [Step] = [.application(.to(ids[0]), .end("tidak-hadir", "diam", by: ["loket"]))]
        for (index, id) in ids.enumerated() {
            let isForApplicant = index > 0 && generator.chance(20)
            let next: Outcome = index + 1 < count ? .to(ids[index + 1]) : .end("selesai", "lanjut")
            var outcomes = [next]
            if isForApplicant {
                outcomes.append(
                    generator.chance(50)
                        ? .end("tidak-hadir", by: ["petugas"])
                        : Outcome(id: "dilewati", name: next.name, target: next.target, performers: ["petugas"]))
            } else {
                if generator.chance(60) { outcomes.append(.to(hasOwnReturn ? "perbaikan" : "pengajuan", "kembali")) }
                if generator.chance(30) {
                    outcomes.append(.to(ids[Int.random(in: 0...index, using: &generator)], "ulang"))
                }
                if generator.chance(40) {
                    outcomes.append(.end("ditolak", by: generator.chance(30) ? ["loket"] : [], reason: true))
                }
                if generator.chance(20) { outcomes.append(.end("dialihkan", when: .chosen("a", in: "jalur"))) }
            }
            let kinds: [StepKind] =
                isForApplicant
                ? [.register, .feedback] : StepKind.allCases.filter { $0 != .apply && $0 != .feedback }
            let kind = kinds.randomElement(using: &generator) ?? .register
            steps.append(
                .step(
                    id, kind,
                    by: isForApplicant
                        ? [.applicant]
                        : [["petugas"], ["kepala"], ["petugas", "kepala"]].randomElement(using: &generator) ?? [
                            "petugas"
                        ],
                    within: generator.chance(40) ? try term(using: &generator) : nil, outcomes: outcomes,
                    makes: generator.chance(25) ? [letters.randomElement(using: &generator) ?? letters[0]] : [],
                    clock: generator.chance(10) ? ClockRule.allCases.randomElement(using: &generator) : nil))
        }
        if hasOwnReturn {
            steps.append(
                .step(
                    "perbaikan", .apply, by: [.applicant],
                    outcomes: [.to(ids[0]), .end("tidak-hadir", by: ["petugas"])]))
        }
        return steps
    }

    private static func promises(
        over steps: [Step], using generator: inout SeededGenerator
    ) throws -> [ServicePromise] {
        try (0..<Int.random(in: 1...4, using: &generator)).map { number in
            let start: [ServicePromise.Start] = [
                .receipt, .receipt, .complete, .step((steps.randomElement(using: &generator) ?? steps[0]).id),
            ]
            return try .promise(
                ServicePromise.ID("janji-\(number)"), terms.randomElement(using: &generator) ?? "1 hari",
                from: start.randomElement(using: &generator) ?? .receipt,
                until: generator.chance(30) ? steps.randomElement(using: &generator)?.id : nil,
                when: conditions.randomElement(using: &generator) ?? nil)
        }
    }
}
