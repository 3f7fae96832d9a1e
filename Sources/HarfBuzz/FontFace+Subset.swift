import CHarfBuzz

extension FontFace {
    /// A font program with only these glyphs (and .notdef), under their old numbers, for embedding.
    ///
    /// Hints, layout tables and shared subroutines are left out: a CFF font whose subroutines stay costs 50 KB a face in the
    /// PDF, however few glyphs it shows.
    ///
    /// - Throws: `FontFaceError.subsetFailed` when HarfBuzz cannot make one.
    public func subset(glyphs: some Sequence<UInt32>) throws(FontFaceError) -> [UInt8] {
        guard let input = hb_subset_input_create_or_fail() else { throw .subsetFailed(path: path) }
        defer { hb_subset_input_destroy(input) }
        let flags =
            HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
            | HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
        hb_subset_input_set_flags(input, flags)
        let kept = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(kept, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in Self.tablesNotDrawn { hb_set_add(dropped, Self.tag(table)) }
        guard let subset = hb_subset_or_fail(face, input) else { throw .subsetFailed(path: path) }
        defer { hb_face_destroy(subset) }
        // Never null: an empty blob stands for failure.
        let blob = hb_face_reference_blob(subset)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { throw .subsetFailed(path: path) }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
            [UInt8](UnsafeBufferPointer(start: bytes, count: Int(length)))
        }
    }

    /// Tables for turning text into glyphs, which is done. HarfBuzz 6.0 also fails on a compact `cmap` or `GDEF`, as
    /// HanaMinB has them, as soon as some 400 scattered glyphs are kept: the tables grow over the room it allows them.
    private static let tablesNotDrawn = ["cmap", "GSUB", "GPOS", "GDEF", "BASE", "DSIG", "vhea", "vmtx", "VORG"]

    private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
