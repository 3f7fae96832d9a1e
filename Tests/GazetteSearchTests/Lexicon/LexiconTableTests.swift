import ChineseText
import Testing

@testable import GazetteSearch

/// The tables keep their form; a line that breaks it would be lost silently.
@Suite struct LexiconTableTests {
    private static let organs =
        OrganTables.national + OrganTables.local + [OrganTables.taiwan]

    @Test func `a line of organs has short names, one longer full name and years`() {
        for table in Self.organs { #expect(OrganFact.facts(of: table).count == LexiconLine.lines(of: table).count) }
        for line in Self.organs.flatMap(LexiconLine.lines) {
            #expect(line.count == 3)
            #expect(line.words(1).count == 1)
            expectLonger(line)
            expectOrder(line.text(2))
        }
    }

    @Test func `a pattern has stems, one longer stem, tails and years`() {
        let lines = LexiconLine.lines(of: OrganTables.patterns)
        #expect(OrganTables.patterns.isEmpty == false && lines.count >= 40)
        #expect(OrganFact.patternFacts(of: OrganTables.patterns).count == lines.reduce(0) { $0 + $1.words(2).count })
        for line in lines {
            #expect(line.count == 4)
            #expect(Set(line.words(2)).isSubset(of: ["局", "厅", "委", "办"]), "\(line)")
            expectOrder(line.text(3))
        }
        for fact in OrganFact.patternFacts(of: OrganTables.patterns) {
            for short in fact.shortNames { #expect(short.count < fact.fullNames[0].count, "\(fact)") }
        }
    }

    @Test func `a policy has short words and what they stand for`() {
        for line in OrganTables.policies.flatMap(LexiconLine.lines) {
            #expect(line.count == 2)
            #expect(!line.words(0).isEmpty && !line.words(1).isEmpty, "\(line)")
            expectLonger(line)
        }
    }

    @Test func `no fact stands twice`() {
        var seen: Set<[UInt32]> = []
        for fact in OrganFact.all {
            for short in fact.shortNames {
                let key = short + [FoldedText.separator] + fact.fullNames.joined(separator: [FoldedText.separator])
                #expect(seen.insert(key).inserted, "\(fact.writtenShortNames) \(fact.writtenFullNames)")
            }
        }
    }

    @Test func `every successor is a full name of the tables`() {
        let known = Set(OrganFact.all.flatMap(\.fullNames))
        for line in LexiconLine.lines(of: OrganTables.successions) {
            #expect(line.count == 1 && line.words(0).count > 1)
            for name in line.words(0) { #expect(known.contains(folded(name)), "\(name)") }
        }
    }

    @Test func `the names are many, ascending and none is empty`() {
        let names = OrganAliases.names
        #expect(names.count > 500)
        for (name, next) in zip(names, names.dropFirst()) {
            #expect(name.folded == next.folded || name.folded.lexicographicallyPrecedes(next.folded))
        }
        #expect(names.allSatisfy { !$0.folded.isEmpty && !$0.full.isEmpty })
        #expect(names.contains { $0.short == "勞委會" && text($0.folded) == "劳委会" })
    }

    @Test func `everyday words have official ones other than themselves`() {
        for line in LexiconLine.lines(of: LayTerms.table) {
            #expect(line.count == 2)
            #expect(!line.words(0).isEmpty && !line.words(1).isEmpty, "\(line)")
            #expect(Set(line.words(1)).count == line.words(1).count, "\(line)")
            for word in line.words(0) {
                #expect(word.count > 1, "\(word)")
                #expect(line.words(1) != [word])
            }
        }
    }

    @Test func `no everyday word stands twice`() {
        let words = LexiconLine.lines(of: LayTerms.table).flatMap { $0.words(0) }.map(folded)
        #expect(words.count > 250)
        #expect(Set(words).count == words.count)
    }

    @Test func `a phrase table is ascending and finds what it holds`() {
        let table = PhraseTable([("乙丙", 1), ("乙", 2), ("甲", 3), ("乙丙", 4), ("", 5)])
        #expect(table.phrases == [folded("乙"), folded("乙丙"), folded("甲")].sorted { $0.lexicographicallyPrecedes($1) })
        #expect(table[folded("乙丙")] == [1, 4])
        #expect(table[folded("丙")] == [])
        #expect(table.matches(in: folded("甲乙丙"), at: 1).map { table.entries[$0] } == [[1, 4], [2]])
    }

    private func expectLonger(_ line: LexiconLine) {
        let full = line.words(1).reduce(0) { $0 + folded($1).count }
        for short in line.words(0) {
            #expect(!folded(short).isEmpty)
            #expect(folded(short).count < full, "\(line)")
        }
    }

    private func expectOrder(_ field: Substring) {
        let years = YearSpan(field)
        #expect(years != nil, "\(field)")
        if let from = years?.from, let through = years?.through { #expect(from <= through, "\(field)") }
        for year in [years?.from, years?.through].compactMap(\.self) { #expect((1900...2026).contains(year)) }
    }
}
