import DurableFiles
import ErrorKinds
import GRDB
import GazetteModel
import GazetteRecord

/// Fields of the catalogue as values. What does not read shows a damaged catalogue.
enum CatalogueFields {
    static func day(_ text: String) throws(StorageError) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw damaged("不是日期：\(text)") }
        return day
    }

    static func day(_ text: String?) throws(StorageError) -> CalendarDay? {
        guard let text else { return nil }
        return try day(text)
    }

    static func issue(_ name: String) throws(StorageError) -> IssueIdentifier {
        guard let id = IssueIdentifier(name) else { throw damaged("不是期号：\(name)") }
        return id
    }

    static func json<Value: Decodable>(_ text: String) throws(StorageError) -> Value {
        try DeterministicJSON.decode(Value.self, from: Array(text.utf8), name: ArchivePaths.catalogueName)
    }

    /// From first_folio, last_folio, first_page and last_page.
    static func pages(_ row: Row) -> Pagination.Pages {
        Pagination.Pages(
            firstFolio: row["first_folio"], lastFolio: row["last_folio"], firstPage: row["first_page"],
            lastPage: row["last_page"])
    }

    private static func damaged(_ what: String) -> StorageError {
        StorageError(.input, "目录库损坏（\(what)），请运行 gazette archive reindex")
    }
}
