import ChineseText
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("东县", 4), ("〔2020〕", 8), ("e\u{301}", 1), ("葛\u{E0100}", 2), ("\u{200B}\u{FEFF}\t", 0), ("ｱ", 1),
        ("一\u{3000}二", 6), ("각", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("“”—…", 4), ("①", 1), ("😀", 2), ("\u{AD}", 1),
    ])
    func `columns are those of a terminal`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
        #expect(DisplayWidth.of(Array(text.unicodeScalars)) == columns)
    }

    @Test func `ambiguous scalars are wide when asked for`() {
        #expect(DisplayWidth.of("“①”A", ambiguousIsWide: true) == 7)
    }
}
