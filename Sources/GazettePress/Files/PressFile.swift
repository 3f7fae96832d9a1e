import GazetteModel
import OpenSSL
import QPDF
import Zlib

/// Makes `press.pdf`: every printed page alone, with boxes and marks (PDF/X-4, ISO 15930-7, when there is a profile).
struct PressFile {
    /// The digest of an empty page.
    private static let emptyDigest = SHA256.hexDigest(of: [])

    private let source: PressSource
    private let job: PressJob
    private let sequence: PageSequence
    private var document: QPDFFile { source.document }

    init(_ source: PressSource, job: PressJob, sequence: PageSequence) {
        self.source = source
        self.job = job
        self.sequence = sequence
    }

    /// The printed pages as the report tells of them.
    var pages: [PressReport.Page] {
        sequence.pages.enumerated().map { index, number in
            PressReport.Page(
                number: index + 1, source: number, digest: number.map { job.pages[$0 - 1].digest } ?? Self.emptyDigest,
                plates: number.map { source.pages[$0 - 1].plates.letters } ?? "")
        }
    }

    func write() throws(PressError) -> [UInt8] {
        let reported = pages
        for (index, page) in reported.enumerated() {
            if let number = page.source {
                try finish(source.pages[number - 1].object, as: page, content: source.pages[number - 1].content)
            } else {
                let empty = document.indirect(document.object("<< /Type /Page /Resources << >> >>"))
                // Empty pages stand before the next page of the issue, else at the end.
                let next = sequence.pages[index...].compactMap { $0 }.first
                document.add(page: empty, before: next.map { source.pages[$0 - 1].object })
                try finish(empty, as: page, content: [])
            }
        }
        describe()
        return try PressError.reading { () throws(QPDFError) in try document.write(asVersion: "1.6") }
    }

    private func finish(_ object: QPDFObject, as page: PressReport.Page, content: [UInt8]) throws(PressError) {
        let bleed = job.specification.bleed
        let margin = PressMarks.margin(bleed: bleed)
        let trim = PressRectangle(x: margin, y: margin, width: source.width, height: source.height)
        let media = trim.enlarged(by: margin)
        for key in ["/Group", "/Annots", "/StructParents", "/Tabs", "/CropBox", "/ArtBox"] { object[key] = nil }
        object["/MediaBox"] = document.object("[\(media.corners)]")
        object["/BleedBox"] = document.object("[\(trim.enlarged(by: bleed).corners)]")
        object["/TrimBox"] = document.object("[\(trim.corners)]")
        if let resources = object["/Resources"] { Self.addStates(to: resources, in: document) }
        var marks = PressMarks(plates: Plates(letters: page.plates))
        marks.crop(trim, bleed: bleed)
        try marks.text(slug(page), x: trim.x + PressMarks.length, y: 2 * PressMeasure.millimetre)
        let origin = "q 1 0 0 1 \(PressMeasure.points(margin)) \(PressMeasure.points(margin)) cm\n"
        object["/Contents"] = document.stream(
            try Self.compressed(Array(origin.utf8) + content + Array("\nQ\n\(marks.finished)".utf8)), filter: "/FlateDecode")
    }

    /// The graphics states by which black prints over red, and red over nothing (ISO 32000-1 §8.6.7).
    static func addStates(to resources: QPDFObject, in document: QPDFFile) {
        if resources["/ExtGState"] == nil { resources["/ExtGState"] = document.object("<< >>") }
        let states = resources["/ExtGState"]
        states?["/" + InkRewriter.overprint] = document.object("<< /Type /ExtGState /OP true /op true /OPM 1 >>")
        states?["/" + InkRewriter.knockout] = document.object("<< /Type /ExtGState /OP false /op false /OPM 0 >>")
    }

    private func slug(_ page: PressReport.Page) -> String {
        let plates = page.plates.isEmpty ? "BLANK" : page.plates
        return "\(job.issue)  P \(page.number)/\(sequence.pages.count)  \(job.day)  \(plates)  \(page.digest.prefix(12))"
    }

    /// What a screen needs goes: outline, structure, links, attachments. What a press needs comes.
    private func describe() {
        let catalog = document.catalog
        for key in catalog.keys where !["/Type", "/Pages"].contains(key) { catalog[key] = nil }
        if let profile = job.profile {
            catalog["/OutputIntents"] = document.object(
                "[ << /Type /OutputIntent /S /GTS_PDFX /RegistryName (http://www.color.org) >> ]")
            let intent = catalog["/OutputIntents"]?.items.first
            intent?["/OutputConditionIdentifier"] = document.string(profile.condition)
            intent?["/Info"] = document.string(profile.condition)
            intent?["/DestOutputProfile"] = document.stream(profile.bytes, entries: ["/N": document.object("4")])
        }
        let packet = PressMetadata.packet(
            title: job.title, day: job.day.description, isExchange: job.profile != nil,
            identity: ([job.issue.description] + pages.map(\.digest)).joined(separator: "\n"))
        catalog["/Metadata"] = document.stream(
            Array(packet.utf8), entries: ["/Type": document.object("/Metadata"), "/Subtype": document.object("/XML")])
        // The same as in the metadata: midnight in China.
        let date = "(D:\(job.day.description.split(separator: "-").joined())000000+08'00')"
        document.trailer["/Info"] = document.indirect(
            document.object("<< /Creator (gazette) /CreationDate \(date) /ModDate \(date) /Trapped /False >>"))
        document.trailer["/Info"]?["/Title"] = document.string(job.title)
    }

    static func compressed(_ content: [UInt8]) throws(PressError) -> [UInt8] {
        try PressError.reading { () throws(ZlibError) in
            let deflater = try Deflater()
            try deflater.append(content)
            return try deflater.finish()
        }
    }
}
