import Cairo
import PageModel

/// Draws runs, rules and pictures of the fonts' pages; the same for the file and for rasters.
struct PagePainter {
    let fonts: DrawingFonts
    let pictures: Pictures

    /// Draws an item of a page, counted from 0; turned ones on the turned sheet.
    func draw(item number: Int, of page: ReadyPage, canvas: Canvas) throws(PDFRenderError) {
        let item = page.frame.item(number)
        func upright() throws(PDFRenderError) {
            switch item {
            case .rule(let rule): try draw(rule, on: canvas)
            case .text(let run): try draw(run, page.segments[number], on: canvas)
            case .image(let box): try draw(box, on: canvas)
            case .link, .destination: break
            }
        }
        if page.frame.isTurned(item: number) {
            try canvas.turned(height: page.frame.height.inPoints) { () throws(PDFRenderError) in try upright() }
        } else {
            try upright()
        }
    }

    private func draw(_ box: ImageBox, on canvas: Canvas) throws(PDFRenderError) {
        let picture = try pictures.picture(box.image)
        try PDFRenderError.drawing { () throws(CairoError) in
            try canvas.draw(
                picture, x: box.x.inPoints, y: box.y.inPoints, width: box.width.inPoints, height: box.height.inPoints,
                isSmooth: pictures.decodesJPEG, isMultiplied: box.isMultiplied)
        }
    }

    private func draw(_ rule: Rule, on canvas: Canvas) throws(PDFRenderError) {
        try PDFRenderError.drawing { () throws(CairoError) in
            try canvas.fill(
                x: rule.x.inPoints, y: rule.y.inPoints, width: rule.width.inPoints, height: rule.height.inPoints,
                color: rule.ink.color)
        }
    }

    private func draw(_ run: TextRun, _ segments: [RunSegment]?, on canvas: Canvas) throws(PDFRenderError) {
        if run.glyphs.isEmpty { return }
        guard let segments else { return try draw(run, .whole(run), on: canvas) }
        for segment in segments { try draw(run, segment, on: canvas) }
    }

    private func draw(_ run: TextRun, _ segment: RunSegment, on canvas: Canvas) throws(PDFRenderError) {
        let font = fonts.font(ofFace: run.face, number: segment.font ?? 0)
        let originX = run.x.inPoints
        let originY = run.y.inPoints
        var text = run.text
        let result: Result<Void, CairoError> = text.withUTF8 { bytes in
            var offset = segment.bytes.lowerBound
            return Result { () throws(CairoError) in
                try canvas.showText(
                    UnsafeBufferPointer(rebasing: bytes[segment.bytes]), font: font, size: run.size.inPoints,
                    color: run.ink.color, glyphCount: segment.glyphs.count,
                    glyph: { number in
                        let glyph = run.glyphs[segment.glyphs.lowerBound + number]
                        return (glyph.id, originX + glyph.x.inPoints, originY + glyph.y.inPoints)
                    }, clusterCount: segment.clusters.count,
                    cluster: { number in
                        let cluster = run.cluster(segment.clusters.lowerBound + number)
                        let start = offset
                        for _ in 0..<cluster.scalars { offset += Self.length(ofSequence: bytes[offset]) }
                        return (offset - start, cluster.glyphs)
                    })
            }
        }
        try PDFRenderError.drawing { () throws(CairoError) in try result.get() }
    }

    /// How many bytes a UTF-8 sequence with this first byte has.
    private static func length(ofSequence lead: UInt8) -> Int {
        switch lead {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}

extension Ink {
    /// 黑 and 红 of GB/T 9704-2012 §5.2 on a screen. Red is Y80 M80, turned to RGB as ISO 32000-1 §10.3.5 has it:
    /// 1 − 0, 1 − 0.8, 1 − 0.8.
    var color: Color {
        switch self {
        case .black: Color(red: 0, green: 0, blue: 0)
        case .red: Color(red: 1, green: 0.2, blue: 0.2)
        }
    }
}
