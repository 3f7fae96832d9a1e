import PageModel
import Testing

@Suite struct TextRunTests {
    @Test func `a glyph takes eight bytes and a thing on a page at most 64`() {
        #expect(MemoryLayout<TextRun.Glyph>.stride <= 8)
        #expect(MemoryLayout<FrameItem>.stride <= 64)
    }

    @Test func `lengths, face and purpose come back as they were given`() {
        var run = TextRun(
            face: 3, size: .points(16), x: .points(-5), y: .points(800), purpose: .content(element: 70_000), text: "字",
            glyphs: [.init(id: 65_535, x: Length(raw: -1), y: Length(raw: 123_456))])
        #expect(run.face == 3)
        #expect(run.size == .points(16))
        #expect(run.x == .points(-5))
        #expect(run.y == .points(800))
        #expect(run.purpose == .content(element: 70_000))
        #expect(run.glyphs[0].id == 65_535)
        #expect(run.glyphs[0].x.raw == -1)
        // Heights are kept to 1/256 pt.
        #expect(abs(run.glyphs[0].y.raw - 123_456) <= 128)
        run.purpose = .artifact
        run.y += .points(1)
        #expect(run.purpose == .artifact)
        #expect(run.y == .points(801))
    }

    @Test func `without clusters every character has a glyph`() {
        var run = TextRun(
            face: 0, size: .points(16), x: .zero, y: .zero, purpose: .artifact, text: "公报",
            glyphs: [.init(id: 1, x: .zero), .init(id: 2, x: .points(16))])
        #expect(run.clusterCount == 2)
        #expect(run.cluster(1) == .init(scalars: 1, glyphs: 1))
        run.clusters = [.init(scalars: 2, glyphs: 2)]
        #expect(run.clusterCount == 1)
        #expect(run.cluster(0) == .init(scalars: 2, glyphs: 2))
    }

    @Test func `what does not fit stops at once instead of moving or becoming another glyph`() async {
        await #expect(processExitsWith: .failure) { _ = TextRun.Glyph(id: 65_536, x: .zero) }
        await #expect(processExitsWith: .failure) { _ = TextRun.Glyph(id: 1, x: .points(20_000_000)) }
        await #expect(processExitsWith: .failure) { _ = TextRun.Glyph(id: 1, x: .zero, y: .points(200)) }
        await #expect(processExitsWith: .failure) { _ = TextRun.Cluster(scalars: -1, glyphs: 1) }
        await #expect(processExitsWith: .failure) {
            _ = TextRun(
                face: 0, size: .points(16), x: .points(20_000_000), y: .zero, purpose: .artifact, text: "", glyphs: [])
        }
    }
}
