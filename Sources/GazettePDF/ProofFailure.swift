public import GazetteModel

/// The first place at which a file's text is not what was approved.
public struct ProofFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which two texts differ.
    public enum Comparison: String, Sendable {
        /// What the reader found on a page, and what was drawn there.
        case fileWithPages
        /// What was drawn for a block of a document, and what was approved.
        case pagesWithDocument
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

    init(_ comparison: Comparison, page: Int?, document: String? = nil, block: Int? = nil, _ difference: TextDifference) {
        self.comparison = comparison
        self.page = page
        self.document = document
        self.block = block
        position = difference.position
        expected = difference.expectedContext
        actual = difference.actualContext
        var place = page.map { "第\($0)页" } ?? ""
        if let document, let block { place += "（\(document) 第\(block + 1)段）" }
        let found = comparison == .fileWithPages ? "文件中读出" : "版面上是"
        diagnostic = Diagnostic(
            code: "text-layer-mismatch", severity: .error,
            summary: "\(place)第\(position + 1)个字与定稿不符：应为「\(expected)」（\(difference.expectedName)），"
                + "\(found)「\(actual)」（\(difference.actualName)）",
            rule: "成品文件的文字须与定稿逐字一致，才可发布",
            fix: "不要发布这个文件；请保留它并报告，然后重新排版")
    }

    public var description: String { diagnostic.summary }
}
