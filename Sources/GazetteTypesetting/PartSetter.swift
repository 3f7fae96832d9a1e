import GazetteModel
import PageModel

/// Sets some of the documents that follow each other in a file.
struct PartSetter {
    let layout: LayoutSpecification
    let fonts: FontLibrary
    let images: PageImages
    /// The page of the file, counted from 1, on which the part begins; its number is also the folio.
    let firstPage: Int

    struct Part {
        var blocks: [SetBlock]
        var plan: PagePlan
        var pages: [PageFrame]
        /// Numbered from 0 in each part.
        var elements: [StructureElement]
    }

    /// - Parameter refine: applied to the blocks of each document.
    func set(_ documents: [GazetteDocument], _ range: Range<Int>, refine: ([FlowBlock]) -> [FlowBlock]) -> Part {
        let composer = DocumentComposer(layout: layout, images: images)
        var flows = [
            Flow(
                kind: .documents,
                blocks: range.flatMap { refine(composer.blocks(of: documents[$0].document, id: documents[$0].id, index: $0)) })
        ]
        let elements = IssueTypesetter.number(&flows)
        let setter = FlowSetter(layout: layout, fonts: fonts, images: images.images)
        let blocks = setter.set(flows[0].blocks)
        let plan = PageBreaker.plan(
            setter.rows(blocks), PageGeometry(layout, kind: .documents), turnedCapacity: layout.measure,
            startsRecto: firstPage % 2 == 1)
        var builder = PageBuilder(layout: layout, fonts: fonts, notice: nil, firstPage: firstPage) { _ in [] }
        builder.append(plan, kind: .documents, firstFolio: firstPage)
        return Part(blocks: blocks, plan: plan, pages: builder.pages, elements: elements)
    }
}
