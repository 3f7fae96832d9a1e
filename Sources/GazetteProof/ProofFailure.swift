public import GazetteModel
import TaggedPDF
public import TextComparison

/// The first place at which a surface's text is not what was approved.
public struct ProofFailure: Sendable, Equatable, CustomStringConvertible {
    /// Which two texts differ.
    public enum Comparison: String, Sendable, CaseIterable {
        /// What pdftotext found on a page, and what was drawn there.
        case popplerWithPages
        /// What the structure reader found on a page as content or artifact, and what was drawn there.
        case structureWithPages
        /// What the structure says in reading order, and what was approved.
        case structureWithSource
        /// A text that the file carries as its source, and what was approved.
        case attachmentWithSource
        /// The page on the site, and what was approved.
        case siteWithSource
        /// The passages of the index, and what was approved.
        case indexWithSource

        fileprivate var found: String {
            switch self {
            case .popplerWithPages: "pdftotext 读出"
            case .structureWithPages: "结构里读出"
            case .structureWithSource: "结构树里是"
            case .attachmentWithSource: "附件里是"
            case .siteWithSource: "网页上是"
            case .indexWithSource: "索引里是"
            }
        }

        /// What of an issue it is about.
        var surface: String {
            switch self {
            case .popplerWithPages, .structureWithPages, .structureWithSource: "PDF 的文字"
            case .attachmentWithSource: "PDF 所附原文的文字"
            case .siteWithSource: "网页的文字"
            case .indexWithSource: "检索索引的文字"
            }
        }
    }

    public var comparison: Comparison
    /// The page of the file, counted from 1; nil when nothing was drawn for the block.
    public var page: Int?
    /// The gazetted document's id and the block's index, when a block was compared.
    public var document: String?
    public var block: Int?
    /// The character's place on the page or in the block, counted from 0 without white space.
    public var position: Int
    /// The text around the place as it should be, and as it is.
    public var expected: String
    public var actual: String
    public var diagnostic: Diagnostic

    public init(
        _ comparison: Comparison, page: Int? = nil, document: String? = nil, block: Int? = nil, _ difference: TextDifference
    ) {
        self.comparison = comparison
        self.page = page
        self.document = document
        self.block = block
        position = difference.position
        expected = difference.expectedContext
        actual = difference.actualContext
        diagnostic = Self.diagnostic(
            Self.place(page, document, block) + "第\(position + 1)个字与定稿不符：应为「\(expected)」（\(difference.expectedName)），"
                + "\(comparison.found)「\(actual)」（\(difference.actualName)）")
    }

    /// A block whose text is right and whose place in the structure is not.
    init(_ comparison: Comparison, page: Int?, document: String?, block: Int?, text: String, problem: String) {
        self.comparison = comparison
        self.page = page
        self.document = document
        self.block = block
        position = 0
        expected = text
        actual = text
        diagnostic = Self.diagnostic(Self.place(page, document, block) + "「\(text)」\(problem)")
    }

    /// Text that structure and content do not agree on.
    init(_ fault: TaggedTextFault) {
        comparison = .structureWithPages
        page = fault.page
        position = 0
        expected = ""
        actual = fault.text
        diagnostic = Self.diagnostic(fault.description)
    }

    private static func place(_ page: Int?, _ document: String?, _ block: Int?) -> String {
        let place = page.map { "第\($0)页" } ?? ""
        guard let document else { return place }
        return place + "（\(document)\(block.map { " 第\($0 + 1)段" } ?? "")）"
    }

    private static func diagnostic(_ summary: String) -> Diagnostic {
        Diagnostic(
            code: ProofCode.textLayerMismatch, severity: .error, summary: summary, rule: "成品文件、网页和索引的文字须与定稿逐字一致，才可发布",
            fix: "不要发布这个文件；请保留它并报告，然后重新排版")
    }

    public var description: String { diagnostic.summary }
}
