/// The mark that opens a numbered line: 一、 （一） 1. （1） ① 第一条 第二章.
public struct LevelMark: Sendable, Equatable {
    /// How the number is written, in the order of depth.
    public enum Form: Int, Sendable, CaseIterable {
        /// 第一编
        case part
        /// 第一分编
        case subpart
        /// 第一章
        case chapter
        /// 第一节
        case section
        /// 第一条
        case article
        /// 一、
        case han
        /// （一）
        case bracketedHan
        /// 1.
        case arabic
        /// （1）
        case bracketedArabic
        /// ①
        case circled
    }

    public var form: Form
    public var value: Int
    /// The number after 之 in 第十二条之一; 0 without one.
    public var insertion: Int
    /// Scalars from the line's start to the end of the mark, Markdown marks and inner spacing included.
    public var length: Int

    /// The depth of GB/T 9704-2012 §7.3.3: 1 for 一、 to 4 for （1）; nil for 编章节条.
    public var level: Int? {
        switch form {
        case .han: 1
        case .bracketedHan: 2
        case .arabic: 3
        case .bracketedArabic, .circled: 4
        case .part, .subpart, .chapter, .section, .article: nil
        }
    }

    /// Whether the mark is 编章节 and so heads a division.
    public var isDivision: Bool { form.rawValue < Form.article.rawValue }

    /// Reads the mark at the start of a line that has no leading spaces; looks at a bounded number of scalars.
    public init?(in scalars: [Unicode.Scalar], _ range: Range<Int>) {
        var reader = LevelMarkReader(scalars: scalars, index: range.lowerBound, end: range.upperBound)
        guard let mark = reader.read() else { return nil }
        self = mark
    }

    /// Reads the mark at the start of a text.
    public init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.init(in: scalars, 0..<scalars.count)
    }

    init(form: Form, value: Int, insertion: Int = 0, length: Int) {
        self.form = form
        self.value = value
        self.insertion = insertion
        self.length = length
    }
}
