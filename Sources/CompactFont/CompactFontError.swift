/// A compact font program is not built as it should be.
public enum CompactFontError: Error, Sendable, Equatable {
    /// The bytes at this place are not what the format has there.
    case malformed(offset: Int)
    /// The program's glyphs are not keyed by number.
    case notKeyedByNumber
    /// The program has other glyphs than were asked for.
    case otherGlyphs(wanted: Int, found: Int)
}
