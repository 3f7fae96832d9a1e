extension FontFace {
    /// Whether a glyph leaves a trace on paper; false for spaces and for glyphs that the face does not have.
    public func hasInk(_ glyph: UInt32) -> Bool { (ink(of: glyph)?.width ?? 0) != 0 }
}
