public import GazetteModel

/// The cover of a perfect binding, flat (封面展开): back, spine, front outside; inside front, spine, inside back within.
public struct CoverLayout: Codable, Sendable, Equatable {
    /// The trimmed sizes of a page.
    public var pageWidth: Int
    public var pageHeight: Int
    /// 书脊: the leaves inside lie on each other, the cover around them.
    public var spine: Int
    /// The printed pages from left to right.
    public var outside: [Int]
    public var inside: [Int]

    /// - Parameter pageCount: all printed pages, the cover's four among them.
    public init(pageCount: Int, width: Int, height: Int, specification: PressSpecification) {
        pageWidth = width
        pageHeight = height
        spine = (pageCount - 4) / 2 * specification.paper.thickness
        outside = [pageCount, 1]
        inside = [2, pageCount - 1]
    }

    /// Thinner spines have no text.
    public static let leastLetteredSpine = 3 * PressMeasure.millimetre
    public var isLettered: Bool { spine >= Self.leastLetteredSpine }
    /// Of the flat, trimmed cover.
    public var width: Int { 2 * pageWidth + spine }
}
