public import DurableFiles
public import GazetteModel

/// The files that say what an issue says, the same in its package and attached to its PDF.
public enum IssueRecord {
    /// Everything the issue says and on which pages it stands, as JSON in UTF-8.
    public static func file(of issue: GazetteIssue, pagination: Pagination) throws(StorageError) -> [UInt8] {
        try PackagedIssue(issue: issue, pagination: pagination).file()
    }

    /// A document's text in UTF-8, a line for each block.
    public static func textFile(of document: OfficialDocument) -> [UInt8] { DerivedTexts.textFile(of: document) }
}
