import Casework
import Standards
import Testing
import WorkingTime

/// The journal's format, line by line.
///
/// A journal is kept for decades: a change that breaks one of these lines breaks the hash chain of every case.
@Suite("The journal's format")
struct JournalFormatTests {
    /// A fact, and what the journal writes for it.
    struct Sample: Sendable, CustomTestStringConvertible {
        let fact: CaseEvent.Fact
        let json: String
        var testDescription: String { json }

        init(_ json: String, _ fact: CaseEvent.Fact) {
            self.json = json
            self.fact = fact
        }
    }

    static let samples: [Sample] = [
        Sample(
            #"{"filed":{"application":{"agency":"kabupaten-pasuruan","channel":"counter","#
                + #""choices":{"alat-beli":["drum","jerigen"],"jenis-bbm":["solar"]},"consented":true,"#
                + #""evidence":{"foto":"files","ktp":"seen"},"isDemo":false,"#
                + #""number":"3514-2026-000042","service":"rekomendasi-bbm","version":"v1"}}}"#,
            .filed(
                FiledFact(
                    number: CaseRun.number, agency: "kabupaten-pasuruan", service: "rekomendasi-bbm", version: "v1",
                    channel: .counter, isDemo: false, consented: true,
                    choices: ["jenis-bbm": ["solar"], "alat-beli": ["drum", "jerigen"]],
                    evidence: ["ktp": "seen", "foto": "files"]))),
        Sample(#"{"entered":{"step":"verifikasi"}}"#, .entered(step: "verifikasi")),
        Sample(
            #"{"checked":{"accepted":["kk","ktp"],"returned":["foto"]}}"#,
            .checked(accepted: ["kk", "ktp"], returned: ["foto"])),
        Sample(
            #"{"completed":{"outcome":"lengkap","step":"verifikasi"}}"#,
            .completed(step: "verifikasi", outcome: "lengkap")),
        Sample(
            #"{"correctionAsked":{"requirements":["foto"],"round":2}}"#,
            .correctionAsked(round: 2, requirements: ["foto"])),
        Sample(
            #"{"corrected":{"choices":{"jenis-bbm":["solar"]},"evidence":{"foto":"files"},"requirements":["foto"]}}"#,
            .corrected(
                requirements: ["foto"], evidence: ["foto": "files"], choices: ["jenis-bbm": ["solar"]])),
        Sample(#"{"scheduled":{"step":"survei"}}"#, .scheduled(step: "survei")),
        Sample(
            #"{"assigned":{"to":"kabupaten-pasuruan.siti"}}"#, .assigned(to: UserID("kabupaten-pasuruan.siti"))),
        Sample(#"{"released":{}}"#, .released),
        Sample(#"{"messagePosted":{}}"#, .messagePosted),
        Sample(
            #"{"productMade":{"product":"surat","step":"penerbitan"}}"#,
            .productMade(product: "surat", step: "penerbitan")),
        Sample(#"{"withdrawn":{}}"#, .withdrawn),
        Sample(#"{"ended":{"end":"selesai","result":"fulfilled"}}"#, .ended(end: "selesai", result: .fulfilled)),
        Sample(#"{"wordsErased":{"positions":[1,2]}}"#, .wordsErased(positions: [1, 2])),
        Sample(#"{"clockStarted":{"promise":"layanan"}}"#, .clockStarted("layanan")),
        Sample(#"{"clockPaused":{"consumed":3,"promise":"layanan"}}"#, .clockPaused("layanan", consumed: 3)),
        Sample(#"{"clockResumed":{"promise":"layanan"}}"#, .clockResumed("layanan")),
        Sample(#"{"clockStopped":{"consumed":5,"promise":"layanan"}}"#, .clockStopped("layanan", consumed: 5)),
        Sample(#"{"stepClockStarted":{"step":"verifikasi"}}"#, .stepClockStarted("verifikasi")),
        Sample(
            #"{"stepClockPaused":{"consumed":25,"step":"verifikasi"}}"#, .stepClockPaused("verifikasi", consumed: 25)),
        Sample(#"{"limitStarted":{"limit":"kip"}}"#, .limitStarted("kip")),
        Sample(#"{"limitStopped":{"consumed":4,"limit":"kip"}}"#, .limitStopped("kip", consumed: 4)),
        Sample(#"{"extended":{"clock":"limit:kip"}}"#, .extended(.limit("kip"))),
        Sample(#"{"releaseAsked":{"round":2}}"#, .releaseAsked(round: 2)),
        Sample(#"{"correctionReleased":{"round":2}}"#, .correctionReleased(round: 2)),
        Sample(#"{"releaseDeclined":{"round":2}}"#, .releaseDeclined(round: 2)),
        Sample(#"{"askedLate":{"promise":"layanan"}}"#, .askedLate("layanan")),
        Sample(
            #"{"rungReached":{"clock":"promise:layanan","day":3,"rung":"daily"}}"#,
            .rungReached(.promise("layanan"), rung: "daily", day: 3)),
        Sample(#"{"handedUp":{"to":["kabid","kepala"]}}"#, .handedUp(to: ["kabid", "kepala"])),
        Sample(
            #"{"guaranteeActed":{"acts":["apology","report"],"promise":"layanan"}}"#,
            .guaranteeActed("layanan", acts: [.apology, .report])),
        Sample(#"{"silenceFollowed":{"clock":"step:survei"}}"#, .silenceFollowed(.step("survei"))),
        Sample(#"{"calendarChanged":{"edit":7}}"#, .calendarChanged(edit: 7)),
    ]

    @Test("writes every kind of fact in one form, and reads it back", arguments: samples)
    func facts(sample: Sample) throws {
        let entry = Self.entry(sample.fact)
        #expect(entry.body.contains(#""facts":["# + sample.json + "]"))
        #expect(try Journal.events(from: entry).map(\.fact) == [sample.fact])
    }

    @Test func `has a line above for every kind of fact`() {
        #expect(Set(Self.samples.map { Self.place(of: $0.fact) }) == Set(1...32))
    }

    /// The place of a fact in the enumeration: a new kind does not compile here without a line above.
    private static func place(of fact: CaseEvent.Fact) -> Int {
        switch fact {
        case .filed: 1
        case .entered: 2
        case .checked: 3
        case .completed: 4
        case .correctionAsked: 5
        case .corrected: 6
        case .scheduled: 7
        case .assigned: 8
        case .released: 9
        case .messagePosted: 10
        case .productMade: 11
        case .withdrawn: 12
        case .ended: 13
        case .clockStarted: 14
        case .clockPaused: 15
        case .clockResumed: 16
        case .clockStopped: 17
        case .stepClockStarted: 18
        case .stepClockPaused: 19
        case .wordsErased: 20
        case .limitStarted: 21
        case .limitStopped: 22
        case .extended: 23
        case .releaseAsked: 24
        case .correctionReleased: 25
        case .releaseDeclined: 26
        case .askedLate: 27
        case .rungReached: 28
        case .handedUp: 29
        case .guaranteeActed: 30
        case .silenceFollowed: 31
        case .calendarChanged: 32
        }
    }

    @Test(
        "writes every kind of value in one form, and reads it back",
        arguments: [
            (
                #""a/b \"é\" 👍\n<&>\u0001\u001f\\""#,
                AnswerValue.text("a/b \"é\" 👍\n<&>\u{1}\u{1F}\\")
            ),
            (#"["a","b"]"#, .list(["a", "b"])),
            (
                #"{"rows":[{"B":"3","a":"1","a-b":"4","a10":"5","a9":"6","b":"2"}]}"#,
                .rows([["b": "2", "a": "1", "B": "3", "a-b": "4", "a10": "5", "a9": "6"]])
            ),
            (
                #"{"address":{"district":"C","postalCode":"61271","province":"E","regency":"D","#
                    + #""street":"A","village":"B"}}"#,
                .address(
                    PostalAddress(
                        street: "A", village: "B", district: "C", regency: "D", province: "E", postalCode: "61271"))
            ),
            (
                #"{"files":[{"contentType":"application/pdf","hash":"0f","name":"ktp.pdf","size":1024}]}"#,
                .files([FileReference(hash: "0f", name: "ktp.pdf", size: 1024, contentType: "application/pdf")])
            ),
        ]
    )
    func values(json: String, value: AnswerValue) throws {
        let entry = Self.entry(.messagePosted, words: ["message": value])
        let seed = "000102030405060708090a0b0c0d0e0f"
        #expect(entry.kept == #"{"seed":""# + seed + #"","values":{"0/message":"# + json + "}}")
        #expect(try Journal.events(from: entry).map(\.words) == [["message": value]])
    }

    @Test func `frames an act with its actor, instant, case, place and commitment`() throws {
        let first = Self.entry(
            .completed(step: "verifikasi", outcome: "ditolak"), words: ["note": .text("Di luar wilayah")])
        // Computed with another program from docs/journal-format.md.
        #expect(
            first.body
                == #"{"actor":"officer:kantor.petugas","at":1780887600,"facts":[{"completed":{"outcome":"ditolak","#
                + #""step":"verifikasi"}}],"nonce":"000102030405060708090a0b0c0d0e0f","number":"3514-2026-000042","#
                + #""position":1,"words":""#
                + "9f4f6dfb3e643d247d54c10fbc0f05110652172b9e9ddbb591695fd48e398227\"}")
        #expect(first.hash == "7bcd0b17182a0e6a465bcb211a0593b02cb1bd88ea288f827a18408db390305e")
        let second = Self.entry(.released, position: 2, after: first.hash)
        #expect(second.hash == "466ca4b7586360f2ac88b59855237e7e9f0992981de8d41f323ce3a5daacbba0")
        #expect(second.kept == nil && !second.body.contains("words"))
    }

    @Test func `keeps several facts of one act in one entry, each with its own words`() throws {
        let events = [
            Self.event(.checked(accepted: [], returned: ["foto"]), words: ["remark:foto": .text("Buram")]),
            Self.event(.completed(step: "verifikasi", outcome: "perbaikan"), words: ["note": .text("Mohon")]),
        ]
        let entry = Journal.entry(
            for: events, number: CaseRun.number, position: 1, after: "", random: { Array(UInt8(0)...15) })
        #expect(try Journal.events(from: entry) == events)
    }

    @Test(
        "refuses text that is not of this form",
        arguments: [
            "", "{}", "[]", "null", #"{"actor":"a"}"#, #"{"a":1}x"#, #"{"a":1.5}"#, #"{"a": 1}"#, #"{"a":"\u0041"}"#,
            #"{"a":"\/"}"#, "{\"a\":\"\n\"}", #"{"a":"#, #"{"a":99999999999999999999}"#,
            String(repeating: "[", count: 100_000),
        ]
    )
    func foreign(text: String) {
        #expect(throws: JournalFormatError.self) {
            try Journal.events(from: JournalEntry(position: 1, body: text, hash: "", kept: nil))
        }
    }

    private static func event(_ fact: CaseEvent.Fact, words: [String: AnswerValue] = [:]) -> CaseEvent {
        CaseEvent(
            at: Instant(secondsSinceEpoch: 1_780_887_600), actor: "officer:kantor.petugas", fact: fact, words: words)
    }

    private static func entry(
        _ fact: CaseEvent.Fact, words: [String: AnswerValue] = [:], position: Int = 1, after: String = ""
    ) -> JournalEntry {
        Journal.entry(
            for: [event(fact, words: words)], number: CaseRun.number, position: position, after: after,
            random: { Array(UInt8(0)...15) })
    }
}
