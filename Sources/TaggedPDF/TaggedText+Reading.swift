import Parallel
import QPDF

extension TaggedText {
    /// Reads any PDF; one without structure has pages only. Pages are read over the cores.
    ///
    /// White space is what the file shows by glyphs; none is guessed from gaps, nothing is normalised. Codes that stand for no
    /// character read as U+FFFD and are faults.
    public init(reading pdf: [UInt8]) throws(TaggedTextError) {
        let pageNumbers: [Int]
        let objects: FileObjects
        do {
            let file = try QPDFFile(pdf)
            pageNumbers = try file.pageNumbers()
            objects = FileObjects(file)
        } catch { throw .damaged(error.reason) }
        var collector = ContentCollector(objects)
        let contents = pageNumbers.map {
            collector.content(ofPage: objects.resolved(.reference(number: $0, generation: 0)))
        }
        let (fonts, forms) = (collector.fonts, collector.forms)
        let read = contents.concurrentMap { content in
            Result { () throws(TaggedTextError) in try ContentReader.read(content, fonts: fonts, forms: forms) }
        }
        let pages = try read.map { page throws(TaggedTextError) in try page.get() }
        self.init(pages, numbers: pageNumbers, structure: try StructureWalk(objects))
    }

    private init(_ pages: [PageText], numbers: [Int], structure: StructureWalk) {
        self.pages = pages.map { Page(content: $0.content, artifacts: $0.artifacts) }
        elements = []
        faults = []
        // A page that stands in the file twice is found by its number once.
        let indices = Dictionary(zip(numbers, pages.indices)) { first, _ in first }
        var held = pages.map { _ in Set<PageText.Place>() }
        for leaf in structure.leaves {
            var lines: [Line] = []
            for (page, place) in leaf.content {
                guard let index = page.flatMap({ indices[$0] }), let stretches = pages[index].marked[place] else {
                    faults.append(TaggedTextFault(.missing, page: (page.flatMap { indices[$0] } ?? 0) + 1, []))
                    continue
                }
                if !held[index].insert(place).inserted {
                    faults.append(TaggedTextFault(.repeated, page: index + 1, stretches.flatMap(\.text)))
                }
                lines += stretches.map { Line(page: index + 1, baseline: $0.baseline, text: $0.text) }
            }
            if let text = leaf.replacement, let first = lines.first {
                lines = [Line(page: first.page, baseline: first.baseline, text: text)]
            }
            elements.append(Element(types: leaf.types, section: leaf.section, lines: lines))
        }
        for page in structure.repeatedPages {
            faults.append(TaggedTextFault(.repeated, page: (page.flatMap { indices[$0] } ?? 0) + 1, []))
        }
        for (index, page) in pages.enumerated() { addFaults(of: page, number: index + 1, held: held[index]) }
    }

    private mutating func addFaults(of page: PageText, number: Int, held: Set<PageText.Place>) {
        func add(_ kind: TaggedTextFault.Kind, _ text: [Unicode.Scalar]) {
            if !text.isEmpty { faults.append(TaggedTextFault(kind, page: number, text)) }
        }
        add(.untagged, page.strays)
        add(.hidden, page.hidden)
        if page.unreadable > 0 { faults.append(TaggedTextFault(.unreadable, page: number, [])) }
        let inOrder: (PageText.Place, PageText.Place) -> Bool = { ($0.form ?? 0, $0.number) < ($1.form ?? 0, $1.number) }
        for place in page.repeated.sorted(by: inOrder) { add(.repeated, page.marked[place]?.flatMap(\.text) ?? []) }
        for place in page.marked.keys.filter({ !held.contains($0) }).sorted(by: inOrder) {
            add(.orphaned, page.marked[place]?.flatMap(\.text) ?? [])
        }
    }
}
