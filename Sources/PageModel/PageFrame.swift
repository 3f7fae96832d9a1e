/// A finished page as data: what is drawn where, in drawing order. The origin is the top left corner of the sheet.
public struct PageFrame: Sendable, Equatable {
    public var width: Length
    public var height: Length
    /// The number printed on the page and shown by readers as its label; nil for cover, contents and the like.
    public var folio: Int?
    public var items: [FrameItem]
    /// What stands sideways on the page, as landscape tables do (GB/T 9704-2012 §8): drawn after `items` in a coordinate
    /// system turned a quarter counter-clockwise, whose origin is the bottom left corner of the sheet, x upward along the
    /// left edge and y to the right. The head of a table is then at the left edge of every page.
    public var turned: [FrameItem] = []

    public init(width: Length, height: Length, folio: Int? = nil, items: [FrameItem] = []) {
        self.width = width
        self.height = height
        self.folio = folio
        self.items = items
    }
}

/// One thing on a page.
public enum FrameItem: Sendable, Equatable {
    case text(TextRun)
    case rule(Rule)
    case link(LinkArea)
    case destination(Destination)
    case image(ImageBox)
}

/// A picture at its place and size.
public struct ImageBox: Sendable, Equatable {
    public var x: Length
    public var y: Length
    public var width: Length
    public var height: Length
    /// The index in `TypesetIssue.images`.
    public var image: Int
    /// The number of the structure element.
    public var element: Int
    /// Whether its colours are multiplied with what is under it, as a seal's (印章): text stays as black as it was.
    public var isMultiplied: Bool

    public init(
        x: Length, y: Length, width: Length, height: Length, image: Int, element: Int, isMultiplied: Bool = false
    ) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.image = image
        self.element = element
        self.isMultiplied = isMultiplied
    }
}

/// The two inks of GB/T 9704-2012 §5.2.
public enum Ink: String, Sendable, Codable, CaseIterable {
    case black
    case red
}

/// A filled rectangle; lines are never stroked.
public struct Rule: Sendable, Equatable {
    public var x: Length
    public var y: Length
    public var width: Length
    public var height: Length
    public var ink: Ink

    public init(x: Length, y: Length, width: Length, height: Length, ink: Ink = .black) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.ink = ink
    }
}

/// An area that leads to a destination of the same file.
public struct LinkArea: Sendable, Equatable {
    public var x: Length
    public var y: Length
    public var width: Length
    public var height: Length
    /// The destination's name.
    public var target: String

    public init(x: Length, y: Length, width: Length, height: Length, target: String) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.target = target
    }
}

/// A named place that links and the web site lead to.
public struct Destination: Sendable, Equatable {
    public var name: String
    public var y: Length

    public init(name: String, y: Length) {
        self.name = name
        self.y = y
    }
}
