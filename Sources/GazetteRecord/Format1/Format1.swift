import GazetteModel

/// The package's first format: what `data/issue.json` and `data/documents/*.json` say, key by key.
///
/// These types are the record and are kept apart from the model, which may change: a renamed property or a new case of the
/// model changes nothing here. A key is never renamed and its meaning never altered. A key that a later program adds is
/// optional here, since packages from before it lack it; a key that this program does not know is left alone.
enum Format1 {
    static let number = 1
}

extension Format1 {
    /// `data/issue.json`
    struct IssueFile: Codable {
        var format: Int
        var issue: Issue
        var pagination: Pages
    }

    /// 一期
    struct Issue: Codable {
        var series: Series
        /// 2020-01
        var id: String
        var cumulativeNumber: Int?
        /// YYYY-MM-DD
        var publicationDay: String
        var sections: [Section]
        var colophon: [Line]?
    }

    /// 栏目 with what stands in it.
    struct Section: Codable {
        var id: String
        var name: String
        var documents: [Gazetted]
    }

    /// A document with the bytes it was made from.
    struct Gazetted: Codable {
        var id: String
        var document: Document
        var topic: String?
        var sourceName: String
        /// SHA-256, hexadecimal.
        var sourceDigest: String
    }

    /// A line of the colophon (版权页).
    struct Line: Codable {
        var label: String
        var value: String
    }
}

extension Format1.IssueFile {
    init(_ packaged: PackagedIssue) {
        format = Format1.number
        issue = Format1.Issue(packaged.issue)
        pagination = Format1.Pages(packaged.pagination)
    }

    func value() throws(RecordFault) -> PackagedIssue {
        let issue = try issue.value()
        return PackagedIssue(issue: issue, pagination: try pagination.value(for: issue))
    }
}

extension Format1.Issue {
    init(_ issue: GazetteIssue) {
        series = Format1.Series(issue.series)
        id = issue.id.description
        cumulativeNumber = issue.cumulativeNumber
        publicationDay = issue.publicationDay.description
        sections = issue.sections.map { section in
            Format1.Section(id: section.id, name: section.name, documents: section.documents.map(Format1.Gazetted.init))
        }
        colophon = issue.colophon.map { Format1.Line(label: $0.label, value: $0.value) }
    }

    func value() throws(RecordFault) -> GazetteIssue {
        guard let identifier = IssueIdentifier(id) else { throw RecordFault("期号", id) }
        guard let day = CalendarDay(publicationDay) else { throw RecordFault("出版日期", publicationDay) }
        if let cumulativeNumber, cumulativeNumber < 1 { throw RecordFault("总期号", "\(cumulativeNumber)") }
        var read: [GazetteSection] = []
        var ids: Set<String> = []
        for section in sections {
            var documents: [GazetteDocument] = []
            for document in section.documents {
                guard PackageNames.isPlain(document.id), ids.insert(document.id).inserted else {
                    throw RecordFault("公文的 id 不合要求或重复：\(document.id)")
                }
                documents.append(try document.value())
            }
            read.append(GazetteSection(id: section.id, name: section.name, documents: documents))
        }
        guard !ids.isEmpty else { throw RecordFault("\(id) 没有公文") }
        return GazetteIssue(
            series: try series.value(), id: identifier, cumulativeNumber: cumulativeNumber, publicationDay: day, sections: read,
            colophon: (colophon ?? []).map { ColophonLine(label: $0.label, value: $0.value) })
    }
}

extension Format1.Gazetted {
    init(_ gazetted: GazetteDocument) {
        id = gazetted.id
        document = Format1.Document(gazetted.document)
        topic = gazetted.topic
        sourceName = gazetted.sourceName
        sourceDigest = gazetted.sourceDigest
    }

    func value() throws(RecordFault) -> GazetteDocument {
        guard PackageNames.isDigest(sourceDigest) else { throw RecordFault("来稿的 SHA-256", sourceDigest) }
        return GazetteDocument(
            id: id, document: try document.value(), topic: topic, sourceName: sourceName, sourceDigest: sourceDigest)
    }
}
