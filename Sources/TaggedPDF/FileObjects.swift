import QPDF
import Zlib

/// The objects of a file as values. Belongs to one thread.
final class FileObjects {
    /// How much a stream may hold.
    private static let mostBytes = 1 << 26

    private let file: QPDFFile

    init(_ file: QPDFFile) { self.file = file }

    /// The object that a value refers to, or the value itself.
    func resolved(_ value: PDFValue?) -> PDFValue {
        guard case .reference(let number, let generation)? = value else { return value ?? .null }
        return PDFScanner.value(file.syntax(ofObject: number, generation: generation))
    }

    /// The document catalogue.
    var catalog: PDFValue { resolved(PDFScanner.value(file.trailerSyntax)["Root"]) }

    /// The bytes of a stream for unpacking later, in parallel; nil for none.
    func stream(_ value: PDFValue) -> PageContent.Stream? {
        guard case .reference(let number, let generation) = value else { return nil }
        let dictionary = resolved(value)
        let filter = resolved(dictionary["Filter"])
        let isPlain = filter == .null
        let names = filter.items ?? [filter]
        let isFlate = names == [.name("FlateDecode")] && resolved(dictionary["DecodeParms"]) == .null
        guard let bytes = file.streamData(ofObject: number, generation: generation, decoded: !isFlate && !isPlain) else {
            return nil
        }
        return PageContent.Stream(bytes: bytes, isCompressed: isFlate)
    }

    /// The unpacked bytes of a stream; nil when it is none.
    func unpacked(_ value: PDFValue?) -> [UInt8]? {
        guard let value, let stream = stream(value) else { return nil }
        return stream.isCompressed ? try? Inflater.inflated(stream.bytes[...], limit: Self.mostBytes) : stream.bytes
    }
}
