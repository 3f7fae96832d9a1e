/// Finds the document numbers, dates, quantities and other tokens of official texts that must stay on one line.
public enum UnbreakableSpans {
    /// The widest span that is held together, in half-ems; a wider one must be broken somewhere.
    public static let widest = 48

    /// The spans of a text in order of their starts; a soft span may contain hard ones. Takes linear time.
    public static func spans(in scalars: [Unicode.Scalar]) -> [UnbreakableSpan] {
        var scanner = UnbreakableSpanScanner(scalars)
        return scanner.scan()
    }
}
