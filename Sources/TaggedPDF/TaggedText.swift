/// The text of a PDF as its structure gives it (ISO 32000-1 §14.7–14.8): elements in reading order, and for each page what
/// is content and what is an artifact (版面：眉题、页码、线).
public struct TaggedText: Sendable {
    /// Text on one line of a page.
    public struct Line: Sendable {
        /// The page counted from 1.
        public var page: Int
        public var baseline: Baseline
        public var text: [Unicode.Scalar]
    }

    /// A stretch of text that hangs on one structure element.
    public struct Element: Sendable {
        /// The standard structure types, from the outermost element to this one.
        public var types: [String]
        /// The title of the nearest section (/Sect with /T) around it.
        public var section: String?
        /// In the order of the file.
        public var lines: [Line]
    }

    /// What a page shows.
    public struct Page: Sendable {
        /// Text that belongs to the structure, in the order of drawing.
        public var content: [Unicode.Scalar]
        public var artifacts: [Unicode.Scalar]
    }

    public var pages: [Page]
    /// In reading order.
    public var elements: [Element]
    /// What no reader of the structure would be given, or given twice; nothing in a sound file.
    public var faults: [TaggedTextFault]

    /// The titles of the sections, in reading order, each once.
    public var sections: [String] {
        var seen: Set<String> = []
        return elements.compactMap(\.section).filter { seen.insert($0).inserted }
    }
}
