/// The lines of a publication's text as they stand on the pages: what rules about lines are checked against.
public enum LineDump {
    public struct Line: Sendable, Equatable {
        /// The number of the structure element.
        public var element: Int
        /// Counted from 0.
        public var page: Int
        public var text: String
        /// From the left edge of the sheet to the first glyph's origin.
        public var left: Length
    }

    /// Every line of every element, in the order of the pages; artifacts are left out.
    public static func lines(of issue: TypesetIssue) -> [Line] {
        var lines: [Line] = []
        var baseline: Length?
        for (page, frame) in issue.pages.enumerated() {
            for case .text(let run) in frame.items {
                guard case .content(let element) = run.purpose else { continue }
                if let last = lines.last, last.element == element, last.page == page, baseline == run.y {
                    lines[lines.count - 1].text += run.text
                } else {
                    lines.append(Line(element: element, page: page, text: run.text, left: run.x))
                }
                baseline = run.y
            }
        }
        return lines
    }
}
