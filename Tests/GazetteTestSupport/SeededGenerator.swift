import Foundation

/// Random numbers that a seed repeats (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    /// The seed of `GAZETTE_SEED`, else a new one; printed, so that a failure can be repeated.
    public static func announced(for test: String) -> SeededGenerator {
        let given = ProcessInfo.processInfo.environment["GAZETTE_SEED"].flatMap(UInt64.init)
        let seed = given ?? UInt64.random(in: 1...UInt64(UInt32.max))
        print("「\(test)」GAZETTE_SEED=\(seed)")
        return SeededGenerator(seed: seed)
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
