import PageModel

/// Sets what stands around the type area: running heads and folios. None of it is text of the publication.
///
/// One per thread: pieces that many pages show are set once.
final class FurnitureSetter {
    private let layout: LayoutSpecification
    private let paragraphs: ParagraphSetter
    private var pieces: [Piece: [FrameItem]] = [:]

    /// A text set for one side.
    private struct Piece: Hashable {
        var text: String
        var size: Length
        var isRight: Bool
    }

    init(layout: LayoutSpecification, fonts: FontLibrary) {
        self.layout = layout
        paragraphs = ParagraphSetter(settings: layout.composition, shaper: TextShaper(fonts: fonts))
    }

    /// Outer text and inner text over a fine rule as wide as the type area.
    func runningHead(_ texts: [String], isRecto: Bool, left: Length) -> [FrameItem] {
        guard let head = layout.runningHead, !texts.isEmpty else { return [] }
        let baseline = layout.top - head.distance - head.size + BlockSetter.ascent(head.size)
        var items = line(texts[0], head, isRight: isRecto, left: left, baseline: baseline)
        if texts.count > 1 { items += line(texts[1], head, isRight: !isRecto, left: left, baseline: baseline) }
        let foot = layout.top - head.distance + .micrometres(1200)
        items.append(.rule(.init(x: left, y: foot, width: layout.measure, height: .micrometres(180))))
        return items
    }

    /// The folio with a dash on each side, outside: odd pages right, even pages left (GB/T 9704-2012 §7.5).
    func foot(folio: Int?, notice: String?, isRecto: Bool, left: Length) -> [FrameItem] {
        let style = layout.folio
        let baseline = layout.paperHeight - layout.bottom + style.distance + BlockSetter.ascent(style.size)
        var items: [FrameItem] = []
        if let folio {
            items += line("— \(folio) —", style, isRight: isRecto, left: left, baseline: baseline, isShared: false)
        }
        if let notice {
            var small = style
            small.size = style.size * 2 / 3
            items += line(notice, small, isRight: !isRecto, left: left, baseline: baseline)
        }
        return items
    }

    /// - Parameter isShared: whether other pages show the same text.
    private func line(
        _ text: String, _ furniture: LayoutSpecification.Furniture, isRight: Bool, left: Length, baseline: Length,
        isShared: Bool = true
    ) -> [FrameItem] {
        let piece = Piece(text: text, size: furniture.size, isRight: isRight)
        let items = pieces[piece] ?? set(text, furniture, isRight: isRight)
        if isShared { pieces[piece] = items }
        return items.map { $0.moved(x: left, y: baseline) }
    }

    private func set(_ text: String, _ furniture: LayoutSpecification.Furniture, isRight: Bool) -> [FrameItem] {
        let style = BlockStyle(
            face: furniture.face, headingFace: furniture.face, size: furniture.size, leading: furniture.size,
            alignment: isRight ? .right : .left, firstIndent: .zero, leftIndent: furniture.indent,
            rightIndent: furniture.indent, before: 0, after: 0, keepsWithNext: false, ink: .black)
        let set = paragraphs.set(Array(text.unicodeScalars), style: style, measure: layout.measure)
        return set.lines.prefix(1).flatMap { line in
            LinePainter.runs(
                of: line, in: set.text, size: style.size, baseline: .zero, shift: .zero, ink: .black, .artifact)
        }
    }
}
