import ChineseText
import GazetteTestSupport
import Testing

@Suite struct SearchTextTests {
    private func tokens(_ text: String, asQuery: Bool = false) -> [String] {
        SearchGrams.grams(of: text, asQuery: asQuery).map(\.text)
    }

    @Test func `a run of Han gives its pairs and its last character`() {
        #expect(tokens("政务公开") == ["政务", "务公", "公开", "开"])
        #expect(tokens("税") == ["税"])
    }

    @Test func `letters and digits are whole tokens`() {
        #expect(tokens("在H5和2020年") == ["在", "h5", "和", "2020", "年"])
        #expect(tokens("COVID-19") == ["covid", "19"])
    }

    @Test func `separators end a run`() {
        #expect(tokens("公开，扩大\n〔2020〕71号") == ["公开", "开", "扩大", "大", "2020", "71", "号"])
    }

    @Test func `a query says the last character only where something follows`() {
        #expect(tokens("公开", asQuery: true) == ["公开"])
        #expect(tokens("公开，", asQuery: true) == ["公开"])
        #expect(tokens("公开，扩大", asQuery: true) == ["公开", "开", "扩大"])
        #expect(tokens("办发〔2020〕71号", asQuery: true) == ["办发", "发", "2020", "71", "号"])
        #expect(tokens("税", asQuery: true) == ["税"])
    }

    @Test func `folding comes before cutting`() {
        #expect(tokens("政務公開") == tokens("政务公开"))
        #expect(tokens("ＡＢＣ１２") == ["abc12"])
        #expect(tokens("二○二零年") == tokens("二〇二〇年"))
        #expect(tokens("⼀\u{F967}") == tokens("一不"))
        #expect(tokens("公\u{200B}开") == ["公开", "开"])
    }

    @Test func `ranges are bytes of the original`() {
        let grams = SearchGrams.grams(of: "于（Ａ1）公开")
        #expect(grams.map(\.range) == [0..<3, 6..<10, 13..<19, 16..<19])
    }

    @Test func `bytes that are not UTF-8 part the text`() {
        let bytes: [UInt8] = [0xE5, 0x85, 0xAC, 0xFF, 0xE5, 0xBC, 0x80, 0xE5, 0x85]
        var found: [String] = []
        bytes.withUnsafeBufferPointer { buffer in
            SearchGrams.forEach(in: buffer, asQuery: false) { token, _ in
                found.append(String(decoding: token, as: UTF8.self))
                return true
            }
        }
        #expect(found == ["公", "开"])
    }

    @Test func `folding twice is folding once`() {
        for value in 0...UInt32(0x3_FFFF) {
            let folded = Folding.fold(value)
            if Folding.fold(folded) != folded { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func `folded text keeps its places`() {
        let text = FoldedText("東县府办发〔２０２０〕71号，Ａ")
        #expect(text.scalars == FoldedText("东县府办发[2020]71号 a").scalars)
        let place = text.occurrences(of: FoldedText("〔2020〕71"))
        #expect(place.map { text.originalRange($0) } == [6..<13])
    }

    @Test func `numbers match whole unless asked otherwise`() {
        let text = FoldedText("第117号")
        #expect(!text.contains(FoldedText("17号")))
        #expect(text.contains(FoldedText("17号"), partialWords: true))
        #expect(text.contains(FoldedText("117号")))
    }

    @Test func `punctuation parts but its kind does not matter`() {
        let text = FoldedText("依法公开，扩大参与")
        #expect(text.contains(FoldedText("公开、扩大")))
        #expect(!text.contains(FoldedText("公开扩大")))
    }

    /// The index's tokens contain every query's tokens, or the document could not be found.
    @Test func `every substring's tokens are in the text's tokens`() {
        var generator = SeededGenerator.announced(for: "every substring's tokens are in the text's tokens")
        let alphabet = Array("政务公开，。（）12aＡ 〔〕\u{200B}〇號\n")
        for _ in 0..<2000 {
            let text = (0..<20).map { _ in alphabet.randomElement(using: &generator) ?? "政" }
            let indexed = Set(tokens(String(text)))
            let start = Int.random(in: 0..<20, using: &generator)
            let end = Int.random(in: start...20, using: &generator)
            let query = String(text[start..<end])
            let edges = FoldedText(query)
            guard FoldedText(String(text)).contains(edges) else { continue }
            var grams = tokens(query, asQuery: true)
            // A single ideograph at the end is looked up as the beginning of a token.
            if let last = grams.last, last.unicodeScalars.count == 1, !indexed.contains(last) {
                #expect(indexed.contains { $0.hasPrefix(last) })
                grams.removeLast()
            }
            for gram in grams { #expect(indexed.contains(gram), "\(query) in \(String(text))") }
        }
    }
}
