import ErrorKinds
import GazetteModel
import QPDF
import Zlib

/// Turns the pages of a finished file into pages for the press, in the file itself.
struct PressSource {
    /// A page whose colours are rewritten.
    struct Page {
        var object: QPDFObject
        /// The operators; the origin is the bottom left corner of the trim.
        var content: [UInt8]
        var plates: Plates
        var images: [PressReport.Image]
    }

    let document: QPDFFile
    /// The trimmed size of every page.
    let width: Int
    let height: Int
    private(set) var pages: [Page] = []
    private(set) var fonts: [PressReport.Font] = []
    /// What should be looked at though it does not stop.
    private(set) var warnings: [PressError] = []
    /// Pictures that are not sharp enough and that nobody accepted, all of them.
    private(set) var refusals: [PressError] = []
    private let job: PressJob
    /// The colours of a screen, which pictures in colour are of.
    private let screenProfile: QPDFObject?

    init(_ file: [UInt8], job: PressJob) throws(PressError) {
        self.job = job
        document = try PressError.reading { () throws(QPDFError) in try QPDFFile(file, damage: .fault) }
        screenProfile = document.catalog["/OutputIntents"]?.items.first?["/DestOutputProfile"]
        let opened = document
        let objects = try PressError.reading { () throws(QPDFError) in try opened.pages }
        guard let first = objects.first, objects.count == job.pages.count else {
            throw PressError(.content, "文件有 \(objects.count) 面，排版有 \(job.pages.count) 面")
        }
        let size = try Self.size(of: first, number: 1)
        (width, height) = size
        for (index, object) in objects.enumerated() {
            guard try Self.size(of: object, number: index + 1) == size else {
                throw PressError(.pageSize, "第 \(index + 1) 面的大小与第 1 面不同", rule: "一期的成品尺寸只有一种。")
            }
            pages.append(try page(object, number: index + 1))
        }
        fonts = try PressFonts.read(objects)
        let waived = Set(pages.flatMap(\.images).filter(\.isWaived).map(\.file))
        for waiver in job.specification.waivers where !waived.contains(waiver.image) {
            warnings.append(
                PressError(.waiver, "对图“\(waiver.image)”的豁免没有对上", rule: "豁免只对分辨率不够的图。", fix: "删去 press.yaml 里的这一条。"))
        }
    }

    private static func size(of page: QPDFObject, number: Int) throws(PressError) -> (width: Int, height: Int) {
        let corners = page["/MediaBox"]?.items.compactMap { PressMeasure.millionths($0.resolvedSyntax) } ?? []
        guard corners.count == 4, corners[0] == 0, corners[1] == 0 else {
            throw PressError(.pageSize, "第 \(number) 面的 MediaBox 不是从 0 0 开始的四个数")
        }
        return (PressMeasure.micrometres(millionths: corners[2]), PressMeasure.micrometres(millionths: corners[3]))
    }

    private mutating func page(_ object: QPDFObject, number: Int) throws(PressError) -> Page {
        try checkStates(of: object, number: number)
        let rewriter = try InkRewriter(
            try PressError.reading { () throws(QPDFError) in try object.pageContent() }, page: number)
        let edges = rewriter.rectangles + rewriter.placements.map(\.box)
        if edges.contains(where: { $0.x <= 0 || $0.y <= 0 || $0.right >= width || $0.top >= height }) {
            throw PressError(
                .edge, "第 \(number) 面有线或图碰到成品的边", rule: "出血要在版面上画出来，本版式不画；碰到边的裁切后会露白或被切掉。", fix: "把它移进版心。")
        }
        var plates = rewriter.plates
        var images: [PressReport.Image] = []
        let names = job.pages[number - 1].images
        guard names.count == rewriter.placements.count else {
            throw PressError(.content, "第 \(number) 面画了 \(rewriter.placements.count) 幅图，排版有 \(names.count) 幅")
        }
        for (placement, name) in zip(rewriter.placements, names) {
            let picture = object["/Resources"]?["/XObject"]?[placement.name]
            let image = try PressPicture(picture, name: name, placed: placement.box, page: number)
            if image.isColoured {
                try intend(picture, number: number)
                plates = .all
                warnings.append(
                    PressError(.colourPicture, "第 \(number) 面的图“\(name)”是彩色的，这一面要四色印", fix: "只印黑、红两色时，换成灰度的图。"))
            } else {
                plates.insert(.black)
            }
            images.append(judged(image.report))
        }
        return Page(object: object, content: rewriter.output, plates: plates, images: images)
    }

    /// Nothing on a page is transparent but seals, which are multiplied with the text under them (PDF/X-4 allows it).
    private func checkStates(of page: QPDFObject, number: Int) throws(PressError) {
        guard let states = page["/Resources"]?["/ExtGState"] else { return }
        for name in states.keys {
            guard let state = states[name] else { continue }
            for key in state.keys {
                let value = state[key]?.resolvedSyntax ?? ""
                let isOpaque = ["/CA", "/ca"].contains(key) && value == "1"
                let isSeal = key == "/BM" && ["/Multiply", "/Normal"].contains(value)
                guard key == "/Type" || isOpaque || isSeal else {
                    throw PressError(
                        .transparency, "第 \(number) 面的图形状态 \(name) 有 \(key) \(value)", rule: "付印的版面除了印章没有透明，压印由本程序写。")
                }
            }
        }
    }

    /// A picture in colour keeps its bytes and says which colours it means: those of a screen.
    private func intend(_ picture: QPDFObject?, number: Int) throws(PressError) {
        guard let screenProfile else {
            throw PressError(.profile, "第 \(number) 面有彩色的图，文件却没有屏幕的色彩描述", fix: "付印要从收尾过的文件做起。")
        }
        picture?.dictionary["/ColorSpace"] = document.array([document.object("/ICCBased"), screenProfile])
    }

    private mutating func judged(_ image: PressReport.Image) -> PressReport.Image {
        let wanted = job.specification.resolution
        guard image.dotsPerInch < wanted else { return image }
        guard job.specification.waivers.contains(where: { $0.image == image.file }) else {
            refusals.append(
                PressError(
                    .resolution, "第 \(image.page) 面的图“\(image.file)”每英寸只有 \(image.dotsPerInch) 点",
                    rule: "付印的图每英寸不少于 \(wanted) 点。",
                    fix: "换用更清楚的图；只能用这幅时，在 press.yaml 的 waivers 里写明 image、reason、by。"))
            return image
        }
        var waived = image
        waived.isWaived = true
        return waived
    }
}
