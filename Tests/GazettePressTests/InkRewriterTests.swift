import GazetteTestSupport
import Testing

@testable import GazettePress

struct InkRewriterTests {
    private func rewritten(_ content: String) throws(PressError) -> InkRewriter {
        try InkRewriter(Array(content.utf8), page: 7)
    }

    @Test func `black and red become plates, and nothing else of the content changes`() throws {
        let content = "q\n0 0 0 rg /a0 gs\nBT\n/f 1 Tf\n(1 0 0 rg \\) (x))Tj\n<0a0b>Tj\nET\n1 0.2 0.2 RG\n1 2 m 3 4 l S\nQ\n"
        let ink = try rewritten(content)
        #expect(
            String(decoding: ink.output, as: UTF8.self)
                == content.replacing("\n0 0 0 rg", with: "\n0 0 0 1 k /PressOver gs").replacing(
                    "1 0.2 0.2 RG", with: "0 0.8 0.8 0 K /PressKnock gs"))
        #expect(ink.plates.letters == "MYK")
    }

    @Test func `a page without a colour is black`() throws {
        #expect(try rewritten("BT (a)Tj ET").plates == .black)
        #expect(try rewritten("q 1 0.2 0.2 rg BT (a)Tj ET Q").plates == .red)
        #expect(try rewritten("q 1 0.2 0.2 rg Q").plates == [])
        #expect(try rewritten("q 1 0.2 0.2 rg Q 1 2 3 4 re f").plates == .black)
    }

    @Test(arguments: [
        "0.5 g", "0 G", "0 0 1 rg", "1 0.2 0.2001 rg", "0 0 0 1 k", "/Cs1 cs", "/P1 scn", "0 sc", "/Sh1 sh", "0 0 rg",
        "BI /W 1 /H 1 ID x EI", "0 0 0 1 K", "1 1 1 RG", "/Cs1 CS 1 SCN",
    ])
    func `any other colour stops with page and value`(operation: String) {
        let error = #expect(throws: PressError.self) { try rewritten("q\n\(operation)\nQ") }
        #expect(error?.code == .colour && error?.message.hasPrefix("第 7 面") == true, "\(operation)")
    }

    @Test(arguments: ["q", "Q", "(a", "<0a", "<< /A", "[1 2", "1 0 0 1 cm", "1 2 re f", ") Tj"])
    func `content that is no content stops`(content: String) {
        #expect(throws: PressError.self) { try rewritten(content) }
    }

    @Test func `pictures and rules are found where they stand`() throws {
        let ink = try rewritten(
            "1 0 0 -1 0 841.889771 cm\nq\n65.195 91.043 456.379 644.621 re W n\n456.377472 0 0 -644.622818 65.196854 735.667145 cm\n"
                + "/a0 gs /x18 Do\nQ\n73.699 74.27 456.379 0.512 re f\n")
        let picture = try #require(ink.placements.first)
        #expect(picture.name == "/x18")
        // 65.196854 pt = 23 mm; 841.889771 − 735.667145 pt = 37.47 mm.
        #expect(picture.box == PressRectangle(x: 23_000, y: 37_473, width: 161_000, height: 227_409))
        #expect(ink.rectangles.count == 1 && ink.rectangles[0].x == 25_999 && ink.rectangles[0].width == 161_001)
    }

    @Test func `a sideways picture keeps its size`() throws {
        let ink = try rewritten("q 0 200 -100 0 300 50 cm /x Do Q")
        #expect(ink.placements[0].box == PressRectangle(x: 70_556, y: 17_639, width: 35_277, height: 70_555))
    }

    @Test func `numbers of a PDF and micrometres go to and fro`() {
        var random = SeededGenerator.announced(for: "numbers of a PDF and micrometres go to and fro")
        for _ in 0..<1000 {
            let value = Int.random(in: -2_000_000...2_000_000, using: &random)
            let points = PressMeasure.points(value)
            #expect(PressMeasure.millionths(points).map { PressMeasure.micrometres(millionths: $0) } == value, "\(points)")
        }
        #expect(PressMeasure.points(210_000) == "595.2756" && PressMeasure.points(-1) == "-0.0028")
        #expect(PressMeasure.millimetres(3800) == "3.8" && PressMeasure.millionths("1e5") == nil)
        #expect(PressMeasure.millionths("-.5") == -500_000 && PressMeasure.millionths(".") == nil)
    }
}
