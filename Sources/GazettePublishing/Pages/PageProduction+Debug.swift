import ErrorKinds
public import GazetteModel
import GazettePDF
public import GazetteTypesetting
public import PageModel

/// What the tools for people who work on the engine ask for.
extension PageProduction {
    /// Pages without a file: documents one after another, each from a new page.
    public func pages(
        of documents: [ParsedDocument], layout name: String
    ) throws(PublishingError) -> (issue: TypesetIssue, layout: LayoutSpecification) {
        let layout = try layout(named: name)
        return (DocumentTypesetter(layout: layout, fonts: try fonts()).typeset(documents), layout)
    }

    /// A page as a PNG file; the page is counted from 0.
    public func png(of issue: TypesetIssue, page: Int, dotsPerInch: Int) throws(PublishingError) -> [UInt8] {
        do {
            return try PageRaster.png(
                of: issue.pages[page], faces: issue.faces, images: issue.images, dotsPerInch: dotsPerInch)
        } catch {
            throw PublishingError(error.kind, "第 \(page + 1) 面没有画成：\(error.message)")
        }
    }

    /// A paragraph set alone, with what decided its lines.
    public func trial(
        of text: String, columns: Int, style: BlockStyleName, layout name: String
    ) throws(PublishingError) -> LineTrial {
        LineTrial(text, columns: columns, style: style, layout: try layout(named: name), fonts: try fonts())
    }
}
