import CQPDF
public import ErrorKinds
import Foundation

/// The objects of a PDF file, to be changed and written anew. Belongs to one thread.
///
/// qpdf remembers the first failure of a call on objects; `write` throws it.
public final class QPDFFile {
    var data: qpdf_data?
    /// qpdf reads from the bytes as it needs them.
    private let bytes: UnsafeMutableBufferPointer<CChar>
    /// Files that objects were copied from: their streams are read when this one is written.
    var origins: [QPDFFile] = []
    /// What it means when the file cannot be read.
    private let damage: ErrorKind

    /// Reads the file's table of objects; a damaged file is refused, not mended.
    ///
    /// - Parameter damage: the kind of error that a damaged file is; a file that we made ourselves and cannot read is a fault.
    public init(_ file: [UInt8], damage: ErrorKind = .input) throws(QPDFError) {
        self.damage = damage
        bytes = .allocate(capacity: file.count)
        _ = bytes.initialize(from: file.lazy.map(CChar.init(bitPattern:)))
        data = qpdf_init()
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, QPDF_TRUE)
        qpdf_set_attempt_recovery(data, QPDF_FALSE)
        qpdf_read_memory(data, "file", bytes.baseAddress, UInt64(bytes.count), nil)
        try QPDFError.check(data, damage)
    }

    deinit {
        // Freeing thousands of objects one by one takes as long as reading them; nobody waits for it.
        // Files that objects came from go after it.
        nonisolated(unsafe) var (data, bytes) = (data, bytes)
        nonisolated(unsafe) let origins = origins
        Thread.detachNewThread {
            withExtendedLifetime(origins) {
                qpdf_cleanup(&data)
                bytes.deallocate()
            }
        }
    }

    /// The document catalogue.
    public var catalog: QPDFObject { QPDFObject(data, qpdf_get_root(data)) }

    /// The pages in order.
    ///
    /// - Throws: when the tree of pages cannot be walked.
    public var pages: [QPDFObject] {
        get throws(QPDFError) {
            // Below zero on failure.
            let count = Int(qpdf_get_num_pages(data))
            try QPDFError.check(data, damage)
            let pages = (0..<max(0, count)).map { QPDFObject(data, qpdf_get_page_n(data, $0)) }
            try QPDFError.check(data, damage)
            return pages
        }
    }

    /// An object from PDF syntax.
    public func object(_ syntax: String) -> QPDFObject { QPDFObject(data, qpdf_oh_parse(data, syntax)) }

    /// A text string.
    public func string(_ text: String) -> QPDFObject {
        QPDFObject(data, qpdf_oh_new_binary_unicode_string(data, text, text.utf8.count))
    }

    /// An array of objects.
    public func array(_ items: [QPDFObject]) -> QPDFObject {
        let array = QPDFObject(data, qpdf_oh_new_array(data))
        for item in items { qpdf_oh_append_item(data, array.handle, item.handle) }
        return array
    }

    /// The object as one of its own, that others refer to.
    public func indirect(_ object: QPDFObject) -> QPDFObject {
        QPDFObject(data, qpdf_make_indirect_object(data, object.handle))
    }

    /// A new stream object of its own.
    ///
    /// - Parameters:
    ///   - entries: further entries of its dictionary.
    ///   - filter: the name of the filter that the bytes are encoded with; nil for plain ones.
    public func stream(_ content: [UInt8], entries: [String: QPDFObject] = [:], filter: String? = nil) -> QPDFObject {
        let stream = QPDFObject(data, qpdf_oh_new_stream(data))
        stream.replace(content, filter: filter)
        let dictionary = QPDFObject(data, qpdf_oh_get_dict(data, stream.handle))
        for (key, value) in entries { dictionary[key] = value }
        return stream
    }

    /// The changed file: objects in compressed streams, the identifier a digest of the content.
    ///
    /// - Parameters:
    ///   - isLinearized: whether the first page and what it needs stand at the beginning, so that readers show it before the
    ///     rest has come (ISO 32000-1 annex F).
    ///   - version: a version of the format lower than the one that the file was read under, when all that it has is of that
    ///     version.
    public func write(isLinearized: Bool = false, asVersion version: String? = nil) throws(QPDFError) -> [UInt8] {
        qpdf_init_write_memory(data)
        qpdf_set_linearization(data, isLinearized ? QPDF_TRUE : QPDF_FALSE)
        qpdf_set_object_stream_mode(data, qpdf_o_generate)
        qpdf_set_stream_data_mode(data, qpdf_s_preserve)
        qpdf_set_deterministic_ID(data, QPDF_TRUE)
        if let version { qpdf_force_pdf_version(data, version) } else { qpdf_set_minimum_pdf_version(data, "1.7") }
        // PDF/A wants an end of line before each endstream (ISO 19005-3 §6.1.7.1).
        qpdf_set_newline_before_endstream(data, QPDF_TRUE)
        qpdf_write(data)
        try QPDFError.check(data, .fault)
        return [UInt8](UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
    }

    /// Throws what qpdf remembers of reading the file.
    func check() throws(QPDFError) { try QPDFError.check(data, damage) }
}
