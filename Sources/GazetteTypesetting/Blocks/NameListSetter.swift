import ChineseText
import PageModel

/// Sets a list of names in cells of equal width (均排): names of two characters spread to the width of three, columns under
/// each other. The blanks between the names stay in the text and take whatever room is left.
struct NameListSetter {
    let setter: BlockSetter

    func set(_ text: String, style: BlockStyle, purpose: TextRun.Purpose) -> BlockSetter.Result {
        let scalars = Array(text.unicodeScalars)
        let measure = setter.measure(of: style)
        var line = style
        line.alignment = .left
        line.firstIndent = .zero
        line.leftIndent = .zero
        line.rightIndent = .zero
        // One line as long as it gets: the cells decide where it is cut.
        let set = setter.paragraphs.set(scalars, style: line, measure: style.size * (scalars.count * 4 + 4))
        guard set.lines.count == 1, let whole = set.lines.first else {
            return setter.set(text, style: style, purpose: purpose)
        }
        let names = Name.names(in: set.text)
        let left = style.leftIndent + style.firstIndent
        let cells = Cells(
            names.map { $0.width(in: whole, set.text) }, room: measure - left - style.rightIndent, em: style.size)
        guard names.count > 1, cells.perLine > 1 else { return setter.set(text, style: style, purpose: purpose) }
        let lines = cells.lines.map { range -> SetLine in
            let start = names[range.lowerBound].clusters.lowerBound
            let end = range.upperBound < names.count ? names[range.upperBound].clusters.lowerBound : set.text.clusters.count
            return placed(start..<end, names[range], cells, left: left, range.lowerBound, whole, set.text)
        }
        let items = lines.map {
            LinePainter.runs(
                of: $0, in: set.text, size: style.size, baseline: BlockSetter.ascent(style.size), shift: .zero, ink: style.ink,
                purpose)
        }
        let isOnLattice = style.leading == setter.layout.pitch && style.size <= setter.layout.em
        return BlockSetter.Result(
            rows: isOnLattice
                ? setter.withKeeps(items.map { Row(height: 1, before: 0, breakPenalty: 0, items: $0) }, style) : [],
            looseLines: isOnLattice ? [] : items, lineStarts: lines.map { set.text.clusters[$0.clusters.lowerBound].scalarStart },
            missing: set.text.missing,
            fallbacks: set.text.fallbacks,
            relaxations: set.relaxations, lastWidth: Length(raw: lines.last?.width ?? 0),
            lineWidths: lines.map { Length(raw: $0.width) })
    }

    /// A line's clusters, every name in its cell, the blanks behind the name before them.
    private func placed(
        _ clusters: Range<Int>, _ names: ArraySlice<Name>, _ cells: Cells, left: Length, _ first: Int, _ whole: SetLine,
        _ text: ShapedText
    ) -> SetLine {
        var positions = [Int](repeating: left.raw, count: clusters.count)
        var end = left.raw
        var next = clusters.lowerBound
        for (number, name) in zip(first..., names) {
            while next < name.clusters.lowerBound {
                positions[next - clusters.lowerBound] = end
                next += 1
            }
            let cell = left.raw + cells.left(of: number).raw
            for cluster in name.clusters {
                let position = cell + name.offset(of: cluster, in: whole, text)
                positions[cluster - clusters.lowerBound] = position
                end = position + text.clusters[cluster].width
            }
            next = name.clusters.upperBound
        }
        while next < clusters.upperBound {
            positions[next - clusters.lowerBound] = end
            next += 1
        }
        return SetLine(clusters: clusters, positions: positions, width: end - left.raw, isLast: false)
    }
}

/// A name of the list by its clusters; one of two characters may have a blank between them.
private struct Name {
    var clusters: Range<Int>
    /// Whether it is two characters set as wide as three.
    var isSpread: Bool

    static func names(in text: ShapedText) -> [Name] {
        var words: [Range<Int>] = []
        for index in text.clusters.indices where !isBlank(text, index) {
            if let last = words.last, last.upperBound == index {
                words[words.count - 1] = last.lowerBound..<index + 1
            } else {
                words.append(index..<index + 1)
            }
        }
        var names: [Name] = []
        for word in words {
            // 张　三 is one name: two single characters with one blank between them.
            if let last = names.last, word.count == 1, last.clusters.count == 1, word.lowerBound - last.clusters.upperBound == 1,
                isHan(text, word.lowerBound), isHan(text, last.clusters.lowerBound)
            {
                names[names.count - 1] = Name(clusters: last.clusters.lowerBound..<word.upperBound, isSpread: true)
            } else {
                let isPair = word.count == 2 && word.allSatisfy { isHan(text, $0) }
                names.append(Name(clusters: word, isSpread: isPair))
            }
        }
        return names
    }

    func width(in line: SetLine, _ text: ShapedText) -> Length {
        if isSpread { return text.size * 3 }
        let last = clusters.upperBound - 1
        return Length(raw: line.positions[last] - line.positions[clusters.lowerBound] + text.clusters[last].width)
    }

    /// From the left edge of the cell to the cluster.
    func offset(of cluster: Int, in line: SetLine, _ text: ShapedText) -> Int {
        guard isSpread else { return line.positions[cluster] - line.positions[clusters.lowerBound] }
        if cluster == clusters.lowerBound { return 0 }
        return cluster == clusters.upperBound - 1 ? text.size.raw * 2 : text.size.raw
    }

    private static func isBlank(_ text: ShapedText, _ index: Int) -> Bool {
        HanScript.isSpacing(text.scalars[text.clusters[index].scalarStart])
    }

    private static func isHan(_ text: ShapedText, _ index: Int) -> Bool {
        HanScript.contains(text.scalars[text.clusters[index].scalarStart])
    }
}

/// The cells of a list: as wide as a name of up to four characters, longer names take several.
private struct Cells {
    /// From the left edge of a cell to that of the next.
    let pitch: Length
    let perLine: Int
    /// For each name the cell of its line that it begins in.
    private var columns: [Int] = []
    /// The names of each line.
    private(set) var lines: [Range<Int>] = []

    init(_ widths: [Length], room: Length, em: Length) {
        let gap = em
        let widest = max(em * 3, widths.filter { $0 <= em * 4 }.max() ?? em * 3)
        perLine = max(1, (room + gap).raw / (widest + gap).raw)
        // What is left over widens the gaps, so that the last column ends at the edge; not beyond two ems.
        let spare = room - (widest + gap) * perLine + gap
        pitch = widest + gap + (perLine > 1 ? min(gap, spare / (perLine - 1)) : .zero)
        var start = 0
        var column = 0
        for (index, width) in widths.enumerated() {
            let cells = 1 + max(0, (width - widest).raw + pitch.raw - 1) / pitch.raw
            if column > 0, column + cells > perLine {
                lines.append(start..<index)
                start = index
                column = 0
            }
            columns.append(column)
            column += cells
        }
        if start < widths.count { lines.append(start..<widths.count) }
    }

    func left(of name: Int) -> Length { pitch * columns[name] }
}
