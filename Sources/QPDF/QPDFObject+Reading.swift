import CQPDF
import ErrorKinds
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
    ///
    /// - Throws: when a stream of them cannot be decoded.
    public func pageContent() throws(QPDFError) -> [UInt8] {
        try bytes { buffer, length in qpdf_oh_get_page_content_data(data, handle, &buffer, &length) }
    }

    /// What qpdf puts into a buffer of its own.
    func bytes(
        _ read: (inout UnsafeMutablePointer<UInt8>?, inout Int) -> QPDF_ERROR_CODE
    ) throws(QPDFError) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        _ = read(&buffer, &length)
        defer { free(buffer) }
        try QPDFError.check(data, .input)
        return [UInt8](UnsafeBufferPointer(start: buffer, count: length))
    }
}
