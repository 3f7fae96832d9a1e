import CCairo

/// Draws on a surface: filled rectangles and glyphs with their text. Belongs to one thread.
///
/// Measures are points, x to the right and y down from the top left corner. Cairo remembers the first failure and makes
/// every later call inert; the status is read at each call.
///
/// Text waits until something else is drawn or set, because a call to Cairo costs as much as some twenty glyphs: the lines
/// of a paragraph go in one. A failure of text is therefore told by a later call, of the same page at the latest.
public final class Canvas {
    private let drawing: OpaquePointer
    private var font: MemoryFont?
    private var size = 0.0
    private var color: Color?
    private var text: [UInt8] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    init(surface: OpaquePointer) throws(CairoError) {
        // Never null: on failure Cairo returns an inert context whose status says why.
        drawing = cairo_create(surface)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        // The page is laid out in design units: no rounding of advances, no bending of outlines to pixels.
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_set_font_options(drawing, options)
        // All is set by now, so that deinit destroys the context on throwing.
        try CairoError.check(cairo_status(drawing))
    }

    deinit { cairo_destroy(drawing) }

    /// Cairo's context, with all text drawn that was waiting.
    var context: OpaquePointer {
        flush()
        return drawing
    }

    /// Fills a rectangle; lines are never stroked.
    public func fill(x: Double, y: Double, width: Double, height: Double, color: Color) throws(CairoError) {
        setColor(color)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
        try check()
    }

    /// Multiplies all later measures, as for a raster of more than 72 dots per inch.
    public func scale(by factor: Double) throws(CairoError) {
        cairo_scale(context, factor, factor)
        try check()
    }

    /// Draws glyphs and binds the text to them, so that the file can be read and searched.
    ///
    /// - Parameters:
    ///   - text: the characters in UTF-8; the clusters' byte counts add up to its length.
    ///   - glyphCount: how many glyphs; `glyph` gives id and absolute place of each.
    ///   - clusterCount: how many clusters; `cluster` gives the bytes and glyphs of each.
    public func showText(
        _ text: UnsafeBufferPointer<UInt8>, font: MemoryFont, size: Double, color: Color, glyphCount: Int,
        glyph: (Int) -> (id: UInt32, x: Double, y: Double), clusterCount: Int, cluster: (Int) -> (bytes: Int, glyphs: Int)
    ) throws(CairoError) {
        if self.font !== font || self.size != size || self.color != color {
            flush()
            setFont(font, size: size)
            setColor(color)
        }
        self.text.append(contentsOf: text)
        for number in 0..<glyphCount {
            let glyph = glyph(number)
            glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.x, y: glyph.y))
        }
        for number in 0..<clusterCount {
            let cluster = cluster(number)
            clusters.append(cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
        }
        try check()
    }

    /// Draws the waiting text.
    func flush() {
        if glyphs.isEmpty { return }
        text.withUnsafeBytes { bytes in
            cairo_show_text_glyphs(
                drawing, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), glyphs, Int32(glyphs.count), clusters,
                Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        }
        text.removeAll(keepingCapacity: true)
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
    }

    /// Draws with the sheet turned a quarter counter-clockwise: x runs up along the left edge from the bottom left corner of
    /// a sheet of that height, y to the right.
    public func turned<Failure: Error>(height: Double, _ body: () throws(Failure) -> Void) throws(Failure) {
        var upright = cairo_matrix_t()
        cairo_get_matrix(context, &upright)
        // Exact zeros: a rotation by a computed angle would leave residues in every coordinate.
        var turn = cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: height)
        cairo_transform(context, &turn)
        defer { cairo_set_matrix(context, &upright) }
        try body()
    }

    /// Draws what follows with a pattern; the colour is set again when it is wanted.
    func setSource(_ pattern: OpaquePointer) {
        cairo_set_source(context, pattern)
        color = nil
    }

    func check() throws(CairoError) { try CairoError.check(cairo_status(drawing)) }

    private func setFont(_ font: MemoryFont, size: Double) {
        if self.font !== font {
            cairo_set_font_face(drawing, font.face)
            self.font = font
        }
        if self.size != size {
            cairo_set_font_size(drawing, size)
            self.size = size
        }
    }

    private func setColor(_ color: Color) {
        if self.color == color { return }
        flush()
        cairo_set_source_rgb(drawing, color.red, color.green, color.blue)
        self.color = color
    }
}

/// An opaque colour of the sRGB kind that Cairo writes as DeviceRGB, each part 0…1.
public struct Color: Sendable, Equatable {
    public var red: Double
    public var green: Double
    public var blue: Double

    public init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}
