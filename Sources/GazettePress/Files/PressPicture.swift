import QPDF

/// A picture of a page as the file has it (ISO 32000-1 §8.9.5).
struct PressPicture {
    let isColoured: Bool
    let report: PressReport.Image

    /// - Parameter box: where the page shows it, micrometres.
    init(_ object: QPDFObject?, name: String, placed box: PressRectangle, page: Int) throws(PressError) {
        guard let object, object.isStream, object.dictionary["/Subtype"]?.isName("/Image") ?? false else {
            throw PressError(.content, "第 \(page) 面的图“\(name)”在文件里不是图")
        }
        let dictionary = object.dictionary
        guard let width = dictionary["/Width"].flatMap({ Int($0.resolvedSyntax) }),
            let height = dictionary["/Height"].flatMap({ Int($0.resolvedSyntax) }), box.width > 0, box.height > 0
        else { throw PressError(.content, "第 \(page) 面的图“\(name)”没有大小") }
        let space = dictionary["/ColorSpace"]
        switch space?.name {
        case "/DeviceGray": isColoured = false
        case "/DeviceRGB": isColoured = true
        // The same picture stood on an earlier page.
        default:
            guard space?.items.first?.isName("/ICCBased") ?? false else {
                throw PressError(
                    .colour, "第 \(page) 面的图“\(name)”的色彩空间是 \(space?.resolvedSyntax.prefix(60) ?? "空的")", rule: "图是灰度或 RGB 的。",
                    fix: "另存为灰度或 RGB 的 JPEG、PNG。")
            }
            isColoured = true
        }
        // A picture that stands sideways has its width along the page's height.
        let across = (width > height) == (box.width > box.height) ? width : height
        let down = across == width ? height : width
        report = PressReport.Image(
            file: name, page: page, pixels: [width, height],
            dotsPerInch: min(
                PressMeasure.rounded(across * 25400, by: box.width), PressMeasure.rounded(down * 25400, by: box.height)),
            isJPEG: dictionary["/Filter"]?.isName("/DCTDecode") ?? false, isColoured: isColoured)
    }
}
