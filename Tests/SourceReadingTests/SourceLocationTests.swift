import Foundation
import GazetteModel
import Testing

struct SourceLocationTests {
    private let source = SourceText(name: "a.txt", text: "甲\n" + String(repeating: "长", count: 60) + "\n尾")

    @Test func `a place carries the whole mark, over lines and behind the excerpt`() {
        let place = source.location(of: 2..<64)
        #expect(place.marked == String(repeating: "长", count: 60) + "\n尾")
        #expect(place.excerpt.unicodeScalars.count == 40)
        #expect(!place.showsMarked)
        #expect(source.location(of: 2..<10).showsMarked)
        #expect(source.location(of: 2..<2).marked.isEmpty)
    }

    @Test func `a place survives JSON, with and without an origin`() throws {
        var place = source.location(of: 2..<64)
        for origin in [nil, SourceOrigin.office(part: "word/document.xml", paragraph: 1, run: 2), .page(number: 3, box: nil)] {
            place.origin = origin
            #expect(try JSONDecoder().decode(GazetteModel.SourceLocation.self, from: JSONEncoder().encode(place)) == place)
        }
    }

    @Test func `JSON of earlier releases is read, its mark as far as the excerpt goes`() throws {
        let old = """
            {"file":"a.txt","line":2,"column":3,"offset":4,"length":2,"excerpt":"一二三四","excerptColumn":1}
            """
        let place = try JSONDecoder().decode(GazetteModel.SourceLocation.self, from: Data(old.utf8))
        #expect(place.marked == "三四")
        #expect(place.origin == nil)
    }
}
