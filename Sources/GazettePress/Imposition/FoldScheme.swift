/// Where the pages of a folded sheet lie on its two sides (折手).
///
/// Found by unfolding: the folded sheet lies with its first page up, back to the left, and the folds are opened last to
/// first. Sheets are folded crosswise, the last fold in the back and the one before it at the heads.
struct FoldScheme: Equatable {
    /// A page on a side of the sheet.
    struct Cell: Equatable {
        /// Its place in the folded sheet, from 0.
        var place: Int
        /// Whether its head is down.
        var isTurned: Bool
        /// Whether its back edge is the left one as the side is looked at.
        var isBoundLeft: Bool { (place % 2 == 0) != isTurned }
    }

    /// Rows from the top, cells from the left, as one looks at the side. The front has the first page.
    let front: [[Cell]]
    let back: [[Cell]]

    private struct Leaf {
        var up: Int
        var down: Int
        var isTurned = false
    }

    /// - Parameter pages: 4, 8, 16 or 32.
    init(pages: Int) {
        var stacks = [[(0..<pages / 2).map { Leaf(up: 2 * $0, down: 2 * $0 + 1) }]]
        var opensSideways = true
        while stacks[0][0].count > 1 {
            stacks = opensSideways ? stacks.map(Self.openedSideways) : Self.openedUpwards(stacks)
            opensSideways.toggle()
        }
        func side(_ page: (Leaf) -> Int) -> [[Cell]] {
            stacks.map { row in row.map { Cell(place: page($0[0]), isTurned: $0[0].isTurned) } }
        }
        // The first page was turned down when the back was opened; the sheet is turned over sideways to see it.
        front = side(\.down).map { $0.reversed() }
        back = side(\.up)
    }

    /// The upper half of each pile turns over to the left.
    private static func openedSideways(_ row: [[Leaf]]) -> [[Leaf]] {
        row.reversed().map { turnedOver(upperHalf($0), headsOver: false) } + row.map(lowerHalf)
    }

    /// The upper half of each pile turns over away from the reader.
    private static func openedUpwards(_ rows: [[[Leaf]]]) -> [[[Leaf]]] {
        rows.reversed().map { $0.map { turnedOver(upperHalf($0), headsOver: true) } } + rows.map { $0.map(lowerHalf) }
    }

    private static func upperHalf(_ pile: [Leaf]) -> [Leaf] { Array(pile.prefix(pile.count / 2)) }
    private static func lowerHalf(_ pile: [Leaf]) -> [Leaf] { Array(pile.suffix(pile.count / 2)) }

    private static func turnedOver(_ pile: [Leaf], headsOver: Bool) -> [Leaf] {
        pile.reversed().map { Leaf(up: $0.down, down: $0.up, isTurned: $0.isTurned != headsOver) }
    }
}
