import ErrorKinds
import GazetteModel
import QPDF

/// Makes `cover.pdf`: the flat cover of a perfect binding, its outside and its inside.
struct CoverFile {
    let job: PressJob
    let report: PressReport
    let layout: CoverLayout

    /// - Parameter lettering: a file whose only page is the spine with its text; nil for a spine without.
    func write(press: [UInt8], lettering: [UInt8]?) throws(PressError) -> [UInt8] {
        let placed = try PlacedPages(
            press, width: report.pageWidth, height: report.pageHeight, bleed: job.specification.bleed)
        try add(layout.outside, name: "COVER OUTSIDE", lettering: lettering, to: placed)
        try add(layout.inside, name: "COVER INSIDE", lettering: nil, to: placed)
        return try placed.write()
    }

    private func add(_ pages: [Int], name: String, lettering: [UInt8]?, to placed: PlacedPages) throws(PressError) {
        let bleed = job.specification.bleed
        let margin = PressMarks.margin(bleed: bleed)
        let trim = PressRectangle(x: margin, y: margin, width: layout.width, height: layout.pageHeight)
        var content = ""
        let resources = placed.document.object("<< /XObject << >> >>")
        for (index, page) in pages.enumerated() {
            let x = index == 0 ? trim.x : trim.right - layout.pageWidth
            let place = PressRectangle(x: x, y: trim.y, width: layout.pageWidth, height: layout.pageHeight)
            // Nothing of a page runs over the spine.
            let clip = PressRectangle(
                x: index == 0 ? x - bleed : x, y: trim.y - bleed, width: layout.pageWidth + bleed,
                height: layout.pageHeight + 2 * bleed)
            content += placed.showing(page, at: place, clip: clip, isTurned: false, shift: 0)
            resources["/XObject"]?["/P\(page)"] = placed.form(page)
        }
        if let lettering {
            resources["/XObject"]?["/Spine"] = try spine(lettering, in: placed.document)
            let place = [trim.x + layout.pageWidth, trim.y].map(PressMeasure.points).joined(separator: " ")
            content += "q 1 0 0 1 \(place) cm /Spine Do Q\n"
        }
        let plates = pages.reduce(into: lettering == nil ? Plates() : Plates.black) {
            $0.formUnion(Plates(letters: report.pages[$1 - 1].plates))
        }
        var marks = PressMarks(plates: plates)
        marks.crop(trim, bleed: bleed)
        marks.folds(
            vertical: [trim.x + layout.pageWidth, trim.right - layout.pageWidth], horizontal: [],
            around: trim.enlarged(by: bleed))
        try marks.text(
            "\(job.issue)  \(name)  SPINE \(PressMeasure.millimetres(layout.spine)) MM  \(job.day)",
            x: trim.x + PressMarks.length, y: 2 * PressMeasure.millimetre)
        let media = trim.enlarged(by: margin)
        try placed.addSheet(
            width: media.width, height: media.height, trim: trim, resources: resources, content: content + marks.finished)
    }

    /// The lettered spine as a form in the colours of the press.
    private func spine(_ lettering: [UInt8], in document: QPDFFile) throws(PressError) -> QPDFObject {
        let file = try PressError.reading { () throws(QPDFError) in try QPDFFile(lettering, damage: .fault) }
        let pages = try PressError.reading { () throws(QPDFError) in try file.pages }
        guard let page = pages.first, let resources = page["/Resources"] else {
            throw PressError(.content, "书脊的文件没有页")
        }
        let rewriter = try InkRewriter(try PressError.reading { () throws(QPDFError) in try page.pageContent() }, page: 1)
        let copied = document.copy(file.indirect(resources), of: file)
        PressFile.addStates(to: copied, in: document)
        let box = PressRectangle(x: 0, y: 0, width: layout.spine, height: layout.pageHeight)
        return document.stream(
            try PressFile.compressed(rewriter.output),
            entries: [
                "/Type": document.object("/XObject"), "/Subtype": document.object("/Form"),
                "/BBox": document.object("[\(box.corners)]"), "/Resources": copied,
            ], filter: "/FlateDecode")
    }
}
