import Foundation
import GazetteAssembly
import GazetteModel
import GazetteTestSupport
import Testing

struct PressReaderTests {
    private static let whole = """
        copies: 30
        paper: { name: 80克胶版纸, thickness: 0.105mm }
        binding: perfect
        signature: 32
        multiple: 8
        blanks: after-last
        bleed: 5mm
        milling: 2.5mm
        creep: false
        resolution: 400
        sheet: { width: 889mm, height: 1194mm }
        profile: { file: icc/shop.icc, condition: 某厂 }
        cover: { name: 200克铜版纸, thickness: 0.2mm }
        waivers:
          - image: 图1.jpg
            reason: 原件如此
            by: 编辑
        delivery:
          - to: 档案馆
            copies: 10
          - to: 留存
            address: 编辑部
            copies: 20
        contact: 某某
        telephone: 0930-0000000
        note: 先印封面
        """

    private static func places(_ text: String) -> [String] {
        PressReader.read(Array(text.utf8), file: "press.yaml").diagnostics.map { finding in
            "\(finding.code) \(finding.location.map { "\($0.line):\($0.column)" } ?? "?")"
        }
    }

    private static func replacing(_ old: String, _ new: String) -> [String] { places(whole.replacing(old, with: new)) }

    @Test func `everything that is written is read, in micrometres`() throws {
        let answer = PressReader.read(Array(Self.whole.utf8), file: "press.yaml")
        #expect(answer.diagnostics == [])
        let read = try #require(answer.value)
        let expected = PressSpecification(
            copies: 30, paper: .init(name: "80克胶版纸", thickness: 105), coverPaper: .init(name: "200克铜版纸", thickness: 200),
            binding: .perfect, signature: 32, multiple: 8, blanks: .afterLast, bleed: 5000, milling: 2500,
            movesForCreep: false, sheet: .init(width: 889_000, height: 1_194_000),
            profile: .init(file: "icc/shop.icc", condition: "某厂"), resolution: 400,
            waivers: [.init(image: "图1.jpg", reason: "原件如此", by: "编辑")],
            deliveries: [.init(recipient: "档案馆", copies: 10), .init(recipient: "留存", address: "编辑部", copies: 20)],
            contact: "某某", telephone: "0930-0000000", note: "先印封面")
        #expect(read == expected)
    }

    @Test(arguments: [
        ("copies: 30", "copies: +30"), ("signature: 32", "signature: +32"), ("multiple: 8", "multiple: +8"),
        ("milling: 2.5mm", "milling: +2.5mm"),
    ])
    func `a number has digits only`(old: String, new: String) {
        #expect(!Self.replacing(old, new).isEmpty)
    }

    @Test func `the demonstration's press yaml is faultless`() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "press.yaml"), encoding: .utf8)
        let answer = PressReader.read(Array(text.utf8), file: "press.yaml")
        #expect(answer.diagnostics == [] && answer.value?.copies == 300 && answer.value?.binding == .saddle)
    }

    @Test func `copies that do not add up are told at the total`() {
        #expect(Self.replacing("copies: 20", "copies: 21") == ["press-copies 1:9"])
        #expect(Self.replacing("copies: 30", "copies: 29") == ["press-copies 1:9"])
    }

    @Test(arguments: [
        ("binding: perfect", "binding: saddle", "value-form 13:8"), ("signature: 32", "signature: 12", "value-form 4:12"),
        ("multiple: 8", "multiple: 6", "value-form 5:11"),
        ("bleed: 5mm", "bleed: 5", "value-form 7:8"), ("bleed: 5mm", "bleed: 5.0005mm", "value-form 7:8"),
        ("bleed: 5mm", "bleed: -5mm", "value-form 7:8"), ("binding: perfect", "binding: glued", "value-form 3:10"),
        ("creep: false", "crep: false", "key-unknown 9:1"), ("resolution: 400", "resolution: 0", "value-form 10:13"),
        ("file: icc/shop.icc", "file: ../shop.icc", "value-form 12:18"), ("    by: 编辑\n", "", "key-missing 15:5"),
        ("thickness: 0.105mm", "thickness: 薄", "value-form 2:35"),
    ])
    func `faults are told at their places`(old: String, new: String, place: String) {
        #expect(Self.replacing(old, new) == [place])
    }

    @Test func `what has no usual value must be there`() {
        #expect(Self.places("copies: 1\n") == ["key-missing 1:1"])
        #expect(Self.places("") == ["value-empty 1:1"])
    }
}
