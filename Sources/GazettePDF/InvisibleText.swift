import HarfBuzz
import PageModel

/// Binds characters without ink to a glyph that has some.
///
/// Cairo drops a call that shows no ink, its text included, and readers lose or misplace a glyph of no width. Variation
/// selectors, zero-width and other invisible characters therefore become part of the text of the inked glyph before them,
/// with the spaces between, or of the one after them; so does the text of a whole run without ink. Nothing moves on the
/// page.
enum InvisibleText {
    /// The page with the same items; runs change only where it is needed. Runs must have been checked.
    static func bound(_ page: PageFrame, faces: [FontFace]) -> PageFrame {
        guard page.needsBinding else { return page }
        var binder = PageBinder(items: page.drawnItems, faces: faces)
        binder.bind()
        return page.replacing(binder.items)
    }
}

private struct PageBinder {
    var items: [FrameItem]
    let faces: [FontFace]
    /// For artifacts and for content, which are drawn apart: the last run with ink, and the runs without since.
    private var lastInked: [Bool: Int] = [:]
    private var waiting: [Bool: [Int]] = [:]

    init(items: [FrameItem], faces: [FontFace]) {
        self.items = items
        self.faces = faces
    }

    mutating func bind() {
        for index in items.indices {
            guard case .text(let run) = items[index], !run.text.isEmpty else { continue }
            let isArtifact = run.purpose == .artifact
            if waiting[isArtifact] == nil && run.text.hasInkButForSpaces {
                lastInked[isArtifact] = index
                continue
            }
            var parts = RunParts(run, face: faces[run.face])
            if !parts.hasInk {
                if let last = lastInked[isArtifact], items[last].run?.purpose == run.purpose {
                    append(run, to: last)
                    items[index] = .text(run.emptied)
                } else {
                    waiting[isArtifact, default: []].append(index)
                }
                continue
            }
            for number in (waiting[isArtifact] ?? []).reversed() {
                guard let before = items[number].run, before.purpose == run.purpose else { continue }
                parts.prefix(before.text)
                items[number] = .text(before.emptied)
            }
            waiting[isArtifact] = nil
            lastInked[isArtifact] = index
            if parts.isChanged { items[index] = .text(parts.run(like: run)) }
        }
    }

    private mutating func append(_ run: TextRun, to index: Int) {
        guard let before = items[index].run else { return }
        var parts = RunParts(before, face: faces[before.face])
        parts.append(run.text)
        items[index] = .text(parts.run(like: before))
    }
}

extension PageFrame {
    fileprivate var needsBinding: Bool { !drawnItems.allSatisfy { $0.run?.text.hasInkButForSpaces ?? true } }
}

extension FrameItem {
    fileprivate var run: TextRun? {
        if case .text(let run) = self { run } else { nil }
    }
}

extension TextRun {
    fileprivate var emptied: TextRun {
        var run = self
        run.text = ""
        run.glyphs = []
        run.clusters = []
        return run
    }
}

extension String {
    /// Whether the characters are known to be visible or spaces, and not all spaces; true for the empty text.
    fileprivate var hasInkButForSpaces: Bool {
        var hasInk = isEmpty
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x21...0x7E, 0xA1...0xAC, 0x2010...0x2027, 0x3001...0x3029, 0x3041...0x3096, 0x3400...0x9FFF, 0xFF01...0xFF5E,
                0x20000...0x3FFFD:
                hasInk = true
            case 0x20, 0xA0, 0x3000: break
            default: return false
            }
        }
        return hasInk
    }
}
