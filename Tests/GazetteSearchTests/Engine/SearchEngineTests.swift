import ChineseText
import GRDB
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// What every search engine has to do, held against the one that reads everything.
@Suite struct SearchEngineTests {
    @Test(arguments: [true, false])
    func `the full-text index answers as the brute force does`(isBulk: Bool) throws {
        var random = GeneratedDocuments(generator: .announced(for: "the full-text index answers as the brute force does"))
        for count in [0, 1, 7, 40, 120] {
            let documents = random.documents(count)
            let queue = try TestIndex.queue(of: documents, isBulk: isBulk)
            try queue.read { database in
                try compare(FullTextEngine(database), BruteForceEngine(documents), documents, &random)
            }
        }
    }

    @Test func `both engines keep the plain promises`() throws {
        let documents = [
            SearchableDocument(
                name: "一", title: "关于政府信息公开的通知", authority: "县政府",
                passages: [
                    SearchablePassage(page: 0, heading: "第一章 总则", body: "政府公開2020年的資訊"),
                    SearchablePassage(page: 0, heading: "", body: ""),
                ]),
            SearchableDocument(
                name: "二", title: "税", passages: [SearchablePassage(page: 0, heading: "", body: "①税。政、府 PM2.5")]),
        ]
        let queue = try TestIndex.queue(of: documents, isBulk: true)
        try queue.read { database in
            try keepPromises(FullTextEngine(database))
            try keepPromises(BruteForceEngine(documents))
        }
    }

    @Test func `what stands behind a zero in a text is kept`() throws {
        let document = SearchableDocument(
            name: "零", title: "甲\u{0}乙", passages: [SearchablePassage(page: 0, heading: "", body: "政府\u{0}公开")])
        let queue = try TestIndex.queue(of: [document])
        try queue.read { database in
            let engine = FullTextEngine(database)
            let (rows, texts) = (try engine.passages(having: [TokenGroup(["公开"])]), try texts(engine, [1]))
            #expect(rows == [1] && texts == ["1||政府\u{0}公开"])
        }
    }

    @Test(arguments: [true, false])
    func `documents in a row with one head are found by it`(isBulk: Bool) throws {
        func document(_ name: String, _ title: String, number: String? = nil) -> SearchableDocument {
            SearchableDocument(
                name: name, title: title, number: number, passages: [SearchablePassage(page: 0, heading: "", body: "第\(name)条")])
        }
        let documents = [
            document("一", "税法"), document("二", "税法"), document("三", "税法", number: "令1号"), document("四", "条例"),
            document("五", "税法"), document("六", "税法"),
        ]
        let queue = try TestIndex.queue(of: documents, isBulk: isBulk)
        try queue.read { database in
            let (engine, phrase) = (FullTextEngine(database), FieldPhrase("税法", isPrefix: false))
            let heads = try engine.heads(having: phrase, in: .title)
            #expect(heads == [1, 3, 5])
            #expect(BruteForceEngine(documents).heads(having: phrase, in: .title) == [1, 3, 5])
        }
        #expect(try queue.answer(SearchRequest("标题:税法")).total == 5)
        #expect(try Set(queue.answer(SearchRequest("税法")).documents.map(\.document)) == [1, 2, 3, 5, 6])
        try queue.write { try $0.execute(sql: "INSERT INTO head_fts (head_fts, rank) VALUES ('integrity-check', 1)") }
    }

    private func keepPromises(_ engine: some SearchEngine) throws {
        #expect(try engine.passageCount == 3)
        #expect(try engine.frequency(of: "政府") == 1)
        #expect(try engine.frequency(of: "2020") == 1)
        #expect(try engine.frequency(of: "202") == 0)
        #expect(try engine.frequency(of: "开2") == 0)
        #expect(try engine.frequency(ofCharacter: 0x653F) == 3)
        #expect(try engine.passages(having: [TokenGroup(["政"], isPrefix: true)]) == [1, 3])
        #expect(try engine.passages(having: [TokenGroup(["税", "公开"])]) == [1, 3])
        #expect(try engine.passages(having: [TokenGroup(["政"]), TokenGroup(["pm2", "pm"])]) == [3])
        #expect(try engine.passages(having: [TokenGroup(["政府"]), TokenGroup(["税"])]) == [])
        #expect(try engine.passages(having: []) == [])
        #expect(try engine.passages(having: [TokenGroup([])]) == [])
        #expect(try engine.heads(having: FieldPhrase("信息公开", isPrefix: false), in: .title) == [1])
        #expect(try engine.heads(having: FieldPhrase("信息公开", isPrefix: false), in: .authority) == [])
        #expect(try engine.heads(having: FieldPhrase("税", isPrefix: true), in: [.title, .number, .authority]) == [2])
        #expect(try engine.words(containing: "02", asEnding: false) == ["2020"])
        #expect(try engine.words(containing: "02", asEnding: true) == [])
    }

    private func compare(
        _ engine: some SearchEngine, _ plain: BruteForceEngine, _ documents: [SearchableDocument],
        _ random: inout GeneratedDocuments
    ) throws {
        let passages = plain.passageCount
        #expect(try engine.passageCount == passages)
        for _ in 0..<200 {
            let token = random.token(of: documents)
            #expect(try engine.frequency(of: token) == plain.frequency(of: token), "\(token.debugDescription)")
            for value in token.unicodeScalars.map(\.value) where Folding.characterClass(of: value) == .ideograph {
                #expect(try engine.frequency(ofCharacter: value) == plain.frequency(ofCharacter: value), "\(value)")
            }
            let groups = (0..<Int.random(in: 0...3, using: &random.generator)).map { _ in
                let tokens = (0..<Int.random(in: 0...3, using: &random.generator)).map { _ in random.token(of: documents) }
                return TokenGroup(tokens, isPrefix: Bool.random(using: &random.generator))
            }
            #expect(try engine.passages(having: groups) == plain.passages(having: groups), "\(groups)")
            let wanted = (0..<4).map { _ in Int32.random(in: 1...Int32(passages + 2), using: &random.generator) }
            #expect(try texts(engine, wanted) == texts(plain, wanted))
            try compareFields(engine, plain, documents, &random)
        }
    }

    private func compareFields(
        _ engine: some SearchEngine, _ plain: BruteForceEngine, _ documents: [SearchableDocument],
        _ random: inout GeneratedDocuments
    ) throws {
        let document = documents.randomElement(using: &random.generator)
        let source = [document?.title, document?.authority, document?.number, random.text(0...4)].compactMap(\.self)
        let scalars = Array((source.randomElement(using: &random.generator) ?? "").unicodeScalars)
        let start = Int.random(in: 0...scalars.count, using: &random.generator)
        let part = scalars[start..<Int.random(in: start...scalars.count, using: &random.generator)]
        let phrase = FieldPhrase(FoldedText(part).string, isPrefix: Bool.random(using: &random.generator))
        let fields = DocumentFields(rawValue: Int.random(in: 0...7, using: &random.generator))
        #expect(
            try engine.heads(having: phrase, in: fields) == plain.heads(having: phrase, in: fields),
            "\(phrase) \(fields)")
        let (year, sequence) = (
            Int.random(in: 2018...2021, using: &random.generator), Int.random(in: 1...5, using: &random.generator)
        )
        for year in [year, 0, nil] {
            let found = try engine.documents(numbered: sequence, year: year).map { "\($0)" }
            #expect(found.sorted() == plain.documents(numbered: sequence, year: year).map { "\($0)" }.sorted())
        }
        let piece = ["1", "2", "a", "ab", "x1", "12", "0"].randomElement(using: &random.generator) ?? ""
        let asEnding = Bool.random(using: &random.generator)
        let known = Set(try engine.words(containing: piece, asEnding: asEnding).filter(isOfLetters))
        let all = Set(plain.words(containing: piece, asEnding: asEnding))
        // The number of words is bounded.
        #expect(known.isSubset(of: all) && (known == all || known.count >= 100), "\(piece): \(known.count), \(all.count)")
    }

    private func isOfLetters(_ token: String) -> Bool {
        token.unicodeScalars.first.map { Folding.characterClass(of: $0.value) } == .word
    }

    private func texts(_ engine: some SearchEngine, _ rows: [Int32]) throws -> [String] {
        var found: [String] = []
        try engine.texts(of: rows) { row, text in
            found.append("\(row)|\(String(decoding: text.heading, as: UTF8.self))|\(String(decoding: text.body, as: UTF8.self))")
            return found.count < 3
        }
        return found
    }
}
