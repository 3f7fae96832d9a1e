public import GazetteModel
public import PageModel

/// Typesets documents alone, one after another, each from a new page: `gazette typeset`.
public struct DocumentTypesetter: Sendable {
    private let layout: LayoutSpecification
    private let fonts: FontLibrary

    public init(layout: LayoutSpecification, fonts: FontLibrary) {
        self.layout = layout
        self.fonts = fonts
    }

    /// The id of the document of a number counted from 0.
    public static func id(of number: Int) -> String { "document-\(number + 1)" }

    /// The documents' pages all at once.
    ///
    /// - Parameter images: the pictures that figures show.
    public func typeset(_ parsed: [ParsedDocument], images: PageImages = PageImages()) -> TypesetIssue {
        var whole: TypesetIssue?
        var rest = typeset(parsed, images: images, blocksInPart: .max) { whole = $0 }
        rest.pages = whole?.pages ?? []
        rest.elements = whole?.elements ?? []
        return rest
    }

    /// The documents' pages a few documents at a time; the result has all but pages and elements.
    ///
    /// - Parameters:
    ///   - images: the pictures that figures show.
    ///   - blocksInPart: a part ends with the document in which it has so many blocks.
    ///   - part: told each part in order; its elements are numbered from 0.
    public func typeset(
        _ parsed: [ParsedDocument], images: PageImages = PageImages(), blocksInPart: Int = 240, part: (TypesetIssue) -> Void
    ) -> TypesetIssue {
        let ids = parsed.indices.map { Self.id(of: $0) }
        let documents = zip(ids, parsed).map {
            GazetteDocument(id: $0, document: $1.document, sourceName: $1.source.name, sourceDigest: "")
        }
        func locate(_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation? {
            parsed[document].location(ofBlock: block, offset..<offset + 1)
        }
        let first = documents.first?.document
        var rest = TypesetIssue(
            pages: [], faces: fonts.faces, elements: [], outline: [], pagination: Pagination(),
            information: FileInformation(
                title: first?.title ?? "", author: first?.authority ?? "", subject: first?.genre?.rawValue ?? "",
                keywords: documents.compactMap { $0.document.number?.printed },
                // A text without a date still needs a fixed one: the clock would make every build another file.
                day: first?.dates.adopted ?? CalendarDay.epoch),
            diagnostics: [])
        rest.images = images.images
        var lines = TypesettingFindings(fonts: fonts)
        var pages: [Diagnostic] = []
        for range in parts(of: documents, blocks: blocksInPart) {
            let setter = PartSetter(layout: layout, fonts: fonts, images: images, firstPage: rest.pagination.pageCount + 1)
            let set = setter.set(documents, range) { withLetterhead($0) }
            lines.add(set.blocks, locate: locate)
            pages += PageFindings.diagnostics(of: set.plan, firstPage: setter.firstPage, locate: locate)
            rest.pageRelaxations += PageFindings.relaxations(of: set.plan, firstPage: setter.firstPage)
            let pagination = set.plan.pagination(
                of: documents, in: range, firstPage: setter.firstPage, firstFolio: setter.firstPage)
            rest.pagination.documents.merge(pagination.documents) { $1 }
            rest.pagination.blockPages.merge(pagination.blockPages) { $1 }
            rest.pagination.pageCount += set.pages.count
            var one = TypesetIssue(
                pages: set.pages, faces: fonts.faces, elements: set.elements, outline: [], pagination: pagination,
                information: rest.information, diagnostics: [])
            one.images = images.images
            part(one)
        }
        rest.outline = documents.filter { !$0.document.title.isEmpty && rest.pagination.documents[$0.id] != nil }.map {
            OutlineEntry(title: $0.document.title, level: 0, target: $0.id)
        }
        rest.diagnostics = lines.diagnostics + pages
        return rest
    }

    /// Documents that begin on pages of their own can be set apart from each other.
    private func parts(of documents: [GazetteDocument], blocks most: Int) -> [Range<Int>] {
        guard layout.documentStart != .runOn, most < .max else { return [documents.indices] }
        var parts: [Range<Int>] = []
        var start = 0
        var blocks = 0
        for (index, document) in documents.enumerated() {
            blocks += document.document.blocks.count
            guard blocks >= most || index == documents.count - 1 else { continue }
            parts.append(start..<index + 1)
            start = index + 1
            blocks = 0
        }
        return parts
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
