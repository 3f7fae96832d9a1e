import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import Testing

struct DocumentDumpTests {
    @Test func `the demonstration document has its known structure`() throws {
        let source = try ParsingFixtures.source(Repository.seed)
        expectGolden(DocumentDump.dump(DocumentParser.parse(source)), "Fixtures/Goldens/dongxiang-2020-71.dump")
    }

    @Test(arguments: ParsingFixtures.names)
    func `each kind of document has its known structure`(name: String) throws {
        let source = try ParsingFixtures.source(ParsingFixtures.folder.appending(path: name))
        expectGolden(DocumentDump.dump(DocumentParser.parse(source)), "Fixtures/Goldens/\(name).dump")
    }
}
