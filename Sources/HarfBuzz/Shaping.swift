import CHarfBuzz

/// A glyph as HarfBuzz placed it; measures in design units of the face.
public struct ShapedGlyph: Sendable, Equatable {
    public var glyph: UInt32
    /// The offset, in the shaped text, of the first scalar of its cluster.
    public var cluster: Int
    public var advance: Int
    public var xOffset: Int
    public var yOffset: Int
}

/// A reusable buffer that shapes horizontal runs of one face, script and language. Not shared between threads.
public final class Shaper {
    private let buffer: OpaquePointer

    public init() {
        buffer = hb_buffer_create()
        // A mark stays a cluster of its own where the face gives it a glyph: one glyph for one character is what every reader
        // of the file understands. Line breaking keeps it with its base.
        hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    }

    deinit { hb_buffer_destroy(buffer) }

    /// Shapes left to right, with the language zh-Hans and without kerning, so that Han cells stay square.
    ///
    /// - Parameter script: an ISO 15924 tag such as `Hani` or `Latn`; never guessed, because runs of marks have no script.
    public func shape(_ scalars: ArraySlice<Unicode.Scalar>, face: FontFace, script: String, kerning: Bool) -> [ShapedGlyph] {
        hb_buffer_clear_contents(buffer)
        for (cluster, scalar) in scalars.enumerated() { hb_buffer_add(buffer, scalar.value, UInt32(cluster)) }
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, hb_script_from_string(script, -1))
        hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1))
        var features = kerning ? [] : [hb_feature_t(tag: Self.kern, value: 0, start: 0, end: UInt32.max)]
        // A ligature hides characters inside one glyph: justification and the text layer want them apart.
        features.append(hb_feature_t(tag: Self.liga, value: 0, start: 0, end: UInt32.max))
        features.append(hb_feature_t(tag: Self.clig, value: 0, start: 0, end: UInt32.max))
        hb_shape(face.font, buffer, features, UInt32(features.count))
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, nil)
        else { return [] }
        return (0..<Int(count)).map { index in
            ShapedGlyph(
                glyph: infos[index].codepoint, cluster: Int(infos[index].cluster), advance: Int(positions[index].x_advance),
                xOffset: Int(positions[index].x_offset), yOffset: Int(positions[index].y_offset))
        }
    }

    private static let kern = tag("kern")
    private static let liga = tag("liga")
    private static let clig = tag("clig")

    private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
