import Cairo
import PageModel

extension Canvas {
    /// Opens a leaf of the structure.
    ///
    /// - Parameter link: where it leads and the areas that do, when it is one.
    func open(_ type: StructureType, link: (target: String, areas: [LinkArea])?) throws(CairoError) {
        if let link { try beginLink(to: link.target, areas: link.areas) } else { try beginTag(type.rawValue) }
    }

    func close(_ type: StructureType) throws(CairoError) {
        if type == .link { try endLink() } else { try endTag(type.rawValue) }
    }
}

extension Canvas.LinkArea {
    /// The smallest rectangle of whole points that holds the area.
    init(_ area: PageModel.LinkArea) {
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
