import GRDB
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// A query finds exactly the documents that it describes.
@Suite struct BooleanTests {
    /// Documents, some of them repealed, and the same in an index.
    private struct Sample {
        var plain: [PlainDocument]
        var queue: DatabaseQueue
        var days: [String]

        init(_ random: inout RandomQuery, _ count: Int) throws {
            let documents = random.documents(count)
            queue = try TestIndex.queue(of: documents)
            let repealed = documents.indices.filter { $0 > 0 && $0 % 5 == 0 }
            try queue.write { database in
                for index in repealed {
                    try database.execute(sql: "UPDATE document SET repealer = 1 WHERE id = ?", arguments: [index + 1])
                }
            }
            plain = documents.enumerated().map { PlainDocument($0.element, isRepealed: repealed.contains($0.offset)) }
            days = documents.map { $0.gazetted?.description ?? "" }
        }

        func documents(_ query: PlainQuery, chosen: [Facet: [String]] = [:]) -> [Int32] {
            plain.indices.filter { index in
                let facets = plain[index].facets
                let isChosen = chosen.allSatisfy { facet, values in facets[facet]?.contains(where: values.contains) ?? false }
                return isChosen && query.holds(plain[index])
            }.map { Int32($0 + 1) }
        }
    }

    /// Longer queries are cut, and say so; a year beside a number may be a document number.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.count <= SearchQuery.longestQuery && NumberRequest(in: Array(text.unicodeScalars)) == nil
    }

    @Test func `thousands of random queries find what reading every document finds`() throws {
        var random = RandomQuery(generator: .announced(for: "thousands of random queries find what reading finds"))
        var found = 0
        for _ in 0..<20 {
            let sample = try Sample(&random, 50)
            try sample.queue.read { database in
                let searcher = Searcher(FullTextEngine(database), table: try DocumentTable(database))
                for _ in 0..<150 {
                    let (text, meaning) = random.query()
                    if !Self.isPlain(text) { continue }
                    let expected = sample.documents(meaning)
                    var scratch = SearchScratch()
                    let result = try searcher.answer(SearchRequest(text, limit: 1000), scratch: &scratch)
                    let documents = result.documents.map(\.document).sorted()
                    if expected.isEmpty {
                        // Nothing has it all: what is given instead says so, or is a looser reading of numbers and letters.
                        #expect(documents.isEmpty || result.kind == .closest || !result.remarks.isEmpty, "\(text)")
                    } else {
                        found += 1
                        #expect(result.kind == .exact && documents == expected && result.total == expected.count, "\(text)")
                    }
                }
            }
        }
        #expect(found > 1000)
    }

    @Test func `facets count all documents found, beside what was chosen of them`() throws {
        var random = RandomQuery(generator: .announced(for: "facets count all documents found, beside what was chosen of them"))
        let sample = try Sample(&random, 200)
        for _ in 0..<150 {
            let (text, meaning) = random.query()
            let chosen: [Facet: [String]] =
                Bool.random(using: &random.generator) ? [:] : [.genre: ["办法", "规定"], .year: ["2019", "2020"]]
            let expected = sample.documents(meaning, chosen: chosen)
            if expected.isEmpty || !Self.isPlain(text) { continue }
            let result = try sample.queue.answer(SearchRequest(text, chosen: chosen, limit: 1))
            #expect(result.total == expected.count, "\(text)")
            for facet in Facet.allCases {
                // What else of a facet could be chosen is counted without its own choice.
                var others = chosen
                others[facet] = nil
                var counts: [String: Int] = [:]
                for document in sample.documents(meaning, chosen: others) {
                    for value in sample.plain[Int(document) - 1].facets[facet] ?? [] { counts[value, default: 0] += 1 }
                }
                let values = result.facets.first { $0.facet == facet }?.values ?? []
                #expect(Dictionary(uniqueKeysWithValues: values.map { ($0.value, $0.count) }) == counts, "\(text) \(facet)")
                #expect(values.map(\.count) == values.map(\.count).sorted(by: >))
            }
        }
    }

    @Test func `a joint document counts for each of its organs, and is found by each`() throws {
        let queue = try TestIndex.queue(
            of: ["财政部、税务总局", "税务总局", "财政部；海关总署;税务总局", "财政部 税务总局"].enumerated().map { index, authority in
                SearchableDocument(
                    name: "d\(index)", title: "公告", authority: authority,
                    passages: [SearchablePassage(page: 0, heading: "", body: "减税")])
            })
        let organs = try queue.answer(SearchRequest("减税")).facets.first { $0.facet == .authority }?.values ?? []
        #expect(organs.map(\.value) == ["税务总局", "财政部", "海关总署"] && organs.map(\.count) == [4, 3, 1])
        for (organ, count) in [("税务总局", 4), ("财政部", 3), ("财政部、税务总局", 1), ("财政", 0)] {
            let found = try queue.answer(SearchRequest("减税", chosen: [.authority: [organ]]))
            #expect(found.total == count, "\(organ)")
        }
    }

    @Test func `without words the choices are all that is asked for`() throws {
        var random = RandomQuery(generator: .announced(for: "without words the choices are all that is asked for"))
        let sample = try Sample(&random, 150)
        let chosen: [Facet: [String]] = [.year: ["2019", "2020"], .genre: ["办法"]]
        let expected = sample.plain.indices.filter { index in
            chosen.allSatisfy { facet, values in sample.plain[index].facets[facet]?.contains(where: values.contains) ?? false }
        }.map { Int32($0 + 1) }
        let result = try sample.queue.answer(SearchRequest(" ", order: .newest, chosen: chosen, limit: 1000))
        #expect(!expected.isEmpty && result.total == expected.count)
        #expect(Set(result.documents.map(\.document)) == Set(expected))
        #expect(try sample.queue.answer(SearchRequest(" ")).total == 0)
    }

    @Test(arguments: SearchRequest.Order.allCases)
    func `windows part the whole answer, whatever the order`(order: SearchRequest.Order) throws {
        var random = RandomQuery(generator: .announced(for: "windows part the whole answer, whatever the order"))
        let sample = try Sample(&random, 150)
        for _ in 0..<60 {
            let (text, _) = random.query()
            let whole = try sample.queue.answer(SearchRequest(text, order: order, limit: 1000))
            #expect(whole.documents.count == whole.total)
            #expect(Set(whole.documents.map(\.document)).count == whole.total)
            var pieces: [FoundDocument] = []
            let size = Int.random(in: 1...40, using: &random.generator)
            while pieces.count < whole.total {
                let window = try sample.queue.answer(SearchRequest(text, order: order, limit: size, offset: pieces.count))
                #expect(window.total == whole.total && window.facets == whole.facets)
                guard !window.documents.isEmpty else { break }
                pieces += window.documents
            }
            #expect(pieces == whole.documents, "\(text)")
            #expect(try sample.queue.answer(SearchRequest(text, order: order, offset: whole.total)).documents.isEmpty)
            guard order == .newest else { continue }
            let keys = whole.documents.map { (sample.days[Int($0.document) - 1], $0.document) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { ($1.0, $0.1) < ($0.0, $1.1) }, "\(text)")
        }
    }

    @Test func `without a chosen value of a facet nothing is filtered`() throws {
        var random = RandomQuery(generator: .announced(for: "without a chosen value of a facet nothing is filtered"))
        let sample = try Sample(&random, 60)
        let all = try sample.queue.answer(SearchRequest("养老"))
        #expect(try sample.queue.answer(SearchRequest("养老", chosen: [.genre: []])).total == all.total)
        #expect(try sample.queue.answer(SearchRequest("养老", chosen: [.genre: ["没有的文种"]])).documents.isEmpty)
    }

    @Test(arguments: ["(2020 12 养老)", "养老 (机关:民政局 年:2019..2020) 12", "(养老 年:2020) 12条", "-(医疗 2020) 12"])
    func `a bracket that groups words makes no document number`(text: String) throws {
        let document = SearchableDocument(
            name: "一", title: "养老2020", authority: "民政局", adopted: CalendarDay(year: 2020, month: 1, day: 1),
            passages: [SearchablePassage(page: 0, heading: "", body: "12、2020、12条")])
        #expect(try TestIndex.queue(of: [document]).answer(SearchRequest(text)).total == 1)
    }

    @Test func `a blank between Han and digits means the same in titles and in texts`() throws {
        let documents = ["办法 12", "办法12"].flatMap { text in
            [
                SearchableDocument(name: "题\(text)", title: text, passages: []),
                SearchableDocument(
                    name: "文\(text)", title: "", passages: [SearchablePassage(page: 0, heading: "", body: text)]),
            ]
        }
        let queue = try TestIndex.queue(of: documents)
        for query in ["办法12", "\"办法 12\""] {
            let found = Set(try queue.answer(SearchRequest(query)).documents.map(\.document))
            #expect(found.contains(1) == found.contains(2) && found.contains(3) == found.contains(4), "\(query)：\(found)")
        }
    }

    @Test(arguments: ["单位：万元", "日期:见附表", "主题：养老"])
    func `a field's name that is of the wording loses nothing`(text: String) throws {
        let document = SearchableDocument(name: "一", title: "", passages: [SearchablePassage(page: 0, heading: "", body: text)])
        #expect(try TestIndex.queue(of: [document]).answer(SearchRequest(text)).total == 1)
    }
}
