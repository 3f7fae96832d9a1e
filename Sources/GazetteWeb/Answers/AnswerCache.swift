import Synchronization

/// Finished answers, kept as long as the catalogue is the same: many readers ask the same few things, above all on the day of
/// an issue, and a search costs a thousand times what it costs to send its answer again.
///
/// Two generations: what is kept or asked again is young; when the young are half of what fits, they become the old, and the
/// old that nobody asked for are forgotten. So each use costs the same, however much is kept.
final class AnswerCache: Sendable {
    private struct Generations {
        /// The state of the catalogue that the answers are of.
        var edition = 0
        var young: [String: TextAnswer] = [:]
        var old: [String: TextAnswer] = [:]
        /// What the young take.
        var youngBytes = 0
    }

    /// In bytes, addresses and bookkeeping included.
    let capacity: Int
    private let generations = Mutex(Generations())

    /// Room for some four thousand pages of hits.
    static let usualCapacity = 40 << 20
    /// What an entry takes beside its texts, roughly.
    private static let overhead = 256

    init(capacity: Int = usualCapacity) { self.capacity = capacity }

    /// The answer to an address in an edition; nil when it is not kept.
    func answer(to address: String, edition: Int) -> TextAnswer? {
        let (young, old) = generations.withLock { kept in
            kept.edition == edition ? (kept.young[address], kept.old[address]) : (nil, nil)
        }
        if young == nil, let old { keep(old, to: address, edition: edition) }
        return young ?? old
    }

    /// Keeps an answer; one of an older edition, or one that is itself too large, is not kept.
    func keep(_ answer: TextAnswer, to address: String, edition: Int) {
        let bytes = answer.byteCount + address.utf8.count + Self.overhead
        guard bytes <= capacity / 8 else { return }
        // Let go outside of the lock: thousands of answers may go at once.
        var forgotten: [Generations] = []
        generations.withLock { kept in
            guard kept.edition <= edition else { return }
            if kept.edition < edition {
                forgotten.append(kept)
                kept = Generations(edition: edition)
            }
            guard kept.young[address] == nil else { return }
            if kept.youngBytes + bytes > capacity / 2 {
                forgotten.append(Generations(old: kept.old))
                kept = Generations(edition: edition, old: kept.young)
            }
            kept.old[address] = nil
            kept.young[address] = answer
            kept.youngBytes += bytes
        }
    }

    /// The addresses that are kept.
    var addresses: Set<String> { generations.withLock { Set($0.young.keys).union($0.old.keys) } }
}
