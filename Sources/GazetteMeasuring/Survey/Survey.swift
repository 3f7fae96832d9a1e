import GazetteTypesetting

/// What happened to many documents taken through every stage: the measure of the engine on real texts.
public struct Survey: Codable, Sendable, Equatable {
    /// What happened to one document.
    public struct Entry: Codable, Sendable, Equatable {
        public var file: String
        /// Characters of the source that are neither in a block nor in layout, or stand in two places.
        public var lostCharacters = 0
        public var findings: [String: Int] = [:]
        public var pages = 0
        public var lines = 0
        public var bytes = 0
        /// Faults of lines and pages that could have been avoided, by `TypesetFinding.Kind`.
        public var faults: [String: Int] = [:]
        /// The same where the text allows nothing else, as in a stretch wider than the line without any break.
        public var unavoidable: [String: Int] = [:]
        /// Glyphs without a character's shape (.notdef) in pages that became a PDF.
        public var emptyGlyphs = 0
        /// Lines relaxed, by what was relaxed.
        public var relaxed: [String: Int] = [:]
        /// Why no PDF was made, with the place.
        public var stopped: String?
        /// What the text-layer proof said; nil when it passed or was not asked for.
        public var proofFailure: String?
        /// The first avoidable fault of each kind: what, on which page, by how many units, the text around.
        public var examples: [String] = []
        /// The same of faults that the text leaves no way around.
        public var unavoidableExamples: [String] = []
    }

    public var entries: [Entry]

    /// What must be zero: lost characters, avoidable faults, empty glyphs, texts that a reader finds different.
    public var faults: Int {
        entries.reduce(0) {
            $0 + $1.lostCharacters + $1.emptyGlyphs + $1.faults.values.reduce(0, +) + ($1.proofFailure == nil ? 0 : 1)
        }
    }

    /// The counts for people.
    public var summary: String {
        func sum(_ value: (Entry) -> Int) -> Int { entries.reduce(0) { $0 + value($1) } }
        func listed(_ counts: [String: Int]) -> String {
            counts.isEmpty ? "无" : counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "，")
        }
        let stopped = entries.compactMap(\.stopped)
        let failures = entries.filter { $0.proofFailure != nil }
        return """
            公文 \(entries.count) 件，制成 PDF \(entries.count - stopped.count) 件，停下 \(stopped.count) 件
            共 \(sum(\.pages)) 页，\(sum(\.lines)) 行，PDF \(sum(\.bytes)) 字节
            丢失的字符 \(sum(\.lostCharacters))，空字形 \(sum(\.emptyGlyphs))
            可以避免的毛病：\(Self.named(total(\.faults)))
            别无办法的：\(Self.named(total(\.unavoidable)))
            放宽：\(listed(total(\.relaxed)))
            文字核对不符 \(failures.count) 件
            发现：\(listed(total(\.findings)))
            \((stopped.map { "停下：\($0)" } + failures.map { "不符：\($0.file)：\($0.proofFailure ?? "")" } + examples).joined(separator: "\n"))

            """
    }

    /// A few of the faults, each with its file.
    private var examples: [String] {
        Array(entries.lazy.flatMap { entry in entry.examples.map { "\(entry.file)：\($0)" } }.prefix(Self.mostExamples))
    }

    private static let mostExamples = 20

    /// Counts of inspection, every kind told: a zero is an answer.
    private static func named(_ counts: [String: Int]) -> String {
        TypesetFinding.Kind.allCases.map { "\($0.title) \(counts[$0.rawValue] ?? 0)" }.joined(separator: "，")
    }

    /// Counts of the entries' dictionaries added up.
    public func total(_ counts: (Entry) -> [String: Int]) -> [String: Int] {
        entries.reduce(into: [:]) { $0.merge(counts($1), uniquingKeysWith: +) }
    }
}
