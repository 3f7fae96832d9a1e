/// Glyphs of one face and size on one baseline, with the characters they stand for.
///
/// A publication holds a glyph for every character that it prints, so lengths are kept in 32 bits: 11 m either way.
/// What does not fit is a fault of ours and traps: a clamped number would move a glyph, or show another, without a word.
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
        private var storedScalars: UInt32
        private var storedGlyphs: UInt32

        public var scalars: Int {
            get { Int(storedScalars) }
            set { storedScalars = UInt32(newValue) }
        }
        public var glyphs: Int {
            get { Int(storedGlyphs) }
            set { storedGlyphs = UInt32(newValue) }
        }

        public init(scalars: Int, glyphs: Int) {
            storedScalars = UInt32(scalars)
            storedGlyphs = UInt32(glyphs)
        }
    }

    /// A glyph and its place relative to the run's origin; y grows downward.
    ///
    /// Faces have 65,536 glyphs at most. Heights are those of marks and of faces set lower to match another: they are kept to
    /// 1/256 pt, which is less than paper shows.
    public struct Glyph: Sendable, Equatable {
        private var storedX: Int32
        private var storedID: UInt16
        private var storedY: Int16

        private static let heightStep = Length.unitsPerPoint / 256

        public var id: UInt32 {
            get { UInt32(storedID) }
            set { storedID = UInt16(newValue) }
        }
        public var x: Length {
            get { Length(raw: Int(storedX)) }
            set { storedX = Int32(newValue.raw) }
        }
        public var y: Length {
            get { Length(raw: Int(storedY) * Self.heightStep) }
            set { storedY = Self.steps(newValue) }
        }

        public init(id: UInt32, x: Length, y: Length = .zero) {
            storedX = Int32(x.raw)
            storedID = UInt16(id)
            storedY = Self.steps(y)
        }

        private static func steps(_ height: Length) -> Int16 {
            Int16((height.raw + (height.raw < 0 ? -heightStep : heightStep) / 2) / heightStep)
        }
    }

    public var text: String
    public var glyphs: [Glyph]
    /// Empty when every character has a glyph of its own, as nearly all have.
    public var clusters: [Cluster]
    private var storedFace: Int32
    private var storedSize: Int32
    private var storedX: Int32
    private var storedY: Int32
    private var storedElement: Int32
    public var ink: Ink

    /// The number of an artifact, which belongs to no element.
    fileprivate static let noElement: Int32 = -1

    /// The index of the face in `TypesetIssue.faces`.
    public var face: Int {
        get { Int(storedFace) }
        set { storedFace = Int32(newValue) }
    }
    /// The em.
    public var size: Length {
        get { Length(raw: Int(storedSize)) }
        set { storedSize = Int32(newValue.raw) }
    }
    public var x: Length {
        get { Length(raw: Int(storedX)) }
        set { storedX = Int32(newValue.raw) }
    }
    /// The baseline, measured from the top of the page.
    public var y: Length {
        get { Length(raw: Int(storedY)) }
        set { storedY = Int32(newValue.raw) }
    }
    public var purpose: Purpose {
        get { storedElement == Self.noElement ? .artifact : .content(element: Int(storedElement)) }
        set { storedElement = newValue.element }
    }

    public init(
        face: Int, size: Length, x: Length, y: Length, ink: Ink = .black, purpose: Purpose, text: String, glyphs: [Glyph],
        clusters: [Cluster] = []
    ) {
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
        self.ink = ink
        storedFace = Int32(face)
        storedSize = Int32(size.raw)
        storedX = Int32(x.raw)
        storedY = Int32(y.raw)
        storedElement = purpose.element
    }
}

extension TextRun.Purpose {
    fileprivate var element: Int32 {
        switch self {
        case .content(let element): Int32(element)
        case .artifact: TextRun.noElement
        }
    }
}

extension TextRun {
    /// The clusters told one by one, also when each is a character with a glyph of its own.
    public var clusterCount: Int { clusters.isEmpty ? glyphs.count : clusters.count }

    /// The cluster of a number counted from 0.
    public func cluster(_ number: Int) -> Cluster {
        clusters.isEmpty ? Cluster(scalars: 1, glyphs: 1) : clusters[number]
    }
}
