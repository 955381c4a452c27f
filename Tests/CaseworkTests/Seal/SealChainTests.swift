import Testing

@testable import Casework

@Suite("The seals of an office")
struct SealChainTests {
    /// Four seals, of which the third and the fourth close the same day.
    private func seals() throws -> [Seal] {
        var seals = try SealSample().seals
        for at in [1_796_058_300, 1_796_058_300] as [Int64] {
            seals.append(
                try Seal.next(
                    after: seals.last, agency: SealSample.agency, day: "2026-11-30", count: 7,
                    root: SealSample.other("root \(seals.count)"), calendar: SealSample.mark, sealedAt: at))
        }
        return seals
    }

    /// The same seals with another text in one of them, which is hashed anew.
    private func seals(_ index: Int, _ old: String, _ new: String) throws -> [Seal] {
        var seals = try seals()
        let body = seals[index].body.replacing(old, with: new)
        #expect(body != seals[index].body)
        seals[index] = Seal(body: body, hash: Seal.hash(of: body))
        return seals
    }

    @Test func `are sound when nobody touched them`() throws {
        #expect(SealChain.faults(in: try seals()) == [])
        #expect(SealChain.faults(in: []) == [])
    }

    @Test func `show a seal that is gone, moved or repeated`() throws {
        for index in 0..<3 {
            var gone = try seals()
            gone.remove(at: index)
            #expect(SealChain.faults(in: gone).contains(.serialOutOfPlace(seal: index + 1, found: index + 2)))
            #expect(SealChain.faults(in: gone).contains(.previousWrong(seal: index + 1)))
            var moved = try seals()
            moved.swapAt(index, index + 1)
            #expect(SealChain.faults(in: moved).contains(.serialOutOfPlace(seal: index + 1, found: index + 2)))
            var repeated = try seals()
            repeated.insert(repeated[index], at: index)
            #expect(SealChain.faults(in: repeated).contains(.serialOutOfPlace(seal: index + 2, found: index + 1)))
        }
    }

    @Test func `show a changed seal, hashed anew or not`() throws {
        var changed = try seals()
        changed[1] = Seal(body: changed[1].body.replacing(#""count":2"#, with: #""count":3"#), hash: changed[1].hash)
        #expect(SealChain.faults(in: changed) == [.bodyChanged(seal: 2)])
        #expect(SealChain.faults(in: try seals(1, #""count":2"#, #""count":3"#)) == [.previousWrong(seal: 3)])
    }

    @Test func `show a day or a time that goes back, and another office`() throws {
        #expect(SealChain.faults(in: try seals(3, "2026-11-30", "2026-11-29")) == [.dayGoesBack(seal: 4)])
        #expect(SealChain.faults(in: try seals(3, "1796058300", "1796058299")) == [.timeGoesBack(seal: 4)])
        #expect(SealChain.faults(in: try seals(3, "dinas-perizinan", "dinas")) == [.anotherAgency(seal: 4)])
    }

    @Test func `show another office whose name only looks the same`() throws {
        let composed = try Seal.next(
            after: nil, agency: "caf\u{E9}", day: "2026-11-28", count: 1, root: SealSample.other("r"), calendar: nil,
            sealedAt: 0)
        #expect(throws: SealFault.anotherAgency(seal: 2)) {
            try Seal.next(
                after: composed, agency: "cafe\u{301}", day: "2026-11-28", count: 1, root: SealSample.other("r"),
                calendar: nil,
                sealedAt: 0)
        }
        let decomposed = Seal(body: composed.body.replacing("caf\u{E9}", with: "cafe\u{301}"), hash: composed.hash)
        #expect(decomposed != composed)
        #expect(SealChain.faults(in: [decomposed]) == [.bodyChanged(seal: 1)])
    }

    @Test func `show a seal that cannot be read, and go on behind it`() throws {
        var seals = try seals()
        seals[1] = Seal(body: "{}", hash: seals[1].hash)
        seals[3] = Seal(body: seals[3].body, hash: seals[0].hash)
        #expect(SealChain.faults(in: seals) == [.unreadable(seal: 2, .missing("agency")), .bodyChanged(seal: 4)])
    }

    @Test func `are read from the published file as they were written`() throws {
        let seals = try seals()
        let file = SealChain.file(of: seals)
        #expect(try SealChain.seals(inFile: Array(file.utf8)) == seals)
        #expect(try SealChain.seals(inFile: []) == [])
    }

    @Test(arguments: [
        ("\n", ""), ("\n", "\n\n"), ("\n", "\nx\n"), (" {", "{"), (" {", "\t{"), ("dinas", "\u{0}\n"),
    ])
    func `are refused with a line that is none`(old: String, new: String) throws {
        let file = SealChain.file(of: try seals())
        #expect(throws: SealFault.self) { try SealChain.seals(inFile: Array(file.replacing(old, with: new).utf8)) }
    }

    @Test func `are refused without the last end of line, in capitals, or as no text`() throws {
        let file = Array(SealChain.file(of: try seals()).utf8)
        #expect(throws: SealFault.notALine(line: 4)) { try SealChain.seals(inFile: file.dropLast()) }
        #expect(throws: SealFault.notALine(line: 1)) { try SealChain.seals(inFile: [0xFF] + file.dropFirst()) }
        #expect(throws: SealFault.notALine(line: 1)) { try SealChain.seals(inFile: [0x41] + file.dropFirst()) }
        #expect(throws: SealFault.notALine(line: 1)) { try SealChain.seals(inFile: [0x0A]) }
    }

    @Test func `faults say which seal they speak of`() {
        let faults: [SealFault] = [
            .unreadable(seal: 7, .missing("x")), .serialOutOfPlace(seal: 7, found: 8), .bodyChanged(seal: 7),
            .previousWrong(seal: 7), .dayGoesBack(seal: 7), .timeGoesBack(seal: 7), .anotherAgency(seal: 7),
        ]
        #expect(faults.allSatisfy { $0.description.hasPrefix("Seal 7: ") })
        #expect(Set(faults.map(\.description)).count == faults.count)
        #expect(SealFault.notALine(line: 7).description.hasPrefix("Line 7: "))
    }
}
