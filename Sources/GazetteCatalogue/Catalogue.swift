import DurableFiles
import Foundation
import GRDB
public import GazetteModel
import GazetteRecord
public import GazetteSearch

/// The public catalogue of an archive, read-only: what the site and `gazette search` ask.
///
/// It can be used from any task, and answers from the newest catalogue at each call.
public struct Catalogue: Sendable {
    /// The archive's root folder.
    public let root: String
    let reader: CatalogueReader
    /// The state that alone is answered from; nil for the newest at each call.
    private let held: HeldSnapshot?

    /// When answers are given from a new edition.
    public enum Following: Sendable {
        /// As soon as it is there: the first who asks waits until what searches need of it is read.
        case atOnce
        /// When it is ready: until then everybody is answered from the one before. The first edition is ready when the
        /// catalogue is open.
        case whenReady
    }

    /// Opens `<archive>/catalogue.sqlite` read-only; throws when there is none, or one of another version.
    public init(archive: String, following: Following = .atOnce) throws {
        try self.init(archive: archive, following: following, prepare: nil)
    }

    /// Lets tests look at the statements of each connection.
    init(archive: String, following: Following = .atOnce, prepare: (@Sendable (Database) throws -> Void)?) throws {
        let paths = ArchivePaths(root: archive)
        root = paths.root
        reader = CatalogueReader(paths, following: following, prepare: prepare)
        held = nil
        let first = try reader.hold()
        if following == .whenReady { try first.snapshot.makeReady() }
    }

    private init(root: String, reader: CatalogueReader, held: HeldSnapshot) {
        self.root = root
        self.reader = reader
        self.held = held
    }

    /// The catalogue in its state of now, which stays as it is for whoever holds the value.
    public func snapshot() throws -> any CatalogueReading {
        try held == nil ? Catalogue(root: root, reader: reader, held: reader.hold()) : self
    }

    /// Runs the body on one state of the catalogue.
    func read<Result>(_ body: (Database, CatalogueSnapshot) throws -> Result) throws -> Result {
        try (held ?? reader.hold()).read(body)
    }

    /// Which state of the catalogue answers now: a number that grows when a publication is noticed, for this value alone.
    public func edition() throws -> Int { try held?.snapshot.number ?? reader.edition() }

    /// The series of the latest issue; nil in an empty archive.
    public func series() throws -> GazetteSeries? { try summary().series }

    /// What the catalogue says of itself as a whole.
    func summary() throws -> CatalogueSummary { try held?.summary() ?? reader.summary() }

    /// Years with issues, newest first.
    public func years() throws -> [YearSummary] {
        try read { database, _ in
            try Row.fetchAll(database, sql: "SELECT year, count(*) AS issues FROM issue GROUP BY year ORDER BY year DESC")
                .map { YearSummary(year: $0["year"], issues: $0["issues"]) }
        }
    }

    /// Every issue, newest first.
    public func issues() throws -> [IssueSummary] {
        try read { database, _ in
            try Row.fetchAll(database, sql: IssueSummary.selection + "ORDER BY year DESC, number DESC").map(IssueSummary.init)
        }
    }

    /// The issues of a year, newest first.
    public func issues(year: Int) throws -> [IssueSummary] {
        try read { database, _ in
            try Row.fetchAll(
                database, sql: IssueSummary.selection + "WHERE year = ? ORDER BY number DESC", arguments: [year]
            ).map(IssueSummary.init)
        }
    }

    /// The issue gazetted last; nil in an empty archive.
    public func latestIssue() throws -> IssueSummary? {
        try read { database, _ in
            try Row.fetchOne(database, sql: IssueSummary.selection + "ORDER BY id DESC LIMIT 1").map(IssueSummary.init)
        }
    }

    /// An issue without its contents; nil when there is none of this number.
    public func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary? {
        try read { database, _ in
            try Row.fetchOne(database, sql: IssueSummary.selection + "WHERE name = ?", arguments: [id.description])
                .map(IssueSummary.init)
        }
    }

    /// An issue with its contents; nil when there is none of this number.
    public func issue(_ id: IssueIdentifier) throws -> IssueDetail? {
        try read { database, _ in
            guard
                let row = try Row.fetchOne(
                    database, sql: IssueSummary.selection + "WHERE name = ?", arguments: [id.description])
            else { return nil }
            return try IssueDetail(row, in: database)
        }
    }

    /// A document with its text, which is read from its package; nil when there is none of this id.
    public func document(_ id: String) throws -> DocumentDetail? {
        let found = try read { database, _ in
            try Row.fetchOne(
                database, sql: DocumentSummary.selection + "WHERE document.name = ?", arguments: [id]
            ).map { (try DocumentSummary($0), $0["path"] as String) }
        }
        guard let (summary, package) = found else { return nil }
        let path = package + "/" + PackagedDocument.path(of: id)
        let packaged = try PackagedDocument(reading: try DurableFiles.read(reader.paths.absolute(path)), name: path)
        return DocumentDetail(packaged, summary: summary, package: package)
    }

    /// What was proved of an issue's text before it was published; nil for an unknown issue, and for a statement in a format
    /// that this program does not know.
    public func proof(of id: IssueIdentifier) throws -> ProofStatement? {
        let package = try read { database, _ in
            try String.fetchOne(database, sql: "SELECT path FROM issue WHERE name = ?", arguments: [id.description])
        }
        guard let package else { return nil }
        let bytes = try DurableFiles.read(reader.paths.absolute(package + "/" + PackagePaths.proof))
        guard case .statement(let statement) = ProofRecord(bytes) else { return nil }
        return statement
    }

    /// Searches titles, numbers, authorities and texts. Any input is a valid query; an empty one finds nothing.
    public func search(_ request: SearchRequest) throws -> SearchAnswer {
        try read { database, snapshot in
            let table = try snapshot.documentTable(database)
            let result = try snapshot.withScratch { scratch in
                try Searcher(FullTextEngine(database), table: table).answer(request, scratch: &scratch)
            }
            let composer = try HitComposer(database, table: table, marker: result.marker)
            return SearchAnswer(
                query: request.text, kind: result.kind, order: request.order, total: result.total, offset: request.offset,
                hits: try result.documents.map(composer.hit), related: try result.related.map(composer.hit),
                facets: result.facets, remarks: result.remarks,
                corrections: result.corrections)
        }
    }
}
