/// A small generator with a seed (SplitMix64), so that rehearsals and demonstrations come out the same each time.
public struct SampleRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the elements; the first when the generator fails, the fallback when there are none.
    mutating func pick(_ elements: [String], or fallback: String = "") -> String {
        elements.randomElement(using: &self) ?? fallback
    }
}
