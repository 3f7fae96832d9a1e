public import GazetteModel
public import PageModel

/// Typesets a whole issue: cover, contents, documents, colophon.
public struct IssueTypesetter: Sendable {
    private let layout: LayoutSpecification
    private let fonts: FontLibrary

    public init(layout: LayoutSpecification, fonts: FontLibrary) {
        self.layout = layout
        self.fonts = fonts
    }

    /// - Parameters:
    ///   - images: the pictures that figures show.
    ///   - locate: the place in the manuscript of a character (document, block, offset in the block).
    public func typeset(
        _ issue: GazetteIssue, images: PageImages = PageImages(),
        locate: @Sendable (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation? = { _, _, _ in nil }
    ) -> TypesetIssue {
        let documents = issue.documents
        let composer = DocumentComposer(layout: layout, images: images)
        var flows = [
            Flow(kind: .cover, blocks: CoverComposer.blocks(of: issue)),
            Flow(kind: .contents, blocks: ContentsComposer.blocks(of: issue)),
            Flow(
                kind: .documents,
                blocks: documents.enumerated().flatMap { composer.blocks(of: $1.document, id: $1.id, index: $0) }),
            Flow(kind: .colophon, blocks: ColophonComposer.blocks(of: issue)),
        ]
        let elements = Self.number(&flows)
        let plain = layout.inOneColumn
        let setters = flows.map {
            FlowSetter(layout: $0.kind == .documents ? layout : plain, fonts: fonts, images: images.images)
        }
        var sets = zip(setters, flows).map { $0.set($1.blocks) }
        func plan(_ flow: Int, startsRecto: Bool) -> PagePlan {
            let layout = setters[flow].layout
            return PageBreaker.plan(
                setters[flow].rows(sets[flow]), PageGeometry(layout, kind: flows[flow].kind), turnedCapacity: layout.measure,
                startsRecto: startsRecto)
        }

        let cover = plan(0, startsRecto: true)
        // Folio 1 is a right-hand page, so that odd folios are on the right throughout.
        let body = plan(2, startsRecto: true)
        let coversAreOdd = cover.pages.count % 2 == 1
        // Folios begin with 1 at the first document, however many pages stand before it: the contents can be finished at once.
        let folios = body.pagination(of: documents, firstPage: 1).documents.mapValues(\.firstFolio)
        sets[1] = ContentsFinisher(layout: plain, fonts: fonts).finish(sets[1], folios: folios)
        let contents = plan(1, startsRecto: !coversAreOdd)
        var findings = TypesettingFindings(fonts: fonts)
        for set in sets { findings.add(set, locate: locate) }
        let colophon = plan(3, startsRecto: false)
        sets = []

        var builder = PageBuilder(layout: layout, fonts: fonts, notice: issue.series.demonstrationNotice) { isRecto in
            guard let content = layout.runningHead?.content else { return [] }
            let parts = isRecto ? [content.rectoOuter, content.rectoInner] : [content.versoOuter, content.versoInner]
            return parts.map { $0.text(in: issue) }
        }
        builder.append(cover, kind: .cover, firstFolio: nil)
        builder.append(contents, kind: .contents, firstFolio: nil)
        if !builder.nextIsRecto { builder.appendBlank() }
        let firstPage = builder.pages.count + 1
        builder.append(body, kind: .documents, firstFolio: 1)
        // Pages of the file are told from where the builder has put them.
        var pagination = body.pagination(of: documents, firstPage: firstPage)
        // The colophon is the back of the last sheet.
        if builder.nextIsRecto { builder.appendBlank() }
        builder.append(colophon, kind: .colophon, firstFolio: nil)
        pagination.pageCount = builder.pages.count

        var typeset = TypesetIssue(
            pages: builder.pages, faces: fonts.faces, elements: elements, outline: Self.outline(of: issue),
            pagination: pagination,
            information: FileInformation(
                title: "\(issue.series.name)\(issue.id.printed)", author: issue.series.publisher,
                subject: issue.sections.filter { !$0.documents.isEmpty }.map(\.name).joined(separator: "、"),
                keywords: documents.compactMap { $0.document.number?.printed }, day: issue.publicationDay),
            diagnostics: findings.diagnostics + PageFindings.diagnostics(of: body, firstPage: firstPage, locate: locate))
        typeset.images = images.images
        typeset.pageRelaxations = PageFindings.relaxations(of: body, firstPage: firstPage)
        return typeset
    }

    /// Numbers the structure elements in reading order.
    static func number(_ flows: inout [Flow]) -> [StructureElement] {
        var elements: [StructureElement] = []
        for flow in flows.indices {
            for block in flows[flow].blocks.indices {
                flows[flow].blocks[block].number(&elements)
            }
        }
        return elements
    }

    private static func outline(of issue: GazetteIssue) -> [OutlineEntry] {
        var entries = [
            OutlineEntry(title: "封面", level: 0, target: "cover"), OutlineEntry(title: "目录", level: 0, target: "contents"),
        ]
        for section in issue.sections {
            guard let first = section.documents.first else { continue }
            entries.append(OutlineEntry(title: section.name, level: 0, target: first.id))
            entries += section.documents.map { OutlineEntry(title: $0.document.title, level: 1, target: $0.id) }
        }
        return entries + [OutlineEntry(title: "版权页", level: 0, target: "colophon")]
    }
}
