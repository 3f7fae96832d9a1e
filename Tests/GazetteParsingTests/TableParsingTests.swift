import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import Parallel
import Testing

struct TableParsingTests {
    private func parse(_ text: String) -> ParsedDocument {
        let parsed = ParsingFixtures.parse(text)
        #expect(ParsingFixtures.conserves(parsed))
        return parsed
    }

    /// Cells as `row,column×rows,columns* text`.
    private func cells(_ text: String) -> [String] {
        parse(text).document.blocks.compactMap { block in
            block.cell.map { cell in
                let spans = cell.rowSpan * cell.columnSpan > 1 ? "×\(cell.rowSpan),\(cell.columnSpan)" : ""
                return "\(cell.row),\(cell.column)\(spans)\(cell.isHead ? "*" : "") \(block.text)"
            }
        }
    }

    @Test func `strokes and blanks are layout, the first of three rows is the head`() {
        let parsed = parse("为了公开，列表如下：\n| 项　目 |  金额  |\n|甲|1.5|\n| 乙 | |\n完。")
        #expect(parsed.document.blocks.map(\.text) == ["为了公开，列表如下：", "项　目", "金额", "甲", "1.5", "乙", "", "完。"])
        #expect(parsed.document.blocks.compactMap(\.cell).map(\.isHead) == [true, true, false, false, false, false])
        #expect(parsed.document.plainText == "为了公开，列表如下：\n项　目\t金额\n甲\t1.5\n乙\t\n完。")
    }

    @Test func `a table of two rows has no head, one without text in its first row neither`() {
        #expect(cells("| 甲 | 乙 |\n| 丙 | 丁 |") == ["0,0 甲", "0,1 乙", "1,0 丙", "1,1 丁"])
        #expect(cells("| 甲 | |\n| 丙 | 丁 |\n| 戊 | 己 |").allSatisfy { !$0.contains("*") })
    }

    @Test func `a row of dashes ends the head and says where columns stand`() {
        let parsed = parse("| 项 | 目 | 额 |\n|:---|:--:|--:|\n| 甲 | 乙 | 1 |")
        #expect(parsed.document.blocks.compactMap(\.cell).map(\.isHead) == [true, true, true, false, false, false])
        #expect(parsed.document.blocks.prefix(3).map { $0.cell?.alignment } == [.left, .center, .right])
        #expect(cells("| - | - |\n| 甲 | 乙 |").count == 4)
    }

    @Test func `the last cell of a short row takes the rest`() {
        #expect(cells("| 甲 | 乙 | 丙 |\n| 一、小计 |\n| 丁 | 戊 |")[3...] == ["1,0×1,3 一、小计", "2,0 丁", "2,1×1,2 戊"])
    }

    @Test func `a head of two rows is known by its counts`() {
        let text = "| 指标 | 权数％ | 标准 |\n| 100 | 99－80 | 79－60 | 59－40 | 39－1 |\n| 甲 | 5 | a | b | c | d | e |"
        #expect(
            cells(text)[..<8] == [
                "0,0×2,1* 指标", "0,1×2,1* 权数％", "0,2×1,5* 标准", "1,2* 100", "1,3* 99－80", "1,4* 79－60", "1,5* 59－40", "1,6* 39－1",
            ])
        #expect(cells("| 更正后 | 原列 |\n| 项 | 目 | 项 | 目 |\n| 1 | 2 | 3 | 4 |")[0] == "0,0×1,2* 更正后")
    }

    @Test func `carets join with the cell above, a bare pair of strokes with the one to the left`() {
        #expect(
            cells("| 甲 | 乙 | 丙 |\n| 丁 | 戊 ||\n| ^^ | 己 | 庚 |\n| ^^ | ^^ | 辛 |")
                == ["0,0* 甲", "0,1* 乙", "0,2* 丙", "1,0×3,1 丁", "1,1×1,2 戊", "2,1×2,1 己", "2,2 庚", "3,2 辛"])
        let parsed = parse("| 甲 ||\n| 乙 | ^^ |")
        #expect(parsed.diagnostics.map(\.code) == ["table-join-nowhere"])
        #expect(parsed.document.blocks.last?.text == "^^")
    }

    @Test func `a break sets paragraphs apart, a stroke behind a backslash is text`() {
        let parsed = parse("| 甲<br>　　乙<BR/> | 丙\\|丁 |")
        #expect(parsed.document.blocks.map(\.text) == ["甲", "乙", "丙|丁"])
        #expect(parsed.document.blocks.map { $0.cell?.column } == [0, 0, 1])
        #expect(parsed.document.plainText == "甲 乙\t丙|丁")
    }

    @Test func `a last row of empty cells that only gives widths is layout`() {
        #expect(cells("| 甲 | 乙 |\n| 丙 | 丁 |\n|  |  |  |  |").count == 4)
        #expect(cells("| 甲 | 乙 |\n|  |  |").count == 4)
    }

    @Test func `title and unit stay over their table`() {
        let blocks = parse("各单位要落实。\n表1　预算收支\n单位：万元\n| 甲 | 乙 |\n表三次会议研究的事项。").document.blocks
        #expect(blocks.map(\.role) == [.paragraph, .tableCaption, .tableUnit, .tableCell, .tableCell, .paragraph])
        #expect(parse("正文。\n表1　预算收支\n正文。").document.blocks.allSatisfy { $0.role == .paragraph })
    }

    @Test func `cells of strokes in any order are kept`() {
        var generator = SeededGenerator.announced(for: "cells of strokes in any order are kept")
        let alphabet = Array("||||  ^^-:\\<br>\n\n|甲1[^①]：".unicodeScalars)
        for _ in 0..<600 {
            let count = Int.random(in: 0...80, using: &generator)
            let scalars = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
            let parsed = DocumentParser.parse(SourceText(name: "soup", scalars: scalars))
            #expect(ParsingFixtures.conserves(parsed), "\(String(String.UnicodeScalarView(scalars)).debugDescription)")
            #expect(covers(parsed), "\(String(String.UnicodeScalarView(scalars)).debugDescription)")
        }
    }

    @Test(.requires(.corpus)) func `the cells of every table of the corpus cover it`() throws {
        let documents = try Repository.corpusDocuments()
        let faults = documents.concurrentMap { url -> String? in
            guard let parsed = try? DocumentParser.parse(ParsingFixtures.source(url)) else { return url.lastPathComponent }
            return covers(parsed) ? nil : url.lastPathComponent
        }
        #expect(faults.compactMap(\.self).isEmpty)
    }

    /// Whether each place of each table belongs to exactly one cell.
    private func covers(_ parsed: ParsedDocument) -> Bool {
        var tables: [Int: Set<TableCell>] = [:]
        for cell in parsed.document.blocks.compactMap(\.cell) { tables[cell.table, default: []].insert(cell) }
        return tables.values.allSatisfy { cells in
            let rows = cells.map { $0.row + $0.rowSpan }.max() ?? 0
            let columns = cells.map { $0.column + $0.columnSpan }.max() ?? 0
            var count = [Int](repeating: 0, count: rows * columns)
            for cell in cells {
                for row in cell.row..<(cell.row + cell.rowSpan) {
                    for column in cell.column..<(cell.column + cell.columnSpan) { count[row * columns + column] += 1 }
                }
            }
            return count.allSatisfy { $0 == 1 }
        }
    }
}
