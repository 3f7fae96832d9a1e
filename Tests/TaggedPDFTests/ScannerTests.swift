import GazetteTestSupport
import Testing

@testable import TaggedPDF

@Suite struct ScannerTests {
    @Test func `objects are read as PDF writes them`() {
        let value = PDFScanner.value(
            Array(
                "<< /S /P /K [ 1 -2.5 .5 << /Obj 12 0 R >> ] /T (a\\)\\101\\n) /H <feff 4e0> /N#20x null /B true >> ignored".utf8)
        )
        #expect(value["S"] == .name("P"))
        #expect(
            value["K"]
                == .array([.number(1), .number(-2.5), .number(0.5), .dictionary(["Obj": .reference(number: 12, generation: 0)])]))
        #expect(value["T"] == .string(Array("a)A\n".utf8)))
        #expect(value["H"] == .string([0xFE, 0xFF, 0x4E, 0x00]))
        #expect(value["H"]?.text.map { String(String.UnicodeScalarView($0)) } == "一")
        #expect(value["N x"] == .null && value["B"] == .boolean(true))
    }

    @Test func `a text string is Unicode or PDFDocEncoding`() {
        #expect(PDFValue.string([0x41, 0x84, 0xA0]).text == ["A", "—", "€"])
        #expect(PDFValue.string([0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0x80]).text == ["一"])
        #expect(PDFValue.string([0xFE, 0xFF, 0xD8, 0x40, 0xDC, 0x00, 0x4E]).text == ["𠀀", "\u{FFFD}"])
        #expect(PDFValue.number(1).text == nil)
    }

    @Test func `any bytes can be read`() {
        var random = SeededGenerator.announced(for: "any bytes")
        let alphabet = Array("<<>>[]()/%\\{}+-.019R BTEMCIDTjfeff\n#".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                Int.random(in: 0..<8, using: &random) == 0
                    ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
            }
            var scanner = PDFScanner(bytes)
            var tokens = 0
            while scanner.next() != nil { tokens += 1 }
            #expect(scanner.index == bytes.count && tokens <= bytes.count)
            _ = CharacterMap(bytes, isComposite: true)
        }
        #expect(PDFScanner.value(Array(repeating: UInt8(ascii: "["), count: 5000)) != .null)
    }
}
