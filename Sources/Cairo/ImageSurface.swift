import CCairo

/// A raster image in memory, white at first. Belongs to one thread.
public final class ImageSurface {
    /// Draws on the image.
    public let canvas: Canvas
    private let surface: OpaquePointer

    /// An image of whole pixels.
    public init(width: Int, height: Int) throws(CairoError) {
        guard let columns = Int32(exactly: width), let rows = Int32(exactly: height) else { throw .invalidSize }
        // Never null: on failure Cairo returns an inert surface whose status says why.
        let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows)
        if let error = CairoError(cairo_surface_status(surface)) {
            cairo_surface_destroy(surface)
            throw error
        }
        self.surface = surface
        do {
            canvas = try Canvas(surface: surface)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
        try canvas.fill(
            x: 0, y: 0, width: Double(width), height: Double(height), color: Color(red: 1, green: 1, blue: 1))
    }

    deinit { cairo_surface_destroy(surface) }

    /// The image as a PNG file.
    public func png() throws(CairoError) -> [UInt8] {
        canvas.flush()
        try canvas.check()
        var bytes: [UInt8] = []
        let status = withUnsafeMutablePointer(to: &bytes) { pointer in
            cairo_surface_write_to_png_stream(
                surface,
                { closure, data, length in
                    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    closure.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                    return CAIRO_STATUS_SUCCESS
                }, pointer)
        }
        try CairoError.check(status)
        return bytes
    }
}
