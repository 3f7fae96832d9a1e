import ErrorKinds
public import OpenSSL
import QPDF

/// Signs finished PDF files (PAdES, EN 319 142-1): level B-B, with a time stamp B-T.
///
/// The signature is appended; the unsigned file is the beginning of the signed one.
public struct PDFSigner: Sendable {
    /// Gets a time stamp for a SHA-256.
    public typealias Stamp = @Sendable (_ digest: [UInt8]) throws(IntegrityError) -> TimeStampToken

    public var identity: KeyBundle
    public var stamp: Stamp?

    public init(identity: KeyBundle, stamp: Stamp? = nil) {
        self.identity = identity
        self.stamp = stamp
    }

    /// The file with a signature behind it.
    public func sign(_ file: [UInt8], _ statement: SignatureStatement) throws(IntegrityError) -> [UInt8] {
        // The room has to be known before there is anything to sign: that of a signature over nothing in particular.
        let trial = try signature(over: [UInt8](repeating: 0, count: 32), nil).count
        let room = trial + SignatureDictionary.slack + (stamp == nil ? 0 : SignatureDictionary.stampRoom)
        var (signed, hole) = try Self.prepared(file, statement, room: room)
        let digest = SHA256.digest(of: [signed[..<hole.lowerBound], signed[hole.upperBound...]])
        let signature = try signature(over: digest, stamp)
        guard signature.count <= room else {
            throw IntegrityError(.input, "时间戳太大：签名共 \(signature.count) 字节，超过留出的 \(room) 字节")
        }
        let digits = hole.lowerBound + 1
        signed.replaceSubrange(digits..<digits + signature.count * 2, with: Hexadecimal.ascii(of: signature))
        return signed
    }

    private func signature(over digest: [UInt8], _ stamp: Stamp?) throws(IntegrityError) -> [UInt8] {
        let result = try DetachedSignature.make(contentDigest: digest, signer: identity, stamp: stamp)
        do throws(OpenSSLError) { return try result.get() } catch { throw IntegrityError(error.kind, "没有签成：\(error)") }
    }

    /// The file with everything but the signature itself, and where that goes: its digits with the angle brackets.
    private static func prepared(
        _ file: [UInt8], _ statement: SignatureStatement, room: Int
    ) throws(IntegrityError) -> (file: [UInt8], hole: Range<Int>) {
        let document: QPDFFile
        do throws(QPDFError) { document = try QPDFFile(file) } catch {
            throw IntegrityError(error.kind, "读不了要签名的 PDF：\(error.reason)")
        }
        let trailer = try PDFTrailer(of: document, file)
        let catalog = document.catalog
        guard catalog["/AcroForm"] == nil, catalog["/Perms"] == nil else { throw IntegrityError(.input, "PDF 里已有签名或表单，不能再签") }
        let pages: [QPDFObject]
        do throws(QPDFError) { pages = try document.pages } catch {
            throw IntegrityError(error.kind, "读不了要签名的 PDF：\(error.reason)")
        }
        guard let page = pages.first, page.generation == 0 else { throw IntegrityError(.input, "PDF 没有页，不能签名") }

        let update = PDFUpdate(after: trailer, length: file.count)
        let (signature, field) = (update.next, update.next + 1)
        let annotated = annotated(page, field: field)
        let body = update.offset(ofBodyOf: signature)
        let before =
            SignatureDictionary.head.utf8.count + SignatureDictionary.range(0..<0, 0).utf8.count
            + SignatureDictionary.contents.utf8.count
        let hole = body + before..<body + before + 2 * room + 2
        func dictionary(end: Int) -> [UInt8] {
            Array((SignatureDictionary.head + SignatureDictionary.range(hole, end) + SignatureDictionary.contents + "<").utf8)
                + [UInt8](repeating: 0x30, count: 2 * room)
                + Array((">" + SignatureDictionary.tail(statement)).utf8)
        }
        func updated(end: Int) -> [UInt8] {
            var update = update
            update.add(dictionary(end: end))
            update.add(Array(widget(page: page.number, signature: signature).utf8))
            update.replace(page.number, with: annotated)
            update.replace(
                trailer.root,
                with: extended(
                    catalog, "/AcroForm << /Fields [\(field) 0 R] /SigFlags 3 >> /Perms << /DocMDP \(signature) 0 R >>"))
            return update.bytes(behind: file[...])
        }
        // The numbers of /ByteRange take the same room whatever they are.
        let end = file.count + updated(end: 0).count
        return (file + updated(end: end), hole)
    }

    /// A field that shows nothing: printed, locked, without extent (ISO 19005-3 §6.3.3 then asks for no appearance), beside the
    /// page (ISO 14289-1 §7.18.1 then asks for no structure).
    private static func widget(page: Int, signature: Int) -> String {
        let name = SignatureDictionary.text("政府公报电子签名")
        return "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /TU \(name) /Contents \(name)"
            + " /Rect [-1 -1 -1 -1] /F 132 /P \(page) 0 R /V \(signature) 0 R >>"
    }

    /// The page with the field among its annotations, which are reached in the order of structure (ISO 14289-1 §7.18.3).
    private static func annotated(_ page: QPDFObject, field: Int) -> String {
        let others = (page["/Annots"]?.items ?? []).map { $0.syntax + " " }.joined()
        page["/Annots"] = nil
        page["/Tabs"] = nil
        return extended(page, "/Annots [\(others)\(field) 0 R] /Tabs /S")
    }

    /// A dictionary with further entries.
    private static func extended(_ dictionary: QPDFObject, _ entries: String) -> String {
        String(dictionary.resolvedSyntax.dropLast(2)) + entries + " >>"
    }
}
