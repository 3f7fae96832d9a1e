import DurableFiles
import ErrorKinds
import Foundation
import GazetteArchive
import GazetteModel
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import Testing

@testable import GazettePublishing

/// Faults of our own between the pages and the archive: they are never told as bad input.
@Suite(.requires(.fonts(PressWorkshop.hasFonts)))
struct PageFaultTests {
    /// What stops an issue of one document whose pages are altered before they are drawn.
    private func failure(
        page: DocumentPageRendering? = nil, altering alter: (inout TypesetIssue) throws -> Void = { _ in }
    ) throws -> PublishingError? {
        var workshop = try PressWorkshop()
        try workshop.add(1, paragraphs: 3)
        try workshop.writePlan()
        let review = try workshop.pipeline.review(try #require(IssueIdentifier("2020-01")))
        let production = PageProduction(resources: workshop.pipeline.resources, documentPage: page)
        var pages = try production.typeset(review, images: PageImages())
        try alter(&pages)
        do throws(PublishingError) {
            _ = try production.file(of: pages, proving: review.issue) { _ in }
            return nil
        } catch {
            return error
        }
    }

    @Test func `sound pages are proved`() throws {
        #expect(try failure() == nil)
    }

    @Test func `a proof that fails is our fault`() throws {
        let error = try failure(altering: { pages in
            let page = try #require(pages.pages.indices.last { !pages.pages[$0].items.isEmpty })
            pages.pages[page - 1].items.removeAll { item in
                if case .text(let run) = item, run.purpose != .artifact { true } else { false }
            }
        })
        #expect(error?.kind == .fault)
        #expect(error?.diagnostics.map(\.code) == ["text-layer-mismatch"])
    }

    @Test func `a failure of drawing is our fault and names the page`() throws {
        let error = try failure(altering: { pages in
            pages.images.append(
                PageImage(format: .jpeg, bytes: TinyPicture.jpeg(width: 8, height: 8), width: 40_000, height: 8))
            pages.pages[1].items.append(
                .image(ImageBox(x: .zero, y: .zero, width: .points(8), height: .points(8), image: 0, element: 0)))
        })
        #expect(error?.kind == .fault)
        #expect(error?.message.hasPrefix("PDF 没有制成：第2页绘制失败：") == true, "\(error?.message ?? "")")
    }

    @Test func `a page of the site that says something else, or cannot be made, is our fault`() throws {
        let other = try failure(page: { _, _, _ in "<p data-block=\"1\">别的</p>" })
        #expect(other?.kind == .fault && other?.message == "网页的文字与定稿不一致，停在这里")
        let none = try failure(page: { _, _, _ in throw StorageError(.input, "没有模板") })
        #expect(none?.kind == .fault && none?.message == "2020-01-001 的网页没有制成：没有模板")
    }
}

@Suite struct PrintedOrderTests {
    /// Sections that the plan does not follow, and manuscripts of different lengths.
    @Test func `every manuscript is filed under the document that was made from it`() throws {
        var workshop = try PressWorkshop()
        for number in 1...4 { try workshop.add(number, paragraphs: number) }
        try workshop.writePlan(sections: ["office", "government", "office", "government"])
        let review = try workshop.pipeline.review(try #require(IssueIdentifier("2020-01")))
        #expect(review.issue.documents.count == 4)
        for (document, entry) in zip(review.issue.documents, review.printedEntries) {
            let bytes = try #require(review.manuscripts[document.id])
            let numbers = [document.document.number, entry.intake.parsed.document.number]
            #expect(numbers.allSatisfy { $0.map { String(decoding: bytes, as: UTF8.self).contains($0.printed) } == true })
            #expect(document.sourceDigest == entry.intake.digest)
        }
    }
}
