import Foundation
import GazetteModel
import GazettePress
import GazetteTestSupport
import Testing

@testable import GazettePublishing

@Suite(.requires(.fonts(PressWorkshop.hasFonts)))
struct LateInsertTests {
    /// Four documents of two pages, and the same with a fifth between the second and the third.
    private static let made = Result { () throws -> (old: PressPackage, new: PressPackage) in
        var workshop = try PressWorkshop()
        for number in 1...4 { try workshop.add(number, paragraphs: 20) }
        let old = try workshop.package()
        try workshop.add(5, paragraphs: 40, at: 2)
        return (old, try workshop.package())
    }

    @Test func `an inserted document moves those after it`() throws {
        let (old, new) = try Self.made.get()
        let comparison = PressComparison(old: old.report, new: new.report)
        let before = old.report.documents
        let after = new.report.documents
        #expect(before.count == 4 && after.count == 5)
        let length = after[2].last - after[2].first + 1
        #expect(comparison.documents.map(\.number) == ["5", "3", "4"].map { "东县府办发〔2020〕\($0)号" })
        #expect(comparison.documents[0].from == nil && comparison.documents[0].to == [after[2].first, after[2].last])
        for (moved, original) in zip(comparison.documents.dropFirst(), before.dropFirst(2)) {
            #expect(moved.from == [original.first, original.last])
            #expect(moved.to == [original.first + length, original.last + length])
        }
        // The contents change, the cover and the documents before the insert do not.
        let changed = Set(comparison.pages.filter { $0.change == .changed }.map(\.number))
        #expect(changed.contains(2) && !changed.contains(1))
        for page in before[0].first...before[1].last { #expect(!changed.contains(page), "第 \(page) 面") }
        for page in before[2].first...before[3].last { #expect(changed.contains(page), "第 \(page) 面") }
        #expect(comparison.newPages - comparison.oldPages == comparison.pages.count { $0.change == .added })
    }

    @Test func `a side is made anew exactly when what it shows or where differs`() throws {
        let (old, new) = try Self.made.get()
        let comparison = PressComparison(old: old.report, new: new.report)
        func shown(_ side: SheetSide, _ report: PressReport) -> [String] {
            side.cells.map { "\($0.trim) \($0.isTurned) \($0.shift) \(report.pages[$0.page - 1].digest)" }
        }
        for (index, sheet) in new.report.sheets.enumerated() {
            let before = index < old.report.sheets.count ? old.report.sheets[index] : nil
            let told = comparison.sheets.first { $0.number == sheet.number }
            #expect((told?.front ?? false) == (before.map { shown($0.front, old.report) } != shown(sheet.front, new.report)))
            #expect((told?.back ?? false) == (before.map { shown($0.back, old.report) } != shown(sheet.back, new.report)))
        }
        #expect(!comparison.sheets.isEmpty)
        #expect(PressComparison(old: new.report, new: new.report).isEmpty)
    }

    @Test func `a word changed changes its page alone`() throws {
        var workshop = try PressWorkshop()
        for number in 1...3 { try workshop.add(number, paragraphs: 20) }
        let old = try workshop.package().report
        let file = workshop.folder.url.appending(path: "document-2.txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("第1项工作按照年度计划", with: "第1项工作按照季度计划").write(to: file, atomically: true, encoding: .utf8)
        let new = try workshop.package().report
        let comparison = PressComparison(old: old, new: new)
        #expect(comparison.pages.map(\.number) == [old.documents[1].first] && comparison.pages[0].change == .changed)
        #expect(comparison.documents == [] && !comparison.cover)
        let sides = new.sheets.flatMap { sheet in [sheet.front, sheet.back] }
            .count { $0.cells.contains { $0.page == old.documents[1].first } }
        #expect(comparison.sheets.reduce(0) { $0 + ($1.front ? 1 : 0) + ($1.back ? 1 : 0) } == sides && sides == 1)
    }

    @Test func `the picture marks what changed`() throws {
        let (old, new) = try Self.made.get()
        let comparison = PressComparison(old: old.report, new: new.report)
        let picture = ComparisonPicture.svg(of: comparison, new: new.report)
        let filled = picture.components(separatedBy: "fill=\"#f4b6b6\"").count - 1
        #expect(filled == comparison.pages.count { $0.change != .removed })
        #expect(picture.contains("第1张 外面：不动") || picture.contains("第1张 外面：重做"))
        #expect(picture == ComparisonPicture.svg(of: comparison, new: new.report))
    }
}
