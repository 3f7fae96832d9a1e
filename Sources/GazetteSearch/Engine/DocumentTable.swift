package import GRDB
import GazetteModel

/// What search knows of all documents at once, in columns: which passages are whose, and what they are counted by. Read once
/// for each catalogue file, so that a million passages are answered for without asking the database for each.
public struct DocumentTable: Sendable {
    /// For each document, counted from 0, its first passage's row; one more for the end.
    let firstPassages: [Int32]
    private let owners: PassageOwners
    /// For each document, counted from 0, the characters of its passages.
    let lengths: [Int32]
    /// The day of gazetting as year × 10,000 + month × 100 + day; 0 when it is not known.
    let gazetted: [Int32]
    /// Documents that another one repealed.
    let repealed: DocumentSet
    let columns: [Facet: FacetColumn]
    let heads: DocumentHeads
    /// The characters of all passages.
    let totalLength: Int
    /// The characters of a passage and of its document's title, on average.
    let averageLength: Int

    package init(_ database: Database) throws {
        var (firstPassages, lengths, gazetted): ([Int32], [Int32], [Int32]) = ([], [], [])
        var repealed: [Int32] = []
        var (years, authorities, genres) = (FacetColumn(), FacetColumn(parts: OfficialDocument.organs), FacetColumn())
        var (topics, sections, validities) = (FacetColumn(), FacetColumn(), FacetColumn())
        var heads = DocumentHeads()
        var end: Int32 = 1
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT first_passage, passage_count, length, gazetted, adopted, authority, genre, topic, section, repealer,
                    CASE WHEN head = id THEN title END
                FROM document ORDER BY id
                """)
        while let row = try rows.next() {
            firstPassages.append(row[0])
            end = row[0] + (row[1] as Int32)
            lengths.append(row[2])
            heads.append(title: row[10])
            let day: String? = row[3]
            gazetted.append(day.map(Self.number) ?? 0)
            let year = ((row[4] as String?) ?? day).map { String($0.prefix(4)) }
            let isRepealed = (row[9] as Int?) != nil
            if isRepealed { repealed.append(Int32(firstPassages.count)) }
            years.append(year)
            authorities.append(row[5])
            genres.append(row[6])
            topics.append(row[7])
            sections.append(row[8])
            validities.append(isRepealed ? "已废止" : "未见废止")
        }
        firstPassages.append(end)
        self.firstPassages = firstPassages
        owners = PassageOwners(firstPassages)
        self.lengths = lengths
        self.gazetted = gazetted
        self.repealed = DocumentSet(capacity: lengths.count, repealed)
        columns = [
            .year: years, .authority: authorities, .genre: genres, .topic: topics, .section: sections, .validity: validities,
        ]
        self.heads = heads
        var (length, withTitles) = (0, 0)
        for index in lengths.indices {
            length += Int(lengths[index])
            withTitles += heads.titleLength(of: Int32(index + 1)) * Int(firstPassages[index + 1] - firstPassages[index])
        }
        totalLength = length
        averageLength = (length + withTitles) / max(1, Int(end) - 1)
    }

    var documentCount: Int { lengths.count }

    /// The rows of a document's passages.
    public func passages(of document: Int32) -> Range<Int32> {
        firstPassages[Int(document) - 1]..<firstPassages[Int(document)]
    }

    /// The rows of the passages of all documents that have a head.
    func passages(under head: Int32) -> Range<Int32> {
        let documents = heads.documents(of: head)
        return firstPassages[Int(documents.lowerBound) - 1]..<firstPassages[Int(documents.upperBound) - 1]
    }

    /// The document of a passage.
    @inline(__always)
    func document(ofPassage passage: Int32) -> Int32 { owners[passage] }

    private static func number(_ day: String) -> Int32 { Int32(day.replacing("-", with: "")) ?? 0 }
}
