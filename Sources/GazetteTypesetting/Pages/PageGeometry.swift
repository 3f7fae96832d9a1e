import PageModel

/// What a page or its columns hold, in raw lengths: all that breaking needs to know of a layout.
struct PageGeometry: Sendable {
    /// From lattice line to lattice line.
    var pitch: Int
    /// The height of a lattice line's box.
    var em: Int
    /// The height of the type area; of a turned page, its width.
    var capacity: Int
    var columnCount = 1
    /// From the last line to the first footnote: the rule stands in between.
    var noteGap = 0
    /// Whether empty lines before the first row of a page are kept, as on covers.
    var keepsTopSpace = false
    var imprintPlace = LayoutSpecification.ImprintPlace.flow

    /// The lattice line on or under a height.
    func line(below height: Int) -> Int { (height + pitch - 1) / pitch }

    /// The foot of a lattice line.
    func foot(ofLine line: Int) -> Int { pitch * line + em }

    /// The room that footnotes of a height take with their rule.
    func noteRoom(_ height: Int) -> Int { height > 0 ? height + noteGap : 0 }

    /// Whole lattice lines in a height.
    func lines(in height: Int) -> Int { max(0, height) / pitch }
}

extension PageGeometry {
    init(_ layout: LayoutSpecification, kind: Flow.Kind) {
        self.init(
            pitch: layout.pitch.raw, em: layout.em.raw, capacity: layout.typeAreaHeight.raw, columnCount: layout.columnCount,
            noteGap: layout.noteGap.raw, keepsTopSpace: kind == .cover || kind == .colophon, imprintPlace: layout.imprintPlace)
    }

    /// The same for turned pages, on which lines run along the longer side.
    func turned(capacity: Length) -> PageGeometry {
        var geometry = self
        geometry.capacity = capacity.raw
        geometry.columnCount = 1
        return geometry
    }
}

extension LayoutSpecification {
    /// The height of the type area: the first em box touches its top, the last its foot.
    var typeAreaHeight: Length { pitch * (lines - 1) + em }

    /// The width of a column; of the type area when there is one.
    var columnMeasure: Length { (measure - gutter * (columnCount - 1)) / columnCount }

    /// From the last line to the first footnote: half a 字 over the rule, a quarter under it.
    var noteGap: Length { em * 3 / 4 }

    /// The design for what stands in one column whatever the texts do: cover, contents, colophon.
    var inOneColumn: LayoutSpecification {
        var layout = self
        layout.columnCount = 1
        return layout
    }
}
