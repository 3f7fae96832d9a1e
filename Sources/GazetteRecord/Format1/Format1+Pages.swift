import GazetteModel

extension Format1 {
    /// On which pages things stand.
    struct Pages: Codable {
        var documents: [String: Range]
        var blockPages: [String: [Int]]?
        var pageCount: Int
    }

    /// Pages of a document: printed folios, and pages of the file from 1.
    struct Range: Codable {
        var firstFolio: Int
        var lastFolio: Int
        var firstPage: Int
        var lastPage: Int
    }
}

extension Format1.Pages {
    init(_ pagination: Pagination) {
        documents = pagination.documents.mapValues(Format1.Range.init)
        blockPages = pagination.blockPages
        pageCount = pagination.pageCount
    }

    /// A document without a page for each block stands with all of them on its first one.
    func value(for issue: GazetteIssue) throws(RecordFault) -> Pagination {
        guard pageCount >= 0, (blockPages ?? [:]).values.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else {
            throw RecordFault("页码有小于 1 的")
        }
        var pagination = Pagination(blockPages: blockPages ?? [:], pageCount: pageCount)
        for (id, range) in documents { pagination.documents[id] = try range.value(id) }
        guard blockPages == nil else { return pagination }
        for document in issue.documents {
            let first = pagination.documents[document.id]?.firstPage ?? 1
            pagination.blockPages[document.id] = document.document.blocks.map { _ in first }
        }
        return pagination
    }
}

extension Format1.Range {
    init(_ pages: Pagination.Pages) {
        (firstFolio, lastFolio) = (pages.firstFolio, pages.lastFolio)
        (firstPage, lastPage) = (pages.firstPage, pages.lastPage)
    }

    func value(_ id: String) throws(RecordFault) -> Pagination.Pages {
        guard firstPage > 0, lastPage >= firstPage, lastFolio >= firstFolio else {
            throw RecordFault("\(id) 的页码不成次序：第\(firstFolio)—\(lastFolio)页，PDF 第\(firstPage)—\(lastPage)页")
        }
        return Pagination.Pages(firstFolio: firstFolio, lastFolio: lastFolio, firstPage: firstPage, lastPage: lastPage)
    }
}
