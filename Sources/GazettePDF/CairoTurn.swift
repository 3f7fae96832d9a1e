import Foundation

/// One drawing at a time.
///
/// Cairo 1.16 takes the locks of its glyph cache and of a scaled font in either order, so that two threads that draw,
/// each on a surface of its own, can wait for each other for ever. Layout and subsetting stay parallel.
enum CairoTurn {
    private static let lock = NSLock()

    /// Runs the body when no other drawing is under way; everything of Cairo that it makes must die inside it.
    static func take<Result>(_ body: () throws(PDFRenderError) -> Result) throws(PDFRenderError) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body()
    }
}
