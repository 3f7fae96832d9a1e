import ChineseText
import Testing

struct ExactTextTests {
    @Test func `prefix, suffix and part are found by their very characters`() {
        let text = "关于印发《要点》的通知"
        #expect(text.hasExactPrefix("关于") && !text.hasExactPrefix("印发") && text.hasExactPrefix(""))
        #expect(text.hasExactSuffix("的通知") && !text.hasExactSuffix("通") && !"知".hasExactSuffix("通知"))
        #expect(text.containsExactly("《要点》") && text.containsExactly("通知") && !text.containsExactly("要点的"))
        #expect(text.dropFirst(2).hasExactPrefix("印发") && text.dropLast(2).hasExactSuffix("的") && !"".containsExactly("一"))
    }

    @Test func `equivalent characters are not the same`() {
        #expect("\u{F900}".hasPrefix("\u{8C48}") && !"\u{F900}".hasExactPrefix("\u{8C48}"))
        #expect(!"e\u{301}".containsExactly("é") && "e\u{301}".containsExactly("e"))
    }
}
