import Testing

@testable import Database

@Suite("A word of a name")
struct NameWordTests {
    /// As it is said: some word of the name begins with it.
    private func slowly(_ part: String, _ name: String) -> Bool {
        SearchWord.words(in: name).contains { $0.hasPrefix(part) }
    }

    @Test(arguments: [
        ("sit", "Siti Rahayu", true), ("rah", "Siti Rahayu", true), ("iti", "Siti Rahayu", false),
        ("siti rahayu", "Siti Rahayu", false), ("s", "S. Bahri", false), ("a", "a b c", false),
        ("ahm", "H.AHMAD", true),
        ("zah", "Nur 'Aini Zahrá", true), ("zahrá", "Nur 'Aini Zahrá", true), ("zahra", "Nur 'Aini Zahrá", false),
        ("i", "a1 b2 c3 d4 e5 f6 g7 h8 ii", false), ("h8", "a1 b2 c3 d4 e5 f6 g7 h8 ii", true), ("", "Siti", true),
        ("", "", false), ("e\u{301}", "es", false), ("72", "PT 7272", true),
    ])
    func `is found where it begins`(part: String, name: String, isFound: Bool) {
        #expect(SearchWord.isBegun(by: part, in: name) == isFound)
        #expect(slowly(part, name) == isFound)
    }

    @Test(arguments: 0..<20)
    func `is found as slowly and obviously as by its words`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let letters = Array("abAB1 .'-\u{E9}\u{130}\u{3B1}ss")
        func text(_ longest: Int) -> String {
            String((0..<random(longest + 1)).map { _ in letters[random(letters.count)] })
        }
        for _ in 0..<500 {
            let name = text(24)
            let part = SearchWord.words(in: text(6)).first ?? "ab"
            #expect(SearchWord.isBegun(by: part, in: name) == slowly(part, name), "\(part) in \(name)")
        }
    }
}
