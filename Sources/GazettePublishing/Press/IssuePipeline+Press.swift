import ErrorKinds
import GazetteAssembly
public import GazetteModel
import GazettePDF
import GazettePress
import GazetteTypesetting
import PageModel

extension IssuePipeline {
    /// Makes the press package of an issue; what must not be published must not be printed either.
    public func press(_ id: IssueIdentifier) throws(PublishingError) -> (review: IssueReview, package: PressPackage) {
        let specification = try workspace.pressSpecification()
        let review = try review(id)
        guard !review.plan.documents.isEmpty, review.openErrors == 0 else {
            throw PublishingError(
                .findings, "\(id) 还有 \(review.openErrors) 处错误没有处理，不付印",
                fix: "改正文稿，或在 \(workspace.display(workspace.planPath(id))) 里写明豁免。", diagnostics: review.openFindings)
        }
        let profile = try specification.profile.map { profile throws(PublishingError) in
            try printingProfile(profile)
        }
        progress(.typesetting)
        let documents = review.issue.documents
        let images = images(of: review)
        let pages = try production.typeset(review, images: images)
        let file = try production.file(of: pages, proving: review.issue, progress: progress)
        progress(.pressing)
        let fonts = try production.fonts()
        let digest = PageDigest(pages, fonts: fonts)
        let names = imageNames(of: documents, images)
        let job = PressJob(
            issue: id, title: pages.information.title, day: review.issue.publicationDay,
            pages: pages.pages.map { page in
                PressJob.Page(digest: digest.digest(of: page), images: page.images.map { names[$0] ?? "\($0)" })
            },
            documents: documents.compactMap { printed($0, pages.pagination) }, specification: specification, profile: profile)
        let series = review.issue.series
        let lettering = SpineLettering(fonts: fonts, information: pages.information)
        let made: PressFiles
        do {
            made = try PressFiles.make(file.pdf, job: job) { width, height throws(PressError) in
                try lettering.file([series.name, id.printed], width: width, height: height)
            }
        } catch {
            throw PublishingError(error.kind, "\(id) 不能付印", diagnostics: error.diagnostics)
        }
        return (review, try package(made, specification: specification, series: series, diagnostics: file.diagnostics))
    }

    private func package(
        _ made: PressFiles, specification: PressSpecification, series: GazetteSeries, diagnostics: [Diagnostic]
    ) throws(PublishingError) -> PressPackage {
        var files = ["press.pdf": made.pages, "sheets.pdf": made.sheets]
        files["cover.pdf"] = made.cover
        let ticket = PressTicket(
            report: made.report, specification: specification, publisher: series.publisher, printer: series.colophon.printer,
            digests: PressManifest(files: files).digests)
        files["ticket.yaml"] = Array(ticket.yaml.utf8)
        files["ticket.pdf"] = try production.drawn(ticket.manuscript, name: "ticket.pdf")
        files[PressPackage.reportName] = try PackageFolder.json(made.report)
        return PressPackage(report: made.report, files: files, warnings: diagnostics + made.warnings)
    }

    private func printingProfile(_ profile: PressSpecification.Profile) throws(PublishingError) -> PrintingProfile {
        let path = workspace.path(profile.file)
        let bytes = try InputFile.bytes(at: path, name: workspace.display(path))
        do { return try PrintingProfile(bytes, condition: profile.condition) } catch {
            throw PublishingError(error.kind, "“\(profile.file)”不能作输出意图", diagnostics: [error.diagnostic])
        }
    }

    /// The names that the texts use, by the pictures' numbers.
    private func imageNames(of documents: [GazetteDocument], _ images: PageImages) -> [Int: String] {
        var names: [Int: String] = [:]
        for (index, document) in documents.enumerated() {
            for figure in document.document.blocks.compactMap(\.figure?.file) {
                if let number = images.number(of: figure, inDocument: index), names[number] == nil { names[number] = figure }
            }
        }
        return names
    }

    private func printed(_ document: GazetteDocument, _ pagination: Pagination) -> PrintedDocument? {
        pagination.documents[document.id].map { pages in
            PrintedDocument(
                source: document.sourceDigest, title: document.document.title, number: document.document.number?.printed,
                first: pages.firstPage, last: pages.lastPage)
        }
    }
}

extension PageFrame {
    /// The pictures in drawing order.
    fileprivate var images: [Int] {
        (items + turned).compactMap { item in
            if case .image(let box) = item { box.image } else { nil }
        }
    }
}
