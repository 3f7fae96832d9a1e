import ChineseText
import Testing

@Suite struct LineBreakInspectionTests {
    private func kinds(_ text: String, at offset: Int, _ relaxation: BreakRelaxation = .none) -> [LineBreakViolation.Kind] {
        let scalars = Array(text.unicodeScalars)
        return LineBreakInspection.violations(in: scalars, breaks: [offset], relaxation: relaxation).map(\.kind)
    }

    @Test func `marks at the wrong edge are found`() {
        #expect(kinds("县，政", at: 1) == [.forbiddenStart])
        #expect(kinds("见《条", at: 2) == [.forbiddenEnd])
        #expect(kinds("见《 条", at: 3) == [.forbiddenEnd])
        #expect(kinds("好,他", at: 1) == [.forbiddenStart])
        #expect(kinds("见(他", at: 2) == [.forbiddenEnd])
        #expect(kinds("甲/乙", at: 2) == [.forbiddenEnd])
        #expect(kinds("（，", at: 1) == [.forbiddenStart, .forbiddenEnd])
        #expect(kinds("字\u{200B}。", at: 2) == [.forbiddenStart])
        #expect(kinds("县政", at: 1).isEmpty)
    }

    @Test func `split tokens are found, and pass in an emergency`() {
        #expect(kinds("按〔2020〕17号", at: 7) == [.splitToken])
        #expect(kinds("按〔2020〕17号", at: 7, .emergency).isEmpty)
        #expect(kinds("第三条", at: 1) == [.splitToken])
        #expect(kinds("发〔2020〕17号", at: 1).isEmpty)
    }

    @Test func `split dashes and characters are found at every relaxation`() {
        #expect(kinds("甲——乙", at: 2, .emergency) == [.splitCharacter])
        #expect(kinds("甲———乙", at: 3, .emergency) == [.splitCharacter])
        #expect(kinds("e\u{301}a", at: 1, .emergency) == [.splitCharacter])
        #expect(kinds("⿰亻一", at: 1, .emergency) == [.splitCharacter])
        #expect(kinds("甲——乙", at: 1) == [.forbiddenStart])
        #expect(kinds("甲——乙", at: 1, .gbStyle).isEmpty)
        #expect(kinds("甲————乙", at: 3, .gbStyle).isEmpty)
    }

    @Test func `the author's own line ends and the slash of a link pass`() {
        #expect(kinds("甲（\n，乙", at: 3).isEmpty)
        #expect(kinds("www.gov.cn/abc", at: 11).isEmpty)
    }
}
