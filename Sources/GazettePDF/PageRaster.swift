import Cairo
public import HarfBuzz
public import PageModel

/// Pages as images, by the same drawing as the file's.
public enum PageRaster {
    /// The page as a PNG file.
    ///
    /// - Parameters:
    ///   - faces: the faces that the runs' numbers mean.
    ///   - images: the pictures that the image boxes' numbers mean.
    ///   - dotsPerInch: 72 draws a point as a pixel.
    public static func png(
        of page: PageFrame, faces: [FontFace], images: [PageImage] = [], dotsPerInch: Int
    ) throws(PDFRenderError) -> [UInt8] {
        var collector = GlyphCollector(faces, showsOutlines: true)
        let pages = try collector.ready([page], firstPage: 1)
        let fonts = DrawingFonts(faces)
        try fonts.make(collector.fonts)
        let painter = PagePainter(fonts: fonts, pictures: Pictures(images, decodesJPEG: true))
        let scale = Double(dotsPerInch) / 72
        let image = try PDFRenderError.drawing { () throws(CairoError) in
            let image = try ImageSurface(
                width: Int((page.width.inPoints * scale).rounded(.up)), height: Int((page.height.inPoints * scale).rounded(.up)))
            try image.canvas.scale(by: scale)
            return image
        }
        for page in pages {
            for item in page.frame.drawnItems.indices { try painter.draw(item: item, of: page, canvas: image.canvas) }
        }
        return try PDFRenderError.drawing { () throws(CairoError) in try image.png() }
    }
}
