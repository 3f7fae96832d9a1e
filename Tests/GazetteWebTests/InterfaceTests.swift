import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteSearch
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct InterfaceTests {
    @Test func `JSON answers say what the catalogue says of issues`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            let issues = try await client.get("/api/issues").json
            #expect(issues.items.map(\.["id"].text) == ["2020-02", "2020-01", "2019-12", "2019-11", "2018-01"])
            let detail = catalogue.issueDetails[0]
            let issue = try await client.get("/api/issues/2020-02").json
            #expect(issue["issue"]["title"].text == detail.issue.title && issue["issue"]["series"].text == detail.issue.series)
            #expect(issue["issue"]["publicationDay"].text == detail.issue.publicationDay.description)
            #expect(issue["issue"]["pageCount"].number == detail.issue.pageCount)
            #expect(issue["issue"]["documentCount"].number == detail.issue.documentCount)
            #expect(issue["sections"].items.map(\.["name"].text) == detail.sections.map(\.name))
            let entries = issue["sections"].items.flatMap(\.["documents"].items)
            #expect(entries.map(\.["id"].text) == detail.sections.flatMap(\.documents).map(\.id))
            #expect(issue["colophon"].items.map(\.["label"].text) == detail.colophon.map(\.label))
            #expect(issue["colophon"].items.map(\.["value"].text) == detail.colophon.map(\.value))
            #expect(issue["pdfPath"].text == detail.pdfPath && issue["pdfDigest"].text == detail.pdfDigest)
            #expect(issue["pdfBytes"].number == detail.pdfBytes)
        }
    }

    @Test func `JSON answers say what the catalogue says of documents`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            for detail in catalogue.documentDetails {
                let (summary, document) = (detail.summary, detail.document)
                let answer = try await client.get("/api/documents/\(summary.id)").json
                let (entry, text) = (answer["summary"], answer["document"])
                #expect(entry["id"].text == summary.id && entry["issue"].text == summary.issue.description)
                #expect(entry["title"].text == summary.title && entry["number"].text == summary.number)
                #expect(entry["authority"].text == summary.authority && entry["genre"].text == summary.genre)
                #expect(entry["adopted"].text == summary.adopted?.description && entry["section"].text == summary.section)
                let folios = [entry["pages"]["firstFolio"].number, entry["pages"]["lastFolio"].number]
                #expect(folios == [summary.pages.firstFolio, summary.pages.lastFolio])
                let pages = [entry["pages"]["firstPage"].number, entry["pages"]["lastPage"].number]
                #expect(pages == [summary.pages.firstPage, summary.pages.lastPage])
                #expect(answer["citation"].text == detail.citation && answer["sourceDigest"].text == detail.sourceDigest)
                #expect(answer["blockPages"].items.map(\.number) == detail.blockPages)
                #expect(text["addressees"].text == document.addressees && text["title"].text == document.title)
                #expect(text["number"]["printed"].text == document.number?.printed)
                #expect(text["parts"].items.map(\.["title"].text) == document.parts.map(\.title))
                let blocks = text["parts"].items.flatMap(\.["blocks"].items)
                #expect(blocks.map(\.["text"].text) == document.blocks.map(\.text))
                // The names are those that packages have had from the beginning, too.
                #expect(blocks.map(\.["role"].text) == document.blocks.map(\.role.rawValue))
                #expect(blocks.map(\.["level"].number) == document.blocks.map(\.level))
                #expect(blocks.map(\.["labelLength"].number) == document.blocks.map(\.labelLength))
                #expect(blocks.map(\.["headingLength"].number) == document.blocks.map(\.headingLength))
                #expect(blocks.map(\.["cell"]["row"].number) == document.blocks.map(\.cell?.row))
                #expect(blocks.map(\.["cell"]["columnSpan"].number) == document.blocks.map(\.cell?.columnSpan))
                #expect(blocks.map(\.["cell"]["alignment"].text) == document.blocks.map(\.cell?.alignment?.rawValue))
                #expect(blocks.map(\.["figure"]["file"].text) == document.blocks.map(\.figure?.file))
                #expect(blocks.map(\.["noteMarks"][0]["block"].number) == document.blocks.map(\.noteMarks?.first?.block))
            }
        }
    }

    @Test func `JSON answers say what the catalogue says of a search`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            let answer = try await client.get("/api/search?q=%E5%85%AC%E5%BC%80&limit=1&offset=1").json
            let expected = try catalogue.search(SearchRequest("公开", limit: 1, offset: 1))
            #expect(answer["query"].text == "公开" && answer["total"].number == 2 && answer["offset"].number == 1)
            #expect(answer["hits"].items.count == 1)
            let (hit, found) = (answer["hits"][0], expected.hits[0])
            #expect(hit["document"]["id"].text == found.document.id)
            #expect(hit["title"].items.map(\.["text"].text) == found.title.map(\.text))
            #expect(hit["snippet"].items.map(\.["text"].text) == found.snippet.map(\.text))
            #expect(hit["snippet"].items.map(\.["isMatch"].number) == found.snippet.map { $0.isMatch ? 1 : 0 })
            #expect(hit["block"].number == found.block && hit["page"].number == found.page)
        }
    }

    @Test func `the plain text is the document's text`() async throws {
        let catalogue = Samples.catalogue()
        try await SiteClient.run(catalogue) { client in
            for detail in catalogue.documentDetails {
                let response = try await client.get("/documents/\(detail.summary.id).txt")
                #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
                #expect(response.text.unicodeScalars.elementsEqual((detail.document.plainText + "\n").unicodeScalars))
            }
        }
    }
}
