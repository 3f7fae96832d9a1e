import ChineseText

/// The documents' titles, folded, in one array.
struct TitleTexts: Sendable {
    private var scalars: [UInt32] = []
    private var ends: [Int32] = [0]

    mutating func append(_ title: String) {
        scalars += FoldedText(title).scalars
        ends.append(Int32(scalars.count))
    }

    subscript(document: Int32) -> [UInt32] {
        Array(scalars[Int(ends[Int(document) - 1])..<Int(ends[Int(document)])])
    }

    func length(_ document: Int32) -> Int { Int(ends[Int(document)] - ends[Int(document) - 1]) }
}
