import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

/// The widths that marks take together, between Han and away from the edges of a line (clreq, GB/T 15834-2011 5.1).
@Suite(.requires(.fonts(Samples.fonts != nil))) struct PunctuationWidthTests {
    /// A text and its width in half-ems in each style.
    struct Row: CustomTestStringConvertible, Sendable {
        var text: String
        var widths: [LineSettings.Punctuation: Int]
        var testDescription: String { text }

        init(_ text: String, _ quanjiao: Int, _ kaiming: Int, _ banjiao: Int, _ hangmobanjiao: Int) {
            self.text = text
            widths = [
                .quanjiao: quanjiao, .kaiming: kaiming, .banjiao: banjiao, .hangmobanjiao: hangmobanjiao, .plain: hangmobanjiao,
            ]
        }
    }

    static let rows = [
        Row("《书名〈章节〉》", 15, 12, 12, 16), Row("（《规定》）", 10, 8, 8, 12), Row("“好。”他", 9, 7, 7, 10), Row("”“", 3, 2, 2, 4),
        Row("：“", 3, 2, 2, 4), Row("。）", 3, 2, 2, 4), Row("，《", 3, 2, 2, 4), Row("》、《", 4, 3, 3, 6), Row("！？", 2, 2, 2, 4),
        Row("？？？", 4, 4, 3, 6), Row("……。", 6, 6, 5, 6), Row("里·威", 5, 5, 5, 5),
        // What follows from the same rules.
        Row("！！！！", 4, 4, 4, 8), Row("？！”", 4, 3, 3, 6), Row("！？“", 4, 3, 3, 6), Row("。“", 3, 3, 2, 4), Row("⁇", 2, 2, 2, 2),
        Row("”‼", 3, 3, 3, 4), Row("》·《", 3, 3, 3, 5), Row("——“", 6, 5, 5, 6), Row("。——", 6, 6, 5, 6), Row("）—", 4, 3, 3, 4),
        Row("“‘《", 4, 3, 3, 6), Row("。’”", 4, 3, 3, 6), Row("（）", 4, 2, 2, 4), Row("，", 2, 1, 1, 2), Row("？", 2, 2, 1, 2),
    ]

    @Test(arguments: rows)
    func `marks take their room in every style`(row: Row) throws {
        for role in [FontRole.song, .body, .heading, .title] {
            for (punctuation, halves) in row.widths {
                let composition = try Composition(.init(punctuation: punctuation, digitGap: 0), face: role)
                let expected = halves * (composition.em / 2)
                let found = composition.naturalWidth(row.text)
                #expect(abs(found - expected) <= 8, "\(role) \(punctuation)：\(found * 2) / \(composition.em)")
            }
        }
    }

    @Test func `a face whose quotes are narrow still keeps its ink apart`() throws {
        for punctuation in LineSettings.Punctuation.allCases {
            let composition = try Composition(.init(punctuation: punctuation), face: .kai)
            for row in Self.rows {
                let expected = try #require(row.widths[punctuation]) * (composition.em / 2)
                #expect(abs(composition.naturalWidth(row.text) - expected) <= composition.em / 5, "\(row.text) \(punctuation)")
            }
        }
    }

    @Test func `a question mark that its face sets in the middle of the cell stands at the left`() throws {
        let composition = try Composition(face: .body)
        let mark = composition.shape("吗？").clusters[1]
        #expect(mark.width == composition.em && mark.rightBlank == (composition.em + 1) / 2)
    }

    @Test func `the middle dot takes half an em in every face`() throws {
        for role in FontRole.allCases where role.setsHan {
            let composition = try Composition(face: role)
            #expect(composition.shape("里·威").clusters[1].width == composition.em / 2)
        }
    }

    @Test func `marks lose their blanks at the edges of a line but for the plain style`() throws {
        for punctuation in LineSettings.Punctuation.allCases {
            let composition = try Composition(.init(punctuation: punctuation), face: .song)
            let (shaped, glue) = composition.glue("《国。")
            let expected = punctuation == .plain ? 3 * composition.em : 2 * composition.em
            #expect(abs(glue.width(0, shaped.clusters.count) - expected) <= 4, "\(punctuation)")
        }
    }

    @Test func `a paragraph may keep the blank of its first mark`() throws {
        let trimmed = try Composition(.init(trimsParagraphStart: true)).set("“甲乙”", columns: 10)
        let kept = try Composition(.init(trimsParagraphStart: false)).set("“甲乙”", columns: 10)
        let em = try Composition().em
        #expect(abs(kept.lines[0].positions[1] - trimmed.lines[0].positions[1] - em / 2) <= 4)
        let inside = try Composition(.init(trimsParagraphStart: false)).set("甲乙丙丁戊己庚辛壬癸《子》丑寅卯", columns: 10)
        #expect(inside.texts[1].hasPrefix("《"))
        #expect(inside.lines[1].positions[1] <= em / 2 + em / 20)
    }
}
