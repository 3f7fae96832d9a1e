import DurableFiles
import ErrorKinds
import GRDB
import GazetteModel
import GazetteSearch
import TextComparison

extension CatalogueEntry {
    /// Enters the issue and reads it back in the same transaction: a catalogue that would say anything else than the package
    /// is not kept.
    ///
    /// - Parameter writer: one that was made in the same transaction; whoever made it finishes it.
    func enter(into database: Database, writer: inout SearchWriter) throws {
        try insert(into: database, writer: &writer)
        guard let held = try CatalogueEntry(id, in: database), held == self else {
            throw StorageError(.fault, try difference(in: database))
        }
    }

    /// What the catalogue says otherwise: in a text document, block and character.
    private func difference(in database: Database) throws -> String {
        let held = try CatalogueEntry(id, in: database)?.documents ?? []
        for (wanted, found) in zip(documents, held) {
            for (block, passages) in zip(wanted.searchable.passages, found.searchable.passages).enumerated() {
                let (expected, actual) = (Array(passages.0.body.unicodeScalars), Array(passages.1.body.unicodeScalars))
                guard let difference = TextDifference(expected: expected, actual: actual) else { continue }
                return "索引与定稿不符，没有写入目录：\(wanted.searchable.name) 第\(block + 1)段第\(difference.position + 1)个字"
                    + "应为「\(difference.expectedContext)」（\(difference.expectedName)），"
                    + "索引里是「\(difference.actualContext)」（\(difference.actualName)）"
            }
            if wanted != found { return "目录里的 \(wanted.searchable.name) 与包里的不同，没有写入目录" }
        }
        return "目录里的 \(id) 与包里的不同，没有写入目录"
    }
}
