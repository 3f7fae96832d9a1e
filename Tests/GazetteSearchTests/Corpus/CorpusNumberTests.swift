import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// Every way of typing a document number finds its document first.
@Suite(.requires(.corpus)) struct CorpusNumberTests {
    /// An order that amended many rules at once, all of which name it.
    private static let amending = "河北省人民政府令|2019|11"

    /// All of them, or one in ten by its characters.
    private static func isWanted(_ text: String) -> Bool {
        text.unicodeScalars.reduce(0) { $0 + Int($1.value) } % Thoroughness.count(1, debug: 10) == 0
    }

    @Test func `every variant of a number finds its document first`() throws {
        let corpus = try CorpusIndex.shared
        var bearers: [String: Set<String>] = [:]
        var numbers: [NumberVariants] = []
        for record in corpus.records where !CorpusIndex.misread.contains(record.name) {
            for printed in record.number.split(separator: ";") {
                guard let number = NumberVariants(String(printed)), number.key != Self.amending else { continue }
                if bearers[number.key] == nil { numbers.append(number) }
                bearers[number.key, default: []].insert(record.name)
            }
        }
        var counts: [String: (all: Int, wrong: [String])] = [:]
        var kinds: [String] = []
        for number in numbers {
            let wanted = bearers[number.key] ?? []
            for (kind, text) in number.variants where Self.isWanted(text) {
                if counts[kind] == nil { kinds.append(kind) }
                counts[kind, default: (0, [])].all += 1
                let first = try corpus.names(text).first
                if first.map(wanted.contains) ?? false { continue }
                counts[kind]?.wrong.append("\(text)：\(first ?? "无")，应为 \(wanted.sorted().joined(separator: " "))")
            }
        }
        let (total, wrong) = counts.values.reduce((0, 0)) { ($0.0 + $1.all, $0.1 + $1.wrong.count) }
        print("文号 \(numbers.count) 个，写法 \(total) 种，找错 \(wrong)")
        for kind in kinds {
            guard let count = counts[kind] else { continue }
            print("    \(kind) \(count.all - count.wrong.count)/\(count.all)")
            for failure in count.wrong.prefix(4) { print("        \(failure)") }
        }
        #expect(numbers.count >= 500 && total >= Thoroughness.count(3000, debug: 300))
        #expect(wrong == 0)
    }

    @Test func `a number that several documents bear finds them all`() throws {
        let corpus = try CorpusIndex.shared
        for (query, wanted) in [
            ("国务院令第487号", ["admin-reg-0049", "admin-reg-0148"]), ("国务院令第344号", ["admin-reg-0075", "env-0006"]),
            ("国务院令第406号", ["admin-reg-0115", "admin-reg-0140"]), ("国发〔2013〕23号", ["hanzi-table-1", "hanzi-table-2"]),
            ("主席令第七十三号", ["hebei-hrss-0029", "law-0057"]),
        ] {
            #expect(Set(try corpus.names(query).prefix(2)) == Set(wanted), "\(query)")
        }
    }
}
