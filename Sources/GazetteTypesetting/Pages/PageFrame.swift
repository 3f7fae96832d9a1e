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

    public init(x: Length, y: Length, width: Length, height: Length, image: Int, element: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.image = image
        self.element = element
    }
}

/// Glyphs of one face and size on one baseline, with the characters they stand for.
public struct TextRun: Sendable, Equatable {
    /// Where the run's text belongs.
    public enum Purpose: Sendable, Equatable {
        /// Text of the publication; the number of its structure element in `TypesetIssue.elements`.
        case content(element: Int)
        /// Running heads, folios, leaders: not part of the text (PDF artifact).
        case artifact
    }

    /// The characters and glyphs that belong together; counts, in order.
    public struct Cluster: Sendable, Equatable {
        public var scalars: Int
        public var glyphs: Int

        public init(scalars: Int, glyphs: Int) {
            self.scalars = scalars
            self.glyphs = glyphs
        }
    }

    /// A glyph and its place relative to the run's origin; y grows downward.
    public struct Glyph: Sendable, Equatable {
        public var id: UInt32
        public var x: Length
        public var y: Length

        public init(id: UInt32, x: Length, y: Length = .zero) {
            self.id = id
            self.x = x
            self.y = y
        }
    }

    /// The index of the face in `TypesetIssue.faces`.
    public var face: Int
    /// The em.
    public var size: Length
    public var x: Length
    /// The baseline, measured from the top of the page.
    public var y: Length
    public var ink: Ink
    public var purpose: Purpose
    public var text: String
    public var glyphs: [Glyph]
    public var clusters: [Cluster]

    public init(
        face: Int, size: Length, x: Length, y: Length, ink: Ink = .black, purpose: Purpose, text: String, glyphs: [Glyph],
        clusters: [Cluster]
    ) {
        self.face = face
        self.size = size
        self.x = x
        self.y = y
        self.ink = ink
        self.purpose = purpose
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
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
