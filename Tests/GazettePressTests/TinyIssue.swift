import GazetteModel

@testable import GazettePress

/// A finished file written by hand: A4 pages as Cairo writes them, without any text.
struct TinyIssue {
    /// The content of each page.
    var contents: [String]
    /// The resources of each page, as PDF.
    var resources = "<< /ExtGState << /a0 << /CA 1 /ca 1 >> >> >>"
    /// The size of each page; the last one is that of all further pages.
    var sizes = ["595.275589 841.889771"]

    init(pages count: Int) {
        contents = (0..<count).map { page in
            "1 0 0 -1 0 841.889771 cm\nq\n\(page == 0 ? "1 0.2 0.2" : "0 0 0") rg /a0 gs\n100 \(100 + page) 50 5 re f\nQ\n"
        }
    }

    var bytes: [UInt8] {
        let pages = contents.indices.map { 4 + 2 * $0 }
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
            "<< /Type /Pages /Count \(contents.count) /Kids [\(pages.map { "\($0) 0 R" }.joined(separator: " "))] >>",
            "<< /Title (x) >>",
        ]
        for (index, content) in contents.enumerated() {
            let size = sizes[min(index, sizes.count - 1)]
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size)] /Contents \(pages[index] + 1) 0 R /Resources \(resources) "
                    + "/Group << /S /Transparency /CS /DeviceRGB >> >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var file = "%PDF-1.7\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = "\(file.utf8.count)"
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        return Array(
            (file + table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 3 0 R >>\nstartxref\n\(start)\n%%EOF\n")
                .utf8)
    }

    func job(_ specification: PressSpecification) -> PressJob {
        guard let issue = IssueIdentifier("2020-01") else { preconditionFailure("2020-01 is an issue") }
        return PressJob(
            issue: issue, title: "公报", day: .epoch, pages: contents.indices.map { PressJob.Page(digest: "page \($0)") },
            documents: [], specification: specification)
    }

    func files(_ specification: PressSpecification) throws(PressRefusal) -> PressFiles {
        try PressFiles.make(bytes, job: job(specification)) { _, _ throws(PressError) in
            throw PressError.undrawn("书脊", because: "这里没有")
        }
    }
}
