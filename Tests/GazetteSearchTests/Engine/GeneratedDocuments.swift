import ChineseText
import GazetteModel
import GazetteTestSupport

@testable import GazetteSearch

/// Documents of random texts, for engines to be held against one another.
struct GeneratedDocuments {
    var generator: SeededGenerator

    /// Few distinct characters of every kind, so that tokens meet often.
    static let alphabet: [String] = [
        "政", "府", "公", "报", "开", "養", "养", "老", "險", "险", "一", "零", "〇", "號", "号", "𠮷", "𪚥", "①", "℃", "あ",
        "a", "B", "ｃ", "é", "1", "2", "９", "0", "²", "，", "。", "（", "）", "〔", "〕", " ", "　", "\n", "\"", "'", "*", "-",
        "\u{200B}", "\u{FE0F}", "👍", "\u{E000}", "·",
    ]

    mutating func text(_ lengths: ClosedRange<Int>) -> String {
        let length = Int.random(in: lengths, using: &generator)
        var text = (0..<length).map { _ in Self.alphabet.randomElement(using: &generator) ?? "" }.joined()
        // Now and then a word that is longer than tokens may be.
        if Int.random(in: 0..<40, using: &generator) == 0 { text += String(repeating: "x1", count: 40) }
        return text
    }

    /// As printed, sometimes two.
    mutating func number() -> String? {
        guard Bool.random(using: &generator) else { return nil }
        let code = ["", "政", "府公", "政府公"].randomElement(using: &generator) ?? ""
        let (year, sequence) = (Int.random(in: 2019...2021, using: &generator), Int.random(in: 1...4, using: &generator))
        let numbers = ["\(code)〔\(year)〕\(sequence)号", "政府令第\(sequence)号", "\(code)〔\(year)〕1号；公報字第0\(sequence)號"]
        return numbers.randomElement(using: &generator)
    }

    mutating func documents(_ count: Int) -> [SearchableDocument] {
        (0..<count).map { index in
            SearchableDocument(
                name: "d\(index + 1)", title: text(0...12), number: number(),
                authority: Bool.random(using: &generator) ? text(1...6) : nil,
                passages: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    SearchablePassage(page: 0, heading: Bool.random(using: &generator) ? "" : text(0...6), body: text(0...24))
                })
        }
    }

    /// A token as one is asked for: mostly one that exists.
    mutating func token(of documents: [SearchableDocument]) -> String {
        let passages = documents.flatMap(\.passages)
        let body = passages.randomElement(using: &generator)?.body ?? ""
        if Int.random(in: 0..<4, using: &generator) > 0, let token = PlainTokens.tokens(body).randomElement(using: &generator) {
            return token
        }
        return PlainTokens.tokens(text(1...3)).first ?? "政"
    }
}
