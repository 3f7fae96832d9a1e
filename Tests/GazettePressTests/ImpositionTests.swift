import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazettePress

struct ImpositionTests {
    private static let width = 210_000
    private static let height = 297_000

    private static func specification(
        _ binding: PressSpecification.Binding, _ signature: Int
    ) -> PressSpecification {
        PressSpecification(copies: 1, paper: .init(name: "纸", thickness: 100), binding: binding, signature: signature)
    }

    private static func sheets(_ count: Int, _ specification: PressSpecification) throws -> [ImposedSheet] {
        try Signature.plan(pageCount: count, specification: specification).map {
            try ImposedSheet($0, width: width, height: height, specification: specification)
        }
    }

    /// The pages of the bound booklet: sheets folded, then put into each other or one after the other.
    private static func bound(_ sheets: [ImposedSheet], _ binding: PressSpecification.Binding) -> [Int] {
        let folded = sheets.map { FoldedPaper(front: $0.front.prints, back: $0.back.prints).pages }
        #expect(folded.allSatisfy { $0.allSatisfy(\.isUpright) }, "每一面都头朝上")
        let pages = folded.map { $0.map(\.page) }
        guard binding == .saddle else { return pages.flatMap { $0 } }
        return pages.reversed().reduce([]) { inner, outer in
            Array(outer.prefix(outer.count / 2)) + inner + Array(outer.suffix(outer.count / 2))
        }
    }

    @Test(arguments: PressSpecification.Binding.allCases, PressSpecification.signatures)
    func `1 to 200 pages are read in order from folded sheets`(binding: PressSpecification.Binding, signature: Int) throws {
        let specification = Self.specification(binding, signature)
        for count in 1...200 {
            let sequence = PageSequence(count: count, specification: specification)
            let total = sequence.pages.count
            #expect(total % 4 == 0 && total >= count && (binding == .saddle ? total < count + 4 : total >= 8), "\(count)")
            #expect(sequence.pages.compactMap(\.self) == Array(1...count), "\(count)")
            #expect(sequence.blanks.count == total - count && sequence.pages[0] == 1, "\(count)")
            if count > 1 { #expect(sequence.pages[total - 1] == count) }
            let sheets = try Self.sheets(total, specification)
            let inside = binding == .saddle ? Array(1...total) : Array(3...total - 2)
            #expect(Self.bound(sheets, binding) == inside, "\(count) 面 \(binding) \(signature)")
            #expect(sheets.allSatisfy { $0.signature.pages.count <= signature }, "\(count)")
        }
    }

    @Test func `blanks go where they are wanted, and fill up what is wanted`() {
        var specification = Self.specification(.saddle, 16)
        #expect(PageSequence(count: 14, specification: specification).blanks == [14, 15])
        specification.blanks = .afterLast
        #expect(PageSequence(count: 14, specification: specification).blanks == [15, 16])
        specification.multiple = 16
        #expect(PageSequence(count: 20, specification: specification).pages.count == 32)
        specification.binding = .perfect
        // The cover's four pages, and sixteen.
        #expect(PageSequence(count: 6, specification: specification).pages.count == 20)
        #expect(PageSequence(count: 1, specification: specification).blanks == Array(2...20))
    }

    @Test(arguments: PressSpecification.Binding.allCases, PressSpecification.signatures)
    func `pages lie on the sheet back to back and apart`(binding: PressSpecification.Binding, signature: Int) throws {
        let specification = Self.specification(binding, signature)
        for count in stride(from: 8, through: 200, by: 12) {
            for sheet in try Self.sheets(count, specification) {
                for side in [sheet.front, sheet.back] { Self.expectApart(side) }
                #expect(sheet.front.cells.contains { $0.page == sheet.signature.pages[0] })
                for cell in sheet.front.cells {
                    let mirrored = sheet.front.width - cell.trim.right
                    let behind = try #require(
                        sheet.back.cells.first { $0.trim.x == mirrored && $0.trim.y == cell.trim.y }, "第 \(cell.page) 面背后")
                    // A leaf has an odd page and the next one.
                    #expect((cell.page + 1) / 2 == (behind.page + 1) / 2 && cell.page != behind.page)
                    #expect(cell.isTurned == behind.isTurned && cell.isBoundLeft != behind.isBoundLeft)
                    // Both creep to the same fold.
                    #expect(cell.shift == -behind.shift)
                }
                #expect(sheet.back.verticalFolds == sheet.front.verticalFolds.reversed().map { sheet.front.width - $0 })
            }
        }
    }

    private static func expectApart(_ side: SheetSide) {
        for (index, cell) in side.cells.enumerated() {
            #expect(cell.clip.x >= 0 && cell.clip.y >= 0 && cell.clip.right <= side.width && cell.clip.top <= side.height)
            for other in side.cells[(index + 1)...] {
                let apart =
                    cell.clip.right <= other.clip.x || other.clip.right <= cell.clip.x || cell.clip.top <= other.clip.y
                    || other.clip.top <= cell.clip.y
                #expect(apart, "第 \(cell.page) 面与第 \(other.page) 面相压")
            }
            let isOdd = cell.page % 2 == 1
            #expect(cell.isBoundLeft == (isOdd != cell.isTurned), "单面的左边是书脊")
        }
    }

    @Test func `inner pages creep towards the back, leaf by leaf`() throws {
        let sheets = try Self.sheets(16, Self.specification(.saddle, 8))
        var shifts: [Int: Int] = [:]
        for cell in sheets.flatMap({ $0.front.cells + $0.back.cells }) {
            // Positive is towards the back.
            shifts[cell.page] = cell.isBoundLeft ? -cell.shift : cell.shift
        }
        let outer = (1...8).map { ($0 - 1) / 2 * 100 }
        #expect((1...16).map { shifts[$0] ?? -1 } == outer + outer.reversed())
        var still = Self.specification(.saddle, 8)
        still.movesForCreep = false
        #expect(try Self.sheets(16, still).allSatisfy { $0.front.cells.allSatisfy { $0.shift == 0 } })
    }

    @Test func `a page's corner comes where the sizes say`() throws {
        let specification = Self.specification(.perfect, 16)
        let front = try #require(try Self.sheets(20, specification).first).front
        // Margin 15 mm and bleed 3 mm; gaps of 6 mm in the backs (milled) and between trims.
        #expect(front.width == 2 * 18_000 + 4 * Self.width + 3 * 6000)
        #expect(front.height == 2 * 18_000 + 2 * Self.height + 6000)
        let first = try #require(front.cells.first { $0.page == 3 })
        #expect(first.trim.y == 18_000 && !first.isTurned)
        let mark = try #require(front.collationMark)
        #expect(mark.x + mark.width / 2 == first.trim.x - 3000 && mark.width == 3000)
    }

    @Test func `collation marks go down the back in steps`() throws {
        let sheets = try Self.sheets(4 + 16 * 18, Self.specification(.perfect, 16))
        let fromHead = try sheets.map { sheet in
            let mark = try #require(sheet.front.collationMark)
            let first = try #require(sheet.front.cells.first { $0.page == sheet.signature.pages[0] })
            return first.isTurned ? mark.y - first.trim.y : first.trim.top - mark.top
        }
        #expect(fromHead[0] == 20_000 && fromHead[1] == 28_000 && fromHead[15] == 140_000 && fromHead[16] == 20_000)
        #expect(try Self.sheets(32, Self.specification(.saddle, 16)).allSatisfy { $0.front.collationMark == nil })
    }

    @Test func `a sheet that is too small is refused`() throws {
        var specification = Self.specification(.saddle, 16)
        specification.sheet = .init(width: 889_000, height: 597_000)
        let error = #expect(throws: PressError.self) { try Self.sheets(16, specification) }
        #expect(error?.code == .sheetSize)
        specification.sheet = .init(width: 1_000_000, height: 700_000)
        let side = try #require(try Self.sheets(16, specification).first).front
        #expect(side.width == 1_000_000)
        Self.expectApart(side)
    }

    @Test func `the usual sheet of eight pages`() {
        let scheme = FoldScheme(pages: 8)
        func places(_ rows: [[FoldScheme.Cell]]) -> [[Int]] { rows.map { $0.map { $0.place + 1 } } }
        #expect(places(scheme.front) == [[5, 4], [8, 1]])
        #expect(places(scheme.back) == [[3, 6], [2, 7]])
        #expect(scheme.front.map { $0.map(\.isTurned) } == [[true, true], [false, false]])
    }

    @Test func `the flat cover has a spine of all leaves`() {
        let layout = CoverLayout(
            pageCount: 80, width: Self.width, height: Self.height, specification: Self.specification(.perfect, 16))
        #expect(layout.spine == 38 * 100 && layout.width == 2 * Self.width + 3800 && layout.isLettered)
        #expect(layout.outside == [80, 1] && layout.inside == [2, 79])
        #expect(
            !CoverLayout(pageCount: 60, width: 1, height: 1, specification: Self.specification(.perfect, 16)).isLettered)
    }
}
