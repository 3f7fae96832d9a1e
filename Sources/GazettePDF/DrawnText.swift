import GazetteTypesetting

/// The characters that pages carry, in the order of drawing.
struct DrawnText {
    /// A block of a document.
    struct BlockPlace: Hashable {
        var document: String
        var block: Int
    }

    /// The text of a block on one baseline.
    struct Line: Equatable {
        /// The page counted from 1.
        var page: Int
        var baseline: Length
        var text: [Unicode.Scalar]
    }

    /// All characters of each page.
    var pages: [[Unicode.Scalar]] = []
    /// The lines of each block.
    var blocks: [BlockPlace: [Line]] = [:]

    init(_ issue: TypesetIssue) {
        for (index, program) in PageProgram.programs(for: issue).enumerated() {
            var page: [Unicode.Scalar] = []
            for case .text(let item) in program.steps {
                guard case .text(let run) = issue.pages[index].item(item) else { continue }
                page += run.text.unicodeScalars
                guard case .content(let number) = run.purpose else { continue }
                let element = issue.elements[number]
                guard let document = element.document, let block = element.block else { continue }
                add(run, page: index + 1, to: BlockPlace(document: document, block: block))
            }
            pages.append(page)
        }
    }

    private mutating func add(_ run: TextRun, page: Int, to place: BlockPlace) {
        let lines = blocks[place] ?? []
        if let last = lines.last, last.page == page, last.baseline == run.y {
            blocks[place]?[lines.count - 1].text += run.text.unicodeScalars
        } else {
            blocks[place, default: []].append(Line(page: page, baseline: run.y, text: Array(run.text.unicodeScalars)))
        }
    }
}
