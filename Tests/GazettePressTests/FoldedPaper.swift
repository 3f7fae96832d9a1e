@testable import GazettePress

/// A printed sheet that is really folded, pile on pile, to be read like a booklet. It knows nothing of how the pages were
/// laid out: it is given what is printed on both sides.
struct FoldedPaper {
    /// What one sees of a page: its number, and whether it stands upright.
    struct Print: Equatable {
        var page: Int
        var isUpright: Bool
    }

    /// A piece of paper of the pile.
    private struct Piece {
        var up: Print
        var down: Print

        /// Turned over sideways, or away from the reader, which puts what was upright on its head.
        func turned(headsOver: Bool) -> Piece {
            func seen(_ print: Print) -> Print { Print(page: print.page, isUpright: print.isUpright != headsOver) }
            return Piece(up: seen(down), down: seen(up))
        }
    }

    /// The pages in the order of reading.
    let pages: [Print]

    /// Folds a sheet that lies with its back up, until one pile is left: the last fold is upright, those before it alternate.
    ///
    /// - Parameters: rows from the top, prints from the left, as each side is looked at.
    init(front: [[Print]], back: [[Print]]) {
        // Looking at the back, the front's prints are below, mirrored.
        var piles = zip(back, front).map { up, down in
            zip(up, down.reversed()).map { [Piece(up: $0, down: $1)] }
        }
        var folds: [Bool] = []
        var (columns, rows) = (piles[0].count, piles.count)
        var isUpright = true
        while columns * rows > 1 {
            folds.insert(isUpright, at: 0)
            if isUpright { columns /= 2 } else { rows /= 2 }
            isUpright.toggle()
        }
        for isSideways in folds { piles = isSideways ? piles.map(Self.foldedSideways) : Self.foldedDown(piles) }
        pages = piles[0][0].flatMap { [$0.up, $0.down] }
    }

    /// The left half onto the right one.
    private static func foldedSideways(_ row: [[Piece]]) -> [[Piece]] {
        let half = row.count / 2
        return (0..<half).map { column in
            row[half - 1 - column].reversed().map { $0.turned(headsOver: false) } + row[half + column]
        }
    }

    /// The upper half onto the lower one.
    private static func foldedDown(_ rows: [[[Piece]]]) -> [[[Piece]]] {
        let half = rows.count / 2
        return (0..<half).map { row in
            zip(rows[half - 1 - row], rows[half + row]).map { upper, lower in
                upper.reversed().map { $0.turned(headsOver: true) } + lower
            }
        }
    }
}

extension SheetSide {
    /// The prints as the side is looked at, found by where they lie.
    var prints: [[FoldedPaper.Print]] {
        Set(cells.map(\.trim.y)).sorted(by: >).map { y in
            cells.filter { $0.trim.y == y }.sorted { $0.trim.x < $1.trim.x }.map {
                FoldedPaper.Print(page: $0.page, isUpright: !$0.isTurned)
            }
        }
    }
}
