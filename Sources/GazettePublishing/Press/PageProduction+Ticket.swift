import GazettePDF
import GazetteParsing
import GazetteTypesetting

extension PageProduction {
    /// Pages for a text of ours, finished for archives.
    func drawn(_ text: String, name: String) throws(PublishingError) -> [UInt8] {
        let parsed = try Intake.parse(Array(text.utf8), name: name)
        let choice = TypesettingChoice(layout: "gazette-a4", isArchival: true)
        return try file(of: [parsed], as: choice) { _ in }.pdf
    }
}
