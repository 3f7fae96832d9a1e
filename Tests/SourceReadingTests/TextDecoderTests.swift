import Foundation
import GazetteModel
import GazetteTestSupport
import SourceReading
import Testing

struct TextDecoderTests {
    private let sample = "关于政务公开的通知\n〔2020〕71号，𠮷镕。\n"

    private func text(_ source: SourceText) -> String { String(String.UnicodeScalarView(source.scalars)) }

    private func failure(_ bytes: [UInt8]) -> Diagnostic? {
        do {
            _ = try TextDecoder.decode(bytes, name: "a.txt")
            return nil
        } catch {
            return error.diagnostic
        }
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test func `UTF-8 with and without mark is read`() throws {
        let plain = try TextDecoder.decode(Array(sample.utf8), name: "a.txt")
        #expect(plain.encoding == .utf8)
        #expect(text(plain) == sample)
        let marked = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(sample.utf8), name: "a.txt")
        #expect(marked.encoding == .utf8WithMark)
        #expect(text(marked) == sample)
    }

    @Test(arguments: [false, true])
    func `UTF-16 is read with a mark and without`(bigEndian: Bool) throws {
        let expected: SourceText.Encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        for prefix in [mark, []] {
            let source = try TextDecoder.decode(prefix + utf16(sample, bigEndian: bigEndian), name: "a.txt")
            #expect(source.encoding == expected)
            #expect(text(source) == sample)
        }
    }

    @Test func `GB 18030 is read, four-byte characters too`() throws {
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require(sample.data(using: encoding))
        let source = try TextDecoder.decode([UInt8](bytes), name: "a.txt")
        #expect(source.encoding == .gb18030)
        #expect(text(source) == sample)
    }

    @Test func `one broken byte in UTF-8 is an error at its place, not GB 18030`() throws {
        var bytes = Array(String(repeating: "政务公开工作\n", count: 20).utf8)
        bytes.insert(0xFF, at: 19 * 2 + 6)
        let diagnostic = try #require(failure(bytes))
        #expect(diagnostic.code == "encoding-invalid-byte")
        #expect(diagnostic.location?.line == 3)
        #expect(diagnostic.location?.column == 3)
        #expect(diagnostic.summary.contains("0xFF"))
        #expect(diagnostic.fix != nil)
    }

    @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8]] as [[UInt8]])
    func `overlong forms, surrogates and cut sequences are refused`(bytes: [UInt8]) {
        #expect(failure(Array("政务公开".utf8) + bytes)?.code == "encoding-invalid-byte")
    }

    @Test func `a lone surrogate and an odd byte are refused`() {
        #expect(failure([0xFF, 0xFE] + utf16("政", bigEndian: false) + [0x00, 0xD8])?.code == "encoding-invalid-unit")
        #expect(failure([0xFF, 0xFE] + utf16("政", bigEndian: false) + [0x41])?.code == "encoding-invalid-unit")
    }

    @Test(arguments: [
        ("%PDF-1.7\n", "file-is-pdf"), ("{\\rtf1", "file-is-rtf"), ("<!DOCTYPE html><html>", "file-is-html"),
        ("  <HTML><body>", "file-is-html"),
        ("公开\u{0}公开", "file-is-binary"), ("PK\u{3}\u{4}....word/document.xml", "file-is-docx"),
        ("PK\u{3}\u{4}....", "file-is-archive"),
        ("PK\u{3}\u{4}..OFD.xml", "file-is-ofd"),
    ])
    func `files that are no text are named`(text: String, code: String) {
        let diagnostic = failure(Array(text.utf8))
        #expect(diagnostic?.code == code)
        #expect(diagnostic?.fix?.isEmpty == false)
    }

    @Test func `the old binary format of Word is named`() {
        #expect(failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])?.code == "file-is-doc")
    }

    @Test func `an empty file is an empty text`() throws {
        #expect(try TextDecoder.decode([], name: "a.txt").scalars.isEmpty)
    }

    @Test func `random bytes never crash the decoder`() {
        var generator = SeededGenerator.announced(for: "random bytes never crash the decoder")
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            guard let source = try? TextDecoder.decode(bytes, name: "a.txt") else { continue }
            #expect(source.scalars.count <= bytes.count)
        }
    }
}
