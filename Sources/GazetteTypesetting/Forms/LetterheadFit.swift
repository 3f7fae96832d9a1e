import PageModel

/// The size of the issuing authority's mark (发文机关标志): as large as its style, smaller when its line would be too long.
///
/// The standard leaves the size to the authority (GB/T 9704-2012 §7.2.4: 醒目、美观、庄重 [wording unverified]).
enum LetterheadFit {
    static func style(of text: String, _ layout: LayoutSpecification) -> BlockStyle {
        var style = layout.style(.letterhead)
        let count = max(1, text.unicodeScalars.count)
        let widest = layout.measure / count
        if widest < style.size {
            // A mark smaller than a title is no mark: then it takes two lines.
            let smallest = layout.style(.title).size
            let fitted = max(widest, smallest)
            style.leading = Length(raw: style.leading.raw * fitted.raw / style.size.raw)
            style.size = fitted
        }
        return style
    }

    /// From the top of the first line's em box to the foot of the last one's.
    static func height(of text: String?, _ layout: LayoutSpecification) -> Length {
        guard let text else { return layout.style(.letterhead).size }
        let style = style(of: text, layout)
        let lines = (style.size * text.unicodeScalars.count).raw / max(1, layout.measure.raw + 1) + 1
        return style.leading * (lines - 1) + style.size
    }
}
