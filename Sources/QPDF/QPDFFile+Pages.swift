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
}
