import Foundation
import GazetteChecking
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import Parallel
import SourceReading
import Testing

struct CheckCatalogueTests {
    private func source(_ url: URL) throws -> SourceText {
        try TextDecoder.decode([UInt8](Data(contentsOf: url)), name: url.lastPathComponent)
    }

    @Test func `every rule explains itself, and its own examples prove it`() {
        for check in CheckCatalogue.all {
            let page = check.explanation
            for field in [page.title, page.rule, page.clause, page.wrong, page.right] { #expect(!field.isEmpty, "\(check.code)") }
            #expect(!check.findings(in: parsed(page.wrong)).isEmpty, "\(check.code)")
            #expect(check.findings(in: parsed(page.right)).isEmpty, "\(check.code)")
        }
    }

    @Test func `codes are stable ASCII names in order, each once`() {
        let codes = CheckCatalogue.all.map { $0.code }
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) } })
        #expect(CheckCatalogue.explanation(of: "law-name")?.title == "引用的法律法规名称")
        #expect(CheckCatalogue.explanation(of: "none") == nil)
    }

    @Test func `the demonstration document has exactly its known faults`() throws {
        let findings = CheckCatalogue.run(on: DocumentParser.parse(try source(Repository.seed)))
        let lines = findings.map { finding in
            let place = finding.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-"
            return "\(place) \(finding.severity.rawValue) \(finding.code) \(finding.summary) → \(finding.fix ?? "")"
        }
        expectGolden(lines.joined(separator: "\n") + "\n", "Fixtures/dongxiang-2020-71.findings")
    }

    @Test func `findings come in the order of the text`() throws {
        let findings = CheckCatalogue.run(on: DocumentParser.parse(try source(Repository.seed)))
        let keys = findings.map { ($0.location?.offset ?? 0, $0.code) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test(.requires(.corpus)) func `no document of the corpus crashes a rule, and every finding lies in its file`() throws {
        let documents = try Repository.corpusDocuments()
        let faults = documents.concurrentMap { url -> String? in
            guard let source = try? source(url) else { return "\(url.lastPathComponent) 不能解码" }
            let findings = CheckCatalogue.run(on: DocumentParser.parse(source))
            let isInside = findings.allSatisfy { finding in
                finding.location.map { $0.offset + $0.length <= source.scalars.count && $0.column >= 1 } ?? false
            }
            return isInside ? nil : "\(url.lastPathComponent) 有越界的位置"
        }
        #expect(faults.compactMap(\.self).isEmpty)
    }

    @Test func `a line of two million characters is checked`() {
        let text = "为了做好工作，制定方案。" + String(repeating: "“公开（2020年1月2日）的,工作《办法》（国发[2019]3号）", count: 50_000)
        let findings = CheckCatalogue.run(on: parsed(text))
        #expect(findings.contains { $0.code == "document-number-brackets" })
        #expect(findings.allSatisfy { ($0.location?.excerpt.count ?? 0) < 100 })
    }

    @Test func `random texts never crash a rule`() {
        var generator = SeededGenerator.announced(for: "random texts never crash a rule")
        let alphabet = Array("\n\n 一二（）()《》“”〔〕[]2020年1月3日.,、。：的了号第条章县市监局权利配置\u{200B}\u{E000}".unicodeScalars)
        for _ in 0..<300 {
            let count = Int.random(in: 0...150, using: &generator)
            let scalars = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
            let source = SourceText(name: "soup", scalars: scalars)
            for finding in CheckCatalogue.run(on: DocumentParser.parse(source)) {
                #expect((finding.location?.offset ?? -1) + (finding.location?.length ?? 0) <= scalars.count)
            }
        }
    }
}
