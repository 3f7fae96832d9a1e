import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import Parallel
import SourceReading
import Testing

struct ConservationTests {
    @Test(.requires(.corpus)) func `every document of the corpus decodes and keeps every character`() throws {
        let documents = try Repository.corpusDocuments()
        let faults = documents.concurrentMap { url -> String? in
            guard let data = try? Data(contentsOf: url),
                let source = try? TextDecoder.decode([UInt8](data), name: url.lastPathComponent)
            else { return "\(url.lastPathComponent) 不能解码" }
            guard source.encoding == .utf8, String(String.UnicodeScalarView(source.scalars)).utf8.elementsEqual(data) else {
                return "\(url.lastPathComponent) 解码有出入"
            }
            return ParsingFixtures.conserves(DocumentParser.parse(source)) ? nil : "\(url.lastPathComponent) 丢了字符"
        }
        #expect(faults.compactMap(\.self).isEmpty)
    }

    @Test(arguments: ParsingFixtures.names)
    func `fixtures keep every character`(name: String) throws {
        let source = try ParsingFixtures.source(ParsingFixtures.folder.appending(path: name))
        #expect(ParsingFixtures.conserves(DocumentParser.parse(source)))
    }

    @Test func `a damaged document keeps every character`() throws {
        var generator = SeededGenerator.announced(for: "a damaged document keeps every character")
        let seed = try ParsingFixtures.source(Repository.seed).scalars
        for _ in 0..<150 {
            // A window is as good as the whole and quicker.
            let start = Int.random(in: 0..<(seed.count - 900), using: &generator)
            var scalars = Array(seed[start..<(start + 900)])
            for _ in 0..<Int.random(in: 1...40, using: &generator) { mutate(&scalars, &generator) }
            #expect(ParsingFixtures.conserves(DocumentParser.parse(SourceText(name: "mutant", scalars: scalars))))
        }
    }

    @Test func `any characters in any order are kept`() {
        var generator = SeededGenerator.announced(for: "any characters in any order are kept")
        let alphabet = Array(
            " \t\u{A0}\u{3000}\n\n\n\r\u{B}\u{2028}\u{85}\u{FEFF}\u{0}一二十〇第章条节（）()、。：:《》〔〕|#*-1２.号年月日附件印发通知关于局的ཀﻢ\u{E000}𠮷"
                .unicodeScalars)
        for _ in 0..<400 {
            let count = Int.random(in: 0...120, using: &generator)
            let scalars = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
            let parsed = DocumentParser.parse(SourceText(name: "soup", scalars: scalars))
            #expect(ParsingFixtures.conserves(parsed), "\(String(String.UnicodeScalarView(scalars)).debugDescription)")
        }
    }

    @Test func `a document in one line of two million characters is read like any other`() {
        let text = "第一条　为规范管理，制定本办法。" + String(repeating: "各单位要（以下简称单位）落实《办法》：2020年1月2日、", count: 70_000)
        let parsed = ParsingFixtures.parse(text)
        #expect(parsed.source.scalars.count > 1_900_000)
        #expect(parsed.document.blocks.count == 1)
        #expect(ParsingFixtures.conserves(parsed))
    }

    private func mutate(_ scalars: inout [Unicode.Scalar], _ generator: inout SeededGenerator) {
        let index = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: scalars.remove(at: index)
        case 1: scalars.insert("\n", at: index)
        case 2: scalars.insert("\u{3000}", at: index)
        case 3: scalars.insert(scalars[Int.random(in: 0..<scalars.count, using: &generator)], at: index)
        case 4: scalars.swapAt(index, Int.random(in: 0..<scalars.count, using: &generator))
        default: scalars.removeSubrange(index..<min(scalars.count - 1, max(index, index + 12)))
        }
        if scalars.isEmpty { scalars = ["一"] }
    }
}
