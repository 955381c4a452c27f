import Casework
import Foundation
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
        Sample(#"{"clockStarted":{"promise":"layanan"}}"#, .clockStarted("layanan")),
        Sample(#"{"clockPaused":{"consumed":3,"promise":"layanan"}}"#, .clockPaused("layanan", consumed: 3)),
        Sample(#"{"clockResumed":{"promise":"layanan"}}"#, .clockResumed("layanan")),
        Sample(#"{"clockStopped":{"consumed":5,"promise":"layanan"}}"#, .clockStopped("layanan", consumed: 5)),
        Sample(#"{"stepClockStarted":{"step":"verifikasi"}}"#, .stepClockStarted("verifikasi")),
        Sample(
            #"{"stepClockPaused":{"consumed":25,"step":"verifikasi"}}"#, .stepClockPaused("verifikasi", consumed: 25)),
    ]

    @Test("writes every kind of fact in one form, and reads it back", arguments: samples)
    func facts(sample: Sample) throws {
        #expect(String(decoding: try CanonicalJSON.encode(sample.fact), as: UTF8.self) == sample.json)
        #expect(try JSONDecoder().decode(CaseEvent.Fact.self, from: Data(sample.json.utf8)) == sample.fact)
    }

    @Test func `has a line above for every kind of fact`() {
        #expect(Set(Self.samples.map { Self.place(of: $0.fact) }) == Set(1...19))
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
        }
    }

    @Test(
        "writes every kind of value in one form, and reads it back",
        arguments: [
            (#"{"text":{"value":"a/b \"é\" 👍\n<&>"}}"#, AnswerValue.text("a/b \"é\" 👍\n<&>")),
            (#"{"list":{"value":["a","b"]}}"#, .list(["a", "b"])),
            (
                #"{"rows":{"value":[{"B":"3","a":"1","a-b":"4","a10":"5","a9":"6","b":"2"}]}}"#,
                .rows([["b": "2", "a": "1", "B": "3", "a-b": "4", "a10": "5", "a9": "6"]])
            ),
            (
                #"{"address":{"value":{"district":"C","postalCode":"61271","province":"E","regency":"D","#
                    + #""street":"A","village":"B"}}}"#,
                .address(
                    PostalAddress(
                        street: "A", village: "B", district: "C", regency: "D", province: "E", postalCode: "61271"))
            ),
            (
                #"{"files":{"value":[{"contentType":"application/pdf","hash":"0f","name":"ktp.pdf","size":1024}]}}"#,
                .files([FileReference(hash: "0f", name: "ktp.pdf", size: 1024, contentType: "application/pdf")])
            ),
        ]
    )
    func values(json: String, value: AnswerValue) throws {
        #expect(String(decoding: try CanonicalJSON.encode(value), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(AnswerValue.self, from: Data(json.utf8)) == value)
    }

    @Test func `frames a fact with its actor, instant, case, place and commitments`() throws {
        let event = CaseEvent(
            at: try Instant(iso8601: "2026-06-08T03:00:00Z"), actor: "officer:kantor.petugas",
            fact: .completed(step: "verifikasi", outcome: "ditolak"), words: ["note": .text("Di luar wilayah")])
        let salt = Array(UInt8(0)...15)
        let first = try Journal.entry(for: event, number: CaseRun.number, position: 1, after: "", salt: { salt })
        // SHA-256 of the salt and {"text":{"value":"Di luar wilayah"}}, computed with another program.
        let commitment = "ec6a916e202ea1dffc3eb07621c5247dc28630b9165af9567128ea93b7a17652"
        #expect(
            first.body
                == #"{"actor":"officer:kantor.petugas","at":1780887600,"commitments":{"note":""# + commitment
                + #""},"fact":{"completed":{"outcome":"ditolak","step":"verifikasi"}},"number":"3514-2026-000042","#
                + #""position":1}"#)
        #expect(first.words.map(\.key) == ["note"])
        #expect(first.words.map(\.salt) == ["000102030405060708090a0b0c0d0e0f"])
        #expect(first.words.map(\.value) == [#"{"text":{"value":"Di luar wilayah"}}"#])
        // SHA-256 of the body; and of the first hash and the body.
        #expect(first.hash == "e7be28bdf533e0c5ae6166324603df789f3ed261e4e0b580854d63a9ddf57eeb")
        let second = try Journal.entry(
            for: event, number: CaseRun.number, position: 1, after: first.hash, salt: { salt })
        #expect(second.hash == "b80b1d1f38f246263ba8c7b5de26e1bd9abbcade2723abd1bf2095a993f5c3eb")
    }
}
