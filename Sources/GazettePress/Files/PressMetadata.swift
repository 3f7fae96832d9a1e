import ChineseText
import GazetteModel
import OpenSSL

/// What a press file says of itself, as XMP (ISO 16684-1, ISO 15930-7 §6.2.4).
enum PressMetadata {
    /// - Parameters:
    ///   - day: YYYY-MM-DD, the fixed date of the file.
    ///   - isExchange: whether the file is of PDF/X-4.
    ///   - identity: a text that names the content; the document's identifier is made of it.
    static func packet(title: String, day: String, isExchange: Bool, identity: String) -> String {
        let date = "\(day)T00:00:00+08:00"
        let digest = Array(SHA256.hexDigest(of: Array(identity.utf8)))
        let fields = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digest[$0]) }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" \
            xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
            \(isExchange ? "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" : "")
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(XMLText.escaped(title))</rdf:li></rdf:Alt></dc:title>
            <pdf:Trapped>False</pdf:Trapped>
            <xmp:CreatorTool>gazette</xmp:CreatorTool>
            <xmp:CreateDate>\(date)</xmp:CreateDate>
            <xmp:ModifyDate>\(date)</xmp:ModifyDate>
            <xmp:MetadataDate>\(date)</xmp:MetadataDate>
            <xmpMM:DocumentID>uuid:\(fields.joined(separator: "-"))</xmpMM:DocumentID>
            <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
            <xmpMM:VersionID>1</xmpMM:VersionID>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """
    }
}
