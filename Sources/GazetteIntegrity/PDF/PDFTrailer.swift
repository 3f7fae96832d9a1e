import ErrorKinds
import OpenSSL
import QPDF

/// What an update has to know of the end of the file before it.
struct PDFTrailer: Equatable {
    /// One more than the highest number of an object.
    var size: Int
    /// The catalogue's number.
    var root: Int
    /// The number of the document's information.
    var information: Int?
    /// The file's permanent identifier in hexadecimal.
    var identifier: String
    /// Where the file's last table of objects stands.
    var start: Int
}

extension PDFTrailer {
    /// Of a file as qpdf wrote it.
    init(of document: QPDFFile, _ file: [UInt8]) throws(IntegrityError) {
        let trailer = document.trailer
        guard trailer["/Encrypt"] == nil else { throw IntegrityError(.input, "PDF 加了密，不能签名") }
        let identifier = trailer["/ID"]?.items.first?.syntax ?? ""
        let digits = Array(identifier.utf8.dropFirst().dropLast())
        guard let size = trailer["/Size"].flatMap({ Int($0.syntax) }), let root = trailer["/Root"], root.generation == 0,
            identifier.hasPrefix("<"), !digits.isEmpty, Hexadecimal.bytes(ofASCII: digits) != nil,
            let start = Self.start(in: file[...])
        else { throw IntegrityError(.input, "PDF 的结尾没有标识和对象表，不能签名：先用本程序制作") }
        self.init(
            size: size, root: root.number, information: trailer["/Info"]?.number,
            identifier: String(decoding: digits, as: UTF8.self), start: start)
    }

    /// Of a file that ends with an update of our own form; nil for any other.
    init?(ofUpdated file: ArraySlice<UInt8>) {
        guard let start = Self.start(in: file), start < file.endIndex,
            let end = PDFScanner.find("\nstream\n", in: file, from: start)
        else { return nil }
        var scanner = PDFScanner(file[start..<end])
        guard scanner.number() != nil, scanner.skip(" 0 obj\n<< /Type /XRef /Size "), let size = scanner.number(),
            scanner.skip(" /Root "), let root = scanner.number(), scanner.skip(" 0 R")
        else { return nil }
        var information: Int?
        if scanner.skip(" /Info ") {
            information = scanner.number()
            guard information != nil, scanner.skip(" 0 R") else { return nil }
        }
        guard scanner.skip(" /ID [<"), let identifier = scanner.text(upTo: ">") else { return nil }
        self.init(size: size, root: root, information: information, identifier: identifier, start: start)
    }

    /// The number behind the last `startxref`, which ends the file.
    private static func start(in file: ArraySlice<UInt8>) -> Int? {
        let tail = file.suffix(64)
        guard let place = PDFScanner.findLast("startxref\n", in: tail) else { return nil }
        var scanner = PDFScanner(tail[place...])
        guard scanner.skip("startxref\n"), let number = scanner.number(), scanner.skip("\n%%EOF\n"), scanner.isAtEnd else {
            return nil
        }
        return number
    }
}
