import ErrorKinds
import Foundation
import GazetteArchive
package import GazetteModel
import GazettePublishing
package import GazetteRecord
import OpenSSL
import Parallel

/// Makes issues of any texts in the order of their days: a stand-in for decades of a gazette.
package struct BulkIssues {
    /// The most documents of an issue.
    package var documentsPerIssue = 24
    private var year = 0
    private var number = 0

    package init() {}

    /// Goes on in a year that has issues.
    package init(continuing number: Int, of year: Int) {
        self.number = number
        self.year = year
    }

    /// The last day of the year.
    package var lastDay: CalendarDay { CalendarDay(year: year, month: 12, day: 31) ?? .epoch }

    private static let series = GazetteSeries(
        id: "bulk", name: "规模试验公报", publisher: "规模试验", editor: "规模试验",
        sections: [SectionDefinition(id: "wenjian", name: "文件")], layout: "gazette-a4",
        serial: SerialProfile(kind: .unnumbered), claim: "仅供试验", siteAddress: "gazette.example", demonstrationNotice: "试验")

    /// The issue of the next documents, all of one year; nil when none of them can be gazetted.
    ///
    /// What shows pictures is left out: the file has none.
    package mutating func issue(
        of documents: ArraySlice<(day: CalendarDay, document: BulkDocumentFile.Document)>
    ) throws -> PackageContents? {
        guard let last = documents.last?.day else { return nil }
        let parsed = try Array(documents).concurrentMap { entry in
            Result { try Self.parse(entry.document) }
        }.map { try $0.get() }
        let entries = zip(documents, parsed).filter { !$1.blocks.isEmpty && $1.blocks.allSatisfy { $0.figure == nil } }
        if entries.isEmpty { return nil }
        number = last.year == year ? number + 1 : 1
        year = last.year
        guard let id = IssueIdentifier(year: year, number: number) else {
            throw PublishingError(.input, "\(year) 年的期数超过了 999")
        }
        var section = GazetteSection(id: "wenjian", name: "文件", documents: [])
        var pagination = Pagination()
        var manuscripts: [String: [UInt8]] = [:]
        var page = 3
        for (index, (source, document)) in entries.enumerated() {
            let name = "\(id)-" + String(format: "%03d", index + 1)
            let bytes = Array(source.document.text.utf8)
            manuscripts[name] = bytes
            section.documents.append(
                GazetteDocument(
                    id: name, document: document, topic: source.document.topic, sourceName: source.document.id + ".txt",
                    sourceDigest: SHA256.hexDigest(of: bytes)))
            let pages = document.blocks.indices.map { page + $0 / 24 }
            let end = pages.last ?? page
            pagination.documents[name] = Pagination.Pages(
                firstFolio: page - 2, lastFolio: end - 2, firstPage: page, lastPage: end)
            pagination.blockPages[name] = pages
            page = end + 1
        }
        pagination.pageCount = page
        let issue = GazetteIssue(
            series: Self.series, id: id, cumulativeNumber: nil, publicationDay: last, sections: [section],
            colophon: [ColophonLine(label: "主办", value: Self.series.publisher)])
        return PackageContents(
            issue: issue, pagination: pagination, pdf: Array("%PDF-1.7 \(id)\n".utf8), manuscripts: manuscripts,
            proof: ProofRecord.absentFile)
    }

    /// The text as the parser reads it; what the file knows better, as an editor would, goes before.
    private static func parse(_ source: BulkDocumentFile.Document) throws -> OfficialDocument {
        var document = try Intake.parse(Array(source.text.utf8), name: source.id).document
        if let title = source.title, !title.isEmpty { document.title = title }
        document.number = document.number ?? source.number.flatMap { DocumentNumber($0) }
        document.authority = document.authority ?? source.issuer
        return document
    }

    /// The texts as they fall into issues.
    package func batches<Element>(
        _ documents: [(day: CalendarDay, document: Element)]
    ) -> [ArraySlice<(day: CalendarDay, document: Element)>] {
        var batches: [ArraySlice<(day: CalendarDay, document: Element)>] = []
        var start = 0
        while start < documents.count {
            var end = start
            while end < documents.count, end - start < documentsPerIssue, documents[end].day.year == documents[start].day.year {
                end += 1
            }
            batches.append(documents[start..<end])
            start = end
        }
        return batches
    }
}
