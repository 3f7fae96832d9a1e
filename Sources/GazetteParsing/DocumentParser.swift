import ChineseText
public import GazetteModel

/// Reads an issued text's structure. It never fails: what it cannot place is a paragraph.
///
/// Every line that is not blank becomes one block, a table's line one for each paragraph of its cells; everything else is
/// layout, so that no character is lost. `Documentation/Manuscripts.md` tells editors how tables, pictures, notes and lists
/// of names are written.
public enum DocumentParser {
    /// The document, and for every character of the source the place where it went.
    public static func parse(_ source: SourceText) -> ParsedDocument {
        var reader = StructureReader(source)
        let drafts = NoteResolver.resolve(&reader)
        var pieces: [[Range<Int>]] = []
        let parts = drafts.map { draft in
            let blocks = draft.blocks.map { block in
                let finished = block.finished(source)
                pieces.append(finished.pieces)
                return finished.block
            }
            return DocumentPart(kind: draft.kind, title: draft.title, blocks: blocks)
        }
        let map = SourceMap(blocks: pieces, layout: LayoutReader.layout(of: source, around: pieces))
        return ParsedDocument(
            document: DocumentMetadata.document(parts), diagnostics: reader.diagnostics, sourceMap: map, source: source)
    }
}
