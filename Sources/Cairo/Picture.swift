import CCairo
import ErrorKinds

/// A picture that can be drawn on canvases. Belongs to one thread.
public final class Picture {
    let surface: OpaquePointer
    /// In pixels.
    public let width: Int
    public let height: Int

    /// Decodes a PNG file.
    public init(png bytes: [UInt8]) throws(CairoError) {
        var rest = bytes[...]
        // Never null: on failure Cairo returns an inert surface whose status says why.
        let surface: OpaquePointer = withUnsafeMutablePointer(to: &rest) { pointer in
            cairo_image_surface_create_from_png_stream(
                { closure, data, length in
                    guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
                    let rest = closure.assumingMemoryBound(to: ArraySlice<UInt8>.self)
                    guard rest.pointee.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
                    rest.pointee.prefix(Int(length)).withUnsafeBufferPointer { piece in
                        if let start = piece.baseAddress { data.update(from: start, count: Int(length)) }
                    }
                    rest.pointee = rest.pointee.dropFirst(Int(length))
                    return CAIRO_STATUS_SUCCESS
                }, pointer)
        }
        // The file came from outside.
        try Self.check(surface, kind: .input)
        self.surface = surface
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
    }

    /// A JPEG file, which files that can hold it get unchanged.
    ///
    /// - Parameter pixels: what other canvases show, four bytes a pixel (blue, green, red, unused); white without them.
    public init(jpeg bytes: [UInt8], width: Int, height: Int, pixels: [UInt8]?) throws(CairoError) {
        guard let columns = Int32(exactly: width), let rows = Int32(exactly: height) else { throw .invalidSize }
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows)
        try Self.check(surface)
        self.surface = surface
        self.width = width
        self.height = height
        if let pixels, pixels.count == width * height * 4 { fill(pixels) }
        try attach(bytes)
    }

    deinit { cairo_surface_destroy(surface) }

    private func fill(_ pixels: [UInt8]) {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        pixels.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress else { return }
            for row in 0..<height { (data + row * stride).update(from: start + row * width * 4, count: width * 4) }
        }
        cairo_surface_mark_dirty(surface)
    }

    /// Gives the file's bytes to the surface, which frees them when it goes.
    private func attach(_ bytes: [UInt8]) throws(CairoError) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy.baseAddress, UInt(bytes.count), { $0?.deallocate() }, copy.baseAddress)
        if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
        try CairoError.check(status)
    }

    private static func check(_ surface: OpaquePointer, kind: ErrorKind = .fault) throws(CairoError) {
        guard let error = CairoError(cairo_surface_status(surface), kind: kind) else { return }
        cairo_surface_destroy(surface)
        throw error
    }
}

extension Canvas {
    /// Draws a picture into a rectangle.
    ///
    /// - Parameters:
    ///   - isSmooth: whether pixels are blended on a raster. A PDF gets them as they are either way; there a blended
    ///     picture would be marked /Interpolate true, which archives do not allow (ISO 19005-2 §6.2.8).
    ///   - isMultiplied: whether its colours are multiplied with those under it, which stay visible.
    public func draw(
        _ picture: Picture, x: Double, y: Double, width: Double, height: Double, isSmooth: Bool, isMultiplied: Bool = false
    ) throws(CairoError) {
        guard width > 0, height > 0 else { return }
        let pattern: OpaquePointer = cairo_pattern_create_for_surface(picture.surface)
        defer { cairo_pattern_destroy(pattern) }
        cairo_pattern_set_filter(pattern, isSmooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
        var matrix = cairo_matrix_t(
            xx: Double(picture.width) / width, yx: 0, xy: 0, yy: Double(picture.height) / height,
            x0: -x * Double(picture.width) / width, y0: -y * Double(picture.height) / height)
        cairo_pattern_set_matrix(pattern, &matrix)
        setSource(pattern)
        if isMultiplied { cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY) }
        defer { cairo_set_operator(context, CAIRO_OPERATOR_OVER) }
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
        try check()
    }
}
