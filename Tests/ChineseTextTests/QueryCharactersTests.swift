import Testing

@testable import ChineseText

@Suite struct QueryCharactersTests {
    /// With variants, traditional forms, zeros, a character of another plane, and nothing.
    @Test(arguments: [[], FoldedText("養老險〇零，𠮷𪚥①年").scalars.filter { Folding.characterClass(of: $0) == .ideograph }])
    func `every character is what folding, classing and numbering it say`(query: [UInt32]) {
        let query = query.reduce(into: [UInt32]()) { if !$0.contains($1) { $0.append($1) } }
        let characters = QueryCharacters(query)
        var wrong: [UInt32] = []
        for value in 0...UInt32(0x10_FFFF) where !(0xD800...0xDFFF).contains(value) {
            let folded = Folding.fold(value)
            let expected =
                switch Folding.characterClass(of: folded) {
                case .separator: QueryCharacters.separator
                case .word: QueryCharacters.word
                case .ignored: QueryCharacters.ignored
                case .ideograph: UInt16((query.firstIndex(of: folded) ?? -1) + 1)
                }
            // A folded text is read by the same table.
            if characters.entry(of: value) != expected || characters.entry(of: folded) != expected { wrong.append(value) }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10).map { String($0, radix: 16) })")
        #expect(query.isEmpty || characters.entry(of: 0x8001) == characters.entry(of: 0x2F7C))
    }
}
