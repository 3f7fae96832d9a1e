public import GazetteModel

/// A sheet with its two sides laid out (拼版).
public struct ImposedSheet: Sendable, Equatable {
    public var signature: Signature
    /// The side with the first page (外面).
    public var front: SheetSide
    /// 里面
    public var back: SheetSide
}

extension ImposedSheet {
    /// Around the pages: for marks, and for the machine to grip.
    static let margin = 15 * PressMeasure.millimetre
    /// The steps in which collation marks go down the back, and how many there are before they begin anew.
    private static let markHeight = 8 * PressMeasure.millimetre
    private static let markSteps = 16

    /// Lays out a folded sheet.
    ///
    /// - Parameters:
    ///   - width, height: of a trimmed page.
    public init(
        _ signature: Signature, width: Int, height: Int, specification: PressSpecification
    ) throws(PressError) {
        let scheme = FoldScheme(pages: signature.pages.count)
        let gaps = Gaps(specification)
        let columns = Self.places(
            sizes: width, gaps: scheme.front[0].dropLast().map { $0.isBoundLeft ? gaps.trim : gaps.back })
        let rows = Self.places(sizes: height, gaps: scheme.front.dropLast().map { _ in gaps.trim })
        let blockWidth = (columns.last ?? 0) + width
        let blockHeight = (rows.last ?? 0) + height
        let margin = Self.margin + specification.bleed
        let needed = PressSpecification.Sheet(width: blockWidth + 2 * margin, height: blockHeight + 2 * margin)
        let sheet = specification.sheet ?? needed
        guard sheet.width >= needed.width, sheet.height >= needed.height else {
            throw PressError(
                .sheetSize, "印张 \(Self.text(sheet)) 放不下 \(signature.pages.count) 面（要 \(Self.text(needed))）",
                rule: "印张四边除出血外各留 \(PressMeasure.millimetres(Self.margin)) mm，放裁切线、折标和咬口。",
                fix: "改 press.yaml 的 sheet，或把 signature 改小。")
        }
        let left = (sheet.width - blockWidth) / 2
        let bottom = (sheet.height - blockHeight) / 2

        func side(_ cells: [[FoldScheme.Cell]], mirrored: Bool) -> SheetSide {
            var laid: [SheetSide.Cell] = []
            for (row, line) in cells.enumerated() {
                for (column, cell) in line.enumerated() {
                    // The back is the front seen through the sheet, so that pages lie back to back whatever the rounding.
                    let x = left + columns[mirrored ? line.count - 1 - column : column]
                    let trim = PressRectangle(
                        x: mirrored ? sheet.width - x - width : x, y: bottom + rows[cells.count - 1 - row], width: width,
                        height: height)
                    let depth = specification.movesForCreep ? signature.depth(of: cell.place) : 0
                    let shift = depth * specification.paper.thickness
                    laid.append(
                        SheetSide.Cell(
                            page: signature.pages[cell.place], trim: trim, clip: gaps.clip(of: trim, boundLeft: cell.isBoundLeft),
                            isTurned: cell.isTurned, isBoundLeft: cell.isBoundLeft, shift: cell.isBoundLeft ? -shift : shift))
                }
            }
            let folds = zip(columns, columns.dropFirst()).map { left + ($0 + width + $1) / 2 }
            return SheetSide(
                width: sheet.width, height: sheet.height, cells: laid,
                verticalFolds: mirrored ? folds.reversed().map { sheet.width - $0 } : folds,
                horizontalFolds: zip(rows, rows.dropFirst()).map { bottom + ($0 + height + $1) / 2 })
        }
        self.signature = signature
        front = side(scheme.front, mirrored: false)
        back = side(scheme.back, mirrored: true)
        front.collationMark = Self.collationMark(on: front, signature, specification)
    }

    private static func places(sizes: Int, gaps: [Int]) -> [Int] {
        gaps.reduce(into: [0]) { $0.append(($0.last ?? 0) + sizes + $1) }
    }

    private static func text(_ sheet: PressSpecification.Sheet) -> String {
        "\(PressMeasure.millimetres(sheet.width)) × \(PressMeasure.millimetres(sheet.height)) mm"
    }

    /// A bar in the fold between first and last page, a step lower on each sheet: a wrong order breaks the stair.
    private static func collationMark(
        on side: SheetSide, _ signature: Signature, _ specification: PressSpecification
    ) -> PressRectangle? {
        guard specification.binding == .perfect, specification.milling > 0,
            let first = side.cells.first(where: { $0.page == signature.pages[0] })
        else { return nil }
        let step = (signature.number - 1) % markSteps
        let middle = first.isBoundLeft ? first.trim.x - specification.milling : first.trim.right + specification.milling
        let fromHead = 20 * PressMeasure.millimetre + step * markHeight
        return PressRectangle(
            x: middle - specification.milling / 2,
            y: first.isTurned ? first.trim.y + fromHead : first.trim.top - fromHead - markHeight,
            width: specification.milling, height: markHeight)
    }
}

/// The distances between the pages of a sheet.
private struct Gaps {
    /// Where pages meet in the back: what is milled off on either side, nothing for a saddle stitch.
    let back: Int
    /// Where pages are cut apart: the bleed of both.
    let trim: Int
    private let bleed: Int

    init(_ specification: PressSpecification) {
        back = specification.binding == .perfect ? 2 * specification.milling : 0
        trim = 2 * specification.bleed
        bleed = specification.bleed
    }

    /// The bleed around a page, in the back no further than to the fold.
    func clip(of trim: PressRectangle, boundLeft: Bool) -> PressRectangle {
        let whole = trim.enlarged(by: bleed)
        let kept = min(bleed, back / 2)
        return PressRectangle(
            x: boundLeft ? trim.x - kept : whole.x, y: whole.y, width: trim.width + bleed + kept, height: whole.height)
    }
}
