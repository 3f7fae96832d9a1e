import Cairo
import GazetteModel
import GazetteTypesetting

extension Canvas {
    /// Opens the leaf of a structure element.
    func open(_ kind: StructureElement.Kind, areas: [LinkArea]) throws(CairoError) {
        switch kind {
        case .contentsEntry(let target): try beginLink(to: target, areas: areas)
        case .heading, .paragraph, .tableCell, .figure, .footnote: try beginTag(kind.tagName)
        }
    }

    func close(_ kind: StructureElement.Kind) throws(CairoError) {
        switch kind {
        case .contentsEntry: try endLink()
        case .heading, .paragraph, .tableCell, .figure, .footnote: try endTag(kind.tagName)
        }
    }
}

extension StructureElement.Kind {
    /// The standard structure type, ISO 32000-1 §14.8.4.
    fileprivate var tagName: String {
        switch self {
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .tableCell(let cell): cell.isHead ? "TH" : "TD"
        case .figure: "Figure"
        case .footnote: "Note"
        case .contentsEntry: "Link"
        }
    }
}

extension Canvas.LinkArea {
    /// The smallest rectangle of whole points that holds the area.
    init(_ area: GazetteTypesetting.LinkArea) {
        let left = area.x.wholePointsDown
        let top = area.y.wholePointsDown
        self.init(
            x: left, y: top, width: (area.x + area.width).wholePointsUp - left,
            height: (area.y + area.height).wholePointsUp - top)
    }
}

extension Length {
    /// Whole points, rounded towards the top left corner.
    var wholePointsDown: Int { Int(inPoints.rounded(.down)) }
    /// Whole points, rounded towards the bottom right corner.
    var wholePointsUp: Int { Int(inPoints.rounded(.up)) }
}
