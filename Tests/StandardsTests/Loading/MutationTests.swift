import Standards
import Testing

@Suite("Whatever is typed, the loader answers")
struct MutationTests {
    @Test("A file with a line lost, doubled, moved or garbled loads or has a fault that points into it")
    func lines() {
        var random = SplitMix(state: 2024)
        for _ in 0..<500 {
            let isService = Bool.random(using: &random)
            let text = mutate(isService ? SampleOffice.service : SampleOffice.agency, using: &random)
            let files = isService ? SampleOffice.files(service: text) : SampleOffice.files(agency: text)
            let result = AgencyLoader.load(files: files)
            #expect((result.loaded == nil) == !result.faults.isEmpty)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            for fault in result.faults where fault.file == files[isService ? 0 : 1].path {
                #expect((1...lines).contains(fault.line) && fault.column >= 1, "\(fault)")
                #expect(!fault.text(in: .english).isEmpty && !fault.text(in: .indonesian).isEmpty)
            }
        }
    }

    @Test("So does a file whose characters are replaced")
    func characters() {
        var random = SplitMix(state: 1945)
        let odd: [Unicode.Scalar] = [
            "[", "]", "{", "}", ":", ",", "-", "&", "*", "!", "|", ">", "\"", "'", "%", "@", "#", "?", "\t", "\n", "\0",
            "é", "\u{E000}",
        ]
        for _ in 0..<500 {
            var scalars = Array(SampleOffice.service.unicodeScalars)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: scalars.indices, using: &random)
                scalars[index] = odd[Int.random(in: odd.indices, using: &random)]
            }
            let text = String(String.UnicodeScalarView(scalars))
            let result = AgencyLoader.load(files: SampleOffice.files(service: text))
            #expect((result.loaded == nil) == !result.faults.isEmpty)
        }
    }

    private func mutate(_ text: String, using random: inout SplitMix) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let index = Int.random(in: lines.indices, using: &random)
            let other = lines[Int.random(in: lines.indices, using: &random)]
            switch Int.random(in: 0..<7, using: &random) {
            case 0: lines.remove(at: index)
            case 1: lines.insert(lines[index], at: index)
            case 2: lines[index] = other
            case 3: lines[index] = "  " + lines[index]
            case 4: lines[index] = String(lines[index].prefix(Int.random(in: 0...lines[index].count, using: &random)))
            case 5: lines[index] = lines[index].split(separator: ":").first.map { "\($0):" } ?? ""
            default: lines[index] = lines[index].split(separator: ":").first.map { "\($0): [{ a: [] }, null]" } ?? "- -"
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
