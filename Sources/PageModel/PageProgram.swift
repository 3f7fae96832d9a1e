import ChineseText

/// In which order the things of a page are drawn, so that structure holds the content and only the content.
///
/// Content keeps its order, one leaf for each element, or several where its language changes. Cairo 1.16 has no artifacts:
/// what is drawn outside of any leaf is one. A leaf whose text goes on overleaf stays open, for closing it would make two
/// paragraphs of one; rules, running heads and folios are therefore drawn in the page's first gap between leaves. A page that
/// one leaf fills from before to after has no gap: there the leaf is closed when the page begins, and the paragraph becomes
/// two.
public struct PageProgram: Sendable {
    /// What is done, in order.
    public private(set) var steps: [DrawingStep] = []

    /// The programs of all pages.
    public static func programs(for issue: TypesetIssue) -> [PageProgram] {
        var programs: [PageProgram] = []
        programs.reserveCapacity(issue.pages.count)
        var open: PageLeaf?
        for index in issue.pages.indices {
            let turning = issue.elementTurningAfter(page: index)
            let isSplit =
                turning != nil && turning == issue.elementTurningAfter(page: index + 1)
                && issue.pages[index + 1].consistsOfElement(turning)
            programs.append(
                PageProgram(issue.pages[index], staysOpen: turning != nil && !isSplit, elements: issue.elements, open: &open))
        }
        return programs
    }

    /// - Parameters:
    ///   - staysOpen: whether the last leaf is not closed when the page ends.
    ///   - open: the leaf that is open when the page begins, and after the call when it ends.
    private init(_ page: PageFrame, staysOpen: Bool, elements: [StructureElement], open: inout PageLeaf?) {
        let items = page.drawnItems
        steps.reserveCapacity(items.count + 16)
        for (index, item) in items.enumerated() {
            if case .destination = item { steps.append(.destination(item: index)) }
        }
        var areas = LinkAreas(items)
        var hasDrawnArtifacts = false
        func drawArtifacts(_ steps: inout [DrawingStep]) {
            if hasDrawnArtifacts { return }
            hasDrawnArtifacts = true
            for (index, item) in items.enumerated() {
                if case .rule = item { steps.append(.rule(item: index)) }
            }
            for (index, item) in items.enumerated() {
                if case .text(let run) = item, run.purpose == .artifact { steps.append(.text(item: index)) }
            }
        }
        if open == nil { drawArtifacts(&steps) }
        for (index, item) in items.enumerated() {
            guard let leaf = item.leaf(after: open) else { continue }
            if leaf != open {
                if open != nil { steps.append(.close) }
                drawArtifacts(&steps)
                steps.append(.open(leaf, areas: areas.take(for: elements[leaf.element])))
                open = leaf
            }
            if case .image = item { steps.append(.image(item: index)) } else { steps.append(.text(item: index)) }
        }
        if open != nil, !staysOpen {
            steps.append(.close)
            open = nil
        }
        if open == nil {
            drawArtifacts(&steps)
            steps += areas.rest.map { .link(item: $0) }
        }
    }
}

/// The link areas of a page that no contents entry has taken yet.
private struct LinkAreas {
    private var areas: [(item: Int, target: String)] = []

    init(_ items: [FrameItem]) {
        for (index, item) in items.enumerated() {
            if case .link(let area) = item { areas.append((index, area.target)) }
        }
    }

    var rest: [Int] { areas.map(\.item) }

    mutating func take(for element: StructureElement) -> [Int] {
        guard case .contentsEntry(let target) = element.kind else { return [] }
        let taken = areas.filter { $0.target == target }.map(\.item)
        areas.removeAll { $0.target == target }
        return taken
    }
}

extension TypesetIssue {
    /// The element whose text goes on from this page to the next; a link belongs to one page.
    fileprivate func elementTurningAfter(page: Int) -> Int? {
        guard page + 1 < pages.count, let last = pages[page].lastElement, last == pages[page + 1].firstElement else { return nil }
        if case .contentsEntry = elements[last].kind { return nil }
        return last
    }
}

extension PageFrame {
    fileprivate var firstElement: Int? { drawnItems.lazy.compactMap(\.element).first }
    fileprivate var lastElement: Int? { drawnItems.reversed().lazy.compactMap(\.element).first }
    fileprivate func consistsOfElement(_ element: Int?) -> Bool { drawnItems.allSatisfy { $0.element ?? element == element } }
}

extension FrameItem {
    /// The structure element of a content run or a picture.
    fileprivate var element: Int? {
        switch self {
        case .text(let run): if case .content(let element) = run.purpose { element } else { nil }
        case .image(let box): box.element
        case .rule, .link, .destination: nil
        }
    }

    /// The leaf that holds the item; text without letters goes on in the language before it.
    fileprivate func leaf(after open: PageLeaf?) -> PageLeaf? {
        guard let element else { return nil }
        let before = open?.element == element ? open?.language : nil
        guard case .text(let run) = self else { return PageLeaf(element: element, language: before) }
        return switch RunLanguage(of: run.text.unicodeScalars) {
        case .neutral: PageLeaf(element: element, language: before)
        case .publication: PageLeaf(element: element)
        case .other(let language): PageLeaf(element: element, language: language)
        }
    }
}
