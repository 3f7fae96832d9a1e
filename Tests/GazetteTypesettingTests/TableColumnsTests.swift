import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

struct TableColumnsTests {
    private func columns(_ minimal: [Int], _ natural: [Int], _ spans: [TableColumns.Span] = []) -> TableColumns {
        TableColumns(minimal: minimal, natural: natural, spans: spans, em: 10, padding: 4)
    }

    @Test func `short columns stay whole, the rest goes to the long ones in proportion`() {
        #expect(columns([10, 10], [30, 400]).widths(in: 200) == [34, 166])
        #expect(columns([10, 10], [300, 300]).widths(in: 200) == [100, 100])
    }

    @Test func `a table that needs less gets air and no more`() {
        #expect(columns([10, 10], [30, 30]).widths(in: 1000) == [54, 54])
        #expect(columns([10, 10], [30, 30]).widths(in: 120) == [60, 60])
    }

    @Test func `what does not fit is refused, and squeezed on demand`() {
        #expect(columns([80, 80], [80, 80]).widths(in: 100) == nil)
        let squeezed = columns([80, 80, 20], [80, 80, 20]).squeezed(into: 100)
        #expect(squeezed.reduce(0, +) == 100 && squeezed.allSatisfy { $0 >= 14 })
    }

    @Test func `a cell across columns widens them alike`() {
        let wide = columns([10, 10, 10], [10, 10, 10], [.init(columns: 0..<2, minimal: 60, natural: 60)])
        #expect(wide.minimal == [32, 32, 14])
    }

    @Test func `widths fill the measure and hold the minimum whatever the columns`() {
        var generator = SeededGenerator.announced(for: "widths fill the measure and hold the minimum whatever the columns")
        for _ in 0..<2000 {
            let count = Int.random(in: 1...12, using: &generator)
            let minimal = (0..<count).map { _ in Int.random(in: 0...60, using: &generator) }
            let natural = minimal.map { $0 + Int.random(in: 0...900, using: &generator) }
            let table = columns(minimal, natural)
            let measure = Int.random(in: 100...900, using: &generator)
            guard let widths = table.widths(in: measure) else {
                #expect(table.least > measure)
                continue
            }
            #expect(widths.reduce(0, +) <= measure && zip(widths, table.minimal).allSatisfy { $0 >= $1 })
            if natural.reduce(0, +) > measure { #expect(widths.reduce(0, +) == measure) }
        }
    }

    @Test(arguments: [
        ("1,234.50", 5), ("98.765", 2), ("－12％", 3), ("（5.3）", 2), ("2023", 4), ("¥1,000", 6), ("３．５", 1), ("+0.5‰", 2),
    ])
    func `a figure has its axis at the point or after the last digit`(text: String, axis: Int) {
        #expect(TableNumber.axis(Array(text.unicodeScalars)) == axis)
    }

    @Test(arguments: ["", "甲", "2023年", "1.2.3", "12,", "99－80", "(5", "—", "一二"])
    func `other texts are no figures`(text: String) {
        #expect(TableNumber.axis(Array(text.unicodeScalars)) == nil)
    }
}
