public import GazetteModel
import OpenSSL

/// The files that a print shop prints from (付印文件).
public struct PressFiles: Sendable {
    /// Single pages with boxes and marks.
    public var pages: [UInt8]
    /// Imposed sheets.
    public var sheets: [UInt8]
    /// The flat cover; only for a perfect binding.
    public var cover: [UInt8]?
    public var report: PressReport
    /// What should be looked at though it did not stop.
    public var warnings: [Diagnostic]

    /// Makes the files of a finished PDF; the same input gives the same bytes.
    ///
    /// - Parameters:
    ///   - file: the finished PDF of the issue.
    ///   - spine: makes a PDF of one page, as large as the spine that it is told (width, height in micrometres), with the
    ///     spine's text; asked only for a spine that is wide enough.
    public static func make(
        _ file: [UInt8], job: PressJob, spine: (_ width: Int, _ height: Int) throws(PressError) -> [UInt8]
    ) throws(PressRefusal) -> PressFiles {
        let source: PressSource
        do { source = try PressSource(file, job: job) } catch { throw PressRefusal(errors: [error]) }
        guard source.refusals.isEmpty else { throw PressRefusal(errors: source.refusals) }
        do { return try make(source, job: job, spine: spine) } catch { throw PressRefusal(errors: [error]) }
    }

    private static func make(
        _ source: PressSource, job: PressJob, spine: (_ width: Int, _ height: Int) throws(PressError) -> [UInt8]
    ) throws(PressError) -> PressFiles {
        let specification = job.specification
        let sequence = PageSequence(count: source.pages.count, specification: specification)
        let press = PressFile(source, job: job, sequence: sequence)
        let printed = press.pages
        var report = PressReport(
            issue: job.issue, title: job.title, day: job.day, standard: job.profile == nil ? nil : "PDF/X-4",
            standardNote: job.profile == nil ? "press.yaml 没有 profile：缺印厂的 ICC 描述文件，只是四色 PDF，不标 PDF/X-4" : nil,
            binding: specification.binding, pageWidth: source.width, pageHeight: source.height, pages: printed,
            documents: documents(job, sequence), fonts: source.fonts, images: source.pages.flatMap(\.images), sheets: [])
        for signature in Signature.plan(pageCount: printed.count, specification: specification) {
            let sheet = try ImposedSheet(
                signature, width: source.width, height: source.height, specification: specification)
            report.sheets.append(
                PressReport.Sheet(
                    number: signature.number, pages: signature.pages, front: sheet.front, back: sheet.back,
                    frontDigest: digest(of: sheet.front, printed), backDigest: digest(of: sheet.back, printed)))
        }
        if specification.binding == .perfect {
            report.cover = CoverLayout(
                pageCount: printed.count, width: source.width, height: source.height, specification: specification)
        }
        let pages = try press.write()
        var files = PressFiles(
            pages: pages, sheets: try SheetFile(job: job, report: report).write(press: pages), report: report,
            warnings: source.warnings.map(\.warning))
        if let layout = report.cover {
            let lettering = layout.isLettered ? try spine(layout.spine, layout.pageHeight) : nil
            files.cover = try CoverFile(job: job, report: report, layout: layout).write(press: pages, lettering: lettering)
        }
        return files
    }

    /// Documents stand where their pages are printed.
    private static func documents(_ job: PressJob, _ sequence: PageSequence) -> [PrintedDocument] {
        func printed(_ page: Int) -> Int { (sequence.pages.firstIndex(of: page) ?? page - 1) + 1 }
        return job.documents.map { document in
            var document = document
            document.first = printed(document.first)
            document.last = printed(document.last)
            return document
        }
    }

    /// Of what is printed on a side and where: when it is the same, the plates can be used again.
    private static func digest(of side: SheetSide, _ pages: [PressReport.Page]) -> String {
        let lines = side.cells.map { cell in
            "\(cell.trim.corners) \(cell.isTurned) \(cell.shift) \(pages[cell.page - 1].digest)"
        }
        return SHA256.hexDigest(of: Array((["\(side.width) \(side.height)"] + lines).joined(separator: "\n").utf8))
    }
}

extension PressError {
    fileprivate var warning: Diagnostic {
        Diagnostic(code: code, severity: .warning, summary: message, rule: rule, fix: fix)
    }
}
