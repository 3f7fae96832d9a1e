import ErrorKinds
public import GazetteModel
import GazettePDF
package import GazetteTypesetting
import PageModel

/// Pages and files: the one place where typesetting and PDF meet the pipelines.
public struct PageProduction: Sendable {
    public let resources: ResourceFolders
    /// What the site will serve, to be proved with the PDF; nil where there is no site.
    let documentPage: DocumentPageRendering?

    public init(resources: ResourceFolders, documentPage: DocumentPageRendering? = nil) {
        self.resources = resources
        self.documentPage = documentPage
    }

    /// Typesets, draws and proves an issue.
    ///
    /// - Parameter images: the pictures that its documents show.
    func file(
        of review: IssueReview, images: PageImages, progress: @escaping @Sendable (PipelineStage) -> Void
    ) throws(PublishingError) -> FinishedFile {
        progress(.typesetting)
        return try file(of: typeset(review, images: images), proving: review.issue, progress: progress)
    }

    /// The pages of an issue.
    func typeset(_ review: IssueReview, images: PageImages) throws(PublishingError) -> TypesetIssue {
        let typesetter = IssueTypesetter(layout: try layout(named: review.issue.series.layout), fonts: try fonts())
        let sources = review.printedEntries.map(\.intake.parsed)
        return typesetter.typeset(review.issue, images: images) { document, block, offset in
            let parsed = sources[document]
            return parsed.source.location(of: parsed.sourceMap.sourceRange(ofBlock: block, offset..<offset + 1))
        }
    }

    /// The finished file of an issue's pages, proved to hold the documents.
    func file(
        of pages: TypesetIssue, proving issue: GazetteIssue, progress: @escaping @Sendable (PipelineStage) -> Void
    ) throws(PublishingError) -> FinishedFile {
        let form = FileForm.archival(
            attachments: try AttachedFile.sources(of: issue, pagination: pages.pagination),
            isLinearized: !issue.promisesSignature)
        let pdf = try draw(pages, as: form, progress: progress)
        progress(.proving)
        let proof = try prove(pdf, pages, issue)
        return FinishedFile(pdf: pdf, pagination: pages.pagination, proof: proof, diagnostics: pages.diagnostics)
    }

    /// Typesets and draws documents one after the other, without cover and contents. Pictures are looked for beside the
    /// manuscripts, by the names that these were read under.
    public func file(
        of documents: [ParsedDocument], as choice: TypesettingChoice, progress: @escaping @Sendable (PipelineStage) -> Void
    ) throws(PublishingError) -> FinishedFile {
        progress(.typesetting)
        let library = try fonts()
        let typesetter = DocumentTypesetter(
            layout: try layout(for: choice), fonts: choice.refusesFallback ? library.refusingFallback() : library)
        let images = PictureFiles.read(for: documents.map(\.document), paths: documents.map(\.source.name))
        let (file, pages) = PDFRenderer.render(
            as: choice.isArchival ? .archival(attachments: AttachedFile.sources(of: documents)) : .plain,
            faces: library.faces, images: images.images, progress: { progress(.drawing(done: $0, total: nil)) },
            typesetting: { draw in typesetter.typeset(documents, images: images, part: draw) })
        return FinishedFile(
            pdf: try finished(file, pages), pagination: pages.pagination, proof: [], diagnostics: pages.diagnostics)
    }

    package func layout(named name: String) throws(PublishingError) -> LayoutSpecification {
        do {
            return try LayoutSpecification.load(named: name, searching: resources.layouts)
        } catch {
            throw PublishingError(error.kind, "版式“\(name)”用不了", diagnostics: error.diagnostics)
        }
    }

    private func draw(
        _ pages: TypesetIssue, as form: FileForm, progress: @escaping @Sendable (PipelineStage) -> Void
    ) throws(PublishingError) -> [UInt8] {
        let total = pages.pages.count
        let file = Result { () throws(PDFRenderError) in
            try PDFRenderer.render(pages, as: form) { progress(.drawing(done: $0, total: total)) }
        }
        return try finished(file, pages)
    }

    /// A text with a character that no font has must not become a file; where and why is told by typesetting.
    private func finished(
        _ file: Result<[UInt8], PDFRenderError>, _ pages: TypesetIssue
    ) throws(PublishingError) -> [UInt8] {
        let errors = pages.diagnostics.count { $0.severity == .error }
        guard errors == 0 else {
            throw PublishingError(.input, "排版有 \(errors) 处错误，没有制作 PDF", diagnostics: pages.diagnostics)
        }
        do {
            return try file.get()
        } catch {
            throw PublishingError(error.kind, "PDF 没有制成：\(error.message)")
        }
    }
}
