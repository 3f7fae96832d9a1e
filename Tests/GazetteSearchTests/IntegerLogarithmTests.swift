import GazetteSearch
import Testing

@Suite struct IntegerLogarithmTests {
    @Test func `the logarithm is right to its last place`() {
        #expect(IntegerLogarithm.log2(1) == 0)
        #expect(IntegerLogarithm.log2(2) == 256)
        #expect(IntegerLogarithm.log2(3) == 405)
        #expect(IntegerLogarithm.log2(1 << 40) == 40 * 256)
        #expect(IntegerLogarithm.log2(0) == 0)
    }
}
