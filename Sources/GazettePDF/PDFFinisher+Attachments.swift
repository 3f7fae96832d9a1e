import GazetteModel
import QPDF
import Zlib

extension PDFFinisher {
    /// Puts files into the document as its sources (ISO 19005-3 §6.8, ISO 32000-2 §14.13).
    ///
    /// - Parameter day: written as their date, for the clock would make every build another file.
    static func attach(_ packed: [PackedFile], to document: QPDFFile, day: CalendarDay) throws(PDFRenderError) {
        // A name tree is in the order of its names.
        let files = packed.sorted { $0.file.name.utf8.lexicographicallyPrecedes($1.file.name.utf8) }
        if files.isEmpty { return }
        var named: [QPDFObject] = []
        var specifications: [QPDFObject] = []
        for packed in files {
            let file = packed.file
            let compressed = try PDFRenderError.finishing { () throws(ZlibError) in try packed.compressed.get() }
            let stream = document.stream(
                compressed,
                entries: [
                    "/Type": document.object("/EmbeddedFile"), "/Subtype": document.object("/" + escaped(file.type)),
                    "/Params": document.object("<< /Size \(file.bytes.count) /ModDate (D:\(digits(of: day))000000+08'00') >>"),
                ], filter: "/FlateDecode")
            let specification = document.object("<< /Type /Filespec /AFRelationship /Source >>")
            specification["/F"] = document.string(file.name)
            specification["/UF"] = document.string(file.name)
            specification["/Desc"] = document.string(file.description)
            let embedded = document.object("<< >>")
            embedded["/F"] = stream
            embedded["/UF"] = stream
            specification["/EF"] = embedded
            let indirect = document.indirect(specification)
            specifications.append(indirect)
            named.append(document.string(file.name))
            named.append(indirect)
        }
        let tree = document.object("<< >>")
        tree["/Names"] = document.array(named)
        let catalog = document.catalog
        if catalog["/Names"] == nil { catalog["/Names"] = document.object("<< >>") }
        catalog["/Names"]?["/EmbeddedFiles"] = document.indirect(tree)
        catalog["/AF"] = document.array(specifications)
    }

    /// A slash cannot stand in a name.
    private static func escaped(_ type: String) -> String { type.replacing("/", with: "#2F") }

    private static func digits(of day: CalendarDay) -> String { "\(day)".replacing("-", with: "") }
}
