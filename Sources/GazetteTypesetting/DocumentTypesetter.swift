public import GazetteModel

/// Typesets documents alone, one after another, each from a new page: `gazette typeset`.
public struct DocumentTypesetter: Sendable {
    private let layout: LayoutSpecification
    private let fonts: FontLibrary

    public init(layout: LayoutSpecification, fonts: FontLibrary) {
        self.layout = layout
        self.fonts = fonts
    }

    /// - Parameter images: the pictures that figures show.
    public func typeset(_ parsed: [ParsedDocument], images: PageImages = PageImages()) -> TypesetIssue {
        let ids = parsed.indices.map { "document-\($0 + 1)" }
        let documents = zip(ids, parsed).map {
            GazetteDocument(id: $0, document: $1.document, sourceName: $1.source.name, sourceDigest: "")
        }
        let composer = DocumentComposer(layout: layout, images: images)
        var flows = [
            Flow(
                kind: .documents,
                blocks: documents.enumerated().flatMap {
                    withLetterhead(composer.blocks(of: $1.document, id: $1.id, index: $0))
                })
        ]
        let elements = IssueTypesetter.number(&flows)
        let setter = FlowSetter(layout: layout, fonts: fonts, images: images.images)
        let sets = setter.set(flows[0].blocks)
        let plan = PageBreaker.plan(
            setter.rows(sets), PageGeometry(layout, kind: .documents), turnedCapacity: layout.measure, startsRecto: true)
        func locate(_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation? {
            parsed[document].location(ofBlock: block, offset..<offset + 1)
        }
        let findings =
            TypesettingFindings.diagnostics(of: sets, fonts: fonts, locate: locate)
            + PageFindings.diagnostics(of: plan, firstPage: 1, locate: locate)
        var builder = PageBuilder(layout: layout, fonts: fonts, notice: nil) { _ in [] }
        builder.append(plan, kind: .documents, firstFolio: 1)
        var pagination = plan.pagination(of: documents, firstPage: 1)
        pagination.pageCount = builder.pages.count
        let first = documents.first?.document
        var typeset = TypesetIssue(
            pages: builder.pages, faces: fonts.faces, elements: elements,
            outline: documents.filter { !$0.document.title.isEmpty && pagination.documents[$0.id] != nil }.map {
                OutlineEntry(title: $0.document.title, level: 0, target: $0.id)
            },
            pagination: pagination,
            information: FileInformation(
                title: first?.title ?? "", author: first?.authority ?? "", subject: first?.genre?.rawValue ?? "",
                keywords: documents.compactMap { $0.document.number?.printed },
                // A text without a date still needs a fixed one: the clock would make every build another file.
                day: first?.dates.adopted ?? CalendarDay.epoch),
            diagnostics: findings)
        typeset.images = images.images
        typeset.pageRelaxations = PageFindings.relaxations(of: plan, firstPage: 1)
        return typeset
    }

    /// The mark of the issuing authority, which the user gives and which is part of no document, before the first block.
    private func withLetterhead(_ blocks: [FlowBlock]) -> [FlowBlock] {
        guard let text = layout.form?.letterhead, !blocks.isEmpty else { return blocks }
        var blocks = blocks
        var mark = FlowBlock(text: text, style: .letterhead, element: StructureElement(kind: .paragraph), start: .document)
        mark.destination = blocks[0].destination
        blocks[0].destination = nil
        blocks[0].start = .none
        return [mark] + blocks
    }
}
