import CQPDF
import Glibc

/// What readers ask of a file: objects in PDF syntax and the bytes of streams. Whatever is not there reads as `null`.
extension QPDFFile {
    /// The version of libqpdf.
    public static var version: String { String(cString: qpdf_get_qpdf_version()) }

    /// The trailer's dictionary in PDF syntax; references stay references.
    public var trailerSyntax: [UInt8] { syntax(of: qpdf_get_trailer(data)) }

    /// The object numbers of the pages in order, with what they inherit put into them.
    ///
    /// - Throws: when the tree of pages cannot be walked.
    public func pageNumbers() throws(QPDFError) -> [Int] {
        qpdf_push_inherited_attributes_to_page(data)
        try check()
        let numbers = try pages.map(\.number)
        try check()
        return numbers
    }

    /// An object in PDF syntax, with string bytes escaped; a stream's dictionary.
    public func syntax(ofObject number: Int, generation: Int = 0) -> [UInt8] {
        syntax(of: object(number, generation))
    }

    /// The bytes of a stream: as the file has them, or decoded with all filters that are not for pictures; nil when it is
    /// none or cannot be decoded.
    public func streamData(ofObject number: Int, generation: Int = 0, decoded: Bool) -> [UInt8]? {
        let handle = object(number, generation)
        defer { qpdf_oh_release(data, handle) }
        guard qpdf_oh_is_stream(data, handle) != 0 else { return nil }
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        var isDecoded = QPDF_TRUE
        let status = qpdf_oh_get_stream_data(
            data, handle, decoded ? qpdf_dl_generalized : qpdf_dl_none, &isDecoded, &buffer, &length)
        defer { free(buffer) }
        guard status & QPDF_ERRORS == 0, isDecoded != 0 || !decoded else { return nil }
        return [UInt8](UnsafeBufferPointer(start: buffer, count: length))
    }

    private func object(_ number: Int, _ generation: Int) -> qpdf_oh {
        qpdf_get_object_by_id(data, Int32(clamping: number), Int32(clamping: generation))
    }

    private func syntax(of handle: qpdf_oh) -> [UInt8] {
        var handle = handle
        if qpdf_oh_is_stream(data, handle) != 0 {
            let dictionary = qpdf_oh_get_dict(data, handle)
            qpdf_oh_release(data, handle)
            handle = dictionary
        }
        defer { qpdf_oh_release(data, handle) }
        guard let text = qpdf_oh_unparse_resolved(data, handle) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}
