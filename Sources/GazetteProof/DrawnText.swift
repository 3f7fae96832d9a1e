import PageModel

/// The characters that pages carry, in the order of drawing.
struct DrawnText {
    struct Page {
        /// Everything, as one stream of drawing.
        var all: [Unicode.Scalar] = []
        var content: [Unicode.Scalar] = []
        var artifacts: [Unicode.Scalar] = []
    }

    var pages: [Page] = []

    init(_ issue: TypesetIssue) {
        for (frame, program) in zip(issue.pages, PageProgram.programs(for: issue)) {
            var page = Page()
            for case .text(let item) in program.steps {
                guard case .text(let run) = frame.item(item) else { continue }
                page.all += run.text.unicodeScalars
            }
            for case .text(let run) in frame.drawnItems {
                if case .content = run.purpose {
                    page.content += run.text.unicodeScalars
                } else {
                    page.artifacts += run.text.unicodeScalars
                }
            }
            pages.append(page)
        }
    }
}
