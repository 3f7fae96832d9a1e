import CHarfBuzz

extension FontFace {
    /// The whole file, in which the face is one of `index`; valid as long as the face is.
    public var file: UnsafeBufferPointer<UInt8> {
        // The face holds its blob; this only borrows it.
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        return UnsafeRawBufferPointer(start: data, count: Int(length)).bindMemory(to: UInt8.self)
    }

    /// The first bytes of a table; empty when the face has none.
    public func head(ofTable name: String, count: Int) -> [UInt8] {
        let blob = hb_face_reference_table(face, hb_tag_t(named: name))
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        return Array(UnsafeRawBufferPointer(start: data, count: min(count, Int(length))))
    }

    /// How many glyphs the face has.
    public var glyphCount: Int { Int(hb_face_get_glyph_count(face)) }

    /// The PostScript name; empty without one.
    public var postScriptName: String {
        let identifier = hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME)
        var length: UInt32 = 0
        length = hb_ot_name_get_utf8(face, identifier, nil, &length, nil)
        var bytes = [CChar](repeating: 0, count: Int(length) + 1)
        var room = UInt32(bytes.count)
        hb_ot_name_get_utf8(face, identifier, nil, &room, &bytes)
        return String(decoding: bytes.prefix(Int(room)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// A font program with the face's measures and this `CFF ` table; nil when HarfBuzz cannot make one.
    public func program(withTable table: [UInt8]) -> [UInt8]? {
        guard let builder = part(tables: ["OS/2", "head", "hhea", "hmtx", "maxp", "name", "post"]) else { return nil }
        defer { hb_face_destroy(builder) }
        guard let length = UInt32(exactly: table.count) else { return nil }
        let blob = table.withUnsafeBytes { bytes in
            hb_blob_create(bytes.bindMemory(to: CChar.self).baseAddress, length, HB_MEMORY_MODE_DUPLICATE, nil, nil)
        }
        defer { hb_blob_destroy(blob) }
        hb_face_builder_add_table(builder, hb_tag_t(named: "CFF "), blob)
        return builder.program
    }

    /// A face with some of this one's tables, to which others can be added; the caller destroys it.
    func part(tables: [String]) -> OpaquePointer? {
        guard let builder = hb_face_builder_create() else { return nil }
        for name in tables {
            let table = hb_face_reference_table(face, hb_tag_t(named: name))
            defer { hb_blob_destroy(table) }
            if hb_blob_get_length(table) > 0 { hb_face_builder_add_table(builder, hb_tag_t(named: name), table) }
        }
        return builder
    }
}
