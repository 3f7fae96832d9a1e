import CHarfBuzz

extension FontFace {
    /// Whether a glyph leaves a trace on paper; false for spaces and for glyphs that the face does not have.
    public func hasInk(_ glyph: UInt32) -> Bool { (ink(of: glyph)?.width ?? 0) != 0 }

    /// How far a glyph's ink reaches above the baseline, in design units; nil when it has no ink to measure.
    public func top(of glyph: UInt32) -> Int? {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0 else { return nil }
        return Int(extents.y_bearing)
    }
}
