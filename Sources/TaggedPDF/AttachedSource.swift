import QPDF

/// A file that a PDF carries as what it was made from (AFRelationship /Source, ISO 32000-2 §7.11.3, ISO 19005-3 annex E).
public struct AttachedSource: Sendable, Equatable {
    /// The file's name, as 2020-01-001.txt.
    public var name: String
    public var bytes: [UInt8]

    /// The sources that a PDF carries, in the order of the file; none for one that carries none.
    public static func sources(in pdf: [UInt8]) throws(TaggedTextError) -> [AttachedSource] {
        let objects: FileObjects
        do { objects = FileObjects(try QPDFFile(pdf)) } catch { throw .damaged(error.reason) }
        let catalog = objects.catalog
        var found: [PDFValue] = objects.resolved(catalog["AF"]).items ?? []
        try addFiles(objects.resolved(objects.resolved(catalog["Names"])["EmbeddedFiles"]), objects, depth: 0, to: &found)
        var sources: [AttachedSource] = []
        var seen: Set<String> = []
        for value in found {
            let specification = objects.resolved(value)
            let scalars = objects.resolved(specification["UF"]).text ?? objects.resolved(specification["F"]).text ?? []
            let name = String(String.UnicodeScalarView(scalars))
            guard objects.resolved(specification["AFRelationship"]) == .name("Source"), seen.insert(name).inserted else {
                continue
            }
            let embedded = objects.resolved(specification["EF"])
            guard let bytes = objects.unpacked(embedded["UF"] ?? embedded["F"]) else { throw .unreadableContent }
            sources.append(AttachedSource(name: name, bytes: bytes))
        }
        return sources
    }

    /// Adds the values of a name tree (ISO 32000-1 §7.9.6).
    private static func addFiles(
        _ node: PDFValue, _ objects: FileObjects, depth: Int, to found: inout [PDFValue]
    ) throws(TaggedTextError) {
        guard depth < 32, found.count < 1 << 16 else { throw .endlessStructure }
        let names = objects.resolved(node["Names"]).items ?? []
        found += names.indices.filter { $0 % 2 == 1 }.map { names[$0] }
        for kid in objects.resolved(node["Kids"]).items ?? [] {
            try addFiles(objects.resolved(kid), objects, depth: depth + 1, to: &found)
        }
    }
}
