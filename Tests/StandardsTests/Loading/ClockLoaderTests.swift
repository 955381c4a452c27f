import Standards
import Testing
import WorkingTime

@Suite("What the clock of a case needs is loaded from the files")
struct ClockLoaderTests {
    private func loaded(delivery: String = "", agency: String = "", promise: String = "") throws -> LoadedAgency {
        let service = SampleOffice.service
            .changing("  fee:", to: delivery.isEmpty ? "  fee:" : "  \(delivery)\n  fee:")
            .changing("from: complete }", to: promise.isEmpty ? "from: complete }" : "from: complete, \(promise) }")
        let office = SampleOffice.agency.changing(
            "complaints:\n", to: agency.isEmpty ? "complaints:\n" : "\(agency)\ncomplaints:\n")
        let result = AgencyLoader.load(files: SampleOffice.files(agency: office, service: service))
        return try #require(result.loaded, "\(result.faults)")
    }

    private func standard(delivery: String = "", promise: String = "") throws -> ServiceStandard {
        try #require(try loaded(delivery: delivery, promise: promise).standards.first)
    }

    @Test("A file that says nothing has no limit, no extension and the usual ladder")
    func nothing() throws {
        let loaded = try loaded()
        let standard = try #require(loaded.standards.first)
        #expect(standard.limits.isEmpty)
        #expect(standard.corrections == nil)
        #expect(standard.promises.first?.extension == nil)
        #expect(standard.promises.first?.silence == nil)
        #expect(standard.ladder(of: loaded.agency) == .usual)
    }

    @Test("A limit stands with its law, its extension and what silence means")
    func limit() throws {
        let standard = try standard(
            delivery: """
                limits:
                    - id: jawaban
                      name: Jawaban
                      nameEn: Answer
                      law: UU 14/2008 ps. 22
                      lawEn: Law 14/2008, article 22
                      term: 10 hari kerja
                      from: periksa
                      until: terbit
                      when: { field: jenis, is: baru }
                      extension: { term: 7 hari kerja, by: kepala-dinas, basis: Pasal 22, letter: izin, inferred: Ya. }
                      silence: { then: sendUp, to: kepala-dinas, basis: Pasal 35, basisEn: Article 35 }
                      inferred: Belum dipastikan.
                """)
        let further = TermExtension(
            term: try Term(7, .workingDay), performers: ["kepala-dinas"], basis: LocalizedText("Pasal 22"),
            letter: "izin", provenance: .inferred(reason: "Ya."))
        #expect(
            standard.limits == [
                LegalLimit(
                    id: "jawaban", name: LocalizedText("Jawaban", english: "Answer"),
                    law: LocalizedText("UU 14/2008 ps. 22", english: "Law 14/2008, article 22"),
                    term: try Term(10, .workingDay), extension: further,
                    silence: SilenceRule(
                        effect: .sentUp(to: "kepala-dinas"), basis: LocalizedText("Pasal 35", english: "Article 35")),
                    start: .step("periksa"), until: "terbit", condition: Condition(field: "jenis", options: ["baru"]),
                    provenance: .inferred(reason: "Belum dipastikan."))
            ])
    }

    @Test("A limit runs from receipt to the end of the case unless it says otherwise")
    func plainLimit() throws {
        let limit = try #require(
            try standard(delivery: "limits: [{ id: a, name: A, law: UU, term: 60 hari kalender }]").limits.first)
        #expect(limit.start == .receipt)
        #expect(limit.until == nil)
        #expect(limit.provenance == .printed)
    }

    @Test(
        "A promise may be extended, and its silence may be an answer",
        arguments: [
            ("then: grant, end: selesai", SilenceRule.Effect.granted("selesai")),
            ("then: refuse, end: tolak", .refused("tolak")), ("then: sendUp, to: petugas", .sentUp(to: "petugas")),
        ])
    func promise(silence: String, effect: SilenceRule.Effect) throws {
        let promise = try #require(
            try standard(
                promise: "extension: { term: 2 hari, basis: Perda }, silence: { \(silence), basis: Perda }"
            ).promises.first)
        #expect(promise.extension == TermExtension(term: try Term(parsing: "2 hari"), basis: LocalizedText("Perda")))
        #expect(promise.silence == SilenceRule(effect: effect, basis: LocalizedText("Perda")))
    }

    @Test("Who releases a second round of corrections is named by the file, or is the superior")
    func corrections() throws {
        let silent = try loaded()
        let standard = try #require(silent.standards.first)
        let check = try #require(standard.step("periksa"))
        // Both of its performers: the superior of one is the other, and nobody releases what they ask themselves.
        #expect(standard.releasers(of: check, in: silent.agency) == [])
        #expect(standard.releasers(of: try #require(standard.step("oss")), in: silent.agency) == ["kepala-dinas"])
        let named = try loaded(delivery: "corrections: { release: [kepala-dinas, petugas], added: Perlu. }")
        let other = try #require(named.standards.first)
        #expect(other.corrections?.provenance == .added(reason: "Perlu."))
        #expect(other.releasers(of: check, in: named.agency) == ["kepala-dinas", "petugas"])
    }

    @Test("A ladder of the service comes before the office's")
    func ladders() throws {
        let office =
            "ladder: [{ at: 50%, tell: performers, do: mark }, { at: due, tell: [superior, head], do: handUp }]"
        let own = "ladder: [{ at: daily, tell: petugas, do: message }]"
        let agency = try loaded(agency: office)
        #expect(
            try #require(agency.standards.first).ladder(of: agency.agency).rungs == [
                Rung(moment: .share(percent: 50), audiences: [.performers], action: .mark),
                Rung(moment: .due, audiences: [.superior, .head], action: .handUp),
            ])
        let both = try loaded(delivery: own, agency: office)
        #expect(
            try #require(both.standards.first).ladder(of: both.agency).rungs == [
                Rung(moment: .eachDayAfter, audiences: [.role("petugas")], action: .message)
            ])
    }

    @Test("The head is the one named, or the one with nobody above")
    func head() throws {
        #expect(try loaded().agency.head == "kepala-dinas")
        #expect(try loaded(agency: "head: petugas").agency.head == "petugas")
    }

    @Test(
        "Days are counted as the file says, and as usual where it says nothing",
        arguments: [
            ("", Counting.standard), ("counting: { receiptDay: 0 }", .standard),
            ("counting: { receiptDay: 1 }", Counting(receiptDay: .dayOne)),
            ("counting: { afterClosing: sameDay }", Counting(afterClosing: .sameDay)),
            (
                "counting: { receiptDay: 1, afterClosing: nextWorkingDay }",
                Counting(receiptDay: .dayOne, afterClosing: .nextWorkingDay)
            ),
        ])
    func counting(text: String, counting: Counting) throws {
        #expect(try standard(delivery: text).counting == counting)
    }

    @Test("The counter's hours and the days that make up for others are the office's")
    func counter() throws {
        let agency = try loaded(
            agency: """
                counterHours: [{ name: Loket, week: { senin-jumat: [08.00-12.00] }, added: Loket tutup awal. }]
                makeUpDays:
                  - { date: 2026-01-03, name: Ganti, windows: [07.30-12.00] }
                  - { date: 2026-01-10, name: Ganti, windows: [07.30-12.00], counterWindows: [] }
                """
        ).agency
        #expect(agency.counterHours.map(\.name) == ["Loket"])
        #expect(agency.counterHours.first?.week.windows(on: .monday).map(\.description) == ["08.00-12.00"])
        #expect(agency.counterHoursProvenance["Loket"] == .added(reason: "Loket tutup awal."))
        #expect(agency.makeUpDays.map(\.date.description) == ["2026-01-03", "2026-01-10"])
        #expect(agency.makeUpDays.map { $0.windows.map(\.description) } == [["07.30-12.00"], ["07.30-12.00"]])
        #expect(agency.makeUpDays.map { $0.counterWindows.map(\.description) } == [["07.30-12.00"], []])
        let plain = try loaded().agency
        #expect(plain.counterHours.isEmpty)
        #expect(plain.makeUpDays.isEmpty)
    }

    @Test("A guarantee carries the acts that its words declare")
    func guarantee() throws {
        let text =
            SampleOffice.service + "management: { guarantee: [{ name: A, nameEn: B, acts: [apology, report] }, "
            + "{ name: C, acts: priority }, { name: D }] }\n"
        let loaded = try #require(AgencyLoader.load(files: SampleOffice.files(service: text)).loaded)
        #expect(
            loaded.standards.first?.management.guarantee == [
                Guarantee(text: LocalizedText("A", english: "B"), acts: [.apology, .report]),
                Guarantee(text: LocalizedText("C"), acts: [.priority]), Guarantee(text: LocalizedText("D")),
            ])
    }

    @Test("A published version is read without holding its roles against the office of today")
    func publishedVersion() throws {
        let text = SampleOffice.service.changing(
            "  fee:",
            to: """
                  limits: [{ id: a, name: A, law: UU, term: 9 hari kerja,
                    extension: { term: 1 hari kerja, basis: UU, by: [dahulu, juga] } }]
                  corrections: { release: dahulu }
                  ladder: [{ at: due, tell: [head, dahulu], do: mark }]
                  fee:
                """)
        let agency = try loaded().agency
        let file = SourceFile(path: "izin-kios.yaml", text: text)
        let standard = try #require(StandardLoader.load(file: file, agency: agency).standard)
        #expect(standard.corrections?.release == ["dahulu"])
        #expect(standard.limits.first?.extension?.performers == ["dahulu", "juga"])
        #expect(standard.ladder?.rungs.first?.audiences == [.head, .role("dahulu")])
    }
}
