import PageModel

/// A page that was checked and whose glyphs are known.
struct ReadyPage: Sendable {
    /// The same items as the typeset page's, invisible characters bound to inked glyphs.
    var frame: PageFrame
    /// For each run that the first font of its face does not draw whole, by item: its parts.
    var segments: [Int: [RunSegment]]
}

/// Pages that follow each other in a file, ready to be drawn.
struct ReadyPart: Sendable {
    var pages: [ReadyPage]
    var programs: [PageProgram]
    var elements: [StructureElement]
    /// All fonts of the file so far.
    var fonts: [DrawnFont]
}
