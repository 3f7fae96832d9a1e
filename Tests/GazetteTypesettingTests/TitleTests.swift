import ChineseText
import Foundation
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// How titles are broken.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct TitleTests {
    /// The lines of a title of 2号 in a measure of so many characters.
    private static func lines(_ title: String, columns: Int) throws -> [String] {
        let layout = try Samples.layout("gbt9704")
        let style = layout.style(.title)
        let setter = ParagraphSetter(settings: layout.composition, shaper: TextShaper(fonts: try #require(Samples.fonts)))
        let set = setter.set(Array(title.unicodeScalars), style: style, measure: style.size * columns)
        return set.lines.map { line in
            let first = set.text.clusters[line.clusters.lowerBound]
            let last = set.text.clusters[line.clusters.upperBound - 1]
            return BlockSetter.string(set.text.scalars[first.scalarStart..<last.scalarStart + last.scalarCount])
        }
    }

    private static func shape(_ lines: [String]) -> TitleShape {
        TitleShape(lines.map { $0.unicodeScalars.count * TitleShape.em })
    }

    private static let titles: [String] = {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/titles.txt")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }()

    @Test func `a centred text breaks only where the rules allow, however narrow its cell`() throws {
        for columns in [3, 4] {
            for line in try Self.lines("（貝克／仟克．乾重）", columns: columns).dropFirst() {
                #expect(line.unicodeScalars.first.map { "／．）".unicodeScalars.contains($0) } == false, "\(line)")
            }
        }
    }

    @Test(arguments: [20, 22])
    func `titles break by sense into good shapes`(columns: Int) throws {
        #expect(Self.titles.count >= 40)
        let dump = try Self.titles.map { title in
            let lines = try Self.lines(title, columns: columns)
            #expect(lines.joined() == title)
            return "\(Self.shape(lines).rawValue)  \(lines.joined(separator: "｜"))\n"
        }
        expectGolden(dump.joined(), "Fixtures/titles-\(columns).dump")
    }

    @Test func `no line of a title begins with 的, ends inside a word or is left with the genre alone`() throws {
        for title in Self.titles {
            let lines = try Self.lines(title, columns: 20)
            for line in lines.dropFirst() {
                #expect(line.first != "的" && line.first != "、", "\(title)")
                #expect(!["通知", "意见", "决定", "办法", "规定", "批复"].contains(line), "\(title)")
            }
            if let last = lines.last, lines.count > 1 { #expect(last.count >= 4, "\(title)") }
            for word in ["人民政府", "办公室", "办公厅", "委员会", "自治县", "自治州", "实施方案", "管理办法"] {
                let whole = title.ranges(of: word).count
                #expect(lines.map { $0.ranges(of: word).count }.reduce(0, +) == whole, "\(word)：\(lines)")
            }
        }
    }

    @Test(arguments: [
        ([10, 12], TitleShape.trapezoid), ([12, 10], .inverted), ([10, 10], .rectangle), ([8, 14, 10], .diamond),
        ([14, 8, 14], .hourglass), ([9], .single), ([8, 10, 12], .trapezoid), ([6, 12, 12, 5], .diamond),
    ])
    func `shapes are told by the lines' widths`(widths: [Int], shape: TitleShape) {
        #expect(TitleShape(widths.map { $0 * TitleShape.em }) == shape)
    }

    @Test func `a waist costs more than an equal stack, that more than a trapezoid`() {
        func cost(_ widths: [Int]) -> Int { TitleShape.cost(widths.map { $0 * 8 }, measure: 160) }
        #expect(cost([14, 10, 14]) > cost([13, 13, 13]))
        #expect(cost([13, 13]) > cost([12, 14]))
        #expect(cost([20, 3]) > cost([12, 11]))
    }

    @Test(.requires(.corpus)) func `titles of the corpus have few waists and no very short last lines`() throws {
        let manifest = try Repository.requiredCorpus().appending(path: "manifest.jsonl")
        var counts: [TitleShape: Int] = [:]
        let entries = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
        // Every third title: setting all of them takes long in a debug build.
        for line in stride(from: 0, to: entries.count, by: 3).map({ entries[$0] }) {
            let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
            guard let title = entry.title, !title.isEmpty, entry.lang == "zh-Hans", title.count <= 80 else { continue }
            let lines = try Self.lines(title.replacing("\n", with: " "), columns: 20)
            counts[Self.shape(lines), default: 0] += 1
        }
        let broken = counts.filter { $0.key != .single }.values.reduce(0, +)
        print("题目形状：", TitleShape.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: "，"))
        #expect(broken > 50)
        #expect((counts[.hourglass] ?? 0) * 50 <= broken)
        #expect((counts[.rectangle] ?? 0) * 20 <= broken)
    }

    private struct Entry: Decodable {
        var title: String?
        var lang: String?
    }
}
