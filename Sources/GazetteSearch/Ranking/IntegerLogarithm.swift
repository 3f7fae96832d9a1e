/// Logarithms in 1/256, in integers: ranking must not depend on a machine's floating point.
public enum IntegerLogarithm {
    /// The logarithm of 2.
    public static let one = 256

    /// log₂ of a positive number, in 1/256, rounded down; 0 for anything less than 1.
    public static func log2(_ value: Int) -> Int {
        guard value > 0 else { return 0 }
        let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
        // The mantissa in [1, 2) with 30 fraction bits; squaring it gives a bit of the logarithm after the other.
        var mantissa = whole > 30 ? value >> (whole - 30) : value << (30 - whole)
        var fraction = 0
        for _ in 0..<8 {
            mantissa = (mantissa * mantissa) >> 30
            fraction <<= 1
            if mantissa >= 1 << 31 {
                mantissa >>= 1
                fraction |= 1
            }
        }
        return whole * one + fraction
    }
}
