import ChineseText

/// Which documents share a head, and the heads' titles, folded, in one array.
///
/// A head is named by the row of the first document that has it.
struct DocumentHeads: Sendable {
    /// The first document of each head.
    private var firsts: [Int32] = []
    /// For each document, counted from 0, the place of its head in `firsts`.
    private var places: [Int32] = []
    private var scalars: [UInt32] = []
    private var ends: [Int32] = [0]

    /// Notes the next document.
    ///
    /// - Parameter title: nil when its head is that of the document before.
    mutating func append(title: String?) {
        if let title {
            firsts.append(Int32(places.count + 1))
            scalars += FoldedText(title).scalars
            ends.append(Int32(scalars.count))
        }
        places.append(Int32(firsts.count - 1))
    }

    /// How many heads there are.
    var count: Int { firsts.count }

    /// The head of a document.
    @inline(__always)
    func head(of document: Int32) -> Int32 { firsts[place(of: document)] }

    /// The place of a document's head among the heads, from 0.
    @inline(__always)
    func place(of document: Int32) -> Int { Int(places[Int(document) - 1]) }

    /// The documents that have a head.
    func documents(of head: Int32) -> Range<Int32> {
        let place = place(of: head)
        return head..<(place + 1 < firsts.count ? firsts[place + 1] : Int32(places.count + 1))
    }

    /// A document's title.
    func title(of document: Int32) -> ArraySlice<UInt32> { scalars[range(of: document)] }

    func titleLength(of document: Int32) -> Int { range(of: document).count }

    private func range(of document: Int32) -> Range<Int> {
        let place = place(of: document)
        return Int(ends[place])..<Int(ends[place + 1])
    }
}
