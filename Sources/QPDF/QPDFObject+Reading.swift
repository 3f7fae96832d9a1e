import CQPDF
import Glibc

extension QPDFObject {
    public var isStream: Bool { qpdf_oh_is_stream(data, handle) != 0 }

    /// The dictionary of a stream; any other object itself.
    public var dictionary: QPDFObject { isStream ? QPDFObject(data, qpdf_oh_get_dict(data, handle)) : self }

    /// A name with its slash; nil for any other object.
    public var name: String? {
        qpdf_oh_is_name(data, handle) != 0 ? String(cString: qpdf_oh_get_name(data, handle)) : nil
    }

    /// The operators of a page, its content streams decoded and joined.
    public func pageContent() -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        qpdf_oh_get_page_content_data(data, handle, &bytes, &length)
        defer { free(bytes) }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: length))
    }

    /// The bytes of a stream, decoded where the filters lose nothing.
    public func decodedData() -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        qpdf_oh_get_stream_data(data, handle, qpdf_dl_generalized, nil, &bytes, &length)
        defer { free(bytes) }
        return [UInt8](UnsafeBufferPointer(start: bytes, count: length))
    }
}
