import CQPDF
public import ErrorKinds

/// What qpdf could not do.
public struct QPDFError: KindedError, Equatable, CustomStringConvertible {
    public let kind: ErrorKind
    /// In qpdf's own words.
    public let reason: String

    public var message: String { "PDF 读不成或写不成：\(reason)" }
    public var description: String { "qpdf: \(reason)" }

    /// Throws the failure that qpdf remembers, and makes it forget it.
    static func check(_ data: qpdf_data?, _ kind: ErrorKind) throws(QPDFError) {
        guard qpdf_has_error(data) != 0, let error = qpdf_get_error(data) else { return }
        throw QPDFError(kind: kind, reason: String(cString: qpdf_get_error_full_text(data, error)))
    }
}
