import PageModel

/// The measures by which a table is set, all from the size of its text.
struct TableStyle {
    /// The style of a cell's text.
    var text: BlockStyle
    /// Between two lines of a cell.
    var leading: Length
    /// Between a rule and the text beside it.
    var sidePadding: Length
    /// Between a rule and the text under or over it.
    var padding: Length

    /// The rules around a table and between its cells.
    var outerRule: Length
    var innerRule: Length
    /// The size of the label 续表.
    var continuationSize: Length

    /// - Parameter percent: of the layout's size; less for tables that are too wide for it.
    init(_ layout: LayoutSpecification, percent: Int = 100) {
        var style = layout.style(.tableRow)
        // A style that says no size has the body's; a table's text is four fifths of it, in half points.
        if style.size == layout.em { style.size = Self.rounded(layout.em * 4 / 5) }
        if percent < 100 { style.size = style.size * percent / 100 }
        style.firstIndent = .zero
        style.leftIndent = .zero
        style.rightIndent = .zero
        style.alignment = .left
        text = style
        outerRule = layout.table.outerRule
        innerRule = layout.table.innerRule
        continuationSize = layout.table.continuationSize ?? style.size * 9 / 10
        leading = style.size * 4 / 3
        sidePadding = style.size * 2 / 5
        padding = style.size / 3
    }

    /// The style of a cell.
    func style(isHead: Bool, _ alignment: BlockStyle.Alignment) -> BlockStyle {
        var style = text
        style.alignment = alignment
        if isHead { style.face = .heading }
        style.headingFace = style.face
        return style
    }

    /// The height of lines of text, from the first em box to the last.
    func height(ofLines count: Int) -> Length { count == 0 ? .zero : leading * (count - 1) + text.size }

    static func rounded(_ size: Length) -> Length {
        let half = Length.unitsPerPoint / 2
        return Length(raw: max(half, size.raw / half * half))
    }
}
