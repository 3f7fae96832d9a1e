import QPDF
import Testing

@Suite struct QPDFObjectTests {
    @Test func `a string's characters do not end at a NUL`() throws {
        let file = try QPDFFile(SmallFile.bytes(page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"))
        #expect(file.object("<FEFF006100000062>").text == "a\u{0}b")
        #expect(file.string("a\u{0}b").text == "a\u{0}b")
        #expect(file.string("公报").text == "公报")
        #expect(file.object("()").text == "")
        #expect(file.object("/Name").text == nil)
    }

    @Test func `a page whose content cannot be decoded is an error, not an empty page`() throws {
        let file = try QPDFFile(
            SmallFile.bytes(
                page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
                more: ["<< /Length 6 /Filter /FlateDecode >>\nstream\nbroken\nendstream"]))
        let page = try #require(try file.pages.first)
        #expect(throws: QPDFError.self) { try page.pageContent() }
    }

    @Test func `what is no stream has no bytes to read`() throws {
        let file = try QPDFFile(SmallFile.bytes(page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"))
        let page = try #require(try file.pages.first)
        #expect(throws: QPDFError.self) { try page.rawData() }
        #expect(try page.pageContent().isEmpty)
        let stream = file.stream(Array("q Q".utf8))
        #expect(try stream.rawData() == Array("q Q".utf8))
    }

    @Test func `a tree of pages that cannot be walked is an error, not a file without pages`() throws {
        let file = try QPDFFile(SmallFile.bytes(page: "<< /Type /Page /Parent 2 0 R >>", kids: "2 0 R"))
        #expect(throws: QPDFError.self) { try file.pages }
    }
}

/// A PDF of one page, with a table of objects as it has to be.
enum SmallFile {
    static func bytes(page: String, kids: String = "3 0 R", more: [String] = []) -> [UInt8] {
        let objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count 1 >>", page] + more
        var text = "%PDF-1.7\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
