import ChineseText
public import GazetteModel

/// Reads an issued text's structure. It never fails: what it cannot place is a paragraph.
///
/// Every line that is not blank becomes one block; everything else is layout, so that no character is lost.
public enum DocumentParser {
    /// The document, and for every character of the source the place where it went.
    public static func parse(_ source: SourceText) -> ParsedDocument {
        var reader = StructureReader(source)
        let drafts = reader.read()
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
        return ParsedDocument(document: DocumentMetadata.document(parts), diagnostics: [], sourceMap: map, source: source)
    }
}
