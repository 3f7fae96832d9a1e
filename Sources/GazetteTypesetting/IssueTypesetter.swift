public import GazetteModel

/// Typesets a whole issue: cover, contents, documents, colophon.
public struct IssueTypesetter: Sendable {
    private let layout: LayoutSpecification
    private let fonts: FontLibrary

    public init(layout: LayoutSpecification, fonts: FontLibrary) {
        self.layout = layout
        self.fonts = fonts
    }

    /// - Parameter locate: the place in the manuscript of a character (document, block, offset in the block).
    public func typeset(
        _ issue: GazetteIssue,
        locate: @Sendable (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation? = { _, _, _ in nil }
    ) -> TypesetIssue {
        let documents = issue.documents
        let composer = DocumentComposer(layout: layout)
        var flows = [
            Flow(kind: .cover, blocks: CoverComposer.blocks(of: issue)),
            Flow(kind: .contents, blocks: ContentsComposer.blocks(of: issue)),
            Flow(
                kind: .documents,
                blocks: documents.enumerated().flatMap { composer.blocks(of: $1.document, id: $1.id, index: $0) }),
            Flow(kind: .colophon, blocks: ColophonComposer.blocks(of: issue)),
        ]
        let elements = Self.number(&flows)
        let setter = FlowSetter(layout: layout, fonts: fonts)
        var sets = flows.map { setter.set($0.blocks) }

        var builder = PageBuilder(layout: layout, fonts: fonts, notice: issue.series.demonstrationNotice) { isRecto in
            isRecto ? ["\(issue.id.printed)", issue.series.name] : [issue.series.name, "\(issue.id.printed)"]
        }
        let frontPages = 1 + PageBreaker.pages(setter.rows(sets[1]), capacity: layout.lines).count
        let front = frontPages + frontPages % 2
        let body = Self.paginate(setter.rows(sets[2]), documents, firstPage: front + 1, capacity: layout.lines)
        let folios = body.documents.mapValues(\.firstFolio)
        sets[1] = ContentsFinisher(layout: layout, fonts: fonts).finish(sets[1], folios: folios)

        builder.append(setter.rows(sets[0]), kind: .cover, firstFolio: nil)
        builder.append(setter.rows(sets[1]), kind: .contents, firstFolio: nil)
        // Folio 1 is a right-hand page, so that odd folios are on the right throughout.
        if !builder.nextIsRecto { builder.appendBlank() }
        builder.append(setter.rows(sets[2]), kind: .documents, firstFolio: 1)
        // The colophon is the back of the last sheet.
        if builder.nextIsRecto { builder.appendBlank() }
        builder.append(setter.rows(sets[3]), kind: .colophon, firstFolio: nil)

        var pagination = body
        pagination.pageCount = builder.pages.count
        return TypesetIssue(
            pages: builder.pages, faces: fonts.faces, elements: elements, outline: Self.outline(of: issue),
            pagination: pagination,
            information: FileInformation(
                title: "\(issue.series.name)\(issue.id.printed)", author: issue.series.publisher,
                subject: issue.sections.filter { !$0.documents.isEmpty }.map(\.name).joined(separator: "、"),
                keywords: documents.compactMap { $0.document.number?.printed }, day: issue.publicationDay),
            diagnostics: TypesettingFindings.diagnostics(of: sets.flatMap(\.self), fonts: fonts, locate: locate))
    }

    /// Numbers the structure elements in reading order.
    static func number(_ flows: inout [Flow]) -> [StructureElement] {
        var elements: [StructureElement] = []
        for flow in flows.indices {
            for block in flows[flow].blocks.indices {
                flows[flow].blocks[block].elementIndex = elements.count
                flows[flow].blocks[block].element.style = flows[flow].blocks[block].style
                elements.append(flows[flow].blocks[block].element)
            }
        }
        return elements
    }

    /// On which pages documents and blocks stand, from the rows alone.
    static func paginate(_ rows: [Row], _ documents: [GazetteDocument], firstPage: Int, capacity: Int) -> Pagination {
        var pagination = Pagination()
        var current: Int?
        for (index, range) in PageBreaker.pages(rows, capacity: capacity).enumerated() {
            for row in rows[range] {
                if let place = row.block {
                    current = place.document
                    // Blocks without a line of their own begin where the next one does.
                    var pages = pagination.blockPages[documents[place.document].id] ?? []
                    while pages.count <= place.block { pages.append(firstPage + index) }
                    pagination.blockPages[documents[place.document].id] = pages
                }
                guard let current else { continue }
                let id = documents[current].id
                var pages =
                    pagination.documents[id]
                    ?? .init(
                        firstFolio: index + 1, lastFolio: index + 1, firstPage: firstPage + index, lastPage: firstPage + index)
                pages.lastFolio = index + 1
                pages.lastPage = firstPage + index
                pagination.documents[id] = pages
            }
        }
        return pagination
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
