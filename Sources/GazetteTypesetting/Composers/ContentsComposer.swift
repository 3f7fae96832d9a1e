import GazetteModel
import PageModel

/// The contents (目录): sections, titles, leaders and folios.
enum ContentsComposer {
    static func blocks(of issue: GazetteIssue) -> [FlowBlock] {
        var blocks = [
            FlowBlock(
                text: "目录", style: .contentsHeading, element: StructureElement(kind: .heading(level: 1)), destination: "contents")
        ]
        for section in issue.sections where !section.documents.isEmpty {
            blocks.append(
                FlowBlock(text: section.name, style: .contentsSection, element: StructureElement(kind: .heading(level: 2))))
            for document in section.documents {
                // A proof can be asked for before the title is mended; the entry must still lead to the text.
                let title = document.document.title.isEmpty ? "（无标题）" : document.document.title
                let number = document.document.number.map { "（\($0.printed)）" } ?? ""
                blocks.append(
                    FlowBlock(
                        text: title + number, style: .contentsEntry,
                        element: StructureElement(kind: .contentsEntry(target: document.id))))
            }
        }
        return blocks
    }
}

/// Adds leader, folio and link to set contents entries, once the folios are known.
struct ContentsFinisher {
    let layout: LayoutSpecification
    let fonts: FontLibrary

    func finish(_ blocks: [SetBlock], folios: [String: Int]) -> [SetBlock] {
        let setter = BlockSetter(layout: layout, fonts: fonts)
        return blocks.map { set in
            guard case .contentsEntry(let target) = set.block.element.kind, let folio = folios[target] else { return set }
            var set = set
            addNumber(String(folio), to: &set, setter)
            addLinks(to: &set, target)
            return set
        }
    }

    /// Dots stand on a lattice counted from the right edge, so that those of all lines stand under each other.
    private func addNumber(_ number: String, to set: inout SetBlock, _ setter: BlockSetter) {
        guard let last = set.result.rows.indices.last else { return }
        var style = layout.style(.contentsEntry)
        let textEnd = style.leftIndent + set.result.lastWidth + style.size / 2
        style.leftIndent = .zero
        style.rightIndent = .zero
        style.alignment = .right
        let numeral = setter.set(number, style: style, purpose: .content(element: set.block.elementIndex))
        style.alignment = .left
        let dot = setter.set(".", style: style, purpose: .artifact).rows.flatMap(\.items)
        if case .text(let dot)? = dot.first, let leader = leader(dot, from: textEnd, step: style.size / 2) {
            set.result.rows[last].items.append(.text(leader))
        }
        set.result.rows[last].items += numeral.rows.flatMap(\.items)
    }

    /// A run of dots that ends one and a half ems before the right edge; nil when there is no room for one.
    private func leader(_ dot: TextRun, from left: Length, step: Length) -> TextRun? {
        let right = layout.measure - step * 4
        let count = (right - left).raw / step.raw
        guard count > 0, let glyph = dot.glyphs.first else { return nil }
        var run = dot
        run.x = right - step * count
        run.text = String(repeating: ".", count: count)
        run.glyphs = (0..<count).map { .init(id: glyph.id, x: step * $0) }
        run.clusters = []
        return run
    }

    private func addLinks(to set: inout SetBlock, _ target: String) {
        for index in set.result.rows.indices {
            let height = layout.pitch * (set.result.rows[index].height - 1) + layout.em
            set.result.rows[index].items.append(
                .link(.init(x: .zero, y: .zero, width: layout.measure, height: height, target: target)))
        }
    }
}
