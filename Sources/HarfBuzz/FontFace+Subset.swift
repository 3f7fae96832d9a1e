import CHarfBuzz

extension FontFace {
    /// The `CFF ` table of a subset with only these glyphs and .notdef, in the order of their numbers, for embedding.
    ///
    /// Hints and shared subroutines are left out: compressed, the outlines are smaller written out.
    ///
    /// - Throws: `FontFaceError.subsetFailed` when HarfBuzz cannot make one.
    public func compactSubset(glyphs: some Sequence<UInt32>) throws(FontFaceError) -> [UInt8] {
        guard let input = hb_subset_input_create_or_fail() else { throw .subsetFailed(path: path) }
        defer { hb_subset_input_destroy(input) }
        let flags =
            HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue
            | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
        hb_subset_input_set_flags(input, flags)
        let kept = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(kept, glyph) }
        // With the table for characters, HarfBuzz would add the variants of the kept glyphs.
        guard let outlines = part(tables: ["CFF ", "head", "hhea", "hmtx", "maxp"]) else { throw .subsetFailed(path: path) }
        defer { hb_face_destroy(outlines) }
        guard let subset = hb_subset_or_fail(outlines, input) else { throw .subsetFailed(path: path) }
        defer { hb_face_destroy(subset) }
        guard let table = subset.table("CFF ") else { throw .subsetFailed(path: path) }
        return table
    }
}

extension OpaquePointer {
    /// The font program of a HarfBuzz face; nil when there is none.
    var program: [UInt8]? { Self.bytes(of: hb_face_reference_blob(self)) }

    /// A table of a HarfBuzz face; nil when it has none.
    func table(_ name: String) -> [UInt8]? { Self.bytes(of: hb_face_reference_table(self, hb_tag_t(named: name))) }

    /// The bytes of a blob, which is let go; never null, an empty one stands for failure.
    private static func bytes(of blob: OpaquePointer?) -> [UInt8]? {
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
            [UInt8](UnsafeBufferPointer(start: bytes, count: Int(length)))
        }
    }
}

extension hb_tag_t {
    /// A table's tag from its four letters.
    init(named name: String) { self = name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
