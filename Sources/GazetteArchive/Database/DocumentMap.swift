import GRDB

/// Which document a passage belongs to, and which issue a document belongs to: rows are numbered densely in the order
/// of gazetting, so two arrays answer for a million passages without asking the database for each.
struct DocumentMap: Sendable {
    /// For each document, counted from 0, its first passage's row.
    private let firstPassages: [Int32]
    /// For each document, counted from 0, its issue's row.
    private let issues: [Int32]
    /// For each document, counted from 0, the characters of its passages.
    private let lengths: [Int32]
    /// The row after the last passage.
    private let end: Int32
    /// The characters of all passages.
    let totalLength: Int

    /// Read once for each catalogue file.
    init(_ database: Database) throws {
        var firstPassages: [Int32] = []
        var issues: [Int32] = []
        var lengths: [Int32] = []
        var end: Int32 = 1
        let rows = try Row.fetchCursor(database, sql: Self.sql)
        while let row = try rows.next() {
            firstPassages.append(row[0])
            issues.append(row[2])
            lengths.append(row[3])
            end = firstPassages[firstPassages.count - 1] + (row[1] as Int32)
        }
        self.firstPassages = firstPassages
        self.issues = issues
        self.lengths = lengths
        self.end = end
        totalLength = lengths.reduce(0) { $0 + Int($1) }
    }

    static let sql = "SELECT first_passage, passage_count, issue, length FROM document ORDER BY id"

    var documentCount: Int { firstPassages.count }

    /// The issue's row; later issues have greater ones.
    func issue(of document: Int32) -> Int32 { issues[Int(document) - 1] }

    /// How many characters the document's passages have.
    func length(of document: Int32) -> Int { Int(lengths[Int(document) - 1]) }

    /// The rows of a document's passages.
    func passages(of document: Int32) -> Range<Int32> {
        let index = Int(document)
        return firstPassages[index - 1]..<(index < firstPassages.count ? firstPassages[index] : end)
    }

    /// The document of a passage, looked for from a document that is not behind it: callers go upward.
    func document(ofPassage passage: Int32, from start: Int32) -> Int32 {
        // Gallop, then halve: hits can be dense or sparse.
        var step = 1
        var low = Int(start) - 1
        while low + step < firstPassages.count, firstPassages[low + step] <= passage {
            low += step
            step *= 2
        }
        var high = min(low + step, firstPassages.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstPassages[middle] <= passage { low = middle } else { high = middle }
        }
        return Int32(low + 1)
    }
}
