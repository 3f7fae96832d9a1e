import ChineseText

/// The pairs of neighbouring Han in some titles, as an archive's index would count them.
struct PairIndex {
    /// The runs of Han of at least four characters, at most 32 of each.
    let runs: [[UInt32]]
    private var frequencies: [UInt64: Int] = [:]
    private var followers: [UInt32: Set<UInt32>] = [:]

    init(_ titles: [String]) {
        let all = titles.map { title in
            FoldedText(title).scalars.split { !(0x4E00...0x9FFF).contains($0) }.map { Array($0) }
        }
        for title in all {
            for key in Set(title.flatMap { run in zip(run, run.dropFirst()).map { UInt64($0) << 32 | UInt64($1) } }) {
                frequencies[key, default: 0] += 1
                followers[UInt32(key >> 32), default: []].insert(UInt32(truncatingIfNeeded: key))
            }
        }
        runs = all.flatMap { $0 }.filter { $0.count >= 4 }.map { Array($0.prefix(CorrectionSearch.longestQuery)) }
    }

    func frequency(_ first: UInt32, _ second: UInt32) -> Int { frequencies[UInt64(first) << 32 | UInt64(second)] ?? 0 }

    /// The likeliest characters between the two first; all of them in a fixed order.
    func continuations(_ first: UInt32, _ second: UInt32) -> [UInt32] {
        (followers[first] ?? []).filter { frequency($0, second) > 0 }.sorted {
            let weights = (min(frequency(first, $0), frequency($0, second)), min(frequency(first, $1), frequency($1, second)))
            return weights.0 != weights.1 ? weights.0 > weights.1 : $0 < $1
        }
    }

    var search: CorrectionSearch { CorrectionSearch(frequency: frequency, continuations: continuations) }
}
