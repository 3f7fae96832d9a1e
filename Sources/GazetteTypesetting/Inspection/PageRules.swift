import PageModel

/// Faults of page breaks: paragraphs that leave one line behind, headings at the foot.
struct PageRules {
    let layout: LayoutSpecification
    let issue: TypesetIssue
    private let lines: [InspectedLine]

    init(layout: LayoutSpecification, issue: TypesetIssue, lines: [InspectedLine]) {
        self.layout = layout
        self.issue = issue
        // Footnotes stand at the foot of every page that calls them: the text goes on past them.
        self.lines = lines.filter { issue.elements[$0.read.element].kind != .footnote }
    }

    func findings() -> [TypesetFinding] {
        var found: [TypesetFinding] = []
        var counts: [Int: Int] = [:]
        for line in lines { counts[line.read.element, default: 0] += 1 }
        var seen: [Int: Int] = [:]
        for (index, line) in lines.enumerated() {
            let element = line.read.element
            seen[element, default: 0] += 1
            guard index + 1 < lines.count, !Self.areTogether(line, lines[index + 1]) else { continue }
            let next = lines[index + 1]
            if next.read.element == element, isText(element), let count = counts[element], let before = seen[element] {
                if before == 1 { found.append(finding(.orphan, line, next, isAvoidable: !isLogged(line, .singleLine))) }
                // One line more can always go over from a page that keeps two.
                if count - before == 1 {
                    found.append(
                        finding(
                            .widow, line, next,
                            isAvoidable: lines(of: element, withPageOf: line) > 2 || !isLogged(line, .singleLine)))
                }
            }
            if case .heading = issue.elements[element].kind, isOfOneDocument(element, next.read.element) {
                let isAvoidable = !hasRoom(below: line) && !beginsPart(next) && !isLogged(line, .keep)
                found.append(finding(.strandedHeading, line, next, isAvoidable: isAvoidable))
            }
        }
        return found
    }

    private static func areTogether(_ left: InspectedLine, _ right: InspectedLine) -> Bool {
        left.line.page == right.line.page && left.line.column == right.line.column
    }

    /// Cells and footnotes part by rules of their own.
    private func isText(_ element: Int) -> Bool {
        switch issue.elements[element].kind {
        case .heading, .paragraph: true
        case .tableCell, .figure, .footnote, .contentsEntry: false
        }
    }

    private func isOfOneDocument(_ first: Int, _ second: Int) -> Bool {
        issue.elements[first].document != nil && issue.elements[first].document == issue.elements[second].document
    }

    private func lines(of element: Int, withPageOf line: InspectedLine) -> Int {
        lines.count { $0.read.element == element && Self.areTogether($0, line) }
    }

    /// Whether the page breaker says that no way to break the pages keeps the rule.
    private func isLogged(_ line: InspectedLine, _ kind: PageRelaxation.Kind) -> Bool {
        issue.pageRelaxations.contains(PageRelaxation(kind: kind, page: line.line.page + 1))
    }

    /// Whether the line must begin a page: then a heading at the end of the part before has no text to stand with.
    private func beginsPart(_ line: InspectedLine) -> Bool {
        guard layout.partStart != .runOn, let style = issue.elements[line.read.element].style else { return false }
        return style == .title || style == .annexLabel
    }

    /// A heading over room for two lines more ends its page because what follows must begin the next, as an annex does.
    private func hasRoom(below line: InspectedLine) -> Bool {
        line.line.baseline + layout.pitch * 2 <= layout.paperHeight - layout.bottom
    }

    private func finding(
        _ kind: TypesetFinding.Kind, _ last: InspectedLine, _ next: InspectedLine, isAvoidable: Bool
    ) -> TypesetFinding {
        TypesetFinding(
            kind: kind, isAvoidable: isAvoidable, element: last.read.element, page: last.line.page,
            context: "\(last.line.text)│\(next.line.text)")
    }
}
