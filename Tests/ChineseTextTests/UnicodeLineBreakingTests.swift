import ChineseText
import GazetteTestSupport
import Testing

@Suite struct UnicodeLineBreakingTests {
    @Test(.requires(.unicodeData)) func `every case of Unicode's LineBreakTest passes`() throws {
        let lines = try UnicodeData.lines(of: "auxiliary/LineBreakTest.txt")
        var count = 0
        var failures: [String] = []
        for line in lines {
            let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
            guard !fields.isEmpty else { continue }
            count += 1
            let scalars = fields.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            let expected = fields.filter { $0 == "÷" || $0 == "×" }.map { $0 == "÷" }
            let found = UnicodeLineBreaking.opportunities(in: scalars).map { $0 != .prohibited }
            if found != expected { failures.append(String(line)) }
        }
        #expect(count == 7_654)
        #expect(failures.isEmpty, "\(failures.count) 例不符：\n\(failures.prefix(10).joined(separator: "\n"))")
    }

    @Test func `an empty text has one position, where it ends`() {
        #expect(UnicodeLineBreaking.opportunities(in: []) == [.mandatory])
    }

    @Test func `line ends are mandatory and CR LF is one of them`() {
        let found = UnicodeLineBreaking.opportunities(in: Array("a\r\nb\u{2028}c".unicodeScalars))
        #expect(found == [.prohibited, .prohibited, .prohibited, .mandatory, .prohibited, .mandatory, .mandatory])
    }
}
