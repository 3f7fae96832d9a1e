import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// Names in cells of equal width (均排).
@Suite(.requires(.fonts(Samples.fonts != nil))) struct NameListTests {
    private func set(_ text: String) throws -> [[TextRun]] {
        let layout = try Samples.layout("gbt9704")
        let setter = BlockSetter(layout: layout, fonts: try #require(Samples.fonts))
        let result = setter.set(
            FlowBlock(text: text, style: .nameList, element: StructureElement(kind: .paragraph), elementIndex: 0))
        #expect(result.missing.isEmpty)
        return result.rows.map { row in row.items.compactMap { if case .text(let run) = $0 { run } else { nil } } }
    }

    /// For each line the characters with the left edge of their box, in tenths of an em.
    private func places(_ text: String) throws -> [[(character: Unicode.Scalar, left: Int)]] {
        let em = try Samples.layout("gbt9704").em.raw
        return try set(text).map { runs in
            runs.flatMap { run in
                zip(run.text.unicodeScalars, run.glyphs).map { ($0, ((run.x + $1.x).raw * 10 + em / 2) / em) }
            }
        }
    }

    private static let list = "张三　李四光　欧阳建国　王　五　赵六　钱七七　孙八　周九　吴十　郑十一　王十二　冯小三　陈四"

    @Test func `blanks stay in the text`() throws {
        #expect(try set(Self.list).flatMap(\.self).map(\.text).joined() == Self.list)
    }

    @Test func `names of two characters are as wide as those of three`() throws {
        let line = try places(Self.list)[0]
        let three = try #require(line.first { $0.character == "光" })
        let four = try #require(line.first { $0.character == "李" })
        #expect(three.left - four.left == 20)
        let first = try #require(line.first { $0.character == "张" })
        let second = try #require(line.first { $0.character == "三" })
        #expect(second.left - first.left == 20)
        let spaced = try #require(line.first { $0.character == "王" })
        let after = try #require(line.first { $0.character == "五" })
        #expect(after.left - spaced.left == 20)
    }

    @Test func `columns stand under each other`() throws {
        let lines = try places(Self.list)
        #expect(lines.count == 3)
        let firsts: Set<Unicode.Scalar> = ["张", "李", "欧", "王", "赵", "钱", "孙", "周", "吴", "郑", "冯", "陈"]
        let columns = Set(lines[0].filter { firsts.contains($0.character) }.map(\.left))
        for line in lines.dropFirst() {
            for place in line where firsts.contains(place.character) { #expect(columns.contains(place.left)) }
        }
    }

    @Test func `a long name takes two cells and moves no column`() throws {
        let lines = try places("阿卜杜拉·买买提　张三　李四光　王五　赵六　钱七七　孙八　周九　吴十")
        let zhang = try #require(lines[0].first { $0.character == "张" })
        let columns = Set(lines[1].filter { $0.character != "　" }.map(\.left))
        #expect(columns.contains(zhang.left))
    }

    @Test func `a text of one name is a paragraph`() throws {
        #expect(try set("张三").count == 1)
    }
}
