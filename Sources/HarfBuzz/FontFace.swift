import CHarfBuzz
public import ErrorKinds

/// A font file's bytes could not be used.
public enum FontFaceError: KindedError, Equatable {
    case unreadable(path: String)
    case notAFont(path: String, index: Int)
    case subsetFailed(path: String)

    /// Fonts are installed, or named in the layout; what is taken out of them is our work.
    public var kind: ErrorKind {
        switch self {
        case .unreadable, .notAFont: .configuration
        case .subsetFailed: .fault
        }
    }

    public var message: String {
        switch self {
        case .unreadable(let path): "字体读不出：\(path)"
        case .notAFont(let path, let index): "字体无效：\(path)（第\(index)号）"
        case .subsetFailed(let path): "字体取不出子集：\(path)"
        }
    }
}

/// One face of a font file, mapped into memory and immutable.
///
/// HarfBuzz faces and fonts that were made immutable may be used from many threads at once.
public final class FontFace: @unchecked Sendable {
    /// Where the file lies.
    public let path: String
    /// The face's index in a collection; 0 in a single font.
    public let index: Int
    /// Font design units per em.
    public let unitsPerEm: Int

    let face: OpaquePointer
    let font: OpaquePointer

    public init(path: String, index: Int = 0) throws(FontFaceError) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .unreadable(path: path) }
        defer { hb_blob_destroy(blob) }
        guard index >= 0, index < Int(hb_face_count(blob)), let face = hb_face_create(blob, UInt32(index)) else {
            throw .notAFont(path: path, index: index)
        }
        guard hb_face_get_glyph_count(face) > 0 else {
            hb_face_destroy(face)
            throw .notAFont(path: path, index: index)
        }
        self.path = path
        self.index = index
        self.face = face
        unitsPerEm = Int(hb_face_get_upem(face))
        // hb_font_create returns the empty font instead of null, so that there is always a value.
        font = hb_font_create(face)
        hb_face_make_immutable(face)
        hb_font_make_immutable(font)
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// The nominal glyph of a character, or nil when the face has none.
    public func glyph(for scalar: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0 ? glyph : nil
    }

    /// Where a glyph's ink begins and how wide it is, in design units; nil when it has no ink to measure.
    public func ink(of glyph: UInt32) -> (left: Int, width: Int)? {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0 else { return nil }
        return (Int(extents.x_bearing), Int(extents.width))
    }

    /// The horizontal advance of a glyph in design units.
    public func advance(of glyph: UInt32) -> Int { Int(hb_font_get_glyph_h_advance(font, glyph)) }
}
