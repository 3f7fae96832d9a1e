import CCairo

/// A PDF 1.5 file in the making, written to memory page by page. Belongs to one thread.
public final class PDFSurface {
    /// What the file says of itself.
    public enum Metadata: Sendable {
        case title
        case author
        case subject
        case keywords
        case creator
        /// ISO 8601 with offset; without it Cairo writes the clock's time.
        case creationDate
        case modificationDate

        var key: cairo_pdf_metadata_t {
            switch self {
            case .title: CAIRO_PDF_METADATA_TITLE
            case .author: CAIRO_PDF_METADATA_AUTHOR
            case .subject: CAIRO_PDF_METADATA_SUBJECT
            case .keywords: CAIRO_PDF_METADATA_KEYWORDS
            case .creator: CAIRO_PDF_METADATA_CREATOR
            case .creationDate: CAIRO_PDF_METADATA_CREATE_DATE
            case .modificationDate: CAIRO_PDF_METADATA_MOD_DATE
            }
        }
    }

    /// The number of an outline entry; `root` holds the top level.
    public struct OutlineItem: Sendable, Equatable {
        let number: Int32
        public static let root = OutlineItem(number: CAIRO_PDF_OUTLINE_ROOT)
    }

    /// Draws on the current page.
    public let canvas: Canvas
    private let surface: OpaquePointer
    private let sink: ByteSink

    /// Starts a file; every page gets its size by `beginPage`.
    public init() throws(CairoError) {
        let sink = ByteSink()
        // Never null: on failure Cairo returns an inert surface whose status says why. The sink outlives the surface.
        let surface: OpaquePointer = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                    .append(UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), 1, 1)
        if let error = CairoError(cairo_surface_status(surface)) {
            cairo_surface_destroy(surface)
            throw error
        }
        // Texts that a glyph cannot carry alone need /ActualText, which 1.4 lacks.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        self.sink = sink
        self.surface = surface
        do {
            canvas = try Canvas(surface: surface)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
    }

    deinit {
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Starts a page of the size in points; the label is what readers show as its number.
    public func beginPage(width: Double, height: Double, label: String) throws(CairoError) {
        cairo_pdf_surface_set_size(surface, width, height)
        cairo_pdf_surface_set_page_label(surface, label)
        try check()
    }

    /// Ends the page.
    public func endPage() throws(CairoError) {
        cairo_show_page(canvas.context)
        try canvas.check()
    }

    /// Sets a value of the file's information.
    public func set(_ metadata: Metadata, to value: String) throws(CairoError) {
        cairo_pdf_surface_set_metadata(surface, metadata.key, value)
        try check()
    }

    /// Adds an outline entry that leads to a named destination.
    public func addOutlineItem(
        _ title: String, under parent: OutlineItem, to destination: String, isOpen: Bool
    ) throws(CairoError) -> OutlineItem {
        let flags = cairo_pdf_outline_flags_t(rawValue: isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN.rawValue : 0)
        let number = cairo_pdf_surface_add_outline(
            surface, parent.number, title, "dest=\(TagAttribute.quoted(destination))", flags)
        try check()
        return OutlineItem(number: number)
    }

    /// Writes the rest and gives the file's bytes.
    ///
    /// - Parameter room: capacity for what is going to be put into them.
    public func finish(room: Int = 0) throws(CairoError) -> [UInt8] {
        cairo_surface_finish(surface)
        try check()
        return sink.take(room: room)
    }

    private func check() throws(CairoError) { try CairoError.check(cairo_surface_status(surface)) }
}

/// The bytes that Cairo has written so far, in pieces: an array that grows would be copied again and again, and hold three
/// times the file while it is.
private final class ByteSink {
    private static let piece = 4 << 20
    private var pieces: [[UInt8]] = []

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if pieces.last.map({ $0.count + bytes.count > Self.piece }) ?? true {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(max(Self.piece, bytes.count))
        }
        pieces[pieces.count - 1].append(contentsOf: bytes)
    }

    func take(room: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(pieces.reduce(room) { $0 + $1.count })
        for index in pieces.indices {
            result += pieces[index]
            pieces[index] = []
        }
        pieces = []
        return result
    }
}
