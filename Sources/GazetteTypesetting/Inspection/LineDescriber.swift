import ChineseText
import PageModel

extension BlockStyleName {
    /// Whether its text hangs under the first character behind a label.
    fileprivate var hasLabel: Bool {
        switch self {
        case .annexList, .attendance, .imprint: true
        default: false
        }
    }
}

/// Puts what was read of a line beside what the layout asks of it.
struct LineDescriber {
    let issue: TypesetIssue
    let layout: LayoutSpecification?
    /// The characters of each element.
    let texts: [[Unicode.Scalar]]

    func describe(_ lines: [ReadLine]) -> [LineDump.Line] {
        lines.map { line in
            let trims = layout?.composition.punctuation != .plain
            let isFirst = line.scalars.lowerBound == 0
            let trimsStart = trims && !(isFirst && layout?.composition.trimsParagraphStart == false)
            let last = line.clusters.last { $0.layoutClass != .space && $0.layoutClass != .combining } ?? line.clusters.last
            let left = line.clusters.first?.left(trimming: trimsStart) ?? 0
            let isLast = line.scalars.upperBound == texts[line.element].count
            let demand = demand(of: line, isFirst: isFirst, isLast: isLast)
            var right = last?.right(trimming: trims) ?? left
            // A mark that hangs stands beyond the edge that the line is measured by.
            if let demand, let edge = last.flatMap({ hangingEdge($0, line) }),
                abs(edge - demand.right.raw) < abs(right - demand.right.raw)
            {
                right = edge
            }
            // A no-break space at the end may have been narrowed or widened, which nothing shows.
            if let demand, let last, !last.hasInk, last.origin <= demand.right.raw, right > demand.right.raw {
                right = demand.right.raw
            }
            return LineDump.Line(
                element: line.element, page: line.page, column: column(of: line), isTurned: line.isTurned,
                text: String(String.UnicodeScalarView(texts[line.element][line.scalars])), left: Length(raw: left),
                right: Length(raw: right), trimmed: Length(raw: trims ? last?.blanks.right ?? 0 : 0), baseline: line.baseline,
                size: line.size, isLast: isLast, demand: demand)
        }
    }

    private func demand(of line: ReadLine, isFirst: Bool, isLast: Bool) -> LineDump.Demand? {
        guard let layout, !line.isTurned, let name = issue.elements[line.element].style else { return nil }
        let style = layout.style(name)
        let frame = TypeAreaFrame(layout, page: line.page)
        let isWhole = style.spansColumns || issue.elements[line.element].document == nil
        let left = isWhole ? frame.left : frame.left(ofColumn: column(of: line))
        let measure = isWhole ? layout.measure : layout.columnMeasure
        let endsByAuthor = line.clusters.last?.layoutClass == .lineEnd
        return LineDump.Demand(
            style: name, alignment: style.alignment,
            left: left + style.leftIndent + (isFirst ? style.firstIndent : .zero), right: left + measure - style.rightIndent,
            isFlush: style.alignment == .justified && !isLast && !endsByAuthor && layout.composition.profile == .justified,
            mayHang: name.hasLabel,
            // The imprint's lines stand between its rules.
            isOnLattice: style.leading == layout.pitch && style.size <= layout.em && name != .imprint)
    }

    /// The left edge of a mark that may hang; nil for any other character.
    private func hangingEdge(_ cluster: ReadLine.Cluster, _ line: ReadLine) -> Int? {
        guard layout?.composition.hanging == .stops, cluster.scalars.count == 1 else { return nil }
        switch texts[line.element][cluster.scalars.lowerBound] {
        case "，", "。", "、": return cluster.left(trimming: false)
        default: return nil
        }
    }

    private func column(of line: ReadLine) -> Int {
        guard let layout, !line.isTurned, let first = line.clusters.first, issue.elements[line.element].document != nil,
            issue.elements[line.element].style.map({ !layout.style($0).spansColumns }) ?? true
        else { return 0 }
        return TypeAreaFrame(layout, page: line.page).column(at: Length(raw: first.origin))
    }
}
