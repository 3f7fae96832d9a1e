import Cairo
import PageModel
import TurboJPEG

/// The pictures of an issue as Cairo draws them, each made when it is first drawn. Belongs to one thread.
final class Pictures {
    private let images: [PageImage]
    /// Whether JPEG files become pixels, as rasters need them; a PDF takes the files unchanged.
    let decodesJPEG: Bool
    private var made: [Int: Picture] = [:]

    init(_ images: [PageImage], decodesJPEG: Bool) {
        self.images = images
        self.decodesJPEG = decodesJPEG
    }

    /// The picture of a number in `TypesetIssue.images`.
    func picture(_ number: Int) throws(PDFRenderError) -> Picture {
        if let known = made[number] { return known }
        guard images.indices.contains(number) else { throw .unknownImage(number) }
        let picture = try make(images[number], number)
        made[number] = picture
        return picture
    }

    private func make(_ image: PageImage, _ number: Int) throws(PDFRenderError) -> Picture {
        switch image.format {
        case .png:
            // Cairo decodes it, so that its refusal is about the file.
            do throws(CairoError) { return try Picture(png: image.bytes) } catch { throw .image(number, "\(error)") }
        case .jpeg:
            var pixels: [UInt8]?
            if decodesJPEG {
                do throws(JPEGDecoder.Failure) { pixels = try JPEGDecoder.decode(image.bytes).bytes } catch {
                    throw .image(number, error.message)
                }
            }
            return try PDFRenderError.drawing { () throws(CairoError) in
                try Picture(jpeg: image.bytes, width: image.width, height: image.height, pixels: pixels)
            }
        }
    }
}
