import ChineseText
import GazetteModel

@testable import GazetteSearch

/// An engine that is obviously right: it keeps the documents and reads all of them for every question.
struct BruteForceEngine: SearchEngine {
    /// Tokens of a passage: what its body is cut into; its heading is a passage of its own.
    private let tokens: [Set<String>]
    private let passages: [SearchablePassage]
    private let documents: [SearchableDocument]
    /// Tokens of each document's title, number and authority.
    private let fields: [[[String]]]

    init(_ documents: [SearchableDocument]) {
        self.documents = documents
        passages = documents.flatMap(\.passages)
        fields = documents.map { [$0.title, $0.number ?? "", $0.authority ?? ""].map { PlainTokens.tokens($0) } }
        tokens = passages.map { Set(PlainTokens.tokens($0.body)) }
    }

    var passageCount: Int { passages.count }

    func frequency(of token: String) -> Int { tokens.count { $0.contains(token) } }

    func frequency(ofCharacter value: UInt32) -> Int {
        documents.reduce(0) { count, document in
            count
                + document.passages.count { passage in
                    (document.title + passage.body).unicodeScalars.contains { Folding.fold($0.value) == value }
                }
        }
    }

    func passages(having groups: [TokenGroup]) -> [Int32] {
        guard !groups.isEmpty else { return [] }
        return tokens.indices.filter { index in
            groups.allSatisfy { group in
                group.tokens.contains { wanted in
                    tokens[index].contains { PlainTokens.matches($0, wanted, isPrefix: group.isPrefix) }
                }
            }
        }.map { Int32($0 + 1) }
    }

    func texts(of rows: some Sequence<Int32>, take: (Int32, PassageText) -> Bool) {
        for row in rows where passages.indices.contains(Int(row) - 1) {
            let passage = passages[Int(row) - 1]
            let wantsMore = Array(passage.heading.utf8).withUnsafeBufferPointer { heading in
                Array(passage.body.utf8).withUnsafeBufferPointer { take(row, PassageText(heading: heading, body: $0)) }
            }
            if !wantsMore { return }
        }
    }

    func heads(having phrase: FieldPhrase, in wantedFields: DocumentFields) -> [Int32] {
        let wanted = PlainTokens.tokens(phrase.text, isQuery: true)
        guard !wanted.isEmpty else { return [] }
        let asked: [DocumentFields] = [.title, .number, .authority]
        func head(_ index: Int) -> [String?] {
            [documents[index].title, documents[index].number, documents[index].authority]
        }
        return documents.indices.filter { index in
            (index == 0 || head(index) != head(index - 1))
                && zip(asked, fields[index]).contains { field, tokens in
                    wantedFields.contains(field) && PlainTokens.have(tokens, wanted, isPrefix: phrase.isPrefix)
                }
        }.map { Int32($0 + 1) }
    }

    func documents(numbered sequence: Int, year: Int?) -> [NumberedDocument] {
        documents.enumerated().flatMap { index, document in
            NumberKey.keys(in: document.number ?? "")
                .filter { $0.sequence == sequence && (year == nil || $0.year == year) }
                .map { NumberedDocument(code: $0.code, document: Int32(index + 1)) }
        }
    }

    func words(containing piece: String, asEnding: Bool) -> [String] {
        let wanted = Array(piece.unicodeScalars)
        return tokens.reduce(into: Set<String>()) { $0.formUnion($1) }.filter { token in
            let scalars = Array(token.unicodeScalars)
            guard let first = scalars.first, Folding.characterClass(of: first.value) == .word, scalars.count >= wanted.count
            else { return false }
            let starts = asEnding ? scalars.count - wanted.count...scalars.count - wanted.count : 0...scalars.count - wanted.count
            return starts.contains { scalars[$0..<$0 + wanted.count].elementsEqual(wanted) }
        }
    }
}

/// The tokens of a text, cut in the plainest way.
enum PlainTokens {
    /// In order. A query's last run, when it has several characters, does not say that it ends there.
    static func tokens(_ text: String, isQuery: Bool = false) -> [String] {
        var runs: [(isHan: Bool, scalars: [UInt32])] = []
        var isParted = true
        for scalar in text.unicodeScalars {
            let value = Folding.fold(scalar.value)
            let characterClass = Folding.characterClass(of: value)
            if characterClass == .ignored { continue }
            if characterClass == .separator {
                isParted = true
                continue
            }
            let isHan = characterClass == .ideograph
            if isParted || runs.last?.isHan != isHan { runs.append((isHan, [])) }
            runs[runs.count - 1].scalars.append(value)
            isParted = false
        }
        return runs.enumerated().flatMap { index, run -> [String] in
            guard run.isHan else { return [FoldedText.string(run.scalars.prefix(64))] }
            let pairs = run.scalars.indices.dropLast().map { FoldedText.string(run.scalars[$0...$0 + 1]) }
            let endsQuery = isQuery && index == runs.count - 1 && run.scalars.count > 1
            return pairs + (endsQuery ? [] : [FoldedText.string(run.scalars.suffix(1))])
        }
    }

    /// Byte for byte; strings compare canonically equivalent texts as equal.
    static func matches(_ token: String, _ wanted: String, isPrefix: Bool) -> Bool {
        isPrefix ? token.utf8.starts(with: wanted.utf8) : token.utf8.elementsEqual(wanted.utf8)
    }

    /// Whether the wanted tokens stand one after the other; none stand nowhere.
    static func have(_ tokens: [String], _ wanted: [String], isPrefix: Bool) -> Bool {
        guard tokens.count >= wanted.count, !wanted.isEmpty else { return false }
        return (0...tokens.count - wanted.count).contains { start in
            wanted.indices.allSatisfy { matches(tokens[start + $0], wanted[$0], isPrefix: isPrefix && $0 == wanted.count - 1) }
        }
    }
}
