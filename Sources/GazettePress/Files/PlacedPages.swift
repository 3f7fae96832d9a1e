import ErrorKinds
import QPDF

/// The pages of a press file as pictures to be put on sheets: form XObjects, nothing becomes pixels. Made anew for every
/// file that is put together of them.
struct PlacedPages {
    let document: QPDFFile
    /// From the bottom left corner of the trim; printed page number to form.
    private let forms: [QPDFObject]
    private let originals: [QPDFObject]
    private let margin: Int
    private let bleed: Int

    /// - Parameter bleed: of the press file, micrometres.
    init(_ press: [UInt8], width: Int, height: Int, bleed: Int) throws(PressError) {
        let document = try PressError.reading { () throws(QPDFError) in try QPDFFile(press, damage: .fault) }
        let margin = PressMarks.margin(bleed: bleed)
        let trim = PressRectangle(x: margin, y: margin, width: width, height: height)
        originals = try PressError.reading { () throws(QPDFError) in try document.pages }
        forms = try originals.map { page throws(PressError) in
            let content = try PressError.reading { () throws(QPDFError) in try page["/Contents"]?.rawData() ?? [] }
            return document.stream(
                content,
                entries: [
                    "/Type": document.object("/XObject"), "/Subtype": document.object("/Form"),
                    // Marks stay outside of the box.
                    "/BBox": document.object("[\(trim.enlarged(by: bleed).corners)]"),
                    "/Resources": page["/Resources"] ?? document.object("<< >>"),
                ], filter: "/FlateDecode")
        }
        self.document = document
        self.margin = margin
        self.bleed = bleed
    }

    /// A printed page, from 1.
    func form(_ page: Int) -> QPDFObject { forms[page - 1] }

    /// Operators that show a page with the bottom left corner of its trim at a place, or its top right one when turned.
    func showing(_ page: Int, at trim: PressRectangle, clip: PressRectangle, isTurned: Bool, shift: Int) -> String {
        let box = [clip.x, clip.y, clip.width, clip.height].map(PressMeasure.points).joined(separator: " ")
        let x = PressMeasure.points((isTurned ? trim.right + margin : trim.x - margin) + shift)
        let y = PressMeasure.points(isTurned ? trim.top + margin : trim.y - margin)
        return "q \(box) re W n \(isTurned ? "-1 0 0 -1" : "1 0 0 1") \(x) \(y) cm /P\(page) Do Q\n"
    }

    /// Adds a sheet that shows pages.
    func addSheet(width: Int, height: Int, trim: PressRectangle, showing pages: [Int], content: String) throws(PressError) {
        let resources = document.object("<< /XObject << >> >>")
        for page in pages { resources["/XObject"]?["/P\(page)"] = form(page) }
        try addSheet(width: width, height: height, trim: trim, resources: resources, content: content)
    }

    func addSheet(
        width: Int, height: Int, trim: PressRectangle, resources: QPDFObject, content: String
    ) throws(PressError) {
        let media = PressRectangle(x: 0, y: 0, width: width, height: height)
        let sheet = document.object(
            "<< /Type /Page /MediaBox [\(media.corners)] /BleedBox [\(media.corners)] /TrimBox [\(trim.corners)] >>")
        sheet["/Resources"] = resources
        sheet["/Contents"] = document.stream(try PressFile.compressed(Array(content.utf8)), filter: "/FlateDecode")
        document.add(page: document.indirect(sheet))
    }

    /// The file with the sheets alone.
    func write() throws(PressError) -> [UInt8] {
        for page in originals { document.remove(page: page) }
        return try PressError.reading { () throws(QPDFError) in try document.write(asVersion: "1.6") }
    }
}
