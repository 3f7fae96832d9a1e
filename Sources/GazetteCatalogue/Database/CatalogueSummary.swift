import GRDB
import GazetteModel

/// What the catalogue says of itself as a whole: every page has it, so it is read once for each state.
struct CatalogueSummary: Sendable {
    /// The series of the latest issue; nil in an empty archive.
    var series: GazetteSeries?
    var coverage: SearchCoverage

    init(_ database: Database) throws {
        series = try String.fetchOne(database, sql: "SELECT series FROM issue ORDER BY id DESC LIMIT 1")
            .map(CatalogueFields.json)
        let rows = try Row.fetchAll(
            database, sql: "SELECT year, count(*), sum(document_count) FROM issue GROUP BY year ORDER BY year")
        coverage = SearchCoverage(
            years: rows.map { $0[0] }, issues: rows.reduce(0) { $0 + ($1[1] as Int) },
            documents: rows.reduce(0) { $0 + ($1[2] as Int) })
    }
}
