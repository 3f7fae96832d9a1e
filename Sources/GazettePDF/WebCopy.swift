import QPDF

/// The copy of a finished file for browsers: the same objects, the first page first, so that it shows before the rest has
/// come. A signature does not survive the new order; whoever wants to verify takes the file itself.
public enum WebCopy {
    public static func copy(of file: [UInt8]) throws(PDFRenderError) -> [UInt8] {
        try PDFRenderError.finishing { () throws(QPDFError) in try QPDFFile(file).write(isLinearized: true) }
    }
}
