import GazetteModel

extension PagePlan {
    /// On which pages documents and blocks stand.
    ///
    /// - Parameters:
    ///   - range: the documents that the flow holds; all when nil.
    ///   - firstPage: the file's page, counted from 1, on which the flow begins.
    ///   - firstFolio: that page's folio.
    func pagination(
        of documents: [GazetteDocument], in range: Range<Int>? = nil, firstPage: Int, firstFolio: Int = 1
    ) -> Pagination {
        let range = range ?? documents.indices
        let base = range.lowerBound
        var begins = documents[range].map { [Int?](repeating: nil, count: $0.document.blocks.count) }
        let notes = rows.contains { !$0.notes.isEmpty } ? rows.flatMap(\.notes) : []
        var stretches = [(first: Int, last: Int)?](repeating: nil, count: range.count)
        var current: Int?
        for (index, page) in pages.enumerated() {
            for rows in page.rowRanges {
                for row in rows {
                    if let place = self.rows[row].block {
                        let document = place.document - base
                        current = document
                        begins[document][place.block] = begins[document][place.block] ?? firstPage + index
                    }
                    if let current { stretches[current] = (stretches[current]?.first ?? index, index) }
                }
                // A page of footnotes only belongs to the document before it.
                if rows.isEmpty, let current { stretches[current]?.last = index }
            }
            for strip in page.strips where !strip.notes.isEmpty {
                for case let place? in notes[strip.notes].map(\.block) {
                    let document = place.document - base
                    begins[document][place.block] = begins[document][place.block] ?? firstPage + index
                }
            }
        }
        var pagination = Pagination()
        for (number, document) in documents[range].enumerated() {
            guard let stretch = stretches[number] else { continue }
            // Blocks without a line of their own begin where the next one does, the last ones where the document ends.
            var next = firstPage + stretch.last
            var pages: [Int] = []
            for page in begins[number].reversed() {
                next = page ?? next
                pages.append(next)
            }
            pagination.blockPages[document.id] = pages.reversed()
            pagination.documents[document.id] = .init(
                firstFolio: firstFolio + stretch.first, lastFolio: firstFolio + stretch.last,
                firstPage: firstPage + stretch.first,
                lastPage: firstPage + stretch.last)
        }
        return pagination
    }

    /// Where the text of a row comes from: that of the block whose rows it follows.
    func place(ofRow row: Int) -> BlockPlace? {
        rows[...row].last { $0.block != nil }?.block
    }
}

extension PlannedPage {
    fileprivate var rowRanges: [Range<Int>] { strips.map(\.rows) + (foot.map { [$0] } ?? []) }
}
