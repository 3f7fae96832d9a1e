import CQPDF

extension QPDFFile {
    /// The trailer, where the information dictionary is found.
    public var trailer: QPDFObject { QPDFObject(data, qpdf_get_trailer(data)) }

    /// A page of this file at the end, or before another one.
    public func add(page: QPDFObject, before other: QPDFObject? = nil) {
        if let other {
            qpdf_add_page_at(data, data, page.handle, QPDF_TRUE, other.handle)
        } else {
            qpdf_add_page(data, data, page.handle, QPDF_FALSE)
        }
    }

    /// Takes a page out of the file; what it shows stays while something else refers to it.
    public func remove(page: QPDFObject) { qpdf_remove_page(data, page.handle) }

    /// A copy of an object of another file, with all that it refers to.
    public func copy(_ object: QPDFObject, of other: QPDFFile) -> QPDFObject {
        origins.append(other)
        return QPDFObject(data, qpdf_oh_copy_foreign_object(data, other.data, object.handle))
    }

    /// The changed file under a version of the format that is lower than the one it was read under: what the file has must
    /// be of that version. Otherwise as `write`.
    public func write(asVersion version: String) throws(QPDFError) -> [UInt8] {
        qpdf_init_write_memory(data)
        qpdf_set_object_stream_mode(data, qpdf_o_generate)
        qpdf_set_stream_data_mode(data, qpdf_s_preserve)
        qpdf_set_deterministic_ID(data, QPDF_TRUE)
        qpdf_force_pdf_version(data, version)
        qpdf_set_newline_before_endstream(data, QPDF_TRUE)
        qpdf_write(data)
        try check()
        return [UInt8](UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
    }
}
