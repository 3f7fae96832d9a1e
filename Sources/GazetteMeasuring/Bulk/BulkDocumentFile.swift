import Foundation
package import GazetteModel
import GazettePublishing

/// Texts as lines of JSON: `id`, `text`, `date`, and what is known of them otherwise.
package struct BulkDocumentFile {
    package struct Document: Decodable, Sendable {
        package var id: String
        package var text: String
        package var date: String?
        package var title: String?
        package var issuer: String?
        package var number: String?
        package var keywords: String?

        /// The first of the words that the source files it under.
        package var topic: String? { keywords?.split { ";；、,，".contains($0) }.first.map(String.init) }

        private enum CodingKeys: String, CodingKey {
            case id, text, date, title, issuer, keywords
            case number = "doc_number"
        }
    }

    private let lines: [ArraySlice<UInt8>]

    package init(_ path: String) throws { lines = try JSONLines.lines(of: path) }

    /// The texts in the order of their days; those without a day are left out.
    package func documents() throws -> [(day: CalendarDay, document: Document)] {
        let decoder = JSONDecoder()
        return try lines.compactMap { line in
            let document = try decoder.decode(Document.self, from: Data(line))
            guard let day = document.date.flatMap({ CalendarDay($0) }) else { return nil }
            return (day, document)
        }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
    }
}
